import { absolute, add, compare, subtract, sum, type Decimal } from '../../amount/decimal';
import type { ReadRow } from '../reading';
import type { Figure } from '../../identities/figure';
import { adopt } from './parents';

/** More rows without a code than this are the table's way (units between their subjects), no slip. */
const MOST_SLIPS = 3;
const LEVELS = [1, 2, 3];

/**
 * The rows with their parents, those without a readable code among them. Such a row belongs where all sums above it hold with it, or to no
 * sum where they hold without it; where neither is so, every sum that it may belong to has to wait.
 * @param rows in the order of the sheet; those without a code are of flaw `uncoded`
 */
export function adoptUncoded(rows: readonly ReadRow[], totals: readonly ReadRow[]): ReadRow[] {
  const uncoded = rows.filter((row) => row.flaw === 'uncoded');
  const coded = rows.filter((row) => row.flaw !== 'uncoded');
  if (uncoded.length > MOST_SLIPS) return adopt(coded);
  let settled: ReadRow[] = coded;
  const waiting: ReadRow[] = [];
  for (const row of uncoded) {
    const candidates = LEVELS.map((level) => inserted(settled, { ...row, level })).filter(
      (candidate) => brokenAbove(adopt(candidate), totals, row.row) === 0,
    );
    if (candidates.length === 1) settled = candidates[0] as ReadRow[];
    else if (brokenAbove(adopt(settled), totals, row.row) > 0) waiting.push(row);
  }
  const adopted = adopt(settled);
  return [...adopted, ...waiting.flatMap((row) => placeholders(row, adopted))];
}

function inserted(rows: readonly ReadRow[], row: ReadRow): ReadRow[] {
  const at = rows.findIndex((other) => other.row > row.row);
  return at < 0 ? [...rows, row] : [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** Indices of the rows that are open at a place: the nearest of each level above it, and what these belong to. */
function openAt(rows: readonly ReadRow[], place: number): number[] {
  const last = rows.findLastIndex((row) => row.row <= place);
  const open: number[] = [];
  for (let at = last; at >= 0; at = (rows[at] as ReadRow).parent) open.push(at);
  return open;
}

/** In how many columns the sums of the rows open at a place, and of the totals, do not hold. */
function brokenAbove(rows: readonly ReadRow[], totals: readonly ReadRow[], place: number): number {
  const parents = new Map<number, ReadRow[]>();
  for (const row of rows) {
    const siblings = parents.get(row.parent);
    if (siblings) siblings.push(row);
    else parents.set(row.parent, [row]);
  }
  let broken = 0;
  const count = (target: ReadRow, at: number): void => {
    broken += brokenColumns(target, parents.get(at) ?? []);
  };
  for (const at of openAt(rows, place)) count(rows[at] as ReadRow, at);
  for (const total of totals) count(total, -1);
  return broken;
}

function brokenColumns(target: ReadRow, parts: readonly ReadRow[]): number {
  if (parts.length === 0) return 0;
  return target.figures.filter((figure, column) => {
    const figures = parts.map((part) => part.figures[column] as Figure);
    const bound = figures.reduce((width: Decimal, part) => add(width, part.halfWidth), figure.halfWidth);
    const gap = absolute(subtract(figure.value, sum(figures.map(({ value }) => value))));
    return compare(gap, bound) > 0;
  }).length;
}

/** The row itself, which is in no sum, and an unreadable part in every sum that it may belong to. */
function placeholders(row: ReadRow, adopted: readonly ReadRow[]): ReadRow[] {
  const figures = row.figures.map((figure): Figure => ({ ...figure, column: row.codeColumn, state: 'uncoded' }));
  const targets = openAt(adopted, row.row).filter((at) => (adopted[at] as ReadRow).level < 3);
  const waits = [-1, ...targets].map((parent): ReadRow => ({ ...row, parent, level: (adopted[parent]?.level ?? 0) + 1, figures }));
  return [{ ...row, parent: NOWHERE }, ...waits];
}

/** The parent of a row that is in no sum. */
const NOWHERE = -2;
