/**
 * Draws assets/*.png from the drawings beside this script, in every size that Office asks for:
 *
 *     node -r ./scripts/typescript.cjs scripts/icons/render.ts
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startSealedBrowser } from '../pictures/browser';

const ASSETS = join(__dirname, '../../assets');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** The add-in's own icon is also shown in catalogues. */
const LARGEST: Readonly<Record<string, number>> = { app: 128 };

async function render(): Promise<void> {
  mkdirSync(ASSETS, { recursive: true });
  const browser = await startSealedBrowser();
  const page = await browser.newPage();
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.svg'))) {
    const name = basename(file, '.svg');
    const drawing = readFileSync(join(__dirname, file), 'utf8');
    const largest = LARGEST[name];
    for (const size of largest === undefined ? SIZES : [...SIZES, largest]) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
      await page.screenshot({ path: join(ASSETS, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void render();
