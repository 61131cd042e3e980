import { MAX_COLUMNS } from '../workbook/address';
import type { Figure } from './figure';

/** Where a cell is; a figure is one. */
export type CellAt = Pick<Figure, 'sheet' | 'row' | 'column'>;

/** Cells by place; figures of one cell may be different objects. */
export class CellMap<T> {
  private readonly sheets = new Map<string, Map<number, T>>();

  get(figure: CellAt): T | undefined {
    return this.sheets.get(figure.sheet)?.get(figure.row * MAX_COLUMNS + figure.column);
  }

  set(figure: CellAt, value: T): void {
    let sheet = this.sheets.get(figure.sheet);
    if (!sheet) {
      sheet = new Map<number, T>();
      this.sheets.set(figure.sheet, sheet);
    }
    sheet.set(figure.row * MAX_COLUMNS + figure.column, value);
  }
}
