import type { CellValue } from '../../workbook/workbook';

/** A cell of a table that knows nothing but text. */
export interface TypedValue {
  readonly value: CellValue;
  /** The format in which the number was printed. */
  readonly format?: string;
}

/** A number as programs print it: an optional minus, digits that are grouped rightly or not at all, decimals, a percent sign. */
const PRINTED = /^(-?)((?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.(\d+))?)(%?)$/;
/** More digits than a spreadsheet's number keeps stay text. */
const MOST_DIGITS = 15;

/**
 * What a spreadsheet would make of text that is typed into a cell, for tables that have no types (.csv, web pages, Word, PDF). Only what
 * is a number beyond doubt becomes one, with the decimals that it was printed with; dates, codes with a leading zero, （3.20） and — stay text.
 */
export function typedValue(text: string): TypedValue {
  const match = PRINTED.exec(text.trim());
  if (!match) return { value: { kind: 'text', text } };
  const [, minus, body = '', decimals = '', percent] = match;
  const digits = body.replace(/[,.]/g, '');
  if (digits.length > MOST_DIGITS) return { value: { kind: 'text', text } };
  const isGrouped = body.includes(',');
  const plain = body.replace(/,/g, '');
  // Shifted as text: dividing by a hundred would not give the nearest double to 84.35%.
  const number = Number(`${minus}${plain}${percent ? 'e-2' : ''}`);
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const whole = isGrouped ? '#,##0' : '0';
  const format = percent ? `0${places}%` : isGrouped || places ? `${whole}${places}` : undefined;
  return { value: { kind: 'number', number: number === 0 ? 0 : number }, ...(format === undefined ? {} : { format }) };
}
