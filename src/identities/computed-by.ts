import { add, compare, decimal, isZero, negate, ZERO, type Decimal } from '../amount/decimal';
import { exactPlaces } from '../amount/unit';
import { covers, mentionsOf } from '../workbook/mentions';
import type { Figure } from './figure';
import type { Identity } from './identity';
import { judge } from './judge';

/**
 * How a cell's formula computes an identity about it: `exactly`, or `without-text`, all but the numbers that are stored as text, which a
 * spreadsheet's sum passes over. Null where the formula computes something else.
 */
export function computedBy(figure: Figure, identity: Identity): 'exactly' | 'without-text' | null {
  if (figure.formula === undefined) return null;
  const { verdict, difference } = judge(identity);
  const isExact = verdict === 'equal';
  if (!isExact && (identity.relation !== 'sum' || verdict === 'notRun' || !isTextLeftOut(identity, difference))) return null;
  const mentions = mentionsOf(figure.formula, figure.sheet);
  const isCovered =
    mentions.length > 0 && identity.terms.every((term) => !term.figure || isZero(term.figure.value) || covers(mentions, term.figure));
  if (!isCovered) return null;
  return isExact ? 'exactly' : 'without-text';
}

/** Whether a sum misses just the terms that are numbers stored as text. */
function isTextLeftOut({ target, terms }: Identity, difference: Decimal): boolean {
  let left = ZERO;
  let texts = 0;
  for (const { figure, sign } of terms) {
    if (!figure?.isText || figure.state !== 'amount' || isZero(figure.value)) continue;
    const value = decimal(figure.value.units, figure.value.scale + exactPlaces(target.unit) - exactPlaces(figure.unit));
    left = add(left, sign === 1 ? value : negate(value));
    texts++;
  }
  return texts > 0 && compare(add(difference, left), ZERO) === 0;
}

/** The ways to read a relation in which its target's formula may compute it: a copy may be written on either side. */
export function readings(identity: Identity): readonly Identity[] {
  const { relation, target, terms } = identity;
  if (relation !== 'sum' && relation !== 'copy') return NONE;
  const own = target.formula === undefined ? NONE : [identity];
  const [term] = terms;
  if (relation !== 'copy' || term?.figure?.formula === undefined || term.sign !== 1) return own;
  return [...own, { ...identity, target: term.figure, terms: [{ figure: target, sign: 1 }] }];
}

const NONE: readonly Identity[] = [];
