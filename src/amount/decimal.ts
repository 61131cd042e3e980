/**
 * An exact decimal number: `units · 10^-scale`. Never a binary float.
 * The representation is canonical: `units` has no trailing decimal zero unless `scale` is 0, and `scale` is never negative.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const POWERS: bigint[] = [1n];

/** 10^exponent as a bigint; `exponent` must be a non-negative integer. */
export function powerOfTen(exponent: number): bigint {
  for (let next = POWERS.length; next <= exponent; next++) POWERS.push((POWERS[next - 1] as bigint) * 10n);
  return POWERS[exponent] as bigint;
}

function canonical(units: bigint, scale: number): Decimal {
  if (units === 0n) return ZERO;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale--;
  }
  return { units, scale };
}

export const ZERO: Decimal = { units: 0n, scale: 0 };
export const ONE: Decimal = { units: 1n, scale: 0 };

/** `units · 10^-scale`, brought into canonical form. A negative scale multiplies. */
export function decimal(units: bigint, scale = 0): Decimal {
  return scale < 0 ? { units: units * powerOfTen(-scale), scale: 0 } : canonical(units, scale);
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads plain ASCII notation (`-12.50`, `.5`, `1e-7`). Returns null for anything else; never throws. */
export function parseDecimal(text: string): Decimal | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction === '') return null;
  const units = BigInt(whole + fraction);
  return decimal(sign === '-' ? -units : units, fraction.length - (exponent ? Number(exponent) : 0));
}

/**
 * The decimal that a spreadsheet shows for a stored double: at most 15 significant digits, so the binary noise of
 * 1133.1799999999998 is gone. Returns null for NaN and the infinities.
 */
export function fromDouble(value: number): Decimal | null {
  if (value === 0) return ZERO;
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { units: BigInt(value), scale: 0 };
  // Nearly every amount has two decimals: where hundredths give the very same double, they are its shortest decimal.
  const hundredths = Math.round(value * 100);
  if (hundredths / 100 === value && Math.abs(hundredths) < 1e15) return canonical(BigInt(hundredths), 2);
  return parseDecimal(value.toPrecision(15));
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  return a.scale > b.scale
    ? [a.units, b.units * powerOfTen(a.scale - b.scale), a.scale]
    : [a.units * powerOfTen(b.scale - a.scale), b.units, b.scale];
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.units === 0n) return b;
  if (b.units === 0n) return a;
  if (a.scale === b.scale) return canonical(a.units + b.units, a.scale);
  const [x, y, scale] = aligned(a, b);
  return canonical(x + y, scale);
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return canonical(a.units * b.units, a.scale + b.scale);
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.scale === b.scale) return a.units < b.units ? -1 : a.units > b.units ? 1 : 0;
  // Of different scales no two canonical decimals are equal.
  const [x, y] = aligned(a, b);
  return x < y ? -1 : 1;
}

export function isZero(a: Decimal): boolean {
  return a.units === 0n;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let units = 0n;
  let scale = 0;
  for (const value of values) {
    if (value.scale === scale) units += value.units;
    else if (value.scale < scale) units += value.units * powerOfTen(scale - value.scale);
    else {
      units = units * powerOfTen(value.scale - scale) + value.units;
      scale = value.scale;
    }
  }
  return canonical(units, scale);
}

/** Integer quotient rounded half away from zero, as Excel's ROUND does it. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const numerator = dividend < 0n ? -dividend : dividend;
  const denominator = divisor < 0n ? -divisor : divisor;
  const quotient = (numerator * 2n + denominator) / (denominator * 2n);
  return negative ? -quotient : quotient;
}

/** Rounds to `places` decimals, half away from zero (四舍五入); negative places round to tens, hundreds, … */
export function round(a: Decimal, places: number): Decimal {
  if (a.scale <= places) return a;
  return decimal(roundedQuotient(a.units, powerOfTen(a.scale - places)), places);
}

/** Cuts to `places` decimals toward zero. */
export function truncate(a: Decimal, places: number): Decimal {
  if (a.scale <= places) return a;
  return decimal(a.units / powerOfTen(a.scale - places), places);
}

/** `a / b` rounded half away from zero to `places` decimals. Returns null when b is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal | null {
  if (b.units === 0n) return null;
  const shift = places + b.scale - a.scale;
  const numerator = shift >= 0 ? a.units * powerOfTen(shift) : a.units;
  const denominator = shift >= 0 ? b.units : b.units * powerOfTen(-shift);
  return decimal(roundedQuotient(numerator, denominator), places);
}

/** `10^-places` · ½: half a unit of the last printed digit. */
export function halfUnit(places: number): Decimal {
  return decimal(5n, places + 1);
}

/** Plain notation with at least `minimumPlaces` decimals: `1101.35`, `-0.5`, `4800.00`. */
export function toPlain(a: Decimal, minimumPlaces = 0): string {
  const scale = Math.max(a.scale, minimumPlaces);
  const digits = ((a.units < 0n ? -a.units : a.units) * powerOfTen(scale - a.scale)).toString().padStart(scale + 1, '0');
  const sign = a.units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** As `toPlain`, with thousands separators, for people to read: `1,101.35`. */
export function toGrouped(a: Decimal, minimumPlaces = 0): string {
  const plain = toPlain(a, minimumPlaces);
  const point = plain.indexOf('.');
  const whole = point < 0 ? plain : plain.slice(0, point);
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (point < 0 ? '' : plain.slice(point));
}

/** The nearest double, for writing into a spreadsheet cell only; never for comparing. */
export function toNumber(a: Decimal): number {
  return Number(toPlain(a));
}
