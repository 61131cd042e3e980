import type { Cell, Workbook } from '../../src/workbook/workbook';
import { workbookOf, type SheetLayout } from '../../src/workbook/layout';
import { insertionPlan, removalOf, type AroundSheets, type Insertion } from '../../src/writing/insertion';
import { leadsTo } from '../../src/writing/references';
import { numberCell, sheetOf } from '../taskpane/hand-made';

const LAYOUTS: SheetLayout[] = [
  {
    name: '公开01表',
    cells: [
      { row: 0, column: 0, value: '收入支出决算总表' },
      { row: 1, column: 0, value: null, style: { fill: 'FFF9E6' } },
      { row: 2, column: 0, value: 0, formula: "='公开02 表'!B2" },
    ],
  },
  { name: '公开02 表', cells: [{ row: 1, column: 1, value: 0, formula: '=SUM(B3:B4)' }] },
];
const INSERTION: Insertion = { plan: insertionPlan('插入模板', LAYOUTS), sheets: LAYOUTS.map(({ name }) => name) };
const NOTHING: AroundSheets = { occupied: new Map(), names: new Map() };

/** The workbook with the inserted sheets, with more cells on some of them. */
function book(more: Readonly<Record<string, readonly Cell[]>> = {}): Workbook {
  const own = { sheets: [sheetOf('封面', 0, [numberCell(0, 0, 1)]), ...workbookOf(LAYOUTS).sheets] };
  return {
    sheets: own.sheets.map((sheet, index) => {
      const added = more[sheet.name] ?? [];
      const places = new Set(added.map(({ row, column }) => `${row},${column}`));
      const kept = [...sheet.rows.values()].flat().filter(({ row, column }) => !places.has(`${row},${column}`));
      return sheetOf(sheet.name, index, [...kept, ...added]);
    }),
  };
}

test('keeps what was written into the sheets, and no cell that only has a look', () => {
  expect(INSERTION.plan.edits.map(({ sheet, row, column, before, after }) => [sheet, row, column, before.value, after.formula])).toEqual([
    ['公开01表', 0, 0, null, null],
    ['公开01表', 2, 0, null, "='公开02 表'!B2"],
    ['公开02 表', 1, 1, null, '=SUM(B3:B4)'],
  ]);
});

test('keeps what is empty out, and how a cell is printed in', () => {
  const cells: SheetLayout['cells'] = [
    { row: 0, column: 0, value: '' },
    { row: 1, column: 0, value: 5, style: { format: '0.00' } },
    { row: 2, column: 0, value: 6, style: {} },
  ];
  const { title, edits } = insertionPlan('插入', [{ name: '表', cells }]);
  expect([title, edits.map(({ row, after, reason }) => [row, after.format, reason])]).toEqual([
    '插入',
    [
      [1, '0.00', '插入'],
      [2, null, '插入'],
    ],
  ]);
});

test('a sheet is the same whatever the capitals of its name, and each is compared with its own cells', () => {
  const layouts: SheetLayout[] = ['Table A', 'Table B'].map((name, at) => ({ name, cells: [{ row: at, column: 0, value: `${name} 1` }] }));
  const plan = insertionPlan('插入', layouts);
  const sheets = workbookOf(layouts.map((layout) => ({ ...layout, name: layout.name.toUpperCase() }))).sheets;
  const workbook = { sheets: [sheetOf('封面', 0, [numberCell(0, 0, 1)]), ...sheets] };
  expect(removalOf(workbook, { plan, sheets: ['Table A', 'table b', 'Table C'] }, NOTHING)).toEqual({
    removable: ['TABLE A', 'TABLE B'],
    left: [],
    gone: ['Table C'],
  });
});

test('sheets that are as they were made may go, whatever their formulas give by now and however they are spelt', () => {
  const respelt = { 公开01表: [numberCell(2, 0, 77, "= '公开02 表'!$b$2")] };
  expect(removalOf(book(respelt), INSERTION, NOTHING)).toEqual({ removable: ['公开01表', '公开02 表'], left: [], gone: [] });
});

test('a number typed into a sheet keeps it, and the sheets that its formulas need', () => {
  const { removable, left } = removalOf(book({ 公开01表: [numberCell(1, 0, 5)] }), INSERTION, NOTHING);
  expect(removable).toEqual([]);
  expect(left).toEqual([
    { sheet: '公开01表', cell: 'A2', reason: '插入之后改过（现为5），这张工作表没有删除' },
    { sheet: '公开01表', cell: 'A3', reason: '此格引用了工作表“公开02 表”，删除后会变成 #REF!，所以没有删除' },
  ]);
  const other = removalOf(book({ '公开02 表': [numberCell(8, 8, 5)] }), INSERTION, NOTHING);
  expect(other.removable).toEqual(['公开01表']);
  expect(other.left.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['公开02 表!I9']);
});

test.each([
  ['a changed text', numberCell(0, 0, 3), 'A1'],
  ['a formula that became its result', numberCell(2, 0, 0), 'A3'],
  ['a formula that leads elsewhere', numberCell(2, 0, 0, '=B1'), 'A3'],
])('%s is named', (_, cell, name) => {
  expect(removalOf(book({ 公开01表: [cell] }), INSERTION, NOTHING).left.map((each) => each.cell)).toContain(name);
});

test('an emptied cell is named', () => {
  const sheets = book().sheets.map((sheet) => (sheet.name === '公开02 表' ? { ...sheet, rows: new Map() } : sheet));
  expect(removalOf({ sheets }, INSERTION, NOTHING).left).toEqual([
    { sheet: '公开02 表', cell: 'B2', reason: '插入之后改过（现为空），这张工作表没有删除' },
  ]);
});

test('formulas and names elsewhere keep what they refer to', () => {
  const { removable, left } = removalOf(book({ 封面: [numberCell(4, 1, 0, '=公开01表!A3*2')] }), INSERTION, NOTHING);
  expect(removable).toEqual([]);
  expect(left.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['封面!B5', '公开01表!A3']);
  const named = removalOf(book(), INSERTION, { ...NOTHING, names: new Map([['合计', "='公开02 表'!$B$2"]]) });
  expect(named.removable).toEqual(['公开01表']);
  expect(named.left[0]?.reason).toMatch(/名称“合计”引用了工作表“公开02 表”/);
});

test('a sheet with something on it stays, one that is gone is told, and the last visible one stays', () => {
  const occupied = removalOf(book(), INSERTION, { ...NOTHING, occupied: new Map([['公开02 表', '工作表上有图表']]) });
  expect([occupied.removable, occupied.left]).toEqual([['公开01表'], [{ sheet: '公开02 表', cell: 'A1', reason: '工作表上有图表' }]]);
  const sheets = book().sheets.filter(({ name }) => name !== '公开01表');
  expect(removalOf({ sheets }, INSERTION, NOTHING)).toMatchObject({ removable: ['公开02 表'], gone: ['公开01表'] });
  const hidden = book().sheets.map((sheet) => (sheet.name === '封面' ? { ...sheet, visibility: 'hidden' as const } : sheet));
  const last = removalOf({ sheets: hidden }, INSERTION, NOTHING);
  expect(last.removable).toHaveLength(1);
  expect(last.left.map(({ reason }) => reason)).toEqual(['工作簿至少要留一张可见的工作表']);
});

test.each([
  ['=公开01表!A1', true],
  ["='公开01表'!A1", true],
  ["=SUM('公开01表:公开03表'!A1)", true],
  ['=INDIRECT("公开01表!A1")', true],
  ['=INDIRECT("\'公开01表\'!"&B1)', true],
  ["='新公开01表'!A1", false],
  ['=公开01表x!A1', false],
  ['="公开01表"&A1', false],
  ['=SUM(A1:B2)', false],
])('%s leads to 公开01表: %s', (formula, expected) => expect(leadsTo(formula, '公开01表')).toBe(expected));

test('a name with a quotation mark is found as formulas spell it', () => expect(leadsTo("='a''b'!A1", "a'b")).toBe(true));
