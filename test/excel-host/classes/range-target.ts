import { areaName, MAX_COLUMNS, MAX_ROWS, parseAreaName, quoteSheetName, type Area } from '../../../src/workbook/address';
import type { BookCell, BookSheet } from '../model/book';
import { ObjectRef } from '../object-ref';
import { invalidArgument, itemNotFound, wrongSize } from '../protocol';
import type { TestExcel } from '../test-excel';

/** A rectangle of one sheet. */
export interface RangeTarget {
  readonly sheet: BookSheet;
  readonly area: Area;
}

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheet: BookSheet;
  readonly areas: readonly Area[];
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** A Range, if its sheet still exists and it lies on it. */
export function rangeRef(excel: TestExcel, sheet: BookSheet, area: Area): ObjectRef {
  if (!excel.book.sheets.includes(sheet)) throw itemNotFound();
  if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) throw invalidArgument();
  if (area.bottom < area.top || area.right < area.left) throw invalidArgument();
  return new ObjectRef('Range', { sheet, area } satisfies RangeTarget);
}

export function areaAt(address: unknown): Area {
  const area = parseAreaName(String(address).replace(/^.*!/, ''));
  if (!area) throw invalidArgument();
  return area;
}

export function fullAddress(sheet: BookSheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${areaName(area)}`;
}

/** A matrix of the area's size, made cell by cell. */
export function matrix<T>({ sheet, area }: RangeTarget, of: (cell: BookCell, row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(of(sheet.at(row, column), row, column));
    rows.push(cells);
  }
  return rows;
}

/** One value where all cells agree, else null, as Excel answers a property of many cells. */
export function common<T>(target: RangeTarget, of: (row: number, column: number) => T): T | null {
  const first = of(target.area.top, target.area.left);
  return matrix(target, (_, row, column) => of(row, column)).every((cells) => cells.every((value) => value === first)) ? first : null;
}

/** Rows of inputs of exactly the area's size; a single value stands for all cells. */
export function inputs({ area }: RangeTarget, value: unknown): unknown[][] {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (!Array.isArray(value)) return Array.from({ length: height }, () => Array.from({ length: width }, () => value));
  const rows: unknown[] = value;
  if (rows.length !== height) throw wrongSize();
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== width) throw wrongSize();
    return row as unknown[];
  });
}

/**
 * Writes a block of inputs as Excel does, refusing before the first cell. Across filtered rows Excel misplaces a block:
 * the visible rows are filled in order and the hidden ones keep what they had.
 */
export function writeBlock(target: RangeTarget, value: unknown, excel: TestExcel): void {
  const { sheet, area } = target;
  const rows = inputs(target, value);
  sheet.guard(area);
  const places = Array.from({ length: rows.length }, (_, at) => area.top + at);
  const misplaced = sheet.isFiltered && places.length > 1 ? places.filter((row) => !sheet.hiddenRows.has(row)) : places;
  for (const [at, row] of misplaced.entries()) {
    for (const [offset, input] of (rows[at] ?? []).entries()) sheet.type(row, area.left + offset, input);
  }
  excel.changed(sheet, area);
}
