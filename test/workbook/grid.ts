import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/workbook';

/** What a test writes for a cell: null is empty; a string with a leading `=` is a formula whose result is `value`. */
export type GridCell =
  | string
  | number
  | boolean
  | null
  | undefined
  | { readonly value?: number | string | null; readonly formula?: string; readonly format?: string; readonly error?: string };

function valueOf(content: Exclude<GridCell, null | undefined>): CellValue {
  if (typeof content === 'number') return { kind: 'number', number: content };
  if (typeof content === 'string') return { kind: 'text', text: content };
  if (typeof content === 'boolean') return { kind: 'boolean', boolean: content };
  if (content.error !== undefined) return { kind: 'error', error: content.error };
  if (content.value === undefined || content.value === null) return { kind: 'pending' };
  return valueOf(content.value);
}

/** A sheet from rows of cells, its first cell at `top`, `left` (from 0). */
export function sheetOf(
  name: string,
  rows: readonly (readonly GridCell[])[],
  options: { top?: number; left?: number; index?: number } = {},
): Sheet {
  const { top = 0, left = 0, index = 0 } = options;
  const map = new Map<number, Cell[]>();
  rows.forEach((cells, r) => {
    const row = cells.flatMap((content, c): Cell[] => {
      if (content === null || content === undefined || content === '') return [];
      const base = { row: top + r, column: left + c, value: valueOf(content) };
      if (typeof content !== 'object') return [base];
      return [{ ...base, ...(content.formula ? { formula: content.formula } : {}), ...(content.format ? { format: content.format } : {}) }];
    });
    if (row.length > 0) map.set(top + r, row);
  });
  return { name, index, visibility: 'visible', isProtected: false, rows: map, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** A workbook from sheets, numbered in order. */
export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { sheets: sheets.map((sheet, index) => ({ ...sheet, index })) };
}

/** The workbook with one cell's value replaced (or the cell emptied, for null). */
export function withCell(workbook: Workbook, sheetName: string, row: number, column: number, value: CellValue | null): Workbook {
  return {
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const rows = new Map(sheet.rows);
      const others = (rows.get(row) ?? []).filter((cell) => cell.column !== column);
      const cells = value ? [...others, { row, column, value }].sort((a, b) => a.column - b.column) : others;
      rows.set(row, cells);
      return { ...sheet, rows: new Map([...rows].sort(([a], [b]) => a - b)) };
    }),
  };
}
