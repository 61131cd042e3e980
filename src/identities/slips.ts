import { absolute, add, compare, decimal, isZero, negate, round, subtract, toPlain, type Decimal } from '../amount/decimal';

/** A way in which a typed number goes wrong (录入差错), with how much it proves: from 1, weak, to 5, hardly ever by chance. */
export interface Slip {
  /** In Chinese: 疑似数字颠倒. */
  readonly reason: string;
  readonly weight: number;
}

export const SIGN: Slip = { reason: '疑似正负号填反', weight: 5 };
const TRANSPOSED: Slip = { reason: '疑似数字颠倒', weight: 5 };
const POINT: Slip = { reason: '疑似小数点错位', weight: 5 };
const UNIT: Slip = { reason: '疑似金额单位填错', weight: 5 };
const EXTRA: Slip = { reason: '疑似多录一位数字', weight: 4 };
const LOST: Slip = { reason: '疑似漏录一位数字', weight: 4 };
const DIGIT: Slip = { reason: '疑似一位数字录错', weight: 1 };

/** The kinds of slips that prove something by themselves. */
export const KINDS_OF_SLIPS = BigInt([SIGN, TRANSPOSED, POINT, UNIT, EXTRA, LOST].length);

/** Digits of the longest amount that a slip is looked for in. */
const LONGEST_DIGITS = 20;
const LONGEST = 10n ** BigInt(LONGEST_DIGITS);

/** Weight of a slip that proves nothing about where in a sum it is. */
const UNTELLING = 2;

/** How far a decimal point is looked for; 元 for 万元 is four places away and has its own name. */
const FARTHEST_POINT = 3;
const YUAN_PER_WAN = 4;

/**
 * The slip that turns the right amount into the printed one, or null where the two have nothing in common. A difference of 9 or 5000
 * is one wrong digit anywhere else in the sum as well and proves little.
 * @param places the decimals that the cell's column prints
 */
export function slipBetween(printed: Decimal, right: Decimal, places: number): Slip | null {
  const slip = slipOfOne(printed, right, places);
  return slip && slip.weight > UNTELLING && !isTelling(subtract(printed, right)) && slip !== SIGN ? weighed(slip, UNTELLING) : slip;
}

/** The same of a cell that is known to be the wrong one: whatever the difference, it is its own. */
export function slipOfOne(printed: Decimal, right: Decimal, places: number): Slip | null {
  if (isZero(printed) || isZero(right) || isOverlong(printed) || isOverlong(right) || compare(printed, right) === 0) return null;
  if (compare(printed, negate(right)) === 0) return printed.units < 0n ? SIGN : weighed(SIGN, UNTELLING);
  if (printed.units < 0n !== right.units < 0n) return null;
  const [moved, mistyped] = [movedPoint(printed, right, places), mistypedDigits(printed, right, places)];
  return moved && mistyped && mistyped.weight > moved.weight ? mistyped : (moved ?? mistyped);
}

function movedPoint(printed: Decimal, right: Decimal, places: number): Slip | null {
  for (let shift = 1; shift <= YUAN_PER_WAN && isTelling(printed); shift++) {
    const shifted = shiftedBy(printed, right, shift, places);
    if (shifted !== null) return weighed(shift > FARTHEST_POINT ? UNIT : POINT, shifted === 'exactly' ? 5 : 3);
  }
  return null;
}

function mistypedDigits(printed: Decimal, right: Decimal, places: number): Slip | null {
  const decimals = Math.max(places, printed.scale, right.scale);
  const before = digits(printed, decimals);
  const after = digits(right, decimals);
  if (before.length === after.length) return sameLengthSlip(before, after);
  if (before.length === after.length + 1) return isWithoutOne(before, after) ? EXTRA : null;
  if (after.length === before.length + 1) return isWithoutOne(after, before) ? LOST : null;
  return null;
}

/** More amounts than these in a range make one of them a likely original by chance. */
const MOST_ORIGINALS = 100;

/** The amount of a range that a telling slip turned into the printed one, the likeliest; null where there is none. */
export function originalWithin(printed: Decimal, low: Decimal, high: Decimal, places: number): Decimal | null {
  const first = round(low, places);
  let best: Decimal | null = null;
  let most = UNTELLING;
  for (let step = 0; step < MOST_ORIGINALS; step++) {
    const amount = add(first, decimal(BigInt(step), places));
    if (compare(amount, high) > 0) return best;
    const weight = compare(amount, low) < 0 ? 0 : (slipBetween(printed, amount, places)?.weight ?? 0);
    if (weight > most) [best, most] = [amount, weight];
  }
  return null;
}

/**
 * Every amount that a telling slip may have turned into the printed one (可能的原数). There are dozens for one cell: whether a
 * difference fits one of them by chance depends on how many there are.
 */
export function originalsOf(printed: Decimal, places: number): Decimal[] {
  if (isOverlong(printed)) return [];
  const decimals = Math.max(places, printed.scale);
  const typed = digits(printed, decimals);
  const originals = new Map<string, Decimal>();
  const enter = (amount: Decimal): void => {
    if ((slipBetween(printed, amount, places)?.weight ?? 0) > UNTELLING) originals.set(toPlain(amount, decimals), amount);
  };
  const enterDigits = (text: string): void => {
    if (text !== '') enter(decimal(printed.units < 0n ? -BigInt(text) : BigInt(text), decimals));
  };
  enter(negate(printed));
  for (let shift = 1; shift <= YUAN_PER_WAN; shift++) {
    enter(round(decimal(printed.units, printed.scale + shift), decimals));
    enter(round(decimal(printed.units, printed.scale - shift), decimals));
  }
  for (let at = 0; at <= typed.length; at++) {
    const [before, here, next, rest] = [typed.slice(0, at), typed.charAt(at), typed.charAt(at + 1), typed.slice(at + 1)];
    enterDigits(before + rest);
    if (next !== '') enterDigits(before + next + here + typed.slice(at + 2));
    for (let digit = 0; digit <= 9; digit++) enterDigits(before + String(digit) + typed.slice(at));
  }
  return [...originals.values()];
}

function weighed({ reason }: Slip, weight: number): Slip {
  return { reason, weight };
}

/** Whether an amount has more digits than anybody types: 1e308 from a program's fault is no slip of the pen. */
function isOverlong(amount: Decimal): boolean {
  return absolute(amount).units >= LONGEST || amount.scale > LONGEST_DIGITS || amount.scale < -LONGEST_DIGITS;
}

/** A single digit and its zeros, 40 or 0.05, is ten times many another amount, and what one wrong digit makes of it. */
function isTelling(amount: Decimal): boolean {
  return digits(amount, amount.scale).replace(/0+$/, '').length > 1;
}

/** Whether one amount is the other with its point moved; `roughly` where digits were lost or rounded on the way. */
function shiftedBy(printed: Decimal, right: Decimal, shift: number, places: number): 'exactly' | 'roughly' | null {
  const smaller = decimal(printed.units, printed.scale + shift);
  const larger = decimal(printed.units, printed.scale - shift);
  if (compare(smaller, right) === 0 || compare(larger, right) === 0) return 'exactly';
  const rounded = round(smaller, places);
  // Any amount at all comes out as a few hundredths when its point is moved far enough.
  return isTelling(rounded) && compare(rounded, right) === 0 ? 'roughly' : null;
}

/** The digits without point and sign, at a fixed number of decimals. */
function digits(amount: Decimal, decimals: number): string {
  return toPlain(absolute(amount), decimals)
    .replace('.', '')
    .replace(/^0+(?=\d)/, '');
}

function sameLengthSlip(before: string, after: string): Slip | null {
  let first = -1;
  let differing = 0;
  for (let at = 0; at < before.length; at++) {
    if (before[at] === after[at]) continue;
    if (first < 0) first = at;
    differing++;
  }
  if (differing === 1) return DIGIT;
  const areNeighbours = differing === 2 && before[first + 1] !== after[first + 1];
  return areNeighbours && before[first] === after[first + 1] && before[first + 1] === after[first] ? TRANSPOSED : null;
}

/** Whether `long` without one of its digits is `short`. */
function isWithoutOne(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}
