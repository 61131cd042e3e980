import { ZERO, type Decimal } from '../amount/decimal';
import { isUsable, type Figure } from './figure';
import type { Identity } from './identity';

/**
 * What came of judging an identity.
 * `equal` 相等 · `rounding` 尾差: a difference that printing alone explains · `mismatch` 不平 · `missing` 缺: a breakdown left blank
 * altogether · `exceeds` 部分大于总体 · `notRun` 未能核对: a cell of it cannot be read.
 */
export type IdentityVerdict = 'equal' | 'rounding' | 'mismatch' | 'missing' | 'exceeds' | 'notRun';

/** An identity's verdict with its numbers, all in the target's unit. */
export interface Judgement {
  readonly verdict: IdentityVerdict;
  /** What the right side comes to; a ratio is rounded to the decimals that its target prints. Null where it cannot be told. */
  readonly expected: Decimal | null;
  /** The target as printed; meaningless where the target itself is among `blockers`. */
  readonly actual: Decimal;
  /** `actual − expected`; zero where `expected` is null. */
  readonly difference: Decimal;
  /** The largest difference that printing can explain. */
  readonly tolerance: Decimal;
  /** The cells that stand in the way of `notRun`, in the order of the identity; empty otherwise. */
  readonly blockers: readonly Figure[];
}

export const NO_BLOCKERS: readonly Figure[] = [];

/** The judgement of an identity that cannot be run. `culprits` default to the cells that cannot be read. */
export function notRun(identity: Identity, culprits: readonly Figure[] = unusable(identity)): Judgement {
  return { verdict: 'notRun', expected: null, actual: identity.target.value, difference: ZERO, tolerance: ZERO, blockers: culprits };
}

function unusable(identity: Identity): readonly Figure[] {
  const found = isUsable(identity.target) ? [] : [identity.target];
  for (const { figure } of identity.terms) if (figure && !isUsable(figure)) found.push(figure);
  return found;
}

/** An identity together with what came of judging it. */
export interface Judged {
  readonly identity: Identity;
  readonly judgement: Judgement;
}
