import { absolute, compare, subtract, sum, type Decimal } from '../amount/decimal';
import type { Figure } from '../identities/figure';
import type { Term } from '../identities/identity';
import type { ReadLane, ReadRow } from './reading';
import { totalOfItems, type LineSum, type ListedAxis } from './row-axis';

/** Rows that may or may not count: with more of them only all and none are tried. */
const MOST_TRIED = 8;

/** The lines of a lane that a sum may be of, in the order of the sheet. */
export interface SumLines {
  /** Lines that count: those that the form names, and rows of unknown names among the items. */
  readonly certain: readonly ReadRow[];
  /** Rows of unknown names that may be parts of the row above. */
  readonly doubtful: readonly ReadRow[];
  readonly isAmongItems: boolean;
}

/** What a sum down a lane is of; null where it cannot be told. */
export function linesOfSum({ rows }: ReadLane, axis: ListedAxis, { plus }: LineSum): SumLines | null {
  const isPrinted = (key: string): boolean => rows.some((row) => row.key === key);
  if (axis.lines.some(({ kind, key }) => kind === 'total' && plus.includes(key) && !isPrinted(key))) return null;
  const totalKey = totalOfItems(axis);
  const bottom = rows.findIndex(({ key }) => key === totalKey);
  const isAmongItems = plus.includes('items');
  const isNear = (at: number): boolean => bottom < 0 || (isAmongItems && !axis.totalFirst ? at < bottom : at > bottom);
  const certain: ReadRow[] = [];
  const doubtful: ReadRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as ReadRow;
    const { line } = row;
    if (line) {
      if (plus.includes(line.key) || (isAmongItems && line.kind === 'item')) certain.push(row);
    } else if (isNear(at)) (isAmongItems && !row.isDoubtful ? certain : doubtful).push(row);
  }
  return { certain, doubtful, isAmongItems };
}

/**
 * The terms of a sum down a lane in a column; empty where it cannot be told what they are. Rows of unknown names that may be parts of the row
 * above count as the printed total says. Where no reading holds, such a row is among the items, so that the error names it too, and a
 * balance is taken as the nearest reading has it.
 */
export function termsOfSum(
  { rows }: ReadLane,
  { certain, doubtful, isAmongItems }: SumLines,
  column: number,
  target: Figure,
  holds: (terms: readonly Term[]) => boolean,
): readonly Term[] {
  const terms = termsOf(certain, column);
  const open = doubtful.filter(({ figures }) => figures[column]);
  if (open.length === 0 || certain.length === 0) return terms;
  const readings = subsets(open).map((chosen) => {
    const counted = new Set([...certain, ...chosen]);
    const lines = rows.filter((row) => counted.has(row));
    return termsOf(lines, column);
  });
  // Among the items a row is more likely a line of its own, below the year's total rather a part of the balance above it.
  if (isAmongItems) readings.reverse();
  return readings.find(holds) ?? (isAmongItems ? (readings[0] as Term[]) : nearest(readings, target.value));
}

function termsOf(lines: readonly ReadRow[], column: number): Term[] {
  const terms: Term[] = [];
  for (const { figures } of lines) {
    const figure = figures[column];
    if (figure) terms.push({ figure, sign: 1 });
  }
  return terms;
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
