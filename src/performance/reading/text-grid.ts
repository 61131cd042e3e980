import type { Area, Position } from '../../workbook/address';
import { shownText } from '../../tables/read/word';
import type { Cell, Sheet } from '../../workbook/workbook';

/** A cell with its normalised text. */
export interface GridCell extends Position {
  /** Never ''. */
  readonly text: string;
  readonly cell: Cell;
}

/** The filled cells of a window, row by row, with normalised text. */
export interface TextGrid {
  readonly sheet: Sheet;
  readonly window: Area;
  /** Ascending. */
  readonly rowNumbers: readonly number[];
  readonly rows: ReadonlyMap<number, readonly GridCell[]>;
}

/** Reads a sheet, or the part of it inside `window`. Cells that show nothing are left out. */
export function textGrid(sheet: Sheet, window?: Area): TextGrid {
  const rows = new Map<number, GridCell[]>();
  const bounds = { top: 0, left: 0, bottom: 0, right: 0 };
  for (const [row, cells] of sheet.rows) {
    if (window && (row < window.top || row > window.bottom)) continue;
    const line: GridCell[] = [];
    for (const cell of cells) {
      if (window && (cell.column < window.left || cell.column > window.right)) continue;
      const text = shownText(cell);
      if (text !== '') line.push({ row, column: cell.column, text, cell });
      if (cell.column > bounds.right) bounds.right = cell.column;
    }
    if (line.length > 0) rows.set(row, line);
    if (row > bounds.bottom) bounds.bottom = row;
  }
  return { sheet, window: window ?? bounds, rowNumbers: [...rows.keys()].sort((a, b) => a - b), rows };
}

/** The grid's cells of one row between two columns, both inclusive. */
export function cellsBetween(grid: TextGrid, row: number, left: number, right: number): readonly GridCell[] {
  const cells = grid.rows.get(row);
  if (!cells) return [];
  return cells.filter((cell) => cell.column >= left && cell.column <= right);
}

/** The numbers of the filled rows from `top` to `bottom`, both inclusive. */
export function rowsBetween(grid: TextGrid, top: number, bottom: number): number[] {
  return grid.rowNumbers.filter((row) => row >= top && row <= bottom);
}

/** The merged area that covers a place, where the host tells merges. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | undefined {
  return sheet.merges.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
}
