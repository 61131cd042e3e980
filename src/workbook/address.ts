/** A cell's place on its sheet; both numbers count from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four bounds count from 0 and are inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own bounds. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Names of the first columns, which nearly all tables keep to. */
const FIRST_COLUMNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  if (column >= 0 && column < FIRST_COLUMNS.length) return FIRST_COLUMNS.charAt(column);
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`. Returns -1 for anything but ASCII letters. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const upper = code >= 97 && code <= 122 ? code - 32 : code;
    if (upper < 65 || upper > 90) return -1;
    index = index * 26 + upper - 64;
  }
  return index - 1;
}

/** `{row: 10, column: 2}` → `C11`. */
export function cellName(position: Position): string {
  return columnName(position.column) + (position.row + 1);
}

const DOLLAR = 36;
/** Letters of a column's name, digits of a row's number. */
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** `C11` or `$C$11` → position; null for anything else, a place beyond the sheet's bounds included. */
export function parseCellName(name: string): Position | null {
  // By hand: a workbook has tens of thousands of them, and a pattern takes ten times as long.
  let at = name.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  while (isLetter(name.charCodeAt(at))) at++;
  const column = at === letters || at - letters > MOST_LETTERS ? -1 : columnIndex(name.slice(letters, at));
  if (name.charCodeAt(at) === DOLLAR) at++;
  const digits = name.length - at;
  if (column < 0 || digits < 1 || digits > MOST_DIGITS || name.charCodeAt(at) === ZERO) return null;
  let row = 0;
  for (; at < name.length; at++) {
    const digit = name.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row <= MAX_ROWS && column < MAX_COLUMNS ? { row: row - 1, column } : null;
}

const ZERO = 48;

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** `A1:F38`; a single cell is written once. */
export function areaName(area: Area): string {
  const from = cellName({ row: area.top, column: area.left });
  const to = cellName({ row: area.bottom, column: area.right });
  return from === to ? from : `${from}:${to}`;
}

/** `A1:F38` or `A1` → area; null for anything else. */
export function parseAreaName(name: string): Area | null {
  const [first = '', second = first, ...more] = name.split(':');
  if (more.length > 0) return null;
  const from = parseCellName(first);
  const to = parseCellName(second);
  return from && to && areaOfCorners(from, to);
}

/** The area that two of its opposite corners tell, whichever they are. */
export function areaOfCorners(one: Position, other: Position): Area {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** `支出决算表!C14`, quoted where Excel would quote it. */
export function qualifiedName(sheetName: string, position: Position): string {
  return `${quoteSheetName(sheetName)}!${cellName(position)}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Names that would be read as something else in a formula: a cell (A1, R1C1, RC, C3) or a truth value. */
const MISREAD_SHEET_NAME = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/i;

/** A sheet's name as a formula or a hyperlink needs it. */
export function quoteSheetName(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !MISREAD_SHEET_NAME.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
