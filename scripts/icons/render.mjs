#!/usr/bin/env node
/**
 * Draws assets/*.png from the drawings beside this script, in every size that Office asks for:
 *
 *     node scripts/icons/render.mjs
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../pictures/browser.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ASSETS = path.join(HERE, '../../assets');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** The add-in's own icon is also shown in catalogues. */
const MORE_SIZES = { app: [128] };

const browser = await startBrowser();
const page = await browser.newPage();
mkdirSync(ASSETS, { recursive: true });
for (const file of readdirSync(HERE).filter((name) => name.endsWith('.svg'))) {
  const name = path.basename(file, '.svg');
  const drawing = readFileSync(path.join(HERE, file), 'utf8');
  for (const size of [...SIZES, ...(MORE_SIZES[name] ?? [])]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    const picture = await page.screenshot({ omitBackground: true });
    writeFileSync(path.join(ASSETS, `${name}-${size}.png`), picture);
  }
}
await browser.close();
