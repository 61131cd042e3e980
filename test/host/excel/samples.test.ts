/** @jest-environment jsdom */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost } from '../../../src/host/excel/excel-host';
import type { Sheet } from '../../../src/workbook/workbook';
import { connect, settled } from '../../excel-host/jsdom-office';
import { TestExcel } from '../../excel-host/test-excel';
import { xlsxWorkbook } from '../../excel-host/xlsx-file';

const SAMPLES = join(__dirname, '../../../samples');

/** A sheet as both hosts can tell it: only a file knows merges, and Excel tells of hidden rows only where something is written. */
function shared(sheet: Sheet): unknown {
  return { ...sheet, merges: null, hiddenRows: null, hiddenColumns: null, rows: [...sheet.rows] };
}

test.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))('%s reads the same in Excel and as a file', async (name) => {
  const file = await xlsxWorkbook(join(SAMPLES, name));
  const excel = await connect(new TestExcel(file), 'windows');
  const read = await new ExcelHost().read();
  await settled();
  expect(excel.requestCount).toBe(3);
  expect(read.sheets.map(shared)).toEqual(file.sheets.map(shared));
});
