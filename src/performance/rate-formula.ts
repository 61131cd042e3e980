import { compare, divide, truncate, type Decimal } from '../amount/decimal';
import { cellName } from '../workbook/address';
import type { MoneyRow } from './form';
import type { Rounding } from './profile';
import type { Ratio } from './values/completion';

/** Decimals of a share that a percentage in whole percent has. */
const WHOLE_PERCENT = 2;
/** Decimals of a share beyond which a formula does not round any more. */
const MOST_PLACES = 6;

/**
 * The execution rate as a formula that gives exactly the planned value: `=ROUND(E6/D6,2)` or `=ROUNDDOWN(E6/D6,4)`; without rounding
 * where the profile asks for none. Null where a cell of the quotient is a number stored as text, which Excel may not divide.
 */
export function rateFormula({ budget, executed }: MoneyRow, ratio: Ratio, value: Decimal, rounding: Rounding): string | null {
  if (!budget || !executed || budget.isText || executed.isText) return null;
  const quotient = `${cellName(executed)}/${cellName(budget)}`;
  const usual = WHOLE_PERCENT + (rounding.places ?? MOST_PLACES);
  for (const places of [usual, Math.max(usual, 4), 5, MOST_PLACES]) {
    const rounded = divide(ratio.numerator, ratio.denominator, places);
    if (rounded && compare(rounded, value) === 0) return `=ROUND(${quotient},${String(places)})`;
    const cut = divide(ratio.numerator, ratio.denominator, places + 12);
    if (cut && compare(truncate(cut, places), value) === 0) return `=ROUNDDOWN(${quotient},${String(places)})`;
  }
  return `=${quotient}`;
}
