import { toNumber, type Decimal } from '../amount/decimal';
import type { Position } from '../workbook/address';
import { contentOf } from '../workbook/content';
import type { CellContent, Edit } from '../workbook/plan';
import { cellAt, type Sheet } from '../workbook/workbook';

/** A number as a cell will hold it, in the format that the cell has. */
export function valueOf(value: Decimal, sheet: Sheet, place: Position): CellContent {
  return { formula: null, value: toNumber(value), format: cellAt(sheet, place.row, place.column)?.format ?? null };
}

/** The edit of a cell, with what stands there. */
export function editOf(sheet: Sheet, place: Position, after: CellContent, reason: string): Edit {
  return {
    sheet: sheet.name,
    row: place.row,
    column: place.column,
    before: contentOf(cellAt(sheet, place.row, place.column)),
    after,
    reason,
  };
}
