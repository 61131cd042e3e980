import type { Draft } from './draft';
import { HEADER } from './looks';
import type { SketchColumn } from './sketch';

const HEADER_HEIGHT = 20;

/** Lays captions out in rows from `top` on, equal neighbours joined and short paths reaching down; returns the first row below. */
export function layOutHeader(draft: Draft, columns: readonly Pick<SketchColumn, 'caption' | 'widths'>[], top: number): number {
  const paths = columns.map(({ caption }) => caption.split('>'));
  const depth = Math.max(...paths.map((path) => path.length));
  let left = 0;
  const lefts = columns.map(({ widths }) => (left += widths.length) - widths.length);
  paths.forEach((path, at) => {
    path.forEach((caption, level) => {
      if (isJoined(paths[at - 1] ?? [], path, level)) return;
      let end = at;
      while (isJoined(path, paths[end + 1] ?? [], level)) end++;
      const bottom = level === path.length - 1 ? top + depth - 1 : top + level;
      const right = (lefts[end + 1] ?? left) - 1;
      draft.merge({ top: top + level, left: lefts[at] ?? 0, bottom, right }, caption, HEADER);
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
