import { compare, isZero, toPlain, type Decimal } from '../../amount/decimal';
import { commonUnit } from './common-unit';
import type { Ratio } from '../../identities/quotient';
import type { Completion } from './completion';
import type { Condition } from './condition';
import { contradicts, forbidsAny, unclearWords, type Direction } from './direction';
import { inBaseUnit, isApart, isWithin, pointOf, spanOf, type Span } from './span';

/** Compares one completed number with its target. */
export function compareCondition(target: Condition, actual: Condition, direction: Direction, name = ''): Completion {
  const unit = commonUnit(target, actual);
  if (unit.kind === 'different') return judgement('unknown', unit.reason);
  if (target.bound === 'nearly') return judgement('unknown', `指标值写“${show(target)}”，没有写明要达到多少，是否完成需人工判断`);
  const wanted = spanOf(target, unit.target);
  const reached = spanOf(actual, unit.actual);
  if (!wanted || !reached) {
    const areSame = target.bound === actual.bound && compare(target.value, actual.value) === 0;
    if (areSame) return { kind: 'met', ratio: null, words: '完成值与指标值相同' };
    return judgement('unknown', '“左右”“约”没有写明幅度，是否完成需人工判断');
  }
  const point = pointOf(reached);
  const goal = inBaseUnit(target.value, unit.target);
  const plain = target.bound === 'plain' || target.bound === 'equal' || target.bound === 'reaches';
  const numbers: Numbers = { target, actual, goal, point, converted: unit.converted };
  if (contradicts(target, direction)) {
    return judgement('unknown', `指标值写${show(target)}，名称或指标性质却是越小越好，以哪个为准需人工判断`);
  }
  if (plain) return isZero(goal) ? compareWithNone(numbers, direction, name) : comparePlain(numbers, direction);

  if (isWithin(reached, wanted)) {
    const forward = target.bound === 'atLeast' || target.bound === 'moreThan';
    return { kind: 'met', ratio: forward && point ? ratio(point, goal) : null, words: wordsOf(target, actual, '达到') };
  }
  if (isLowerBound(target, actual, wanted, reached)) {
    return judgement('unmet', `完成值${show(actual)}低于指标值${show(target)}，没有写明具体数，无法折算`);
  }
  if (!isApart(reached, wanted)) {
    return judgement('unknown', `完成值${show(actual)}没有写明具体数，不能确定达到${show(target)}`);
  }
  if (target.bound === 'range') return judgement('unmet', `完成值${show(actual)}不在${show(target)}之内，区间指标没有规定折算办法`);
  if (!point) return judgement('unmet', `完成值${show(actual)}未达到${show(target)}，没有写明具体数，无法折算`);
  return target.bound === 'atLeast' || target.bound === 'moreThan' ? short(numbers, 'forward') : short(numbers, 'reverse');
}

/** A completed value that is itself only a bound, and a worse one than the target's: ≥8% for ≥80%. */
function isLowerBound(target: Condition, actual: Condition, wanted: Span, reached: Span): boolean {
  const isFloor = (bound: Condition['bound']): boolean => bound === 'atLeast' || bound === 'moreThan';
  if (!isFloor(target.bound) || !isFloor(actual.bound) || !wanted.low || !reached.low) return false;
  return compare(reached.low.value, wanted.low.value) < 0;
}

interface Numbers {
  readonly target: Condition;
  readonly actual: Condition;
  /** The target in the base unit. */
  readonly goal: Decimal;
  /** The completed number in the base unit; null where only a bound is given. */
  readonly point: Decimal | null;
  readonly converted: boolean;
}

/** A target without a sign, or with “=” or 达到. */
function comparePlain(numbers: Numbers, direction: Direction): Completion {
  const { target, actual, goal, point } = numbers;
  const upward = target.bound === 'reaches' || direction === 'forward';
  if (direction === 'reverse') return compareReverse(numbers);
  if (!point) {
    const floor = ['atLeast', 'moreThan', 'over'].includes(actual.bound) ? inBaseUnit(actual.value, baseExponent(numbers)) : null;
    if (floor && upward && compare(floor, goal) >= 0) return { kind: 'met', ratio: null, words: wordsOf(target, actual, '达到') };
    return judgement('unknown', `完成值${show(actual)}没有写明具体数，不能确定达到${show(target)}`);
  }
  const order = compare(point, goal);
  if (order === 0) return { kind: 'met', ratio: ratio(point, goal), words: wordsOf(target, actual, '等于') };
  if (!upward) {
    const floor = order < 0 ? ratio(point, goal) : ratio(goal, point);
    return judgement('unknown', `${unclearWords(direction)}（${show(actual)}与${show(target)}）`, floor);
  }
  if (order < 0) return short(numbers, 'forward');
  if (target.bound === 'equal')
    return judgement('unknown', `指标要求等于${show(target)}，完成值为${show(actual)}，超出是否算完成需人工判断`);
  return { kind: 'met', ratio: ratio(point, goal), words: wordsOf(target, actual, '超过') };
}

/** A target without a sign of which less is better (故障率 4%): a ceiling. */
function compareReverse(numbers: Numbers): Completion {
  const { target, actual, goal, point } = numbers;
  if (!point) {
    const ceiling = ['atMost', 'lessThan', 'nearly'].includes(actual.bound) ? inBaseUnit(actual.value, baseExponent(numbers)) : null;
    if (ceiling && compare(ceiling, goal) <= 0) return { kind: 'met', ratio: null, words: wordsOf(target, actual, '未超过') };
    return judgement('unknown', `完成值${show(actual)}没有写明具体数，不能确定不超过${show(target)}`);
  }
  if (compare(point, goal) <= 0) {
    return { kind: 'met', ratio: null, words: `越小越好，${wordsOf(target, actual, compare(point, goal) === 0 ? '等于' : '未超过')}` };
  }
  return short(numbers, 'reverse');
}

/** A target of none: 0起. “=0” is a rule by itself; a bare 0 that was missed is left to people, who are told that it was. */
function compareWithNone(numbers: Numbers, direction: Direction, name: string): Completion {
  const { target, actual, goal, point } = numbers;
  if (!point) return judgement('unknown', `完成值${show(actual)}没有写明具体数，不能确定是否为0`);
  if (compare(point, goal) === 0) return { kind: 'met', ratio: null, words: wordsOf(target, actual, '等于') };
  if (isNegative(point) && direction === 'reverse')
    return { kind: 'met', ratio: null, words: `越小越好，${wordsOf(target, actual, '未超过')}` };
  if (isNegative(point)) return judgement('unknown', '完成值为负数，指标值为0，是否完成需人工判断');
  if (target.bound === 'equal' || direction === 'reverse') return short(numbers, 'reverse');
  if (direction === 'forward' && !forbidsAny(name)) return judgement('unknown', `目标为0，完成值为${show(actual)}，是否完成需人工判断`);
  return { kind: 'judgement', standing: 'unmet', floor: null, reason: `目标为0，完成值为${show(actual)}，没有达到目标`, isCertain: true };
}

/** A missed target: B/A for “the more the better”, A/B for “the less the better”. */
function short(numbers: Numbers, direction: 'forward' | 'reverse'): Completion {
  const { target, actual, goal, point } = numbers;
  if (!point || isNegative(point) || isNegative(goal)) return judgement('unmet', '出现负数，无法按比例折算');
  const share = direction === 'forward' ? ratio(point, goal) : ratio(goal, point);
  if (!share) return judgement('unmet', `目标为0，完成值为${show(actual)}，无法按比例折算`);
  if (compare(share.numerator, share.denominator) === 0) {
    return judgement('unmet', `完成值${show(actual)}恰等于界限，未满足${show(target)}，没有规定折算办法`);
  }
  return { kind: 'unmet', ratio: inTypedNumbers(share, numbers, direction), direction, words: wordsOf(target, actual, '未达到') };
}

/** The same share in the numbers as typed where no unit had to be converted: 216.96/218 and not 2169600/2180000. */
function inTypedNumbers(share: Ratio, { target, actual, converted }: Numbers, direction: 'forward' | 'reverse'): Ratio {
  if (converted) return share;
  return direction === 'forward'
    ? { numerator: actual.value, denominator: target.value }
    : { numerator: target.value, denominator: actual.value };
}

function baseExponent({ actual, target }: Numbers): number {
  return (actual.measure ?? target.measure)?.exponent ?? 0;
}

function ratio(numerator: Decimal, denominator: Decimal): Ratio | null {
  return isZero(denominator) || isNegative(denominator) ? null : { numerator, denominator };
}

function isNegative({ units }: Decimal): boolean {
  return units < 0n;
}

function judgement(standing: 'unmet' | 'unknown', reason: string, floor: Ratio | null = null): Completion {
  return { kind: 'judgement', standing, floor, reason };
}

const SIGN: Readonly<Record<Condition['bound'], string>> = {
  plain: '',
  equal: '=',
  atLeast: '≥',
  moreThan: '>',
  atMost: '≤',
  lessThan: '<',
  reaches: '',
  about: '约',
  range: '',
  over: '',
  nearly: '近',
};

/** The condition as a reader would write it: ≥218万人. */
export function show(condition: Condition): string {
  const upper = condition.upper ? `-${toPlain(condition.upper)}` : '';
  const over = condition.bound === 'over' ? '余' : '';
  return `${SIGN[condition.bound]}${toPlain(condition.value)}${upper}${over}${condition.measure?.typed ?? ''}`;
}

function wordsOf(target: Condition, actual: Condition, relation: string): string {
  return `完成值${show(actual)}${relation}指标值${show(target)}`;
}
