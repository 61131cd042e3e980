#!/usr/bin/env node
/**
 * Draws docs/pictures/terminal.png from what the built command line really prints about the samples.
 *
 *     npm run build && node scripts/docs/picture.mjs
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';
import { terminalPage } from './terminal-page.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARGUMENTS = ['check', 'samples/济宁市医疗保障局2020.xlsx', 'samples/示例单位2023.xlsx'];
const PICTURE = fileURLToPath(new URL('../../docs/pictures/terminal.png', import.meta.url));

const { stdout, status } = spawnSync(process.execPath, ['bin/juesuan.js', ...ARGUMENTS], {
  cwd: ROOT,
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' },
});
if (status !== 0 && status !== 1) throw new Error(`juesuan ended with status ${status}: build it first (npm run build)`);

const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1.5, viewport: { width: 1100, height: 400 } });
  await page.setContent(terminalPage(`npx juesuan ${ARGUMENTS.join(' ')}`, stdout.trimEnd()));
  mkdirSync(fileURLToPath(new URL('../../docs/pictures/', import.meta.url)), { recursive: true });
  await page.locator('pre').screenshot({ path: PICTURE });
} finally {
  await browser.close();
}
