/** @jest-environment jsdom */
import { ExcelHost } from '../../../src/host/excel/excel-host';
import { BOXED, INPUT, type SheetLayout } from '../../../src/workbook/layout';
import { connect, settled } from '../../excel-host/jsdom-office';
import { Book } from '../../excel-host/model/book';
import { Fault } from '../../excel-host/protocol';
import { TestExcel } from '../../excel-host/test-excel';

const FIRST: SheetLayout = {
  name: '校验报告',
  cells: [
    { row: 0, column: 0, value: '校验报告', style: { bold: true, size: 16, horizontal: 'center', font: '黑体' } },
    { row: 0, column: 1, value: null, style: { bold: true, size: 16, horizontal: 'center', font: '黑体' } },
    { row: 2, column: 0, value: '0012', style: { borders: BOXED } },
    { row: 2, column: 1, value: 12.5, style: { borders: BOXED, format: '#,##0.00', locked: false, fill: 'FFF9E6' } },
    { row: 3, column: 0, value: '=不是公式', style: { borders: BOXED } },
    { row: 3, column: 1, value: 25, formula: '=B3*2', style: { borders: BOXED, format: '#,##0.00' } },
    { row: 4, column: 0, value: '见明细', link: { sheet: '明细', row: 5, column: 2 } },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  columnWidths: new Map([[0, 20]]),
  rowHeights: new Map([[0, 30]]),
  frozen: { rows: 2, columns: 0 },
  filter: { top: 2, left: 0, bottom: 3, right: 1 },
  gridLines: false,
  print: {
    paper: 'A4',
    orientation: 'landscape',
    fitToWidth: true,
    titleRows: { first: 0, last: 1 },
    margins: { left: 2, right: 2, top: 2.5, bottom: 2.5 },
    centerHorizontally: true,
    blackAndWhite: true,
    footer: '第 &P 页',
  },
};

const SECOND: SheetLayout = {
  name: '明细',
  cells: [{ row: 0, column: 0, value: 12.5, formula: '=校验报告!B3&"校验报告!B3"' }],
};

async function open(): Promise<{ excel: TestExcel; book: Book; host: ExcelHost }> {
  const book = new Book();
  book.add('支出决算表');
  book.add('校验报告');
  const excel = await connect(new TestExcel(book, { api: '1.9' }), 'windows');
  return { excel, book, host: new ExcelHost() };
}

test('makes sheets under free names behind the others, in four requests', async () => {
  const { excel, book, host } = await open();
  expect(await host.addSheets([FIRST, SECOND])).toEqual(['校验报告(2)', '明细']);
  await settled();
  expect(excel.requestCount).toBe(4);
  expect(excel.referenceCount).toBe(0);
  expect(book.sheets.map(({ name }) => name)).toEqual(['支出决算表', '校验报告', '校验报告(2)', '明细']);
});

test('writes values, formulas and looks', async () => {
  const { book, host } = await open();
  await host.addSheets([FIRST, SECOND]);
  const sheet = book.sheet('校验报告(2)');
  expect(sheet.at(2, 0)).toEqual({ value: '0012', formula: null, format: 'General' });
  expect(sheet.at(2, 1)).toEqual({ value: 12.5, formula: null, format: '#,##0.00' });
  expect(sheet.at(3, 0)).toMatchObject({ value: '=不是公式', formula: null });
  expect(sheet.at(3, 1)).toEqual({ value: 25, formula: '=B3*2', format: '#,##0.00' });
  expect(book.sheet('明细').at(0, 0)).toMatchObject({ formula: `='校验报告(2)'!B3&"校验报告!B3"` });
  const looks = (row: number, column: number, ...traits: string[]) => traits.map((trait) => sheet.lookAt(row, column, trait));
  expect(looks(0, 0, 'font.bold', 'font.size', 'font.name', 'horizontalAlignment')).toEqual([true, 16, '黑体', 'Center']);
  expect(looks(2, 0, 'font.bold', 'font.size', 'font.name', 'borders.EdgeTop.style', 'fill.color')).toEqual([
    false,
    11,
    '宋体',
    'Continuous',
    undefined,
  ]);
  expect(looks(2, 1, 'fill.color', 'borders.EdgeRight.weight')).toEqual(['#FFF9E6', 'Thin']);
  expect([sheet.isLocked(2, 0), sheet.isLocked(2, 1)]).toEqual([true, false]);
  expect(sheet.lookAt(4, 0, 'hyperlink')).toEqual({ documentReference: '明细!C6', textToDisplay: '见明细' });
  expect(sheet.merges).toEqual(FIRST.merges);
  expect(looks(0, 0, 'columnWidth', 'rowHeight')).toEqual([123.75, 30]);
});

test('sets up the page', async () => {
  const { book, host } = await open();
  await host.addSheets([FIRST]);
  expect(Object.fromEntries(book.sheet('校验报告(2)').page)).toEqual({
    gridlines: false,
    frozenRows: 2,
    filter: 'A3:B4',
    paperSize: 'A4',
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1 },
    titleRows: '$1:$2',
    margins: { unit: 'Centimeters', margins: { left: 2, right: 2, top: 2.5, bottom: 2.5 } },
    centerHorizontally: true,
    blackAndWhite: true,
    footer: '第 &P 页',
  });
});

describe('the cells to fill in', () => {
  const form: SheetLayout = {
    name: '空表',
    cells: [
      { row: 0, column: 0, value: null, style: { ...INPUT, borders: BOXED, format: '#,##0.00' } },
      { row: 0, column: 1, value: '0012', style: { ...INPUT, bold: true, format: '@' } },
      { row: 1, column: 0, value: 3, style: { borders: BOXED, format: '0.0' } },
    ],
  };

  test('belong to a cell style, made once', async () => {
    const { excel, book, host } = await open();
    await host.addSheets([form]);
    expect(excel.requestCount).toBe(3);
    await host.addSheets([form]);
    expect(excel.requestCount).toBe(6);
    expect(Object.fromEntries(book.styles.get('填报') ?? [])).toEqual({
      IncludeAlignment: false,
      IncludeBorder: false,
      IncludeFont: false,
      IncludeNumber: false,
      IncludePatterns: true,
      IncludeProtection: true,
      Locked: false,
      'fill.Color': '#FFF9E6',
    });
    for (const name of ['空表', '空表(2)']) {
      const sheet = book.sheet(name);
      expect([0, 1].map((column) => sheet.lookAt(0, column, 'style'))).toEqual(['填报', '填报']);
      expect([sheet.lookAt(0, 0, 'fill.color'), sheet.isLocked(0, 0), sheet.at(0, 0).format]).toEqual(['#FFF9E6', false, '#,##0.00']);
      expect([sheet.at(0, 1), sheet.lookAt(0, 1, 'font.bold')]).toEqual([{ value: '0012', formula: null, format: '@' }, true]);
      expect([sheet.lookAt(1, 0, 'style'), sheet.isLocked(1, 0)]).toEqual([undefined, true]);
    }
  });

  test("keep what they are where the style is the user's own and includes everything", async () => {
    const { book, host } = await open();
    book.styles.set(
      '填报',
      new Map<string, unknown>([
        ['IncludeNumber', true],
        ['IncludePatterns', true],
        ['fill.Color', '#00FF00'],
      ]),
    );
    await host.addSheets([form]);
    expect(book.sheet('空表').at(0, 0).format).toBe('#,##0.00');
    expect(book.sheet('空表').at(0, 1)).toEqual({ value: '0012', formula: null, format: '@' });
    expect(book.sheet('空表').lookAt(0, 0, 'fill.color')).toBe('#00FF00');
  });

  test('are filled and unlocked one by one where the workbook takes no more styles', async () => {
    const { excel, book, host } = await open();
    excel.beforeAction = ({ Name, ActionType }) => {
      if (Name === 'Add' && ActionType === 3) throw new Fault('InvalidArgument', 'too many styles');
    };
    expect(await host.addSheets([form])).toEqual(['空表']);
    const sheet = book.sheet('空表');
    expect([sheet.lookAt(0, 0, 'fill.color'), sheet.isLocked(0, 0), sheet.lookAt(0, 0, 'style')]).toEqual(['#FFF9E6', false, undefined]);
    expect(book.styles.has('填报')).toBe(false);
  });

  test('leave no style behind when Excel breaks off', async () => {
    const { excel, book, host } = await open();
    excel.beforeAction = ({ Name }) => {
      if (Name === 'NumberFormat') throw new Fault('InvalidOperation', 'no');
    };
    await expect(host.addSheets([form])).rejects.toThrow(/没有插入任何工作表。$/);
    expect([book.sheets.length, book.styles.has('填报')]).toEqual([2, false]);
  });
});

test('a workbook of locked structure is told of before anything is tried', async () => {
  const { excel, book, host } = await open();
  book.isStructureLocked = true;
  await expect(host.addSheets([FIRST])).rejects.toThrow('工作簿的结构受保护，不能添加工作表：请先在“审阅”中取消“保护工作簿”。');
  expect(excel.requestCount).toBe(1);
});

test('never removes a sheet that a colleague adds meanwhile under the same name', async () => {
  const { excel, book, host } = await open();
  excel.beforeRequest = (index) => {
    if (index === 1) book.add('明细').put(0, 0, { value: '别人的', formula: null, format: 'General' });
  };
  await expect(host.addSheets([FIRST, SECOND])).rejects.toThrow(/没有插入任何工作表。$/);
  expect(book.sheets.map(({ name }) => name)).toEqual(['支出决算表', '校验报告', '明细']);
  expect(book.sheet('明细').at(0, 0).value).toBe('别人的');
});

test('leaves no sheet behind when Excel breaks off', async () => {
  const { excel, book, host } = await open();
  excel.beforeAction = ({ Name }) => {
    if (Name === 'Merge') throw new Fault('AccessDenied', 'no');
  };
  await expect(host.addSheets([FIRST, SECOND])).rejects.toThrow(/受保护/);
  expect(book.sheets.map(({ name }) => name)).toEqual(['支出决算表', '校验报告']);
});

test('makes a sheet that one request cannot carry, in several', async () => {
  const { excel, book, host } = await open();
  const row = (at: number) =>
    Array.from({ length: 10 }, (_, column) => ({ row: at, column, value: `说明${'很长的文字'.repeat(20)}${at}` }));
  const cells = Array.from({ length: 2000 }, (_, at) => row(at)).flat();
  expect(await host.addSheets([{ name: '长表', cells }])).toEqual(['长表']);
  expect(excel.requestCount).toBeGreaterThan(3);
  for (const { bytesIn } of excel.requests) expect(bytesIn).toBeLessThan(5 * 1024 * 1024);
  expect(book.sheet('长表').at(1999, 9).value).toBe(cells.at(-1)?.value);
});
