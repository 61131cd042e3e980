import { compare, isZero, sum, type Decimal } from '../amount/decimal';
import { roundedShare } from '../identities/quotient';
import type { Indicator } from './form';
import { HUNDRED, isCounted } from './points';
import type { ScoringProfile } from './profile';
import type { Completion } from './values/completion';

/** As much of a scored indicator as the total needs. */
interface Part {
  readonly indicator: Indicator;
  readonly completion: Completion;
  readonly weight: Decimal | null;
}

/** What a form's total is made of its scores: their sum, brought back to 100, held down, or both. */
export interface TotalRule {
  /** Points that apply, where some don't and the rest is brought back to 100; null where the sum stays as it is. */
  readonly applying: Decimal | null;
  /** The most that the total can be; null where there is no such bound. */
  readonly most: Decimal | null;
}

/** Whether an indicator does not apply and got no points: one that has some was counted by whoever filled the form in. */
export function isLeftOut({ indicator: { score }, completion }: Pick<Part, 'indicator' | 'completion'>): boolean {
  return completion.kind === 'inapplicable' && !(score?.state === 'amount' && !isZero(score.value));
}

/** Whether an indicator says by itself that it does not apply (不适用). */
export function isInapplicable({ target, actual }: Pick<Indicator, 'target' | 'actual'>): boolean {
  return target.kind === 'inapplicable' || actual.kind === 'inapplicable';
}

/**
 * The points of all that applies where some does not; null where everything does, or where the points of something are not known.
 * @param others points that are no indicator's
 */
export function applyingPoints(parts: readonly Part[], others: Decimal): Decimal | null {
  const scored = parts.filter(({ indicator }) => isCounted(indicator));
  if (!scored.some((part) => isLeftOut(part) && part.weight !== null)) return null;
  const weights = scored.filter((part) => !isLeftOut(part)).map(({ weight }) => weight);
  if (!weights.every((weight): weight is Decimal => weight !== null)) return null;
  const all = sum([others, ...weights]);
  return isZero(all) || compare(all, HUNDRED) >= 0 ? null : all;
}

/** The total that a sum of scores comes to. */
export function totalOf(scores: Decimal, { applying, most }: TotalRule, profile: ScoringProfile): Decimal {
  const whole = applying ? roundedShare(scores, { numerator: HUNDRED, denominator: applying }, profile.score, HUNDRED) : scores;
  return most && compare(whole, most) > 0 ? most : whole;
}
