import { absolute, add, compare, decimal, multiply, round, subtract, ZERO, type Decimal } from '../amount/decimal';
import { placesOf } from './candidates';
import type { Suspected } from './incidence';
import { originalsOf } from './slips';
import type { Accused } from './sparsest';

/** A slip counts only where fewer than one in so many differences of the same size would look like one of any cell. */
const ODDS = 50n;

/**
 * Tells of cells that may each be the one wrong whether a difference of the size of theirs hardly ever looks like a slip in one of them
 * where there is none, because it is another cell's or that of two mistakes together. A cell that is the only one in question needs no
 * such odds. How often chance would have it is a property of all of them together and counted once.
 */
export function beyondChance(accused: readonly Accused[]): (one: Accused) => boolean {
  let counted: bigint | null = null;
  const originals = (): bigint => (counted ??= accused.reduce((count, each) => count + BigInt(originalsAbout(each)), 1n));
  return ({ cell, after }) => {
    if (!after) return false;
    if (accused.length === 1) return true;
    const width = narrowest(cell);
    const change = absolute(subtract(after.value, cell.figure.value));
    // A difference of about 9 or 5000 may be one wrong digit in any of the cells.
    if (compare(absolute(subtract(change, leadingDigit(change))), width) <= 0) return false;
    const chances = multiply(add(add(width, width), decimal(1n, placesOf(cell))), decimal(originals() * ODDS));
    return compare(change, chances) >= 0;
  };
}

/** How many amounts that a slip may have made the printed one of are away from it by half to twice its change. */
function originalsAbout({ cell: { figure }, after }: Accused): number {
  if (!after) return 0;
  const change = subtract(after.value, figure.value);
  const size = absolute(change);
  return originalsOf(figure.value, figure.places).filter((original) => {
    const other = subtract(original, figure.value);
    const isAlike = other.units < 0n === change.units < 0n;
    return (
      isAlike && compare(multiply(absolute(other), decimal(2n)), size) >= 0 && compare(absolute(other), multiply(size, decimal(2n))) <= 0
    );
  }).length;
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

/** The amount rounded to its first digit. */
function leadingDigit(amount: Decimal): Decimal {
  return round(amount, amount.scale - amount.units.toString().length + 1);
}
