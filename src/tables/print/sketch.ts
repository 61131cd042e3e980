import type { CellStyle, PrintSetup } from '../../workbook/layout';
import type { LaneSpec } from '../table';
import { AMOUNT, HEADER } from './looks';
import type { PrintedColumn } from './print';

/** A column of captions, which may lie over several columns of the sheet (类, 款 and 项). */
export interface SketchColumn {
  /** Captions from the topmost to the lowest: `本年支出>小计`. */
  readonly caption: string;
  /** Characters of each column of the sheet below it. */
  readonly widths: readonly number[];
}

/** A cell of a row, which may reach over others to the right and down. */
export interface SketchCell {
  readonly column: number;
  readonly right?: number;
  readonly down?: number;
  /** Words or numbers; `amount` for an amount or a rate that is typed or computed. */
  readonly value: string | number | null | { readonly isAmount: true };
  readonly look: CellStyle;
}

export interface SketchRow {
  readonly height: number;
  readonly cells: readonly SketchCell[];
  /** What the row is for, where it is not one that the form names: 栏次, or to be typed in. */
  readonly role?: 'numbers' | 'blank';
}

/** What an axis of rows makes of a blank form; the rest is the same for all. */
export interface Sketch {
  readonly columns: readonly SketchColumn[];
  /** Height of the lowest row of captions, where it is not the usual one. */
  readonly captionHeight?: number;
  readonly rows: readonly SketchRow[];
  /** First column of amounts. */
  readonly left: number;
  /** Columns of rates among those of amounts. */
  readonly rates?: readonly number[];
  /** Column in which blank rows are told apart, and whether all of them count, whatever stands there. */
  readonly blanks?: { readonly codeColumn: number; readonly areItems?: boolean };
  readonly page: PrintSetup | ((width: number) => PrintSetup);
  /** Whether captions are printed again on every page. */
  readonly repeatsCaptions?: boolean;
}

export const cell = (column: number, value: SketchCell['value'], look: CellStyle): SketchCell => ({ column, value, look });

/** A cell for an amount or a rate, to be typed or computed. */
export const amount = (column: number): SketchCell => ({ column, value: { isAmount: true }, look: AMOUNT });

/** Those of a print's columns, as they stand on the sheet, that show rates. */
export function ratesAmong(printed: readonly PrintedColumn[], { columns }: Pick<LaneSpec, 'columns'>, places: readonly number[]): number[] {
  const rates = new Set(columns.flatMap(({ key, rate }) => (rate ? [key] : [])));
  return places.filter((_, at) => rates.has(printed[at]?.key ?? ''));
}

/** Numbers of columns (栏次), with their caption over the columns left of them. */
export function numbered(columns: readonly number[], left: number, right: number, height: number): SketchRow {
  return {
    height,
    role: 'numbers',
    cells: [
      ...(right >= left ? [{ column: left, right, value: '栏次', look: HEADER }] : []),
      ...columns.map((column, at) => cell(column, at + 1, HEADER)),
    ],
  };
}

/** Margins and fit of a form on A4. */
export function page(setup: Partial<PrintSetup>): PrintSetup {
  return { paper: 'A4', orientation: 'landscape', fitToWidth: true, centerHorizontally: true, ...setup };
}
