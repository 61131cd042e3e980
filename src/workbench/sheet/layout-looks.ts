import type { CellStyle, SheetLayout } from '../../workbook/layout';
import { PLAIN_LOOK, type CellLook } from './cell-look';
import { CELL_KEY, pixelsOfCharacters, pixelsOfPoints, PLAIN_SHEET, type SheetLooks } from './file-looks';

function lookOf(style: CellStyle): CellLook {
  const { bold, italic, size, color, fill, horizontal, vertical, wrap, indent, borders } = style;
  return {
    isBold: bold ?? false,
    isItalic: italic ?? false,
    points: size ?? PLAIN_LOOK.points,
    colour: color === undefined ? null : `#${color.toLowerCase()}`,
    fill: fill === undefined ? null : `#${fill.toLowerCase()}`,
    horizontal: horizontal ?? null,
    vertical: vertical ?? PLAIN_LOOK.vertical,
    wraps: wrap ?? false,
    indent: indent ?? 0,
    borders: [borders?.top !== undefined, borders?.right !== undefined, borders?.bottom !== undefined, borders?.left !== undefined],
  };
}

/** The looks of a sheet that was added in the page and is in no file yet. */
export function layoutLooks({ cells, columnWidths, rowHeights, frozen }: SheetLayout): SheetLooks {
  const looks = new Map<number, CellLook>();
  for (const { row, column, style } of cells) if (style) looks.set(row * CELL_KEY + column, lookOf(style));
  return {
    columnWidth(column) {
      const characters = columnWidths?.get(column);
      return characters === undefined ? PLAIN_SHEET.columnWidth(column) : pixelsOfCharacters(characters);
    },
    rowHeight(row) {
      const points = rowHeights?.get(row);
      return points === undefined ? PLAIN_SHEET.rowHeight(row) : pixelsOfPoints(points);
    },
    look: (row, column) => looks.get(row * CELL_KEY + column) ?? PLAIN_LOOK,
    frozenRows: frozen?.rows ?? 0,
  };
}
