import type { Area } from '../../workbook/address';
import type { MergeIndex } from '../sheet/geometry';

/** A cell to draw: itself, or the whole merged area that it stands for. */
export interface DrawnCell {
  readonly column: number;
  readonly area: Area;
}

/** A row to draw with its cells. */
export interface DrawnRow {
  readonly row: number;
  readonly cells: readonly DrawnCell[];
}

/**
 * What is to be drawn of a window of rows and columns. A merged area is drawn once, at its first cell, also where that lies outside.
 * @param isHiddenRow rows without height are left out
 */
export function drawnRows(
  rows: readonly [first: number, last: number],
  columns: readonly [first: number, last: number],
  merges: MergeIndex,
  isHidden: { readonly row: (row: number) => boolean; readonly column: (column: number) => boolean },
): readonly DrawnRow[] {
  const [firstRow, lastRow] = rows;
  const [firstColumn, lastColumn] = columns;
  const covered = new Set<string>();
  const drawn = new Map<number, DrawnCell[]>();
  for (let row = firstRow; row <= lastRow; row++) if (!isHidden.row(row)) drawn.set(row, []);
  for (const area of merges.touching(firstRow, lastRow)) {
    if (area.right < firstColumn || area.left > lastColumn) continue;
    for (let row = Math.max(area.top, firstRow); row <= Math.min(area.bottom, lastRow); row++) {
      for (let column = Math.max(area.left, firstColumn); column <= Math.min(area.right, lastColumn); column++)
        covered.add(`${row},${column}`);
    }
    const anchors = drawn.get(area.top);
    if (anchors) anchors.push({ column: area.left, area });
    else drawn.set(area.top, [{ column: area.left, area }]);
  }
  for (const [row, cells] of drawn) {
    if (row < firstRow || row > lastRow) continue;
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (isHidden.column(column) || covered.has(`${row},${column}`)) continue;
      cells.push({ column, area: { top: row, left: column, bottom: row, right: column } });
    }
    cells.sort((a, b) => a.column - b.column);
  }
  return [...drawn].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
}
