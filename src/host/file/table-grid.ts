import type { Area } from '../../workbook/address';
import type { Cell, Sheet } from '../../workbook/workbook';
import { typedValue } from './typed-value';

/** A cell of a table as a document draws it, placed in the table's grid. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** Rows and columns that it covers. */
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** A sheet of a table that is drawn in a document. */
export function sheetOfGrid(name: string, index: number, grid: readonly GridCell[]): Sheet {
  const rows = new Map<number, Cell[]>();
  const merges: Area[] = [];
  for (const { row, column, rows: tall, columns: wide, text } of [...grid].sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (tall > 1 || wide > 1) merges.push({ top: row, left: column, bottom: row + tall - 1, right: column + wide - 1 });
    if (text.trim() === '') continue;
    const cells = rows.get(row);
    const cell: Cell = { row, column, ...typedValue(text) };
    if (cells) cells.push(cell);
    else rows.set(row, [cell]);
  }
  return { name, index, visibility: 'visible', isProtected: false, rows, merges, hiddenRows: new Set(), hiddenColumns: new Set() };
}
