import type { Area } from '../../workbook/address';
import type { Cell, CellValue } from '../../workbook/workbook';

/** What Excel answers for a rectangle: three matrices of its size. */
export interface CellMatrix {
  /** The rectangle's first row and column on the sheet, from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;
/** A result that is still on its way. */
const UNFINISHED = /^#(?:GETTING_DATA|BUSY!)$/;

/** The cell's formula with its leading `=`; null where the text merely begins with one. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

function cellValue(value: unknown): CellValue {
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  const text = typeof value === 'string' ? value : '';
  if (UNFINISHED.test(text)) return { kind: 'pending' };
  return ERROR.test(text) ? { kind: 'error', error: text } : { kind: 'text', text };
}

/** A number format code; null for General, which Excel spells out. */
export function formatOf(format: unknown): string | null {
  return typeof format === 'string' && format !== '' && format !== 'General' ? format : null;
}

function cellOf(row: number, column: number, value: unknown, typed: unknown, code: unknown): Cell | null {
  const formula = formulaOf(typed, value);
  if (formula === null && (value === '' || value === null || value === undefined)) return null;
  const format = formatOf(code);
  return { row, column, value: cellValue(value), ...(formula !== null && { formula }), ...(format !== null && { format }) };
}

/** Adds a rectangle's cells to the rows of its sheet; rectangles of one sheet come from left to right within each row. */
export function addCells(rows: Map<number, Cell[]>, matrix: CellMatrix): void {
  for (const [down, values] of matrix.values.entries()) {
    const row = matrix.top + down;
    const cells: Cell[] = [];
    for (const [across, value] of values.entries()) {
      const cell = cellOf(row, matrix.left + across, value, matrix.formulas[down]?.[across], matrix.formats[down]?.[across]);
      if (cell) cells.push(cell);
    }
    if (cells.length === 0) continue;
    const known = rows.get(row);
    if (known) known.push(...cells);
    else rows.set(row, cells);
  }
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
