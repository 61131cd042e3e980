import { derivationOf, type Derivation } from '../identities/derivation';
import type { Judged } from '../identities/judgement';
import { localiseThrough, type LocalisedThrough } from '../identities/localise-through';
import { setConvertedApart, type Converted } from './converted';
import type { Examination } from '../examination/examine';
import { setLastDigitApart, type LastDigit } from './last-digit';
import { setUnfilledApart, type Unfilled } from './unfilled-tables';

/** What is wrong with a workbook's identities, and why: what checking tells and what writing rests on. */
export interface Causes {
  /** Identities that do not hold and that no whole table explains. */
  readonly broken: readonly Judged[];
  readonly intact: readonly Judged[];
  /** Tables that nobody filled in, and tables converted from a coarser unit. */
  readonly unfilled: Unfilled;
  readonly converted: Converted;
  /** Copies that differ only since one of both was added up from rounded parts. */
  readonly lastDigit: LastDigit;
  readonly localisation: LocalisedThrough;
  readonly derivation: Derivation;
}

/** Finds what the broken identities of a workbook come from. */
export function causesOf({ judged, standard }: Pick<Examination, 'judged' | 'standard'>): Causes {
  const all = judged.filter(({ judgement: { verdict } }) => verdict === 'mismatch' || verdict === 'exceeds' || verdict === 'missing');
  const intact = judged.filter(({ judgement: { verdict } }) => verdict === 'equal' || verdict === 'rounding');
  const unfilled = setUnfilledApart(all, standard);
  const converted = setConvertedApart(unfilled.broken, standard);
  const lastDigit = setLastDigitApart(converted.broken, judged);
  const { broken } = lastDigit;
  const derivation = derivationOf(judged.map(({ identity }) => identity));
  return { broken, intact, unfilled, converted, lastDigit, localisation: localiseThrough(broken, intact, derivation), derivation };
}
