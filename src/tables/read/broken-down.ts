import { compare, isZero, sum, ZERO } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import { judge } from '../../identities/judge';
import { PROBE } from '../../identities/probe';
import type { ReadColumn, ReadRow } from '../reading';

/**
 * The rows of a list whose labels do not say which of them break another one down: those that add up to the one above them in a column
 * belong to it, where all of them together are not what the total says, and without them the rest is.
 */
export function breakingDown(
  key: string,
): (rows: readonly ReadRow[], totals: readonly ReadRow[], columns: readonly ReadColumn[]) => readonly ReadRow[] {
  return (rows, [total], columns) => {
    const at = columns.findIndex((column) => column.key === key);
    const fits = (parts: readonly ReadRow[]): boolean =>
      total === undefined || total.figures.every((target, index) => mayBeSum(target, parts, index));
    const rest = fits(rows) ? rows : (withoutBreakdown(rows, ({ figures }) => figures[at]).find(fits) ?? rows);
    const firstOut = rows.findIndex((row) => !rest.includes(row));
    return rows.map((row) => (rest.includes(row) ? row : { ...row, parent: firstOut - 1 }));
  };
}

function mayBeSum(target: Figure, parts: readonly ReadRow[], at: number): boolean {
  const terms = parts.map(({ figures }) => ({ figure: figures[at] ?? null, sign: 1 as const }));
  return isZero(target.value) || judge({ rule: PROBE, relation: 'sum', form: '', target, terms, breakdown: true }).verdict !== 'mismatch';
}

/** The rows without some that add up to the one above them, for each such run of rows. */
export function withoutBreakdown<Row>(rows: readonly Row[], amountOf: (row: Row) => Figure | null | undefined): Row[][] {
  const rests: Row[][] = [];
  for (let from = 1; from < rows.length; from++) {
    for (let to = rows.length; to > from; to--) {
      const outer = amountOf(rows[from - 1] as Row)?.value;
      const within = sum(rows.slice(from, to).map((row) => amountOf(row)?.value ?? ZERO));
      if (outer && !isZero(within) && compare(outer, within) === 0) rests.push([...rows.slice(0, from), ...rows.slice(to)]);
    }
  }
  return rests;
}
