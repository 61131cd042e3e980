import { absolute, add, decimal, negate, powerOfTen, subtract, type Decimal } from '../../amount/decimal';
import type { BalanceCell } from './problem';

/**
 * A printed amount that is still open (待定的打印数): it is `lowest` plus the number of steps taken, in units of the last printed
 * digit. `costs[s]` is what step s adds to the sum of moves, in `10^-digits` units; each step costs at least as much as the one before.
 */
export interface Variable {
  readonly lowest: bigint;
  readonly costs: readonly number[];
  /** How many of the first and of the last steps lead into or out of what is within one unit. */
  readonly overstep: number;
  /** The cells that print this amount: copies of one figure are one variable. */
  readonly cells: readonly number[];
}

/** Moves are weighed to so many digits of a unit at most: beyond, a cost would not fit an exact integer. */
const MOST_DIGITS = 8;
/** A unit of overstep weighs as much as so many units of ordinary moves. */
export const OVERSTEP_WEIGHT = 10_000;

/** With how many digits of a printed unit the moves of these cells are told exactly. */
export function moveDigits(cells: readonly BalanceCell[], places: number): number {
  let digits = 0;
  for (const { value } of cells) digits = Math.max(digits, value.scale - places);
  return Math.min(digits, MOST_DIGITS);
}

/**
 * The amounts that a cell may print: those less than one unit from a value that it may stand for. An amount that needs no rounding
 * stays, and so does a zero, always.
 * @param overstep units beyond that which are allowed at a high price
 */
export function variableFor(cells: readonly number[], cell: BalanceCell, places: number, digits: number, overstep: number): Variable {
  const { value, halfWidth } = cell;
  if (value.units === 0n) return { lowest: 0n, costs: [], overstep: 0, cells };
  // g > v − h − 1 and g < v + h + 1, for whole g.
  const low = floorUnits(subtract(value, halfWidth), places);
  const high = -floorUnits(negate(add(value, halfWidth)), places);
  const lowest = low - BigInt(overstep);
  const costs: number[] = [];
  let before = moveCost(lowest, value, places, digits);
  for (let at = lowest; at < high + BigInt(overstep); at++) {
    const after = moveCost(at + 1n, value, places, digits);
    const penalty = at < low ? -1 : at >= high ? 1 : 0;
    costs.push((after - before) * cells.length + penalty * OVERSTEP_WEIGHT * 10 ** digits);
    before = after;
  }
  return { lowest, costs, overstep, cells };
}

/** |units − value| in `10^-digits` units. */
function moveCost(units: bigint, value: Decimal, places: number, digits: number): number {
  const move = absolute(subtract(decimal(units, places), value));
  const shift = places + digits - move.scale;
  return shift >= 0 ? Number(move.units * powerOfTen(shift)) : Math.round(Number(move.units) / 10 ** -shift);
}

function floorUnits(value: Decimal, places: number): bigint {
  if (value.scale <= places) return value.units * powerOfTen(places - value.scale);
  const divisor = powerOfTen(value.scale - places);
  const quotient = value.units / divisor;
  return value.units < 0n && quotient * divisor !== value.units ? quotient - 1n : quotient;
}
