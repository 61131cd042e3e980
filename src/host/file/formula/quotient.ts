import { divide, isZero, type Decimal } from '../../../amount/decimal';

/** More digits than a double holds, so that rounding to one is all the rounding there is. */
const SIGNIFICANT = 21;

/** Decimal digits before the point (negative for leading zeros behind it), off by one at most. */
function magnitude({ units, scale }: Decimal): number {
  return (units < 0n ? -units : units).toString().length - scale;
}

/** A quotient with more digits than a double holds; null for a zero divisor. */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal | null {
  if (isZero(divisor)) return null;
  return divide(dividend, divisor, Math.max(0, SIGNIFICANT - magnitude(dividend) + magnitude(divisor)));
}
