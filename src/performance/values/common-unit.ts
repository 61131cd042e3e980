import { absolute, compare, decimal, isZero, multiply, ONE, type Decimal } from '../../amount/decimal';
import type { Condition } from './condition';
import { isSameBase, type Measure } from './measure';
import { inBaseUnit } from './span';

/** The powers of ten that bring two conditions to one unit, or why there is none. */
export type CommonUnit =
  | { readonly kind: 'common'; readonly target: number; readonly actual: number; readonly converted: boolean }
  | { readonly kind: 'different'; readonly reason: string };

/** A bare number that is more than this many times off is not in the other's multiplied unit. */
const PLAUSIBLE = decimal(20n);

/** Finds the unit in which target and completed value can be compared. A unit is never invented. */
export function commonUnit(target: Condition, actual: Condition): CommonUnit {
  const a = target.measure;
  const b = actual.measure;
  if (a && b) {
    if (!isSameBase(a.base, b.base) && !isBareMultiplier(target, actual))
      return { kind: 'different', reason: `指标值单位“${a.typed}”与完成值单位“${b.typed}”不同，无法直接比较` };
    const unclear = percentUnclear(target, actual) ?? percentUnclear(actual, target);
    if (unclear) return unclear;
    // 100 in a column of 元 beside a typed 95万: 万 was left off, or it was not.
    const isDoubtful = a.exponent !== b.exponent && target.measureAssumed !== actual.measureAssumed;
    if (isDoubtful && !isPlausible(inBaseUnit(target.value, a.exponent), inBaseUnit(actual.value, b.exponent)))
      return { kind: 'different', reason: `单位为“${a.typed}”的指标值与单位为“${b.typed}”的完成值相差悬殊，无法判断是否漏写单位` };
    return { kind: 'common', target: a.exponent, actual: b.exponent, converted: a.exponent !== b.exponent };
  }
  if (a) return besideBare(a, target, actual);
  return b ? besideBare(b, actual, target) : { kind: 'common', target: 0, actual: 0, converted: false };
}

/** A number with a unit beside one without. */
function besideBare(measure: Measure, typed: Condition, bare: Condition): CommonUnit {
  if (measure.base === '%') {
    if (isUpToOne(bare.value)) {
      return { kind: 'different', reason: `一处写“${measure.typed}”，另一处只写数字，看不出是百分数还是小数` };
    }
  } else if (measure.exponent > 0 && !isPlausible(typed.value, bare.value)) {
    return { kind: 'different', reason: `一处单位为“${measure.typed}”，另一处没有写单位，数值相差悬殊，无法判断是否同一单位` };
  }
  return { kind: 'common', target: measure.exponent, actual: measure.exponent, converted: false };
}

/** 200万 beside 195.5万元, 100万 beside 955000元: the unit was left off behind the multiplier. */
export function isBareMultiplier(target: Condition, actual: Condition): boolean {
  const [a, b] = [target.measure, actual.measure];
  const whole = a?.base === '' ? b : b?.base === '' ? a : null;
  if (!a || !b || !whole || whole.base === '%') return false;
  if (a.exponent === b.exponent) return true;
  return whole.exponent === 0 && isPlausible(inBaseUnit(target.value, a.exponent), inBaseUnit(actual.value, b.exponent));
}

/** A number up to 1 whose % stands elsewhere on the form may be a share (0.95) or a percentage (0.95%). */
function percentUnclear(doubtful: Condition, other: Condition): CommonUnit | null {
  if (!doubtful.measureAssumed || doubtful.measure?.base !== '%' || doubtful.measure.exponent !== 0 || !isUpToOne(doubtful.value))
    return null;
  if (compare(absolute(other.value), ONE) <= 0) return null;
  return { kind: 'different', reason: '完成值或指标值写成小数，看不出是百分数还是小数' };
}

function isUpToOne(value: Decimal): boolean {
  return !isZero(value) && compare(absolute(value), ONE) <= 0;
}

function isPlausible(a: Decimal, b: Decimal): boolean {
  if (isZero(a) || isZero(b)) return true;
  const x = absolute(a);
  const y = absolute(b);
  return compare(x, multiply(y, PLAUSIBLE)) <= 0 && compare(y, multiply(x, PLAUSIBLE)) <= 0;
}
