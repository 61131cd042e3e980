import { compare, decimal, multiply, type Decimal } from '../amount/decimal';
import type { Band, Grade } from './profile';

/** A number that a user's own profile sets: what people call it, and within which bounds it makes sense. */
export interface NumberSetting {
  readonly label: string;
  /** Kept as a share and typed as a percentage: 0.8 and 80. */
  readonly isPercent: boolean;
  /** As typed, both inclusive. */
  readonly least: bigint;
  readonly most: bigint;
}

const points = (label: string): NumberSetting => ({ label, isPercent: false, least: 0n, most: 100n });
const share = (label: string, least = 0n, most = 100n): NumberSetting => ({ label, isPercent: true, least, most });

/** Every number of an own profile but those of its bands and grades. */
export const NUMBER_SETTINGS = {
  executionPoints: points('预算执行率分值'),
  overFrom: share('完成值达到指标值的', 100n, 10_000n),
  overDeduction: share('扣减该项分值的'),
  capTotal: points('总分最高'),
  reasonBelowRate: share('执行率低于多少须说明原因'),
  explanationBelowTotal: points('总分低于多少须说明原因'),
} as const;

/** The least or most share of a qualitative band. */
export function bandSetting(label: string, end: 'from' | 'to'): NumberSetting {
  return share(`${label}的${end === 'from' ? '下限' : '上限'}`);
}

/** The least total of a grade. */
export function gradeSetting(name: string): NumberSetting {
  return points(`${name}的最低分`);
}

/** Most decimals that a rate's percentage or a score can be rounded to. */
export const MOST_PLACES = 6;
/** Longest name, reason or label. */
export const LONGEST_TEXT = 100;
export const MOST_GRADES = 20;

/** Whether a number, as it is kept, makes sense. */
export function isWithin({ isPercent, least, most }: NumberSetting, value: Decimal): boolean {
  const typed = isPercent ? multiply(value, decimal(100n)) : value;
  return compare(typed, decimal(least)) >= 0 && compare(typed, decimal(most)) <= 0;
}

/** What a number has to be, as a sentence. */
export function boundsOf({ label, isPercent, least, most }: NumberSetting): string {
  const sign = isPercent ? '%' : '';
  return `“${label}”应为${String(least)}${sign}到${String(most)}${sign}之间的数`;
}

/** A band or grade that does not go with the others, and why. */
export interface Misplaced {
  readonly at: number;
  readonly words: string;
}

/** The bands have to go down from the best to the worst without overlapping. */
export function misplacedBand(bands: readonly Band[]): Misplaced | null {
  for (const [at, { label, from, to }] of bands.entries()) {
    if (compare(from, to) > 0) return { at, words: `“${label}”的下限不能高于上限` };
    const above = bands[at - 1];
    if (above && compare(to, above.from) > 0) return { at, words: `“${label}”的上限不能高于“${above.label}”的下限` };
  }
  return null;
}

/** The grades have to go down from the best to the worst, each under a name of its own. */
export function misplacedGrade(grades: readonly Grade[]): Misplaced | null {
  for (const [at, { name, from }] of grades.entries()) {
    const above = grades[at - 1];
    if (above && compare(from, above.from) >= 0) return { at, words: `等级应从高到低排列：“${name}”的最低分应低于“${above.name}”` };
    if (grades.findIndex((other) => other.name === name) < at) return { at, words: `有两个等级都叫“${name}”` };
  }
  return null;
}
