import { absolute, compare, subtract, sum, type Decimal } from '../amount/decimal';
import type { Term } from '../identities/identity';
import type { LaneSum, ReadLane, ReadLine } from './listed-lanes';

/** Rows that may or may not count: with more of them only all and none are tried. */
const MOST_TRIED = 8;

/**
 * The terms of a sum down a lane; empty where it cannot be told what they are. Rows of unknown names that may be parts of the row
 * above count as the printed total says. Where no reading holds, such a row is among the items, so that the error names it too, and a
 * balance is taken as the nearest reading has it.
 */
export function termsOfSum(lane: ReadLane, laneSum: LaneSum, column: string, holds: (terms: readonly Term[]) => boolean): readonly Term[] {
  const { plus } = laneSum;
  const printed = new Set(lane.lines.flatMap(({ spec }) => spec?.key ?? []));
  if (lane.spec.lines.some(({ key, kind }) => kind === 'total' && plus.includes(key) && !printed.has(key))) return [];
  const bottom = lane.lines.findIndex(({ spec }) => spec?.key === 'year');
  const isAmongItems = plus.includes('items');
  const isNear = (at: number): boolean => bottom < 0 || (isAmongItems && !lane.spec.totalFirst ? at < bottom : at > bottom);
  const unknown = lane.lines.filter((line, at) => line.spec === null && isNear(at) && line.figures.has(column));
  const certain = isAmongItems ? unknown.filter(({ isDoubtful }) => !isDoubtful) : [];
  const doubtful = unknown.filter((line) => !certain.includes(line));
  const known = plus.flatMap((key) =>
    lane.lines.filter(({ spec }) => spec !== null && (key === 'items' ? spec.kind === 'item' : spec.key === key)),
  );
  const target = lane.lines.find(({ spec }) => spec?.key === laneSum.target)?.figures.get(column);
  if (known.length === 0 && certain.length === 0) return [];
  const readings = subsets(doubtful).map((chosen) => termsOf(lane, new Set([...known, ...certain, ...chosen]), column));
  // Among the items a row is more likely a line of its own, below the year's total rather a part of the balance above it.
  if (isAmongItems) readings.reverse();
  const [first = []] = readings;
  if (readings.length === 1 || !target) return first;
  return readings.find(holds) ?? (isAmongItems ? first : nearest(readings, target.value));
}

/** The terms in the order of the sheet. */
function termsOf(lane: ReadLane, counted: ReadonlySet<ReadLine>, column: string): Term[] {
  return lane.lines.flatMap((line) => {
    const figure = line.figures.get(column);
    return figure && counted.has(line) ? [{ figure, sign: 1 as const }] : [];
  });
}

/** Every choice of lines, fewer before more. */
function subsets(lines: readonly ReadLine[]): readonly (readonly ReadLine[])[] {
  if (lines.length > MOST_TRIED) return [[], lines];
  const all = lines.reduce<readonly (readonly ReadLine[])[]>((sets, line) => [...sets, ...sets.map((chosen) => [...chosen, line])], [[]]);
  return [...all].sort((a, b) => a.length - b.length);
}

function nearest(readings: readonly (readonly Term[])[], total: Decimal): readonly Term[] {
  const gaps = readings.map((terms) => ({
    terms,
    gap: absolute(subtract(total, sum(terms.flatMap(({ figure }) => figure?.value ?? [])))),
  }));
  return gaps.reduce((best, each) => (compare(each.gap, best.gap) < 0 ? each : best)).terms;
}
