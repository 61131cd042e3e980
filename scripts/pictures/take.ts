/**
 * Takes the pictures of every screen into dist/pictures, and anew into docs/pictures those that documents show. Needs the built pages (`npm run build`) and a Chromium.
 *
 *     node -r ./scripts/typescript.cjs scripts/pictures/take.ts [state… | workbench]
 */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalBrowser } from './browser';
import { openGallery } from './site';
import { STATE_NAMES } from './state-names';

const PICTURES = join(__dirname, '../../dist/pictures');
const SHOWN = join(__dirname, '../../docs/pictures');
const WIDTHS = [320, 420];
const SCHEMES = ['light', 'dark'] as const;

async function takePane(browser: Browser, address: string, states: readonly string[]): Promise<void> {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 720 }, colorScheme });
      for (const state of states) {
        await page.goto(`${address}gallery.html#${state}`);
        await page.waitForSelector(`html[data-ready="${state}"]`);
        await page.screenshot({ path: join(PICTURES, `pane-${state}-${width}-${colorScheme}.png`), animations: 'disabled' });
      }
      await page.close();
    }
  }
}

const WORKBENCH = [
  { name: 'wide', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'wide', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'narrow', width: 820, height: 1100, colorScheme: 'light' },
] as const;

async function takeWorkbench(browser: Browser, address: string): Promise<void> {
  for (const { name, width, height, colorScheme } of WORKBENCH) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(`${address}index.html`);
    await page.getByRole('grid', { name: /收入支出决算总表/ }).waitFor();
    await page.getByRole('combobox', { name: '打开示例' }).selectOption('济宁市医疗保障局2020.xlsx');
    await page.getByRole('grid', { name: /GK01/ }).waitFor();
    await page.getByRole('button', { name: '一键校验' }).click();
    await page.getByRole('heading', { name: /处错误需处理/ }).waitFor();
    await page.locator('li [data-row]').first().click();
    await page.screenshot({ path: join(PICTURES, `workbench-${name}-${colorScheme}.png`), animations: 'disabled' });
    await page.close();
  }
}

async function takeAll(states: readonly string[]): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const site = await openGallery();
  const browser = await startLocalBrowser();
  try {
    await takePane(browser, site.address, states.length > 0 ? states.filter((state) => state !== 'workbench') : STATE_NAMES);
    if (states.length === 0 || states.includes('workbench')) await takeWorkbench(browser, site.address);
  } finally {
    await browser.close();
    site.close();
  }
  const taken = new Set(readdirSync(PICTURES));
  for (const name of readdirSync(SHOWN)) if (taken.has(name)) copyFileSync(join(PICTURES, name), join(SHOWN, name));
}

void takeAll(process.argv.slice(2));
