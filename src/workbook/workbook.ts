import type { Area } from './address';

/**
 * What a cell holds, as a host reports it.
 * `pending` is a formula whose result the file does not carry: its value is unknown, not zero.
 */
export type CellValue =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'pending' };

/** A cell that holds something. Empty cells do not exist in a snapshot. */
export interface Cell {
  /** Row on the sheet, from 0. */
  readonly row: number;
  /** Column on the sheet, from 0. */
  readonly column: number;
  readonly value: CellValue;
  /** The formula with its leading `=`, where the cell has one. */
  readonly formula?: string;
  /** The number format code (`#,##0.00`, `0%`); absent for General. */
  readonly format?: string;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** One sheet of a snapshot. Rows are sparse: `rows.get(r)` is absent where row r is empty. */
export interface Sheet {
  readonly name: string;
  /** Place among the workbook's sheets, from 0. */
  readonly index: number;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Rows in ascending order; each lists its cells in ascending column order. */
  readonly rows: ReadonlyMap<number, readonly Cell[]>;
  /** Merged areas, where the host can tell them (a file can, live Excel is never asked). */
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Formulas whose results were worked out while a file was read, since it stores none or old ones. */
export interface CalculatedResults {
  /** Formulas without a stored result. */
  readonly missing: number;
  /** Formulas whose stored result is not what they come to. */
  readonly old: number;
  /** The first of them. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A host-independent snapshot: everything a check may look at, and nothing that it could change. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Absent where every result is the file's own, or the host's. */
  readonly calculated?: CalculatedResults;
}

/** The cell at a place, or undefined where it is empty. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  const cells = sheet.rows.get(row);
  if (!cells) return undefined;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle] as Cell;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The cell's content as the text a reader sees, numbers in plain notation; '' for an empty or pending cell. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.value.kind) {
    case 'text':
      return cell.value.text;
    case 'number':
      return String(cell.value.number);
    case 'boolean':
      return cell.value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.value.error;
    case 'pending':
      return '';
  }
}
