import { absolute, compare, decimal, isZero, negate, round, toPlain, type Decimal } from '../amount/decimal';

/** A way in which a typed number goes wrong (录入差错), with how much it proves: from 1, weak, to 5, hardly ever by chance. */
export interface Slip {
  /** In Chinese: 疑似数字颠倒. */
  readonly reason: string;
  readonly weight: number;
}

const SIGN: Slip = { reason: '疑似正负号填反', weight: 5 };
const TRANSPOSED: Slip = { reason: '疑似数字颠倒', weight: 5 };
const POINT: Slip = { reason: '疑似小数点错位', weight: 5 };
const UNIT: Slip = { reason: '疑似金额单位填错', weight: 5 };
const EXTRA: Slip = { reason: '疑似多录一位数字', weight: 4 };
const LOST: Slip = { reason: '疑似漏录一位数字', weight: 4 };
const DIGIT: Slip = { reason: '疑似一位数字录错', weight: 1 };

/** How far a decimal point is looked for; 元 for 万元 is four places away and has its own name. */
const FARTHEST_POINT = 3;
const YUAN_PER_WAN = 4;

/**
 * The slip that turns the right amount into the printed one, or null where the two have nothing in common.
 * @param places the decimals that the cell's column prints
 */
export function slipBetween(printed: Decimal, right: Decimal, places: number): Slip | null {
  if (isZero(printed) || isZero(right) || compare(printed, right) === 0) return null;
  if (compare(printed, negate(right)) === 0) return SIGN;
  if (printed.units < 0n !== right.units < 0n) return null;
  for (let shift = 1; shift <= YUAN_PER_WAN && isTelling(printed); shift++) {
    if (isShifted(printed, right, shift, places)) return shift > FARTHEST_POINT ? UNIT : POINT;
  }
  const decimals = Math.max(places, printed.scale, right.scale);
  const before = digits(printed, decimals);
  const after = digits(right, decimals);
  if (before.length === after.length) return sameLengthSlip(before, after);
  if (before.length === after.length + 1) return isWithoutOne(before, after) ? EXTRA : null;
  if (after.length === before.length + 1) return isWithoutOne(after, before) ? LOST : null;
  return null;
}

/** The amounts that the commonest slips would have turned into the printed one: sign, neighbouring digits, decimal point. */
export function likelyOriginals(printed: Decimal, places: number): Decimal[] {
  if (isZero(printed)) return [];
  const originals = [negate(printed)];
  for (let shift = 1; shift <= YUAN_PER_WAN && isTelling(printed); shift++) {
    originals.push(
      round(decimal(printed.units, printed.scale + shift), places),
      round(decimal(printed.units, printed.scale - shift), places),
    );
  }
  const decimals = Math.max(places, printed.scale);
  const written = digits(printed, decimals);
  for (let at = 0; at + 1 < written.length; at++) {
    const [first = '', second = ''] = [written[at], written[at + 1]];
    if (first === second) continue;
    const swapped = decimal(BigInt(written.slice(0, at) + second + first + written.slice(at + 2)), decimals);
    originals.push(printed.units < 0n ? negate(swapped) : swapped);
  }
  return originals;
}

/** A single digit and its zeros, 40 or 0.05, is ten times many another amount. */
function isTelling(amount: Decimal): boolean {
  return digits(amount, amount.scale).replace(/0+$/, '').length > 1;
}

function isShifted(printed: Decimal, right: Decimal, shift: number, places: number): boolean {
  const smaller = round(decimal(printed.units, printed.scale + shift), places);
  const larger = round(decimal(printed.units, printed.scale - shift), places);
  return (!isZero(smaller) && compare(smaller, right) === 0) || compare(larger, right) === 0;
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
