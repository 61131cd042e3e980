import { absolute, add, compare, divide, halfUnit, isZero, multiply, negate, subtract, sum, type Decimal } from '../amount/decimal';
import { halfWidth } from '../amount/interval';
import { inYuan, type MoneyUnit } from '../amount/unit';
import type { Claim } from './claims';

/** All values that a printed figure may stand for: `value ± half`; amounts in 元. */
export interface Interval {
  readonly value: Decimal;
  readonly half: Decimal;
}

/** Decimals with which a report prints the amounts of a unit. */
export type UsualPlaces = ReadonlyMap<MoneyUnit, number>;

/**
 * The decimals that most amounts of a unit carry, whole numbers left out: prose drops the zeros of 57.00 as a spreadsheet does.
 */
export function usualPlaces(claims: readonly Claim[]): UsualPlaces {
  const counts = new Map<MoneyUnit, Map<number, number>>();
  for (const { quantity } of claims) {
    if (quantity.unit === null || quantity.places === 0) continue;
    const places = counts.get(quantity.unit) ?? new Map<number, number>();
    places.set(quantity.places, (places.get(quantity.places) ?? 0) + 1);
    counts.set(quantity.unit, places);
  }
  return new Map([...counts].map(([unit, places]) => [unit, [...places].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]));
}

/** The interval of an amount in 元, or of a percentage or multiple as a ratio. */
export function intervalOf({ quantity, role }: Claim, usual: UsualPlaces, unit: MoneyUnit | null = quantity.unit): Interval {
  const { value, places, kind } = quantity;
  if (kind !== 'amount' || unit === null) return { value, half: halfUnit(places + (kind === 'share' ? 2 : 0)) };
  const printed = Math.max(places, usual.get(unit) ?? 0);
  // 0.00 and 增加 0 万元 may be a few 元; an item of plain 0 is nothing at all.
  const half = isZero(value) && (places > 0 || role.kind === 'change') ? halfUnit(printed) : halfWidth(value, printed, unit);
  return { value: inYuan(value, unit), half: inYuan(half, unit) };
}

export function plus(a: Interval, b: Interval): Interval {
  return { value: add(a.value, b.value), half: add(a.half, b.half) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { value: subtract(a.value, b.value), half: add(a.half, b.half) };
}

export function total(parts: readonly Interval[]): Interval {
  return { value: sum(parts.map(({ value }) => value)), half: sum(parts.map(({ half }) => half)) };
}

/** Whether some value of both is the same. */
export function meet(a: Interval, b: Interval): boolean {
  return compare(absolute(subtract(a.value, b.value)), add(a.half, b.half)) <= 0;
}

/** Whether some rate, part and whole within their intervals satisfy rate · whole = part. Asked of products: nothing is rounded. */
export function couldBeQuotient(rate: Interval, part: Interval, whole: Interval): boolean {
  const corners = [rate.half, negate(rate.half)].flatMap((r) =>
    [whole.half, negate(whole.half)].map((w) => multiply(add(rate.value, r), add(whole.value, w))),
  );
  const low = subtract(part.value, part.half);
  const high = add(part.value, part.half);
  return corners.some((corner) => compare(corner, low) >= 0) && corners.some((corner) => compare(corner, high) <= 0);
}

/** Whether the rate is such a quotient with its further decimals cut off instead of rounded: 45.67% for 45.678%. */
export function couldBeCut({ value, half }: Interval, part: Interval, whole: Interval): boolean {
  return couldBeQuotient({ value: add(value, half), half }, part, whole);
}

/** What is said of such a rate. */
export const CUT = '：像是截去了尾数，没有四舍五入';

/** The quotient of the printed values with so many decimals; null where the whole is zero. */
export function quotient(part: Interval, whole: Interval, places: number): Decimal | null {
  return isZero(whole.value) ? null : divide(part.value, whole.value, places);
}
