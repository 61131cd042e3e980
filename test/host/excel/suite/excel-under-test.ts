import { ExcelHost } from '../../../../src/host/excel/excel-host';
import { HostError } from '../../../../src/host/host';
import { qualifiedName } from '../../../../src/workbook/address';
import type { CellContent, Edit, Plan } from '../../../../src/workbook/plan';
import { connect, settled, type Transport } from '../../../excel-host/jsdom-office';
import { Book, type BookSheet, type Scalar } from '../../../excel-host/model/book';
import { recalculate } from '../../../excel-host/model/formula';
import { TestExcel, type TestExcelOptions } from '../../../excel-host/test-excel';

/** The tables' rows. */
export const ROWS = 40;
/** The tables' columns. */
export const COLUMNS = 14;

/** A workbook of tables filled with text, numbers, formats and a total in formulas. */
export function bookOf(sheets: number): Book {
  const book = new Book();
  for (let at = 0; at < sheets; at++) {
    const sheet = book.add(`公开${String(at + 1).padStart(2, '0')}表`);
    put(sheet, 0, 0, '支出决算表');
    for (let row = 1; row < ROWS; row++) {
      put(sheet, row, 0, `21015${row}`);
      for (let column = 1; column < COLUMNS; column++) put(sheet, row, column, row * 100 + column + 0.25, '#,##0.00');
    }
    sheet.put(ROWS, 1, { value: 0, formula: `=SUM(B2:B${ROWS})`, format: '#,##0.00' });
  }
  recalculate(book);
  return book;
}

/** Puts a value without a formula into a cell. */
export function put(sheet: BookSheet, row: number, column: number, value: Scalar, format = 'General'): void {
  sheet.put(row, column, { value, formula: null, format });
}

/** A number as the content of a cell. */
export function number(value: number, format: string | null = '#,##0.00'): CellContent {
  return { formula: null, value, format };
}

/** Doubles `count` cells of a sheet, row by row, every other column where scattered. */
export function doubling(book: Book, sheet: string, count: number, step = 1): Plan {
  const edits: Edit[] = [];
  for (let row = 1; row < ROWS && edits.length < count; row++) {
    for (let column = 1; column < COLUMNS && edits.length < count; column += step) {
      const { value } = book.sheet(sheet).at(row, column);
      edits.push({ sheet, row, column, before: number(Number(value)), after: number(Number(value) * 2), reason: '重算' });
    }
  }
  return { title: '重算', edits };
}

/** One edit of a cell. */
export function edit(sheet: string, row: number, column: number, before: CellContent, after: CellContent): Edit {
  return { sheet, row, column, before, after, reason: '重算' };
}

/** A plan of these edits. */
export const plan = (...edits: Edit[]): Plan => ({ title: '重算', edits });

/** What every filled cell of a workbook holds. */
export function contents(...sheets: readonly BookSheet[]): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const sheet of sheets) {
    for (const { row, column, cell } of sheet.filled()) {
      if (cell.value === '' && cell.formula === null) continue;
      held.set(qualifiedName(sheet.name, { row, column }), JSON.stringify([cell.value, cell.formula, cell.format]));
    }
  }
  return held;
}

/** The cells that hold something else now. */
export function differences(before: ReadonlyMap<string, string>, ...sheets: readonly BookSheet[]): string[] {
  const after = contents(...sheets);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((cell) =>
    before.get(cell) === after.get(cell) ? [] : [`${cell}: ${before.get(cell)} → ${after.get(cell)}`],
  );
}

/** The sentence that work fails with. */
export async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof HostError ? error.message : `not a HostError: ${String(error)}`),
  );
}

/** Excel as a suite of tests works with it, whichever way office.js talks to it. */
export interface ExcelUnderTest {
  readonly transport: Transport;
  open(book: Book, options?: TestExcelOptions): Promise<{ excel: TestExcel; host: ExcelHost }>;
  /** How many requests some work takes. */
  requestsOf(excel: TestExcel, work: () => Promise<unknown>): Promise<number>;
}

/** Excel reached in one of the ways that office.js talks to it. */
export function excelUnderTest(transport: Transport): ExcelUnderTest {
  return {
    transport,
    async open(book, options) {
      const excel = await connect(new TestExcel(book, options), transport);
      return { excel, host: new ExcelHost() };
    },
    async requestsOf(excel, work) {
      await settled();
      excel.resetCounts();
      await work();
      await settled();
      return excel.requestCount;
    },
  };
}
