import type { Draft } from './draft';
import { HEADER } from './looks';

const HEADER_HEIGHT = 20;

/** Lays captions out in rows from `top` on, equal neighbours joined and short paths reaching down; returns the first row below. */
export function layOutHeader(draft: Draft, captions: readonly string[], left: number, top: number): number {
  const paths = captions.map((caption) => caption.split('>'));
  const depth = Math.max(...paths.map((path) => path.length));
  paths.forEach((path, at) => {
    path.forEach((caption, level) => {
      if (at > 0 && isJoined(paths[at - 1] ?? [], path, level)) return;
      let end = at;
      while (end + 1 < paths.length && isJoined(path, paths[end + 1] ?? [], level)) end++;
      const bottom = level === path.length - 1 ? top + depth - 1 : top + level;
      draft.merge({ top: top + level, left: left + at, bottom, right: left + end }, caption, HEADER);
    });
  });
  for (let row = top; row < top + depth; row++) draft.height(row, HEADER_HEIGHT);
  return top + depth;
}

/** Whether two neighbours share a caption that others stand below. */
function isJoined(left: readonly string[], right: readonly string[], level: number): boolean {
  if (level >= left.length - 1 || level >= right.length - 1) return false;
  return left.slice(0, level + 1).join('>') === right.slice(0, level + 1).join('>');
}

/** Numbers columns (栏次) in one row. */
export function layOutNumbers(draft: Draft, row: number, columns: readonly number[]): void {
  columns.forEach((column, at) => draft.put(row, column, at + 1, HEADER));
}
