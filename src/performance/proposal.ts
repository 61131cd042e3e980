import type { Decimal } from '../amount/decimal';

/** A score that the rule gives, or the range that somebody has to choose from. */
export type Proposal =
  /** `reason` says how: 权重 10 × 216.96/218 = 9.95. */
  | {
      readonly kind: 'decided';
      readonly score: Decimal;
      readonly reason: string;
      /** Whether it is not what the rule gives, but what somebody gave a reason for. */
      readonly isExplained?: true;
    }
  | {
      readonly kind: 'judgement';
      readonly low: Decimal;
      readonly high: Decimal;
      readonly reason: string;
      /** Whether it is the sum of rows below it, which are what has to be judged. */
      readonly isSum?: true;
    }
  /** Not scored: 约束性指标, 不适用, a form without scores. */
  | { readonly kind: 'excluded'; readonly reason: string };
