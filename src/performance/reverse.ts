import { isZero, subtract, add, ZERO } from '../amount/decimal';
import type { Ratio } from '../identities/quotient';
import type { ReverseScoring } from './profile';
import type { Completion } from './values/completion';

type Unmet = Extract<Completion, { kind: 'unmet' }>;

/** The share of the points that a missed target earns under one of the two ways in which reverse indicators are scored. */
export function earnedShare({ ratio, direction }: Unmet, way: ReverseScoring): Ratio {
  if (direction === 'forward' || way === 'quotient') return ratio;
  // Of a reverse indicator the ratio is target ÷ actual.
  const { numerator: target, denominator: actual } = ratio;
  if (isZero(target)) return ratio;
  const rest = subtract(add(target, target), actual);
  return { numerator: rest.units < 0n ? ZERO : rest, denominator: target };
}

/** The same by the other way; null for forward indicators, which know one way only. */
export function otherShare(completion: Unmet, way: ReverseScoring): Ratio | null {
  return completion.direction === 'forward' ? null : earnedShare(completion, way === 'quotient' ? 'excess' : 'quotient');
}

/** In words for the user. */
export const REVERSE_WORDS: Readonly<Record<ReverseScoring, string>> = {
  quotient: '指标值÷完成值',
  excess: '1−（完成值−指标值）÷指标值，达到指标值两倍为0',
};
