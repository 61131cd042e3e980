/** @jest-environment jsdom */
import { ExcelHost } from '../../../src/host/excel/excel-host';
import { underNames } from '../../../src/workbook/given-names';
import { buildTemplates, wholeSet } from '../../../src/writing/template/template';
import { insertionPlan, type Insertion } from '../../../src/writing/insertion';
import { connect, settled } from '../../excel-host/jsdom-office';
import { Book } from '../../excel-host/model/book';
import { Fault, TRANSPORT } from '../../excel-host/protocol';
import { TestExcel } from '../../excel-host/test-excel';

const LAYOUTS = buildTemplates(wholeSet(2023).map((form) => ({ ...form, year: 2023, unit: '万元' as const })));

/** A workbook with a cover and the nine forms of a year, just inserted. */
async function inserted() {
  const book = new Book();
  book.add('封面').put(0, 0, { value: 1, formula: null, format: 'General' });
  const excel = await connect(new TestExcel(book), 'windows');
  const host = new ExcelHost();
  const sheets = await host.addSheets(LAYOUTS);
  const insertion: Insertion = { plan: insertionPlan('插入模板', underNames(LAYOUTS, sheets)), sheets };
  await settled();
  excel.resetCounts();
  return { book, excel, host, insertion };
}

const names = (book: Book): string[] => book.sheets.map(({ name }) => name);

test('the nine forms of a set go again, in few requests', async () => {
  const { book, excel, host, insertion } = await inserted();
  expect(await host.removeSheets(insertion)).toEqual({ removed: insertion.sheets, left: [], gone: [] });
  await settled();
  expect(names(book)).toEqual(['封面']);
  expect(excel.requestCount).toBeLessThanOrEqual(5);
  expect(excel.referenceCount).toBe(0);
});

test('a newer Excel is asked for the one cell style, which is made once', async () => {
  const { book, excel, host } = await inserted();
  expect(book.styles.get('填报')?.get('fill.Color')).toBe('#FFF9E6');
  await host.addSheets(LAYOUTS);
  await settled();
  expect(excel.requests.map(({ error }) => error)).toEqual([null, null, null, null]);
});

test('a form that was filled in stays, and every cell that was typed is named', async () => {
  const { book, host, insertion } = await inserted();
  const input = insertion.plan.edits.find(({ sheet }) => sheet === '公开09表');
  book.sheet('公开09表').put(30, 1, { value: 12.5, formula: null, format: 'General' });
  book.sheet('公开09表').put(31, 1, { value: '备注', formula: null, format: 'General' });
  expect(input).toBeDefined();
  const { removed, left } = await host.removeSheets(insertion);
  expect(removed).not.toContain('公开09表');
  expect(names(book)).toContain('公开09表');
  expect(left.slice(0, 2)).toEqual([
    { sheet: '公开09表', cell: 'B31', reason: '插入之后改过（现为12.5），这张工作表没有删除' },
    { sheet: '公开09表', cell: 'B32', reason: '插入之后改过（现为备注），这张工作表没有删除' },
  ]);
});

test('what a formula, a name or a chart needs stays', async () => {
  const { book, host, insertion } = await inserted();
  book.sheet('封面').put(4, 0, { value: 0, formula: '=公开06表!A1', format: 'General' });
  book.names.set('总计', '=公开07表!$B$3');
  book.sheet('公开08表').objects.comments = 1;
  const { left } = await host.removeSheets(insertion);
  expect(names(book)).toEqual(expect.arrayContaining(['公开06表', '公开07表', '公开08表']));
  const reasons = left.map(({ sheet, cell, reason }) => `${sheet}!${cell} ${reason}`).join('\n');
  expect(reasons).toContain('封面!A5 此格引用了工作表“公开06表”');
  expect(reasons).toContain('名称“总计”引用了工作表“公开07表”');
  expect(reasons).toContain('公开08表!A1 工作表上有后来添加的');
});

test('a locked structure and a lost right to write are told, and nothing goes', async () => {
  const { book, host, insertion } = await inserted();
  book.isStructureLocked = true;
  await expect(host.removeSheets(insertion)).rejects.toThrow(/结构受保护，不能删除工作表/);
  expect(names(book)).toHaveLength(10);
});

test('where deleting breaks off midway, what is gone is told as gone and the rest as left', async () => {
  const { book, excel, host, insertion } = await inserted();
  let deletes = 0;
  excel.beforeAction = ({ Name }) => {
    if (Name === 'Delete' && ++deletes === 4) throw new Fault('GeneralException', 'no');
  };
  const { removed, left } = await host.removeSheets(insertion);
  expect(removed).toHaveLength(3);
  expect(names(book).sort()).toEqual(['封面', ...insertion.sheets.filter((name) => !removed.includes(name))].sort());
  expect(left.map(({ sheet }) => sheet)).toEqual(insertion.sheets.filter((name) => !removed.includes(name)));
});

test('a cell in edit stops it before anything goes', async () => {
  const { book, excel, host, insertion } = await inserted();
  excel.beforeRequest = (index) => {
    if (index === 4) excel.transportError = TRANSPORT.cellEditMode;
  };
  await expect(host.removeSheets(insertion)).rejects.toThrow(/请先按回车结束编辑/);
  expect(names(book)).toHaveLength(10);
});
