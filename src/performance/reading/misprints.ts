import type { Area, Position } from '../../workbook/address';
import { MISPRINTS } from './captions';
import { cellsBetween, rowsBetween, type TextGrid } from './text-grid';

/** Captions of a form that are misprinted, from the header of its indicators down. */
export function findMisprints(grid: TextGrid, area: Area, fromRow: number): (Position & { printed: string; meant: string })[] {
  return rowsBetween(grid, fromRow, area.bottom).flatMap((row) =>
    cellsBetween(grid, row, area.left, area.right).flatMap((cell) => {
      const meant = MISPRINTS.get(cell.text);
      return meant ? [{ row, column: cell.column, printed: cell.text, meant }] : [];
    }),
  );
}
