import type { LayoutCell, SheetLayout } from '../../workbook/layout';
import type { Cell, Sheet, Workbook } from '../../workbook/workbook';
import { createWorkbook } from './create-workbook';

function layoutCell({ row, column, value, formula, format }: Cell): LayoutCell {
  const written =
    value.kind === 'number'
      ? value.number
      : value.kind === 'text'
        ? value.text
        : value.kind === 'boolean'
          ? value.boolean
          : // An error that was typed has no other way to stay visible; a formula works out its own.
            value.kind === 'error' && formula === undefined
            ? value.error
            : null;
  return {
    row,
    column,
    value: written,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { style: { format } }),
  };
}

/** Narrowest and widest that a column is drawn, in characters. */
const NARROWEST = 6;
const WIDEST = 40;

/** As wide as the longest text that stands alone in its column. */
function widthsOf({ rows, merges }: Sheet): ReadonlyMap<number, number> {
  const wide = new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`));
  const widths = new Map<number, number>();
  for (const cells of rows.values()) {
    for (const { row, column, value } of cells) {
      if (wide.has(`${row},${column}`)) continue;
      const length = value.kind === 'text' ? Math.max(...value.text.split('\n').map((line) => line.length * 2)) : 14;
      widths.set(column, Math.min(WIDEST, Math.max(NARROWEST, widths.get(column) ?? 0, length)));
    }
  }
  return widths;
}

/** A sheet of a snapshot as it is drawn anew. */
export function layoutOf(sheet: Sheet, isHidden = false): SheetLayout {
  return {
    name: sheet.name,
    cells: [...sheet.rows.values()].flat().map(layoutCell),
    merges: sheet.merges,
    columnWidths: widthsOf(sheet),
    hidden: { sheet: isHidden, rows: sheet.hiddenRows, columns: sheet.hiddenColumns },
  };
}

/**
 * A snapshot as an .xlsx: values, formulas with their results, number formats, merged areas, what is hidden. For files of other formats, which
 * are not written in their own.
 */
export function asPackage({ sheets }: Workbook): Uint8Array {
  // Excel opens no workbook without a visible sheet.
  const hasVisible = sheets.some(({ visibility }) => visibility === 'visible');
  return createWorkbook(sheets.map((sheet) => layoutOf(sheet, hasVisible && sheet.visibility !== 'visible')));
}
