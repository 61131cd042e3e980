import type { Position } from './address';
import type { Sheet } from './workbook';

/** Whether a cell is out of sight because its row or column is hidden. */
export function isHiddenCell({ hiddenRows, hiddenColumns }: Sheet, { row, column }: Position): boolean {
  return hiddenRows.has(row) || hiddenColumns.has(column);
}

/** More runs than anybody reads in one sentence. */
const MOST_RUNS = 6;

/** Rows or columns in words, runs drawn together: 12–15、18. `name` gives one of them its name. */
export function runsInWords(places: Iterable<number>, name: (place: number) => string): string {
  const runs: { from: number; to: number }[] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && place === last.to + 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  const named = runs.slice(0, MOST_RUNS).map(({ from, to }) => (from === to ? name(from) : `${name(from)}–${name(to)}`));
  return named.join('、') + (runs.length > MOST_RUNS ? ' 等' : '');
}
