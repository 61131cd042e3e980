import { absolute, add, compare, isZero, subtract, sum, toGrouped, type Decimal } from '../amount/decimal';
import { rule } from '../forms/form';
import { isSameCell, type Figure } from '../identities/figure';
import { figuresOf, type Identity } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import { EVERY_FORM } from '../rules/every-form';
import { cellAlone, cellOnSheet, joinedBy, say } from '../workbook/sentence';
import { NO_NUMBERS, placesOf, standingAt, type Found } from './found';

/** One amount in two tables, in one of them added up from rounded parts, in the other rounded from 元 (两表末位不同). */
export const LAST_DIGIT = rule(
  'JS-2034',
  EVERY_FORM,
  '两表末位不同',
  '同一个数在两张表上只差末位，一张表上的恰好是印出的分项之和，另一张表上的在这些分项的四舍五入范围之内：并为一条提醒，不是错误',
  '印出的分项之和与由元取整的合计，可差各分项半个末位之和',
  'warning',
);

const MOST_NAMED = 6;

export interface LastDigit {
  /** One finding for each pair of tables. */
  readonly findings: readonly Found[];
  /** The other broken identities. */
  readonly broken: readonly Judged[];
}

/** Sets those copies apart that differ only since one of both was added up from rounded parts. */
export function setLastDigitApart(broken: readonly Judged[], judged: readonly Judged[]): LastDigit {
  const copies = broken.filter(({ identity, judgement }) => judgement.verdict === 'mismatch' && isBetweenTables(identity));
  if (copies.length === 0) return { findings: [], broken };
  const sums = sumsByTarget(judged);
  const doubtful = new Set(
    broken.filter(({ identity }) => identity.relation === 'sum').flatMap(({ identity }) => figuresOf(identity).map(keyOf)),
  );
  const apart = new Map<Judged, Figure>();
  // A side that breaks a sum is wrong for all that is known.
  const sound = copies.filter(({ identity }) => !figuresOf(identity).some((figure) => doubtful.has(keyOf(figure))));
  const pairs = new Map<string, Judged[]>();
  const setApart = (one: Judged, isFollowing: boolean): void => {
    const key = [one.identity.target.sheet, copyOf(one).sheet].sort().join('|');
    const pair = pairs.get(key) ?? [];
    const added = addedUpSide(one.identity, sums, isFollowing && pair.length > 0);
    if (!added || apart.has(one)) return;
    apart.set(one, added);
    pairs.set(key, [...pair, one]);
  };
  for (const one of sound) setApart(one, false);
  // The totals above such a pair come to their own parts on both sides.
  for (const one of sound) setApart(one, true);
  return {
    findings: [...pairs.values()].map((pair) => foundIn(pair, apart)),
    broken: broken.filter((one) => !apart.has(one)),
  };
}

function isBetweenTables({ relation, target, terms }: Identity): boolean {
  const other = terms[0]?.figure;
  return relation === 'copy' && terms.length === 1 && other !== null && other !== undefined && other.unit === target.unit;
}

function copyOf({ identity }: Judged): Figure {
  return identity.terms[0]?.figure as Figure;
}

type Sums = ReadonlyMap<string, readonly Judged[]>;

function keyOf({ sheet, row, column }: Figure): string {
  return `${row},${column},${sheet}`;
}

/** The sums that are printed within a table, by what they are the sum of. */
function sumsByTarget(judged: readonly Judged[]): Sums {
  const sums = new Map<string, Judged[]>();
  for (const one of judged) {
    const { relation, target, terms } = one.identity;
    if (relation !== 'sum' || terms.some(({ sign, form }) => sign !== 1 || form !== undefined)) continue;
    const key = keyOf(target);
    const known = sums.get(key);
    if (known) known.push(one);
    else sums.set(key, [one]);
  }
  return sums;
}

/** The side of a copy that is exactly what its printed parts come to, where the other lies within their rounding; null for none. */
function addedUpSide({ target, terms }: Identity, sums: Sums, mayBothBe: boolean): Figure | null {
  const other = terms[0]?.figure as Figure;
  const sides: readonly (readonly [Figure, Figure])[] = [
    [target, other],
    [other, target],
  ];
  for (const [added, rounded] of sides) {
    // What comes to its own parts too was not rounded by itself: one of the parts must differ.
    if (!mayBothBe && isAddedUp(rounded, sums)) continue;
    const width = widthOf(added, sums, MOST_LEVELS);
    if (width === null) continue;
    const gap = absolute(subtract(added.value, rounded.value));
    if (!isZero(rounded.halfWidth) && compare(gap, add(width, rounded.halfWidth)) <= 0) return added;
  }
  return null;
}

const MOST_LEVELS = 4;

function partsOf(identity: Identity): Figure[] {
  return identity.terms.flatMap(({ figure }) => (figure && !isZero(figure.value) ? [figure] : []));
}

function isAddedUp(figure: Figure, sums: Sums): boolean {
  return (sums.get(keyOf(figure)) ?? []).some(({ identity, judgement }) => judgement.verdict === 'equal' && partsOf(identity).length > 1);
}

/** Half of what the rounding of its printed parts may leave; null where it is not exactly what two or more of them come to. */
function widthOf(figure: Figure, sums: Sums, levels: number): Decimal | null {
  if (levels === 0) return null;
  const all = sums.get(keyOf(figure)) ?? [];
  for (const { identity, judgement } of all) {
    const parts = partsOf(identity);
    if (judgement.verdict !== 'equal' || parts.length === 0 || parts.some((part) => isSameCell(part, figure))) continue;
    const widths = parts.map((part) => ({ part, inner: widthOf(part, sums, levels - 1) }));
    if (parts.length === 1 && widths[0]?.inner === null) continue;
    return sum(widths.map(({ part, inner }) => inner ?? part.halfWidth));
  }
  return null;
}

function foundIn(pair: readonly Judged[], apart: ReadonlyMap<Judged, Figure>): Found {
  const first = pair[0] as Judged;
  const { target } = first.identity;
  const other = copyOf(first);
  const added = new Set(pair.map((one) => (apart.get(one) as Figure).sheet));
  const named = pair.slice(0, MOST_NAMED).map((one) => {
    const { identity, judgement } = one;
    const own = identity.target.sheet === target.sheet ? identity.target : copyOf(one);
    const copy = own === identity.target ? copyOf(one) : identity.target;
    return say`${cellAlone(own)} 与 ${cellOnSheet(copy)}（${money(own)}、${money(copy)}，差 ${toGrouped(absolute(judgement.difference), 2)}）`;
  });
  const more = pair.length > MOST_NAMED ? ` 等 ${pair.length} 处` : '';
  const why =
    added.size === 1 ? `${[...added].join('')} 的是印出的分项之和，另一张表的由元取整` : '一张表上的是印出的分项之和，另一张表上的由元取整';
  return {
    ...NO_NUMBERS,
    ...standingAt(target),
    ...{ rule: LAST_DIGIT, severity: LAST_DIGIT.severity, verdict: 'rounding', form: first.identity.form },
    clauses: [
      {
        kind: 'last-digit',
        sentence: say`${{ named: target.sheet }} 与 ${{ named: other.sheet }} 末位不同：${joinedBy(named, '，')}${more}；${why}，差额在分项四舍五入的范围之内，可用“舍位平衡”使两表一致`,
      },
    ],
    related: placesOf(
      pair.flatMap(({ identity }) => figuresOf(identity)),
      target,
    ),
  };
}

function money({ value, places }: Figure): string {
  return toGrouped(value, Math.min(places, 2));
}
