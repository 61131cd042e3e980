import type { Area, Position } from '../../src/workbook/address';
import type { Fen } from './ledger';

/** What part of a form a row is; samples are dressed by it. */
export type RowRole = 'title' | 'caption' | 'header' | 'data' | 'note';

/** What a text is, so that a layout can write it its own way: names and notes keep their wording, labels may be spaced. */
export type TextRole = 'title' | 'caption' | 'header' | 'label' | 'name' | 'code' | 'note';

/** A cell that a total adds, or takes away, by its place on the page. */
export interface Part extends Position {
  readonly subtracted?: true;
}

export type PageCell = { readonly row: number; readonly column: number } & (
  | { readonly kind: 'text'; readonly text: string; readonly role: TextRole }
  | { readonly kind: 'number'; readonly number: number }
  /** `parts` where the amount is a total of other cells of the page. */
  | { readonly kind: 'amount'; readonly amount: Fen; readonly parts: readonly Part[] | null }
);

/** A form before it has a place: cells, merges and rows counted from its own top left corner, amounts still in 分. */
export class Page {
  readonly cells: PageCell[] = [];
  readonly merges: Area[] = [];
  readonly roles: RowRole[] = [];

  /** @param widths the columns' widths, as many as the form has columns */
  constructor(
    readonly title: string,
    readonly widths: readonly number[],
  ) {}

  get width(): number {
    return this.widths.length;
  }

  get height(): number {
    return this.roles.length;
  }

  /** Adds a row below the others and returns its number. */
  row(role: RowRole): number {
    this.roles.push(role);
    return this.roles.length - 1;
  }

  text(row: number, column: number, text: string, role: TextRole): void {
    this.cells.push({ kind: 'text', row, column, text, role });
  }

  number(row: number, column: number, number: number): void {
    this.cells.push({ kind: 'number', row, column, number });
  }

  amount(row: number, column: number, amount: Fen, parts: readonly Part[] | null = null): void {
    this.cells.push({ kind: 'amount', row, column, amount, parts: parts && parts.length > 0 ? parts : null });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }
}

/** Cells of one column that a total adds up. */
export function down(column: number, rows: readonly number[]): Position[] {
  return rows.map((row) => ({ row, column }));
}

/** Cells of one row that a total adds up. */
export function across(row: number, columns: readonly number[]): Position[] {
  return columns.map((column) => ({ row, column }));
}
