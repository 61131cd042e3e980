import type { Browser, Page } from 'playwright-core';
import { startLocalBrowser } from '../../scripts/pictures/browser';
import { openGallery, type Site } from '../../scripts/pictures/site';
import { STATE_NAMES } from '../../scripts/pictures/state-names';
import { BY_WIDTH, faultsByTheme, openPage, overflow, redrawn, violations } from './looking';

const NARROW = { width: 320, height: 720 };

let browser: Browser;
let site: Site;
/** The gallery, in which one state after another is shown. */
let gallery: Page;
let said: string[] = [];
beforeAll(async () => {
  [browser, site] = await Promise.all([startLocalBrowser(), openGallery()]);
  gallery = await openPage(browser, `${site.address}gallery.html`, NARROW);
  gallery.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
}, 300_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

test.each(STATE_NAMES)(
  'the pane has no fault in the state %s: narrow, wide, light, dark and in high contrast',
  async (state) => {
    said = [];
    await gallery.setViewportSize(NARROW);
    await gallery.goto(`${site.address}gallery.html#${state}`);
    await gallery.waitForSelector(`html[data-ready="${state}"]`);
    const narrow = [...(await violations(gallery)), ...(await overflow(gallery))];
    const themes = await faultsByTheme(gallery);
    await gallery.setViewportSize({ width: 420, height: 720 });
    const wide = [...(await violations(gallery, BY_WIDTH)), ...(await overflow(gallery))];
    expect({ narrow, themes, wide, said }).toEqual({ narrow: [], themes: [], wide: [], said: [] });
  },
  // A list of 200 tables takes axe long on a busy machine.
  180_000,
);

test('the workbench has no fault in any theme, wide and narrow', async () => {
  const page = await openPage(browser, `${site.address}index.html`, { width: 1280, height: 800 });
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: '一键校验' }).click();
  await page.getByRole('heading', { name: /可以报送/ }).waitFor();
  await redrawn(page);
  expect(await violations(page)).toEqual([]);
  expect(await faultsByTheme(page)).toEqual([]);
  await page.setViewportSize({ width: 800, height: 1000 });
  expect(await violations(page, BY_WIDTH)).toEqual([]);
  await page.close();
});
