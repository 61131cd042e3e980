import type { Area, Position } from '../../workbook/address';
import type { Sheet } from '../../workbook/workbook';

/** Positions along one axis of a sheet, in pixels: `edges[i]` is where row or column i begins, the last is the end. */
export interface Axis {
  readonly edges: Float64Array;
  readonly count: number;
}

/** An axis from its sizes; a size of 0 hides its row or column. */
export function axis(count: number, sizeOf: (index: number) => number): Axis {
  const edges = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) edges[index + 1] = (edges[index] as number) + sizeOf(index);
  return { edges, count };
}

/** Where index i begins. */
export function edge(line: Axis, index: number): number {
  return line.edges[Math.max(0, Math.min(index, line.count))] as number;
}

/** The last index that begins at or before a position. */
export function indexAt(line: Axis, position: number): number {
  let low = 0;
  let high = line.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((line.edges[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** First and last index that are in view, with a few beyond so that scrolling shows no gaps. */
export function visibleRange(line: Axis, from: number, length: number, beyond: number): readonly [first: number, last: number] {
  return [Math.max(0, indexAt(line, from) - beyond), Math.min(line.count - 1, indexAt(line, from + length) + beyond)];
}

/** Empty rows and columns around the content, so that a sheet looks like a sheet. */
const MARGIN = { rows: 20, columns: 6 };
const LEAST = { rows: 40, columns: 14 };

/** How many rows and columns the grid shows. */
export function extentOf(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const { row, column } = lastUsed(sheet);
  return { rows: Math.max(LEAST.rows, row + 1 + MARGIN.rows), columns: Math.max(LEAST.columns, column + 1 + MARGIN.columns) };
}

/** The last row and the last column that hold anything; the first ones on an empty sheet. */
export function lastUsed(sheet: Sheet): Position {
  let bottom = 0;
  let right = 0;
  for (const [row, cells] of sheet.rows) {
    if (row > bottom) bottom = row;
    const last = cells[cells.length - 1];
    if (last && last.column > right) right = last.column;
  }
  return { row: bottom, column: right };
}

/** Merged areas by row, so that one row's can be found without looking at all. */
export interface MergeIndex {
  /** The area that a cell belongs to. */
  at(row: number, column: number): Area | undefined;
  /** Areas that touch any of some rows. */
  touching(first: number, last: number): readonly Area[];
}

/** An index over a sheet's merged areas. */
export function indexMerges(merges: readonly Area[]): MergeIndex {
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  const tallest = byTop.reduce((most, { top, bottom }) => Math.max(most, bottom - top), 0);
  const from = (row: number) => {
    let low = 0;
    let high = byTop.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byTop[middle] as Area).top < row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  function touching(first: number, last: number): Area[] {
    const found: Area[] = [];
    for (let at = from(first - tallest); at < byTop.length; at++) {
      const area = byTop[at] as Area;
      if (area.top > last) break;
      if (area.bottom >= first) found.push(area);
    }
    return found;
  }
  return {
    touching,
    at: (row, column) => touching(row, row).find(({ left, right }) => left <= column && column <= right),
  };
}
