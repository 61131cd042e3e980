import type { Checker } from './checker';
import { loaded } from './loading';
import { workerChecker } from './worker-checker';

/** Checks in the page itself: the core is loaded when it is first needed. */
const inPage: Checker = {
  async check(workbook, choices, onProgress) {
    const { checkHere } = await loaded(import('./check-here'));
    return checkHere(workbook, choices, onProgress);
  },
};

/** The check as a browser runs it best: in a worker where pages may have one, else in the page (a page opened from a folder may not). */
export const browserChecker = workerChecker(() => new Worker(new URL('./check-worker.ts', import.meta.url)), inPage);

/** The standard titles that a sheet can be said to be. */
export async function loadFormTitles(): Promise<readonly string[]> {
  const { FORMS } = await import('../forms/registry');
  return FORMS.map(({ title }) => title);
}
