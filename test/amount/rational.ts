import * as fc from 'fast-check';
import { decimal, type Decimal } from '../../src/amount/decimal';

/** A fraction of two bigints, the denominator positive: the independent arithmetic that decimals are held against. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function rational(numerator: bigint, denominator = 1n): Rational {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

export function rationalOf(value: Decimal): Rational {
  return rational(value.units, 10n ** BigInt(value.scale));
}

export function same(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The distance between two fractions, never negative. */
export function distance(a: Rational, b: Rational): Rational {
  const difference = plus(a, rational(-b.numerator, b.denominator));
  return rational(difference.numerator < 0n ? -difference.numerator : difference.numerator, difference.denominator);
}

export function isLess(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

/** Decimals of any size and sign with up to 12 places, trailing zeros and zero itself among them. */
export const decimals: fc.Arbitrary<Decimal> = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.bigInt({ min: -999n, max: 999n }), fc.constant(0n)),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([units, scale, zeros]) => decimal(units * 10n ** BigInt(zeros), scale));
