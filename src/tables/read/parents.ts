import { absolute, add, compare, subtract, sum, ZERO, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import type { ReadRow } from '../reading';

/**
 * Gives every coded row its parent. Published tables list a 款 below its 类 and a 项 below its 款, so the nearest row above of a
 * higher level is the parent, and a misprinted code (2013801 below 21011) still counts where it stands. Where a table is not in
 * that order, the code's own prefix decides instead.
 */
export function adopt(rows: readonly ReadRow[]): ReadRow[] {
  let byCode: ReadonlyMap<string, readonly number[]> | null = null;
  const positional = positionalParents(rows);
  const prefixed = rows.map((row, index) => {
    const above = rows[positional[index] as number];
    // A code of another length has lost a digit, and says nothing of where it belongs.
    const isMisprint = !WHOLE_LENGTHS.has(row.code.length) && row.flaw === undefined;
    if (isMisprint || (above && (isNamedBy(row, above) || mayBeginWith(row, above)))) return positional[index] as number;
    // Of a code that lost its digits only the length and the first ones are known.
    if (row.flaw === 'lost') return -1;
    return prefixParent(row, index, (byCode ??= placesByCode(rows)));
  });
  let agreeing = 0;
  let disagreeing = 0;
  prefixed.forEach((parent, index) => {
    if (parent < 0) return;
    if (parent === positional[index]) agreeing++;
    else disagreeing++;
  });
  const inOrder = agreeing >= disagreeing * 4;
  const adopted = rows.map((row, index): ReadRow => {
    const parent = (inOrder || row.flaw === 'lost' || row.flaw === 'uncoded' ? positional[index] : prefixed[index]) as number;
    return parent === row.parent ? row : { ...row, parent };
  });
  return inOrder ? resettle(adopted, prefixed) : adopted;
}

const LENGTH_OF_CLASS = 3;
const LENGTH_OF_SECTION = 5;
const WHOLE_LENGTHS: ReadonlySet<number> = new Set([3, 5, 7]);

/** Whether a code names the row above as the one it belongs to: then it is the nearest of that code, and nothing else need be looked up. */
function isNamedBy({ code, flaw }: ReadRow, above: ReadRow): boolean {
  if (flaw === 'lost') return false;
  const length = code.length > LENGTH_OF_SECTION ? LENGTH_OF_SECTION : LENGTH_OF_CLASS;
  return above.code.length === length && code.startsWith(above.code);
}

/** Where each code stands, as indices of rows. */
function placesByCode(rows: readonly ReadRow[]): ReadonlyMap<string, readonly number[]> {
  const byCode = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const same = byCode.get(row.code);
    if (same) same.push(index);
    else byCode.set(row.code, [index]);
  });
  return byCode;
}

/** Whether a code may begin with that of the row above, which is blank, misprinted or lost its last digits. */
function mayBeginWith({ code }: ReadRow, above: ReadRow): boolean {
  if (!WHOLE_LENGTHS.has(above.code.length)) return true;
  return above.flaw === 'lost' && code.startsWith(above.code.replace(/\D.*/, ''));
}

/** 合计 (0), 类, 款 and 项. */
const LEVELS = 4;

function positionalParents(rows: readonly ReadRow[]): number[] {
  const open = new Array<number>(LEVELS).fill(-1);
  return rows.map((row, index) => {
    let parent = -1;
    for (let level = row.level - 1; level >= 1 && parent < 0; level--) parent = open[level] as number;
    open[row.level] = index;
    for (let level = row.level + 1; level < open.length; level++) open[level] = -1;
    return parent;
  });
}

function prefixParent(row: ReadRow, index: number, byCode: ReadonlyMap<string, readonly number[]>): number {
  for (const length of [LENGTH_OF_SECTION, LENGTH_OF_CLASS]) {
    if (row.code.length <= length) continue;
    const candidates = byCode.get(row.code.slice(0, length));
    if (!candidates) continue;
    let nearest = candidates[0] as number;
    for (const candidate of candidates) if (candidate < index) nearest = candidate;
    return nearest;
  }
  return -1;
}

/**
 * A row whose code does not begin with the code of the row above it may be a misprint, or a 项 whose own 款 has no row. The sums
 * tell: if the parent by position balances only without it, it goes to the ancestor that its code names.
 */
function resettle(rows: ReadRow[], prefixed: readonly number[]): ReadRow[] {
  let children: ReadonlyMap<number, readonly number[]> | null = null;
  rows.forEach((row, index) => {
    const parent = rows[row.parent];
    const named = prefixed[index] as number;
    if (!parent || named < 0 || row.code.startsWith(parent.code)) return;
    children ??= childrenIn(rows);
    const siblings = children.get(row.parent) as readonly number[];
    const withIt = gap(
      parent,
      siblings.map((sibling) => rows[sibling] as ReadRow),
    );
    const without = gap(
      parent,
      siblings.filter((sibling) => sibling !== index).map((sibling) => rows[sibling] as ReadRow),
    );
    if (compare(without, withIt) < 0) rows[index] = { ...row, parent: named };
  });
  return rows;
}

/** The indices of the rows that belong to each. */
function childrenIn(rows: readonly ReadRow[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  rows.forEach(({ parent }, index) => {
    const siblings = children.get(parent);
    if (siblings) siblings.push(index);
    else children.set(parent, [index]);
  });
  return children;
}

/** How far the parent is from the sum of its parts, over all columns. */
function gap(parent: ReadRow, parts: readonly ReadRow[]): Decimal {
  let total = ZERO;
  parent.figures.forEach((figure, column) => {
    total = add(total, absolute(subtract(figure.value, sum(parts.map((part) => (part.figures[column] as Figure).value)))));
  });
  return total;
}
