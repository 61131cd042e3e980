import type { Position } from './address';

/** A sheet that goes on with a table which begins on an earlier one (续表). */
export interface SheetPage {
  readonly sheet: string;
  /** Place of the sheet among the workbook's sheets, from 0. */
  readonly index: number;
  /** Rows of the joined table from this one on stand on this sheet, … */
  readonly from: number;
  /** … so many rows higher up. */
  readonly shift: number;
  /** First and last row of the table on the sheet itself. */
  readonly top: number;
  readonly bottom: number;
  /** Where its columns are not those of the first page: by column of the joined table. */
  readonly columns?: ReadonlyMap<number, number>;
}

/** What is printed on several sheets: the first one's name, and the others in order. */
export interface Paged {
  readonly name: string;
  readonly pages?: readonly SheetPage[];
}

/** A cell by sheet and place. */
export interface PlaceOnSheet extends Position {
  readonly sheet: string;
}

/** Where a cell of a joined table really stands. */
export function placeOnPage({ name, pages }: Paged, { row, column }: Position): PlaceOnSheet {
  const page = pages?.findLast(({ from }) => row >= from);
  return page ? { sheet: page.sheet, row: row - page.shift, column: page.columns?.get(column) ?? column } : { sheet: name, row, column };
}
