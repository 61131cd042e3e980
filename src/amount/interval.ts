import { halfUnit, isZero, ZERO, type Decimal } from './decimal';
import { exactPlaces, printedPlaces, type MoneyUnit } from './unit';

/**
 * How many decimals a column prints, told from all its amounts together: a single cell cannot tell, since a spreadsheet
 * drops trailing zeros (4800, 523.5). The unit's usual number of decimals holds unless the whole column prints fewer,
 * which needs `EVIDENCE` amounts to be believed.
 * @param values the non-zero amounts of the column (or of the form, if its columns are short)
 * @param formatted decimals that the cells' number formats ask for, where they ask for any
 */
export function columnPlaces(values: readonly Decimal[], formatted: readonly number[], unit: MoneyUnit): number {
  const usual = printedPlaces(unit);
  let most = 0;
  for (const value of values) if (value.scale > most) most = value.scale;
  for (const places of formatted) if (places > most) most = places;
  return most >= usual || values.length < EVIDENCE ? usual : most;
}

/** Amounts without a single 角 or 分 among this many are not a coincidence: the column is printed without them. */
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
