/**
 * Takes the pictures of every screen into docs/pictures. Needs a built project (`npm run build`) and a Chromium.
 *
 *   node scripts/pictures/take.mjs [state…]
 */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';
import { buildGallery } from './build-gallery.mjs';
import { serveFolders } from './serve.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = `${ROOT}docs/pictures/`;

/** The states of the pane that get a picture; scripts/pictures/gallery knows how to bring each about. */
export const STATES = [
  'first-use',
  'checking',
  'clean',
  'errors',
  'finding-open',
  'only-tails',
  'nothing-recognised',
  'changed',
  'applied',
  'refused',
  'busy',
  'disconnected',
  'many-sheets',
  'tables',
  'identities',
  'settings',
  'old-excel',
  'office-missing',
];

const WIDTHS = [320, 420];
const SCHEMES = ['light', 'dark'];

async function takePane(browser, address, wanted) {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 720 }, colorScheme });
      for (const state of wanted) {
        await page.goto(`${address}gallery.html?${state}`);
        await page.waitForSelector('html[data-ready]');
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${PICTURES}pane-${state}-${width}-${colorScheme}.png`, animations: 'disabled' });
      }
      await page.close();
    }
  }
}

async function takeWorkbench(browser, address) {
  for (const [name, width, height, colorScheme] of [
    ['wide', 1280, 800, 'light'],
    ['wide', 1280, 800, 'dark'],
    ['narrow', 820, 1100, 'light'],
  ]) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(address);
    await page.waitForSelector('[role=grid]');
    await page.getByRole('button', { name: '一键校验' }).click();
    await page.waitForSelector('h2:has-text("可以报送"), h2:has-text("处错误")');
    await page.screenshot({ path: `${PICTURES}workbench-${name}-${colorScheme}.png`, animations: 'disabled' });
    await page.close();
  }
}

mkdirSync(PICTURES, { recursive: true });
const wanted = process.argv.length > 2 ? process.argv.slice(2) : STATES;
const folder = await buildGallery();
const site = await serveFolders(folder, `${ROOT}dist/web`, ROOT);
const browser = await startBrowser();
try {
  await takePane(browser, site.address, wanted);
  if (process.argv.length === 2) await takeWorkbench(browser, site.address);
} finally {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
}
