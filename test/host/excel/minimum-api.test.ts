/** @jest-environment jsdom */
import { ExcelHost, isExcelSupported } from '../../../src/host/excel/excel-host';
import type { CellContent } from '../../../src/workbook/plan';
import { connect, settled } from '../../excel-host/jsdom-office';
import { Book } from '../../excel-host/model/book';
import { TestExcel } from '../../excel-host/test-excel';

const number = (value: number): CellContent => ({ formula: null, value, format: null });

async function open(): Promise<{ excel: TestExcel; book: Book; host: ExcelHost }> {
  const book = new Book();
  const sheet = book.add('支出决算表');
  for (let row = 0; row < 9; row++) sheet.put(row, 2, { value: row, formula: null, format: 'General' });
  sheet.hiddenRows.add(4);
  const excel = await connect(new TestExcel(book, { api: '1.9' }), 'windows');
  return { excel, book, host: new ExcelHost() };
}

/** office.js throws at once where a member is newer than the Excel; so each operation is carried out once. */
describe('an Excel with the least API', () => {
  test('is enough for everything', async () => {
    const { excel, book, host } = await open();
    expect(isExcelSupported()).toBe(true);
    expect((await host.read()).sheets[0]?.hiddenRows).toEqual(new Set([4]));
    const edits = [{ sheet: '支出决算表', row: 1, column: 2, before: number(1), after: number(7), reason: '重算' }];
    expect(await host.apply({ title: '重算', edits })).toMatchObject({ kind: 'applied', edits: { length: 1 } });
    expect(await host.select('支出决算表', 1, 2)).toBeNull();
    await host.mark([{ sheet: '支出决算表', row: 1, column: 2, severity: 'error' }]);
    expect(book.sheet('支出决算表').formats).toHaveLength(1);
    await host.clearMarks();
    await host.remember('a', 'b');
    expect(await host.recall('a')).toBe('b');
    const stop = await host.onChanged(() => undefined);
    stop();
    await settled();
    expect(excel.requests.filter(({ error }) => error !== null)).toEqual([]);
  });

  test('cannot tell an array formula beforehand, so all is put back', async () => {
    const { book, host } = await open();
    const sheet = book.sheet('支出决算表');
    sheet.arrays.push({ top: 5, left: 2, bottom: 6, right: 2 });
    const edits = [1, 2, 3, 5].map((row) => ({
      sheet: '支出决算表',
      row,
      column: 2,
      before: number(row),
      after: number(70),
      reason: '重算',
    }));
    await expect(host.apply({ title: '重算', edits })).rejects.toThrow(/数组公式.*表格已恢复原样。/);
    expect([1, 2, 3, 5].map((row) => sheet.at(row, 2).value)).toEqual([1, 2, 3, 5]);
  });
});
