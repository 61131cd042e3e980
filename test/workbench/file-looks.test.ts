import { readFileSync } from 'node:fs';
import { createWorkbook } from '../../src/host/file/create-workbook';
import { readContents } from '../../src/host/file/contents';
import { openArchive } from '../../src/host/file/open-archive';
import { DEFAULT_LIMITS } from '../../src/host/file/read-limits';
import { FileLooks } from '../../src/workbench/sheet/file-looks';

function looksOf(bytes: Uint8Array): FileLooks {
  const { archive, parts } = readContents(openArchive(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
  return new FileLooks(archive, parts);
}

test('a sample shows its title bold and centred, its widths and its lines', () => {
  const sheet = looksOf(new Uint8Array(readFileSync('samples/示例单位2023.xlsx'))).sheet('公开01表 收入支出决算总表');
  expect(sheet.look(0, 0)).toMatchObject({ isBold: true, horizontal: 'center' });
  expect(sheet.look(0, 0).points).toBeGreaterThan(11);
  expect(sheet.columnWidth(0)).toBeGreaterThan(sheet.columnWidth(1));
  expect(sheet.rowHeight(0)).toBeGreaterThan(20);
  expect(sheet.look(9, 1).borders).toEqual([true, true, true, true]);
  expect(sheet.look(5_000, 5_000)).toMatchObject({ isBold: false, fill: null });
});

test('a sheet that the file does not have looks plain', () => {
  const sheet = looksOf(createWorkbook([{ name: '表', cells: [] }])).sheet('没有');
  expect(sheet.look(0, 0).isBold).toBe(false);
  expect(sheet.columnWidth(0)).toBeGreaterThan(0);
});
