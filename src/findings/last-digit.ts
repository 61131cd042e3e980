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

/** The cells of one table that an identity compares with those of another. */
type Side = readonly Figure[];

/** Sets those apart that differ only since one of both tables was added up from rounded parts. */
export function setLastDigitApart(broken: readonly Judged[], judged: readonly Judged[]): LastDigit {
  const between = broken.filter(({ identity, judgement }) => judgement.verdict === 'mismatch' && isBetweenTables(identity));
  if (between.length === 0) return { findings: [], broken };
  const sums = sumsByTarget(judged);
  const doubtful = new Set(
    broken
      .filter(({ identity }) => identity.relation === 'sum' && !isBetweenTables(identity))
      .flatMap(({ identity }) => figuresOf(identity).map(keyOf)),
  );
  const differing = new Set(between.flatMap(({ identity }) => figuresOf(identity).map(keyOf)));
  const apart = new Map<Judged, readonly Side[]>();
  // A side that breaks a sum is wrong for all that is known.
  const sound = between.filter(({ identity }) => !figuresOf(identity).some((figure) => doubtful.has(keyOf(figure))));
  const pairs = new Map<string, Judged[]>();
  const setApart = (one: Judged, isFollowing: boolean): void => {
    if (apart.has(one)) return;
    const key = sidesOf(one.identity)
      .map(([figure]) => figure?.sheet)
      .sort()
      .join('|');
    const pair = pairs.get(key) ?? [];
    const added = addedUpSides(one.identity, sums, isFollowing && pair.length > 0 ? NONE : differing);
    if (added.length === 0) return;
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

const NONE: ReadonlySet<string> = new Set();

/** Whether it says that an amount of one table is an amount of another, or what several of another come to. */
function isBetweenTables({ relation, form, target, terms }: Identity): boolean {
  if ((relation !== 'copy' && relation !== 'sum') || terms.length === 0) return false;
  const sheet = terms[0]?.figure?.sheet;
  return terms.every(
    ({ figure, sign, form: other }) =>
      figure !== null &&
      sign === 1 &&
      figure.unit === target.unit &&
      figure.sheet === sheet &&
      (sheet !== target.sheet || (other !== undefined && other !== form)),
  );
}

function sidesOf({ target, terms }: Identity): readonly [Side, Side] {
  return [[target], terms.flatMap(({ figure }) => figure ?? [])];
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

/**
 * The side that is exactly what its printed parts come to, where the other lies within their rounding; both, where the other is that too.
 * @param differing cells that differ from another table: where parts are among them, it is they that have to be explained
 */
function addedUpSides(identity: Identity, sums: Sums, differing: ReadonlySet<string>): readonly Side[] {
  const [own, other] = sidesOf(identity);
  for (const [added, rounded] of [
    [own, other],
    [other, own],
  ] as const) {
    // What comes to its own parts too was not rounded by itself: one of the parts must differ.
    if (rounded.some((figure) => hasDifferingPart(figure, sums, differing, MOST_LEVELS))) continue;
    const widths = added.map((figure) => widthOf(figure, sums, MOST_LEVELS));
    if (widths.every((width) => width === null)) continue;
    const width = sum(widths.map((each, at) => each ?? (added[at] as Figure).halfWidth));
    const half = sum(rounded.map(({ halfWidth }) => halfWidth));
    const gap = absolute(subtract(totalOf(added), totalOf(rounded)));
    if (isZero(half) || compare(gap, add(width, half)) > 0) continue;
    return rounded.some((figure) => widthOf(figure, sums, MOST_LEVELS) !== null) ? [added, rounded] : [added];
  }
  return [];
}

function totalOf(side: Side): Decimal {
  return sum(side.map(({ value }) => value));
}

const MOST_LEVELS = 4;

function partsOf(identity: Identity): Figure[] {
  return identity.terms.flatMap(({ figure }) => (figure && !isZero(figure.value) ? [figure] : []));
}

/** Whether any of the parts that the figure comes to exactly, or of theirs, differs from another table. */
function hasDifferingPart(figure: Figure, sums: Sums, differing: ReadonlySet<string>, levels: number): boolean {
  if (levels === 0 || differing.size === 0) return false;
  return (sums.get(keyOf(figure)) ?? []).some(
    ({ identity, judgement }) =>
      judgement.verdict === 'equal' &&
      partsOf(identity).some(
        (part) => !isSameCell(part, figure) && (differing.has(keyOf(part)) || hasDifferingPart(part, sums, differing, levels - 1)),
      ),
  );
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

function foundIn(pair: readonly Judged[], apart: ReadonlyMap<Judged, readonly Side[]>): Found {
  const first = pair[0] as Judged;
  const { target } = first.identity;
  const other = first.identity.terms[0]?.figure as Figure;
  // Where both come to parts of their own, another pair of cells tells which of them was not rounded from 元.
  const sides = pair.map((one) => apart.get(one) ?? []);
  const telling = sides.some(({ length }) => length === 1) ? sides.filter(({ length }) => length === 1) : sides;
  const added = new Set(telling.flatMap((both) => both.map(([figure]) => figure?.sheet ?? '')));
  const named = pair.slice(0, MOST_NAMED).map(({ identity, judgement }) => {
    const [left, right] = sidesOf(identity);
    const [own, copy] = left[0]?.sheet === target.sheet ? [left, right] : [right, left];
    return say`${joinedBy(
      own.map((cell) => say`${cellAlone(cell)}`),
      '、',
    )} 与 ${joinedBy(copy.map(cellOnSheet), '、')}（${money(own)}、${money(copy)}，差 ${toGrouped(absolute(judgement.difference), 2)}）`;
  });
  const more = pair.length > MOST_NAMED ? ` 等 ${pair.length} 处` : '';
  const why =
    added.size === 1 ? `${[...added].join('')} 的是印出的分项之和，另一张表的由元取整` : '两张表上都有印出的分项之和，不是都由元取整';
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

function money(side: Side): string {
  return toGrouped(totalOf(side), Math.min(side[0]?.places ?? 2, 2));
}
