import type { PreferenceStore } from './session-effects';

const KEY = 'juesuan.preferences';

/** Preferences in the browser's own storage; where that is closed they last as long as the page. */
export const browserStore: PreferenceStore = {
  load() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  save(text) {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // Storage is off for this page; the choice holds until the page is closed.
    }
  },
};
