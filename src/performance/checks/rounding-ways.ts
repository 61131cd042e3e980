import { compare, decimal, type Decimal } from '../../amount/decimal';
import { roundedShare, type Ratio, type Rounding } from '../../identities/quotient';
import type { Position } from '../../workbook/address';

/** A usual way in which people bring a score to its decimals. */
export interface RoundingWay {
  readonly rounding: Rounding;
  /** In words for the user: 去尾保留两位小数. */
  readonly words: string;
  /** Whether it is so common that it needs no mention. */
  readonly isUsual: boolean;
}

const WAYS: readonly RoundingWay[] = (
  [
    [2, 'round', '四舍五入保留两位小数', true],
    [3, 'round', '四舍五入保留三位小数', true],
    [4, 'round', '四舍五入保留四位小数', true],
    [1, 'round', '四舍五入保留一位小数', false],
    [2, 'cut', '去尾保留两位小数', false],
    [1, 'cut', '去尾保留一位小数', false],
    [0, 'round', '四舍五入取整数', false],
    [0, 'cut', '去尾取整数', false],
  ] as const
).map(([places, mode, words, isUsual]) => ({ rounding: { places, mode, keepsShortfall: false }, words, isUsual }));

/** Every usual way in which `weight × ratio` becomes the printed score, never more than the weight. */
export function waysOf(printed: Decimal, weight: Decimal, ratio: Ratio): readonly RoundingWay[] {
  return WAYS.filter(({ rounding }) => compare(capped(roundedShare(weight, ratio, rounding, weight), weight), printed) === 0);
}

/** The first usual way in which `weight × ratio` becomes the printed score, never more than the weight; null where none does. */
export function wayOf(printed: Decimal, weight: Decimal, ratio: Ratio): RoundingWay | null {
  return waysOf(printed, weight, ratio)[0] ?? null;
}

/** The same for a share that is printed on the form. */
export function wayOfShare(printed: Decimal, weight: Decimal, share: Decimal): RoundingWay | null {
  return wayOf(printed, weight, { numerator: share, denominator: decimal(1n) });
}

function capped(value: Decimal, most: Decimal): Decimal {
  return compare(value, most) > 0 ? most : value;
}

/** A score in proportion that fits, with every way of rounding by which it does, the first of them the most usual. */
export interface Fitting {
  readonly at: Position;
  readonly ways: readonly RoundingWay[];
  readonly words: string;
}
