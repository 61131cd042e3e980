import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openGallery, type Site } from '../../scripts/pictures/site';
import { STATE_NAMES } from '../../scripts/pictures/state-names';
import { startLocalBrowser } from '../../scripts/pictures/browser';

/** Looks at pages with axe, narrow and wide, light, dark and in high contrast; opens the gallery for the file of tests that imports it. */
let browser: Browser;
let gallery: Site;
beforeAll(async () => {
  [browser, gallery] = await Promise.all([startLocalBrowser(), openGallery()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  gallery.close();
});

interface Look {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
}

export const LIGHT: Look = { name: 'light', colorScheme: 'light', forcedColors: 'none' };
export const DARK: Look = { name: 'dark', colorScheme: 'dark', forcedColors: 'none' };
export const HIGH_CONTRAST: Look = { name: 'high contrast', colorScheme: 'dark', forcedColors: 'active' };

/** What a page can do wrong in another theme or at another width when its structure is right. */
const BY_COLOUR = ['color-contrast', 'link-in-text-block'];
export const BY_WIDTH = ['target-size', 'scrollable-region-focusable'];

/** The focus library's own markers are hidden from everybody and take the focus on only for a moment. */
const MARKERS = '[data-tabster-dummy]';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const told = (found: readonly Violation[]) =>
  found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);

/** Looks at everything; `violationsOf` goes on in the same page afterwards. */
export async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude(MARKERS).setLegacyMode(true);
  return told((await axe.options({ rules: { 'target-size': { enabled: true } } }).analyze()).violations);
}

/** Looks for what the named rules say, with what `violations` has brought into the page: to bring it again takes longer than to look. */
export async function violationsOf(rules: readonly string[], page: Page): Promise<string[]> {
  const found = await page.evaluate(
    async ([markers, values]) => {
      const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> } };
      const { violations: all } = await axe.run(
        { exclude: [[markers]] },
        { runOnly: { type: 'rule', values }, resultTypes: ['violations'] },
      );
      return all.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
    },
    [MARKERS, rules] as const,
  );
  return told(found);
}

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

function colourOfText(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).color);
}

/** Waits until the page has been drawn anew and no colour is on its way to another; two seconds at most. */
function redrawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const onTheWay = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    for (let calm = 0, frames = 0; calm < 4 && frames < 120; frames++) {
      await frame();
      calm = onTheWay().length > 0 ? 0 : calm + 1;
    }
  });
}

/** A tab whose colours change at once, so that none is looked at half-way. */
export async function openPage({ colorScheme, forcedColors }: Look, width: number, height: number): Promise<Page> {
  const viewport = { width, height };
  return browser.newPage({ viewport, colorScheme, forcedColors, reducedMotion: 'reduce' });
}

async function faultsOf(state: string): Promise<string[]> {
  const page = await openPage(LIGHT, 320, 720);
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]) => faults.push(...found.map((fault) => `${where}: ${fault}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note('console', [message.text()]);
  });
  await page.goto(`${gallery.address}gallery.html?${state}`);
  await page.waitForSelector('html[data-ready]');
  note('light 320', [...(await violations(page)), ...(await overflow(page))]);
  const light = await colourOfText(page);
  for (const look of [DARK, HIGH_CONTRAST]) {
    await page.emulateMedia({ colorScheme: look.colorScheme, forcedColors: look.forcedColors });
    await redrawn(page);
    expect(await colourOfText(page)).not.toBe(light);
    note(`${look.name} 320`, await violationsOf(BY_COLOUR, page));
  }
  await page.emulateMedia({ colorScheme: LIGHT.colorScheme, forcedColors: LIGHT.forcedColors });
  await page.setViewportSize({ width: 420, height: 720 });
  note('light 420', [...(await violationsOf(BY_WIDTH, page)), ...(await overflow(page))]);
  await page.close();
  return faults;
}

/** The page with its samples. */
export function addressOfPage(): string {
  return `${gallery.address}index.html`;
}

/** Half of the states of the pane: they take long, and two files of tests run at a time. */
export function lookAtEverySecondState(first: 0 | 1): void {
  test.each(STATE_NAMES.filter((_, at) => at % 2 === first))(
    'the pane has no fault in the state %s: narrow, wide, light, dark and in high contrast',
    async (state) => {
      expect(await faultsOf(state)).toEqual([]);
    },
    // A list of 200 tables takes axe long on a busy machine.
    180_000,
  );
}
