/** @jest-environment jsdom */
import { ExcelHost } from '../../../src/host/excel/excel-host';
import { connect, settled } from '../../excel-host/jsdom-office';
import { Book } from '../../excel-host/model/book';
import { TestExcel } from '../../excel-host/test-excel';

test('a value put into an empty cell keeps the format that the cell has, which no snapshot could tell', async () => {
  const book = new Book();
  const sheet = book.add('自评表');
  sheet.put(3, 2, { value: '', formula: null, format: '0.00%' });
  sheet.put(3, 3, { value: '', formula: null, format: '0.0%' });
  sheet.put(3, 4, { value: '', formula: null, format: '0.00' });
  await connect(new TestExcel(book, {}), 'windows');
  const host = new ExcelHost();
  const before = { formula: null, value: null, format: null };
  const planned = (column: number, format: string | null) => ({
    ...{ sheet: '自评表', row: 3, column, before, reason: '执行率' },
    after: { ...before, value: 0.84, format },
  });
  const edits = [planned(2, null), planned(3, '0%'), planned(4, '0%')];
  expect(await host.apply({ title: '自评打分', edits })).toMatchObject({ kind: 'applied', edits: { length: 3 } });
  expect([2, 3, 4].map((column) => sheet.at(3, column)?.format)).toEqual(['0.00%', '0.0%', '0%']);
  await settled();
});
