import { halfUnit, isZero, ZERO, type Decimal } from './decimal';
import { exactPlaces, printedPlaces, type MoneyUnit } from './unit';

/**
 * How many decimals a form prints, told from all its amounts together: a single cell cannot tell, since a spreadsheet drops trailing
 * zeros (4800, 523.5). The unit's usual number of decimals holds unless the cells' own number formats show fewer and no amount has more:
 * whole numbers alone are as likely exact, and a wider interval would hide an error.
 * @param values the non-zero amounts of the form
 * @param formatted decimals that the cells' number formats ask for, where they ask for any
 */
export function columnPlaces(values: readonly Decimal[], formatted: readonly number[], unit: MoneyUnit): number {
  const usual = printedPlaces(unit);
  if (formatted.length === 0 || values.length < EVIDENCE) return usual;
  let most = 0;
  for (const value of values) if (value.scale > most) most = value.scale;
  for (const places of formatted) if (places > most) most = places;
  return Math.min(most, usual);
}

/** Fewer amounts than this prove nothing about how a form prints. */
const EVIDENCE = 20;

/**
 * Half the width of the interval that a printed amount stands for: the true amount lies within `value ± halfWidth`.
 * Zero is exact (nobody books an item under 50 元), and so is an amount printed to the 分. An amount with more decimals
 * than a 分 needs is the result of a division and is trusted to the 分 only.
 * @param places the decimals that the amount's column prints (`columnPlaces`)
 */
export function halfWidth(value: Decimal, places: number, unit: MoneyUnit): Decimal {
  if (isZero(value)) return ZERO;
  const exact = exactPlaces(unit);
  const printed = Math.max(places, value.scale);
  if (printed > exact) return halfUnit(exact);
  return printed === exact ? ZERO : halfUnit(printed);
}
