import { compare, decimal, divide, isZero, multiply, negate, subtract, sum, toPlain, truncate, type Decimal } from '../amount/decimal';
import { inYuan } from '../amount/unit';
import type { Identity, Term } from './identity';

/** Two numbers in one unit, to be divided exactly only when the quotient is printed. */
export interface Ratio {
  readonly numerator: Decimal;
  /** Never zero. */
  readonly denominator: Decimal;
}

/** How a computed number is brought to the decimals that are printed. */
export interface Rounding {
  /** Decimals kept; of a rate, decimals of its percentage. Null keeps the number exact. */
  readonly places: number | null;
  /** `round` is 四舍五入, `cut` 截断 (去尾). */
  readonly mode: 'round' | 'cut';
  /** What falls short must not be rounded up to the whole: 99.99% stays 99.99% instead of becoming 100%. */
  readonly keepsShortfall: boolean;
}

/** A ratio's terms above and below the line. What is divided by itself is taken out of the terms above: so many `whole`s are added instead. */
export function partsOfRatio({ terms }: Pick<Identity, 'terms'>): {
  readonly over: readonly Term[];
  readonly under: Term | undefined;
  readonly whole: Decimal;
} {
  const under = terms[terms.length - 1];
  const isUnder = ({ figure }: Term): boolean => figure !== null && figure === under?.figure;
  const above = terms.slice(0, -1);
  const whole = above.filter(isUnder).reduce((count, { sign }) => count + sign, 0);
  return { over: above.filter((term) => !isUnder(term)), under, whole: decimal(BigInt(whole)) };
}

/** What a ratio divides, as numbers of one unit; null over a zero, and where a cell is not there. */
export function ratioOf({ terms }: Pick<Identity, 'terms'>): Ratio | null {
  const amounts = terms.map(({ figure, sign }) => figure && inYuan(sign === 1 ? figure.value : negate(figure.value), figure.unit));
  const denominator = amounts.pop();
  if (!denominator || isZero(denominator) || amounts.includes(null)) return null;
  return { numerator: sum(amounts as Decimal[]), denominator };
}

/** Decimals of a quotient that is not to be rounded. */
const EXACT_PLACES = 8;

/** `factor × numerator / denominator` as the profile prints it; `whole` is what a shortfall must not be rounded up to. */
export function roundedShare(factor: Decimal, ratio: Ratio, rounding: Rounding, whole: Decimal): Decimal {
  const numerator = multiply(factor, ratio.numerator);
  const places = rounding.places ?? EXACT_PLACES;
  const once = quotient(numerator, ratio.denominator, places, rounding.mode);
  const fallsShort = compare(numerator, multiply(whole, ratio.denominator)) < 0;
  if (!rounding.keepsShortfall || !fallsShort || compare(once, whole) < 0) return once;
  const finer = quotient(numerator, ratio.denominator, Math.max(places, 2), 'round');
  return compare(finer, whole) < 0 ? finer : quotient(numerator, ratio.denominator, Math.max(places, 2), 'cut');
}

/** The rate as a share: `places` of the rounding are decimals of its percentage. */
export function roundedRate(ratio: Ratio, rounding: Rounding): Decimal {
  const percent = roundedShare(decimal(100n), ratio, rounding, decimal(100n));
  return decimal(percent.units, percent.scale + 2);
}

/** Numerator ÷ denominator to `places` decimals; the denominator is not zero, and nothing is negative that is cut off. */
function quotient(numerator: Decimal, denominator: Decimal, places: number, mode: Rounding['mode']): Decimal {
  const rounded = divide(numerator, denominator, places) as Decimal;
  if (mode === 'round' || compare(multiply(rounded, denominator), numerator) <= 0) return rounded;
  return subtract(rounded, decimal(1n, places));
}

/** A share as a percentage for people: 0.8434 → 84.34%. */
export function asPercent(share: Decimal): string {
  return `${toPlain(multiply(share, decimal(100n)))}%`;
}

/** Decimals of a share that a percentage in whole percent has. */
const WHOLE_PERCENT = 2;
/** Decimals of a share beyond which a formula does not round any more. */
const MOST_PLACES = 6;

/**
 * A quotient in Excel's words, rounded so that it gives exactly `roundedRate`: `ROUND(E6/D6,2)`, `ROUNDDOWN(E6/D6,4)`. Without a ratio,
 * as any other would be rounded.
 */
export function rateInExcel(quotient: string, ratio: Ratio | null, rounding: Rounding): string {
  const usual = WHOLE_PERCENT + (rounding.places ?? MOST_PLACES);
  if (!ratio) return rounding.places === null ? quotient : `ROUND(${quotient},${String(usual)})`;
  const value = roundedRate(ratio, rounding);
  for (const places of [usual, Math.max(usual, 4), 5, MOST_PLACES]) {
    const rounded = divide(ratio.numerator, ratio.denominator, places);
    if (rounded && compare(rounded, value) === 0) return `ROUND(${quotient},${String(places)})`;
    if (isCut(value, ratio, places)) return `ROUNDDOWN(${quotient},${String(places)})`;
  }
  return quotient;
}

/** Whether a number is the quotient with its last decimals cut off (去尾): 7.88/8 = 98.5% printed as 0.98. */
export function isCut(printed: Decimal, { numerator, denominator }: Ratio, places: number): boolean {
  const exact = divide(numerator, denominator, places + 12);
  return exact !== null && compare(truncate(exact, places), printed) === 0;
}
