import { parseDecimal, toGrouped, toPlain, type Decimal } from '../amount/decimal';

/** How amounts are shown: thousands separators, and at least as many decimals as the statement has anywhere. */
export interface AmountStyle {
  readonly grouped: boolean;
  readonly places: number;
}

/** Decimals of the most precise of some decimal strings, so that the amounts of one statement line up. */
export function commonPlaces(values: readonly (string | null)[]): number {
  let places = 0;
  for (const value of values) {
    const parsed = value === null ? null : parseDecimal(value);
    if (parsed && parsed.scale > places) places = parsed.scale;
  }
  return places;
}

function written(amount: Decimal, style: AmountStyle): string {
  return style.grouped ? toGrouped(amount, style.places) : toPlain(amount, style.places);
}

/** A decimal string as people read it: `1,101.35`. What is no decimal comes back unchanged. */
export function showAmount(value: string, style: AmountStyle): string {
  const parsed = parseDecimal(value);
  return parsed ? written(parsed, style).replace('-', '−') : value;
}
