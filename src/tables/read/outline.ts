import { absolute, add, compare, isZero, subtract, type Decimal } from '../../amount/decimal';
import type { ReadRow } from '../reading';
import { isPartOf, ordinalStyle } from './lane-lines';

/** What a table says of its rows beside their names, by row of the sheet. */
export interface OutlineHints {
  /** Codes of units (单位编码): 301001 belongs to 301. */
  readonly codes?: ReadonlyMap<number, string>;
  /** Blanks before a name. */
  readonly indents?: ReadonlyMap<number, number>;
}

/** The parent of every row by its place; `TOP` counts into the total, `NOWHERE` into no sum. */
type Parents = readonly number[];

const TOP: number = -1;
const NOWHERE: number = -2;

/**
 * The rows of a list that is no list of subjects, with their parents: by the codes of units, 小计, numbering or indentation, whatever the sums bear
 * out best; where they bear out none of these, a row that is the sum of the rows below it is their 小计.
 */
export function outlined(hints: OutlineHints): (rows: readonly ReadRow[], totals: readonly ReadRow[]) => ReadRow[] {
  return (rows, totals) => {
    const [codes, subtotals] = [byCodes(rows, hints.codes), bySubtotals(rows)];
    const readings = [codes, subtotals, byNumbering(rows), byIndents(rows, hints.indents), flat(rows)].flatMap((parents) =>
      parents === null ? [] : [withoutShares(rows, totals, withoutDeductions(rows, parents))],
    );
    const sums = bySums(rows);
    const believable = readings.filter((reading) => isBelievable(sumsOf(rows, totals, reading)));
    const best =
      believable.length > 0
        ? leastBroken(rows, totals, believable)
        : sums && isCertain(sumsOf(rows, totals, sums))
          ? sums
          : withoutShares(rows, totals, codes ?? subtotals ?? flat(rows));
    return rows.map((row, at) => ({ ...row, parent: best[at] as number, level: depthOf(best, at) }));
  };
}

/** Whether an outline that the table tells may be its own: one wrong amount breaks two sums. */
function isBelievable({ held, broken }: Sums): boolean {
  return held > 0 && broken <= held;
}

/** Whether an outline that nothing but the sums tells may be its own. */
function isCertain({ held, broken }: Sums): boolean {
  return held > 1 && broken * 4 <= held;
}

function depthOf(parents: Parents, at: number): number {
  let depth = 1;
  for (let parent = parents[at] as number; parent >= 0; parent = parents[parent] as number) depth++;
  return depth;
}

function flat(rows: readonly ReadRow[]): Parents {
  return rows.map(() => TOP);
}

/** By the codes of units, where some begin with others. */
function byCodes(rows: readonly ReadRow[], codes: OutlineHints['codes']): Parents | null {
  if (!codes || codes.size < 2) return null;
  const own = rows.map(({ row }) => codes.get(row) ?? '');
  const parents = own.map((code) => {
    let best = TOP;
    own.forEach((other, at) => {
      const isAbove = other !== '' && other.length < code.length && code.startsWith(other);
      if (isAbove && (best < 0 || other.length > (own[best] as string).length)) best = at;
    });
    return best;
  });
  return parents.some((parent) => parent >= 0) ? parents : null;
}

/** Rows belong to the next 小计 below them, or to the one above where the table begins with it. */
function bySubtotals(rows: readonly ReadRow[]): Parents | null {
  const subtotals = rows.flatMap((row, index) => (row.level === 1 ? [index] : []));
  if (subtotals.length === 0) return null;
  const leads = subtotals[0] === 0;
  return rows.map((row, index) => {
    if (row.level === 1) return TOP;
    return (leads ? subtotals.findLast((at) => at < index) : subtotals.find((at) => at > index)) ?? TOP;
  });
}

const STYLES = ['chinese', 'bracketed', 'arabic', 'none'];

/** 一、 above （一） above 1. above what has no number. */
function byNumbering(rows: readonly ReadRow[]): Parents | null {
  const styles = rows.map(({ name }) => STYLES.indexOf(ordinalStyle(name)));
  return styles[0] === STYLES.indexOf('none') ? null : byDepth(styles);
}

function byIndents(rows: readonly ReadRow[], indents: OutlineHints['indents']): Parents | null {
  return indents ? byDepth(rows.map(({ row }) => indents.get(row) ?? 0)) : null;
}

/** Every row belongs to the nearest one above it that stands further out. */
function byDepth(depths: readonly number[]): Parents | null {
  if (new Set(depths).size < 2) return null;
  return depths.map((depth, at) => depths.findLastIndex((other, before) => before < at && other < depth)).map((at) => (at < 0 ? TOP : at));
}

/** What is the difference of its rows (固定资产净值 = 原值 − 折旧) is no sum of them. */
function withoutDeductions(rows: readonly ReadRow[], parents: Parents): Parents {
  const differences = new Set(parents.filter((parent, at) => parent >= 0 && /^减/.test((rows[at] as ReadRow).name)));
  return parents.map((parent) => (differences.has(parent) ? NOWHERE : parent));
}

/** 其中 shows a part of the row above it. How many rows it goes on for is what the sums tell. */
function withoutShares(rows: readonly ReadRow[], totals: readonly ReadRow[], parents: Parents): Parents {
  if (!rows.some(({ name }) => isPartOf(name))) return parents;
  const alone = parents.map((parent, at) => (isPartOf((rows[at] as ReadRow).name) ? NOWHERE : parent));
  const { held, broken } = sumsOf(rows, totals, alone);
  // Where all holds with a row for each 其中, no chance may tell otherwise, and nothing is to be tried.
  if (held > 0 && broken === 0) return alone;
  let best = parents;
  rows.forEach(({ name }, from) => {
    if (!isPartOf(name)) return;
    const readings = Array.from({ length: Math.min(MOST_SHARES, rows.length - from) }, (_, more) =>
      best.map((parent, at) => (at >= from && at <= from + more ? NOWHERE : parent)),
    );
    best = leastBroken(rows, totals, readings);
  });
  return best;
}

const MOST_SHARES = 12;

/** From the last row up: a row that is the sum of the rows below it, as far as these belong to no other. */
function bySums(rows: readonly ReadRow[]): Parents | null {
  if (rows.length > MOST_ROWS) return null;
  const parents = rows.map(({ name }) => (isPartOf(name) ? NOWHERE : TOP));
  /** Rows that belong to no other yet, the uppermost last. */
  const open: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    if (parents[at] === NOWHERE) continue;
    for (const part of open.splice(open.length - countOfParts(rows[at] as ReadRow, open, rows))) parents[part] = at;
    open.push(at);
  }
  return parents.some((parent) => parent >= 0) ? parents : null;
}

const MOST_ROWS = 300;

/** How many of the open rows a row is the sum of in all columns but one; 0 where it is the sum of none. */
function countOfParts(row: ReadRow, open: readonly number[], rows: readonly ReadRow[]): number {
  const remainders = remaindersOf(row);
  for (let count = 1; count <= open.length; count++) {
    takeFrom(remainders, rows[open[open.length - count] as number] as ReadRow);
    if (count < 2) continue;
    const verdicts = remainders.map(isUsedUp);
    if (verdicts.includes(true) && verdicts.filter((verdict) => verdict === false).length <= 1) return count;
  }
  return 0;
}

function leastBroken(rows: readonly ReadRow[], totals: readonly ReadRow[], candidates: readonly Parents[]): Parents {
  let best = candidates[0] as Parents;
  let least = Number.MAX_SAFE_INTEGER;
  for (const candidate of candidates) {
    const { broken } = sumsOf(rows, totals, candidate);
    if (broken < least) [best, least] = [candidate, broken];
  }
  return best;
}

interface Sums {
  readonly held: number;
  readonly broken: number;
}

/** How many sums of an outline hold, and how many do not. */
function sumsOf(rows: readonly ReadRow[], totals: readonly ReadRow[], parents: Parents): Sums {
  const children = new Map<number, ReadRow[]>();
  parents.forEach((parent, at) => {
    const siblings = children.get(parent);
    if (siblings) siblings.push(rows[at] as ReadRow);
    else children.set(parent, [rows[at] as ReadRow]);
  });
  const verdicts = [...children].flatMap(([parent, parts]) => {
    if (parent === NOWHERE) return [];
    const targets = parent === TOP ? totals : [rows[parent] as ReadRow];
    return targets.flatMap((target) => columnsOf(target, parts));
  });
  return {
    held: verdicts.filter((verdict) => verdict === true).length,
    broken: verdicts.filter((verdict) => verdict === false).length,
  };
}

/** For every column whether a row is the sum of others; null where none of them has an amount. */
function columnsOf(target: ReadRow, parts: readonly ReadRow[]): readonly (boolean | null)[] {
  const remainders = remaindersOf(target);
  for (const part of parts) takeFrom(remainders, part);
  return remainders.map(isUsedUp);
}

/** What is left of an amount when its parts are taken from it, one by one, and by how much rounding may make it differ from nothing. */
interface Remainder {
  left: Decimal;
  bound: Decimal;
  hasAmount: boolean;
}

function remaindersOf({ figures }: ReadRow): Remainder[] {
  return figures.map(({ value, halfWidth }) => ({ left: value, bound: halfWidth, hasAmount: !isZero(value) }));
}

function takeFrom(remainders: readonly Remainder[], part: ReadRow): void {
  remainders.forEach((remainder, column) => {
    const figure = part.figures[column];
    if (!figure) return;
    remainder.bound = add(remainder.bound, figure.halfWidth);
    if (isZero(figure.value)) return;
    remainder.left = subtract(remainder.left, figure.value);
    remainder.hasAmount = true;
  });
}

function isUsedUp({ left, bound, hasAmount }: Remainder): boolean | null {
  return hasAmount ? compare(absolute(left), bound) <= 0 : null;
}
