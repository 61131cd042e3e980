/**
 * @jest-environment jsdom
 */
import { isDarkColour, watchAppearance, type Appearance } from '../../src/taskpane/appearance';

class Query extends EventTarget {
  matches = false;
  turn(matches: boolean): void {
    this.matches = matches;
    this.dispatchEvent(new Event('change'));
  }
}

function setUp(office: 'light' | 'dark' | null) {
  const queries = { contrast: new Query(), dark: new Query() };
  window.matchMedia = (text) => (text.includes('forced-colors') ? queries.contrast : queries.dark) as unknown as MediaQueryList;
  const seen: Appearance[] = [];
  const stop = watchAppearance(office, (appearance) => seen.push(appearance));
  return { ...queries, seen, stop };
}

test('the system decides where Office says nothing, and its changes are followed until the end', () => {
  const { dark, seen, stop } = setUp(null);
  dark.turn(true);
  dark.turn(false);
  stop();
  dark.turn(true);
  expect(seen).toEqual(['light', 'dark', 'light']);
});

test('Office goes before the system, high contrast before both', () => {
  const { dark, contrast, seen } = setUp('dark');
  dark.turn(false);
  contrast.turn(true);
  expect(seen).toEqual(['dark', 'dark', 'contrast']);
});

test.each([
  ['#ffffff', false],
  ['#FFFFFF', false],
  ['#292929', true],
  ['#0a0a0aff', true],
  ['white', false],
  ['', false],
])('%s is dark: %p', (colour, isDark) => {
  expect(isDarkColour(colour)).toBe(isDark);
});
