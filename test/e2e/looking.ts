import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** How a page is looked at: the theme, the high contrast that the system asks for, the width. */
export interface Look {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
}

export const LIGHT: Look = { name: 'light', colorScheme: 'light', forcedColors: 'none' };
export const DARK: Look = { name: 'dark', colorScheme: 'dark', forcedColors: 'none' };
export const HIGH_CONTRAST: Look = { name: 'high contrast', colorScheme: 'dark', forcedColors: 'active' };

/** What a page can do wrong in another theme or at another width when its structure is right. */
export const BY_COLOUR = ['color-contrast', 'link-in-text-block'];
export const BY_WIDTH = ['target-size', 'scrollable-region-focusable'];

/** The focus library's own markers are hidden from everybody and take the focus on only for a moment. */
const MARKERS = '[data-tabster-dummy]';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** A tab with axe in it, whose colours change at once, so that none is looked at half-way. */
export async function openPage(
  browser: Browser,
  address: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport, ...LIGHT, reducedMotion: 'reduce' });
  await page.goto(address);
  // One rule is enough to bring axe into the page, where it stays: to bring it takes longer than to look.
  await new AxeBuilder({ page }).setLegacyMode(true).withRules('html-has-lang').analyze();
  return page;
}

/** Looks for what the named rules say, or for everything. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(
    async ([markers, values]) => {
      const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> } };
      const asked = values ? { runOnly: { type: 'rule', values } } : { rules: { 'target-size': { enabled: true } } };
      const { violations: all } = await axe.run({ exclude: [[markers]] }, { ...asked, resultTypes: ['violations'] });
      return all.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
    },
    [MARKERS, rules ?? null] as const,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** What stands out of the page at its right. */
export async function overflow(page: Page): Promise<string[]> {
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
export function redrawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const onTheWay = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    for (let calm = 0, frames = 0; calm < 4 && frames < 120; frames++) {
      await frame();
      calm = onTheWay().length > 0 ? 0 : calm + 1;
    }
  });
}

/** What is wrong with a page that shows itself light: its colours in the other themes. It is light again afterwards. */
export async function faultsByTheme(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const light = await colourOfText(page);
  for (const { name, colorScheme, forcedColors } of [DARK, HIGH_CONTRAST]) {
    await page.emulateMedia({ colorScheme, forcedColors });
    await redrawn(page);
    if ((await colourOfText(page)) === light) faults.push(`${name}: the text has the colour that it has in the light theme`);
    faults.push(...(await violations(page, BY_COLOUR)).map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: LIGHT.colorScheme, forcedColors: LIGHT.forcedColors });
  await redrawn(page);
  return faults;
}
