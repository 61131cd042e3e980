import { useEffect } from 'react';
import { goOn } from './OpenIndicatorView';

/** Where digits are typed or choose something else. */
const TYPED_INTO = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]';

/**
 * Lets the keys 1 to 3 score the first indicator that waits for it when the focus is at none, as it is when the screen has just been opened.
 * An indicator with the focus takes its keys itself.
 */
export function useScoreKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!/^[1-3]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
      const first = document.querySelector('[data-open="pending"]');
      const preset = first?.querySelectorAll<HTMLElement>('button[aria-pressed]')[Number(event.key) - 1];
      if (!first || !preset) return;
      event.preventDefault();
      preset.click();
      goOn(first);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
