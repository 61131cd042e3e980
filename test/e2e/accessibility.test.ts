import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openGallery, type Site } from '../../scripts/pictures/site';
import { STATE_NAMES } from '../../scripts/pictures/state-names';
import { startLocalBrowser } from '../../scripts/pictures/browser';

let browser: Browser;
let gallery: Site;
beforeAll(async () => {
  [browser, gallery] = await Promise.all([startLocalBrowser(), openGallery()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  gallery.close();
});

const APPEARANCES = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'high contrast', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** The state of 200 sheets is the same components many times over: once is enough for what takes the longest. */
function statesFor(width: number, colorScheme: string): readonly string[] {
  return width === 320 && colorScheme === 'light' ? STATE_NAMES : STATE_NAMES.filter((state) => state !== 'many-sheets');
}

async function violations(page: Page): Promise<string[]> {
  // The focus library's own markers are hidden from everybody and take the focus on only for a moment.
  const { violations: found } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

describe.each(APPEARANCES)('the pane in $name', ({ colorScheme, forcedColors }) => {
  test.each([320, 420])(
    'has no fault at %i px in any of its states',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme, forcedColors });
      const page = await context.newPage();
      const faults: string[] = [];
      const blocked: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') blocked.push(message.text());
      });
      for (const state of statesFor(width, colorScheme)) {
        await page.goto(`${gallery.address}gallery.html?${state}`);
        await page.waitForSelector('html[data-ready]');
        faults.push(...[...(await violations(page)), ...(await overflow(page))].map((fault) => `${state}: ${fault}`));
      }
      await context.close();
      expect(faults).toEqual([]);
      expect(blocked).toEqual([]);
    },
    300_000,
  );
});

test.each(APPEARANCES)('the workbench in $name has no fault, wide and narrow', async ({ colorScheme, forcedColors }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme, forcedColors });
  const page = await context.newPage();
  await page.goto(`${gallery.address}index.html`);
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: '一键校验' }).click();
  await page.getByRole('heading', { name: /可以报送/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 800, height: 1000 });
  expect(await violations(page)).toEqual([]);
  await context.close();
});
