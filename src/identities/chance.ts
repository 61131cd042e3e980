import { absolute, add, compare, decimal, isZero, multiply, round, subtract, ZERO, type Decimal } from '../amount/decimal';
import { placesOf } from './candidates';
import { isSameCell, type Figure } from './figure';
import { figuresOf } from './identity';
import type { Suspected } from './incidence';
import { KINDS_OF_SLIPS, originalsOf, SIGN, slipBetween } from './slips';
import type { Accused } from './sparsest';

/**
 * In expenditure, income and balances hardly any amount is negative. Where one of many is, and turning it round settles everything, that
 * is as much again as so many cells that might be wrong.
 */
const LONE_NEGATIVE = 200n;

/** How many amounts a slip may have made a printed one of, by the kind of slip. */
type Counts = ReadonlyMap<string, bigint>;

/** There are dozens for one cell, and they are asked for again and again. */
const counted = new WeakMap<Accused, Counts>();

/** More other originals than these within so many times what rounding leaves open are a crowd. */
const CROWD = 3;
const NEAR = 20n;

/** What speaks against chance, for the cells of which one is wrong (排除巧合). */
export class Chance {
  private total: Counts | null = null;

  constructor(private readonly accused: readonly Accused[]) {}

  /**
   * Whether fewer than one in `odds` differences of the size of this cell's would look like a slip in one of the cells where there is
   * none, because it is another cell's or that of two mistakes together. A cell that is the only one in question needs no such odds.
   */
  isBeyond(one: Accused, odds: bigint): boolean {
    if (!one.after) return false;
    if (this.accused.length === 1) return true;
    return !isLoneDigit(one.cell, one.after) && isRarer(one, odds, (this.total ??= totalOf(this.accused)));
  }

  /** The same of the amount of a cell that is the only one that can be wrong. */
  isAmountBeyond(one: Accused, odds: bigint): boolean {
    return isRarer(one, odds, originalsAbout(one));
  }

  /**
   * Whether a likelier original of the printed amount, or many others, are about as large as this one, as where the digit that was left
   * out may be any: then a second, small mistake would make one of the other.
   */
  isCrowded({ cell }: Accused, original: Decimal): boolean {
    const weightOf = (amount: Decimal): number => slipBetween(cell.figure.value, amount, placesOf(cell))?.weight ?? 0;
    const near = multiply(openness(cell), decimal(NEAR));
    const others = originalsOf(cell.figure.value, placesOf(cell)).filter((other) => {
      const gap = absolute(subtract(other, original));
      return !isZero(gap) && compare(gap, near) <= 0;
    });
    return others.length > CROWD || others.some((other) => weightOf(other) > weightOf(original));
  }

  /** Whether the difference is so large that fewer than one in `odds` of its size would come out the same. */
  isSizeBeyond({ cell, after }: Accused, odds: bigint): boolean {
    if (!after) return false;
    const change = absolute(subtract(after.value, cell.figure.value));
    return compare(change, multiply(openness(cell), decimal(odds))) >= 0;
  }
}

function totalOf(accused: readonly Accused[]): Counts {
  const total = new Map<string, bigint>();
  for (const one of accused) {
    for (const [reason, count] of originalsAbout(one)) total.set(reason, (total.get(reason) ?? 0n) + count);
  }
  return total;
}

function isRarer({ cell, after }: Accused, odds: bigint, counts: Counts): boolean {
  if (!after) return false;
  const slip = slipBetween(cell.figure.value, after.value, placesOf(cell));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0n);
  const same = (slip && counts.get(slip.reason)) ?? 0n;
  // Chance has as many tries as there are kinds of slips; a kind of which few cells show any is rarer than all of them together.
  const tries = same > 0n && same * KINDS_OF_SLIPS < all ? same * KINDS_OF_SLIPS : all + 1n;
  const change = absolute(subtract(after.value, cell.figure.value));
  const chances = multiply(openness(cell), decimal(tries * odds));
  const weighed = slip?.reason === SIGN.reason && isLoneNegative(cell) ? multiply(change, decimal(LONE_NEGATIVE)) : change;
  return compare(weighed, chances) >= 0;
}

/** How many amounts that a slip may have made the printed one of are away from it by half to twice its change. */
function originalsAbout(one: Accused): Counts {
  const known = counted.get(one);
  if (known) return known;
  const counts = new Map<string, bigint>();
  counted.set(one, counts);
  const { cell, after } = one;
  if (!after) return counts;
  const { value, places } = cell.figure;
  const change = subtract(after.value, value);
  const size = absolute(change);
  for (const original of originalsOf(value, places)) {
    const other = subtract(original, value);
    const isAlike =
      other.units < 0n === change.units < 0n &&
      compare(multiply(absolute(other), decimal(2n)), size) >= 0 &&
      compare(absolute(other), multiply(size, decimal(2n))) <= 0;
    const reason = isAlike ? slipBetween(value, original, places)?.reason : undefined;
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0n) + 1n);
  }
  return counts;
}

/** A difference of about 9 or 5000 may be one wrong digit in any of the cells. */
function isLoneDigit(cell: Suspected, after: Figure): boolean {
  const change = absolute(subtract(after.value, cell.figure.value));
  return compare(absolute(subtract(change, leadingDigit(change))), narrowest(cell)) <= 0;
}

/** Whether it is the only amount below zero in all that is broken about it. */
function isLoneNegative({ figure, memberships }: Suspected): boolean {
  const open = memberships.filter(({ statement: { state } }) => state === 'open');
  const figures = open.flatMap(({ statement: { judged } }) => figuresOf(judged.identity));
  return figures.every((other) => other.value.units >= 0n || isSameCell(other, figure));
}

/** The tolerance of the cell's broken identity that leaves the least to rounding, in the cell's unit. */
function narrowest({ memberships }: Suspected): Decimal {
  let least: Decimal | null = null;
  for (const { statement, shift } of memberships) {
    const own = decimal(statement.tolerance.units, statement.tolerance.scale - shift);
    if (statement.state === 'open' && (!least || compare(own, least) < 0)) least = own;
  }
  return least ?? ZERO;
}

/** How wide the amounts lie apart that rounding leaves open. */
function openness(cell: Suspected): Decimal {
  const width = narrowest(cell);
  return add(add(width, width), decimal(1n, placesOf(cell)));
}

/** The amount rounded to its first digit. */
function leadingDigit(amount: Decimal): Decimal {
  return round(amount, amount.scale - amount.units.toString().length + 1);
}
