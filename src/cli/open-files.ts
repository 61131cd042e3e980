import { closeSync, openSync } from 'node:fs';

/**
 * Whether the system lets this process open so many files more (ulimit -n). Where it does not, Node.js breaks off without a word as soon
 * as it needs one for itself, so it has to be asked beforehand.
 */
export function canOpen(count: number, path: string): boolean {
  const opened: number[] = [];
  try {
    while (opened.length < count) opened.push(openSync(path, 'r'));
    return true;
  } catch {
    return false;
  } finally {
    for (const file of opened) closeSync(file);
  }
}
