import type { Obstacle } from './unavailable';

/** How long the page waits for office.js before it says that it cannot be reached; it goes on waiting then. */
export const PATIENCE = 10_000;

/** What the script before the bundle has noted of office.js: see public/start.js. */
function noted(): string | undefined {
  return document.documentElement.dataset['office'];
}

/**
 * Waits until office.js has been loaded.
 * @param onLate called once when it takes suspiciously long or has failed; the page should say so
 */
export function officeLoaded(onLate: () => void): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(onLate, PATIENCE);
    const look = () => {
      if (noted() === 'missing') {
        clearTimeout(late);
        onLate();
      }
      if (noted() !== 'loaded') return;
      clearTimeout(late);
      document.removeEventListener('juesuan-office', look);
      resolve();
    };
    document.addEventListener('juesuan-office', look);
    look();
  });
}

/** Whether Office has opened the page in an Excel that can carry the pane; null where it has. */
export function obstacleOf(host: unknown, isSupported: () => boolean): Obstacle | null {
  if (host !== 'Excel') return 'not-excel';
  return isSupported() ? null : 'old-excel';
}
