import { absolute, compare, subtract, sum, type Decimal } from '../amount/decimal';
import type { Term } from '../identities/identity';
import type { ReadLane, ReadRow } from './reading';
import { totalOfItems, type LineSum, type ListedAxis } from './row-axis';

/** Rows that may or may not count: with more of them only all and none are tried. */
const MOST_TRIED = 8;

/**
 * The terms of a sum down a lane; empty where it cannot be told what they are. Rows of unknown names that may be parts of the row
 * above count as the printed total says. Where no reading holds, such a row is among the items, so that the error names it too, and a
 * balance is taken as the nearest reading has it.
 */
export function termsOfSum(
  { rows }: ReadLane,
  axis: ListedAxis,
  { plus, target: key }: LineSum,
  column: number,
  holds: (terms: readonly Term[]) => boolean,
): readonly Term[] {
  const printed = new Set(rows.map((row) => row.key));
  if (axis.lines.some((line) => line.kind === 'total' && plus.includes(line.key) && !printed.has(line.key))) return [];
  const bottom = rows.findIndex((row) => row.key === totalOfItems(axis));
  const isAmongItems = plus.includes('items');
  const isNear = (at: number): boolean => bottom < 0 || (isAmongItems && !axis.totalFirst ? at < bottom : at > bottom);
  const unknown = rows.filter(({ line, figures }, at) => line === undefined && isNear(at) && figures[column]);
  const certain = isAmongItems ? unknown.filter(({ isDoubtful }) => !isDoubtful) : [];
  const doubtful = unknown.filter((row) => !certain.includes(row));
  const known = plus.flatMap((part) => rows.filter(({ line }) => line && (part === 'items' ? line.kind === 'item' : line.key === part)));
  const target = rows.find((row) => row.key === key)?.figures[column];
  if (known.length === 0 && certain.length === 0) return [];
  const readings = subsets(doubtful).map((chosen) => termsOf(rows, new Set([...known, ...certain, ...chosen]), column));
  // Among the items a row is more likely a line of its own, below the year's total rather a part of the balance above it.
  if (isAmongItems) readings.reverse();
  const [first = []] = readings;
  if (readings.length === 1 || !target) return first;
  return readings.find(holds) ?? (isAmongItems ? first : nearest(readings, target.value));
}

/** The terms in the order of the sheet. */
function termsOf(rows: readonly ReadRow[], counted: ReadonlySet<ReadRow>, column: number): Term[] {
  return rows.flatMap((row) => {
    const figure = row.figures[column];
    return figure && counted.has(row) ? [{ figure, sign: 1 as const }] : [];
  });
}

/** Every choice of lines, fewer before more. */
function subsets(lines: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  if (lines.length > MOST_TRIED) return [[], lines];
  const all = lines.reduce<readonly (readonly ReadRow[])[]>((sets, line) => [...sets, ...sets.map((chosen) => [...chosen, line])], [[]]);
  return [...all].sort((a, b) => a.length - b.length);
}

function nearest(readings: readonly (readonly Term[])[], total: Decimal): readonly Term[] {
  const gaps = readings.map((terms) => ({
    terms,
    gap: absolute(subtract(total, sum(terms.flatMap(({ figure }) => figure?.value ?? [])))),
  }));
  return gaps.reduce((best, each) => (compare(each.gap, best.gap) < 0 ? each : best)).terms;
}
