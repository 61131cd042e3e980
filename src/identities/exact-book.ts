import { isZero } from '../amount/decimal';
import { signatureOf } from './derivation';
import { figuresOf, type Identity } from './identity';
import type { Judged } from './judgement';

/**
 * So many sums that rounding could leave a tail in say that a book was added up from its printed figures: of sums of three rounded
 * figures that were rounded each by itself, a third has a tail.
 */
const LEAST_SUMS = 20;
const LEAST_FIGURES = 3;

/**
 * Whether a workbook comes out to the last digit wherever rounding could leave a tail (全表无尾差): then rounding explains nothing in
 * it, and an amount that leaves a tail is not the right one.
 * @param intact the identities that hold, written out over formulas
 */
export function isExactThroughout(intact: readonly Judged[]): boolean {
  const blunt = intact.filter(({ identity, judgement }) => isTelling(identity) && !isZero(judgement.tolerance));
  if (blunt.some(({ judgement }) => judgement.verdict !== 'equal')) return false;
  const different = new Set<string>();
  for (const { identity } of blunt) {
    if (figuresOf(identity).filter(({ value }) => !isZero(value)).length < LEAST_FIGURES) continue;
    different.add(signatureOf(identity));
    if (different.size === LEAST_SUMS) return true;
  }
  return false;
}

function isTelling({ relation }: Identity): boolean {
  return relation === 'sum' || relation === 'copy';
}
