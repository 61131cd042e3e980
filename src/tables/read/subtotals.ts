import type { ReadRow } from '../reading';

/** Rows belong to the next 小计 below them, or to the one above where the table begins with it. */
export function belowSubtotals(rows: readonly ReadRow[]): ReadRow[] {
  const subtotals = rows.flatMap((row, index) => (row.level === 1 ? [index] : []));
  if (subtotals.length === 0) return rows.map((row) => ({ ...row, level: 1 }));
  const leads = subtotals[0] === 0;
  return rows.map((row, index) => {
    if (row.level === 1) return row;
    const parent = leads ? [...subtotals].reverse().find((at) => at < index) : subtotals.find((at) => at > index);
    return parent === undefined ? { ...row, level: 1 } : { ...row, parent };
  });
}
