/**
 * @jest-environment jsdom
 */
import '@testing-library/jest-dom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { Linter } from 'eslint';
import { obstacleOf, officeLoaded } from '../../src/taskpane/office-ready';

const SCRIPT = readFileSync(join(__dirname, '../../src/taskpane/public/start.js'), 'utf8');
const PAGE = readFileSync(join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');

/** Runs the script as a page would, in a browser that has, or lacks, what the pane needs. */
function run({ isModern }: { readonly isModern: boolean }): void {
  document.body.innerHTML = '<div id="pane">正在打开…</div>';
  document.documentElement.removeAttribute('data-office');
  const script = compileFunction(SCRIPT, ['window', 'document', 'BigInt', 'ResizeObserver']) as (...known: unknown[]) => void;
  Object.defineProperty(HTMLScriptElement.prototype, 'noModule', { value: false, configurable: true });
  script(window, document, isModern ? BigInt : undefined, isModern ? class {} : undefined);
}

test('it is plain ES5, which is all that the web view of Excel 2016 and 2019 reads', () => {
  const messages = new Linter().verify(SCRIPT, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
  expect(messages).toEqual([]);
});

test('it stands first in the page and before office.js, with nothing inline', () => {
  const page = new DOMParser().parseFromString(PAGE, 'text/html');
  const scripts = [...page.querySelectorAll('script')];
  expect(scripts.map((script) => script.getAttribute('src'))).toEqual(['start.js', expect.stringContaining('office.js')]);
  expect(scripts.every((script) => script.textContent === '')).toBe(true);
  expect(page.querySelector('[style], style, [onclick]')).toBeNull();
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
});

test('an old web view is told which versions work and what else can be done', () => {
  run({ isModern: false });
  const pane = document.getElementById('pane');
  expect(pane).toHaveTextContent('Excel 2021');
  expect(pane).toHaveTextContent('juesuan check');
  expect(pane?.querySelector('a')).toHaveAttribute('href', 'index.html');
});

test('a modern one is left to the pane', () => {
  run({ isModern: true });
  expect(document.getElementById('pane')).toHaveTextContent('正在打开…');
});

test.each([
  ['load', 'loaded'],
  ['error', 'missing'],
])('it notes the %s of office.js', (type, noted) => {
  run({ isModern: true });
  const script = document.createElement('div');
  script.id = 'office-js';
  document.body.append(script);
  script.dispatchEvent(new Event(type));
  expect(document.documentElement.dataset['office']).toBe(noted);
});

test('the page waits for office.js, and says once that it is missing', async () => {
  document.documentElement.removeAttribute('data-office');
  let late = 0;
  let isLoaded = false;
  const loaded = officeLoaded(() => late++).then(() => {
    isLoaded = true;
  });
  const tell = (state: string) => {
    document.documentElement.dataset['office'] = state;
    document.dispatchEvent(new Event('juesuan-office'));
  };
  tell('missing');
  await Promise.resolve();
  expect([late, isLoaded]).toEqual([1, false]);
  tell('loaded');
  await loaded;
  expect([late, isLoaded]).toEqual([1, true]);
});

test('the pane opens only in an Excel that can carry it', () => {
  expect(obstacleOf('Word', () => true)).toBe('not-excel');
  expect(obstacleOf(null, () => true)).toBe('not-excel');
  expect(obstacleOf('Excel', () => false)).toBe('old-excel');
  expect(obstacleOf('Excel', () => true)).toBeNull();
});
