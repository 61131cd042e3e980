import { compare, decimal, divide, multiply, subtract, toPlain, type Decimal } from '../amount/decimal';
import type { Rounding } from './profile';
import type { Ratio } from './values/completion';

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

/** Numerator ÷ denominator to `places` decimals; the denominator is not zero and both are not negative. */
function quotient(numerator: Decimal, denominator: Decimal, places: number, mode: Rounding['mode']): Decimal {
  const rounded = divide(numerator, denominator, places) as Decimal;
  if (mode === 'round' || compare(multiply(rounded, denominator), numerator) <= 0) return rounded;
  return subtract(rounded, decimal(1n, places));
}

/** A share as a percentage for people: 0.8434 → 84.34%. */
export function asPercent(share: Decimal): string {
  return `${toPlain(multiply(share, decimal(100n)))}%`;
}
