import { cellKey, Draft } from '../../../src/tables/print/draft';
import { layOutHeader } from '../../../src/tables/print/header';
import { LABEL, TITLE } from '../../../src/tables/print/looks';
import { areaName } from '../../../src/workbook/address';

const looks = { input: { size: 7 }, computed: { size: 8 } };

test('an area has its look on every cell, its words in the first, and is none where it is one cell', () => {
  const draft = new Draft('表');
  draft.merge({ top: 1, left: 2, bottom: 2, right: 3 }, '道路', LABEL);
  draft.merge({ top: 0, left: 5, bottom: 0, right: 5 }, '桥梁', TITLE);
  draft.merge({ top: 4, left: 0, bottom: 5, right: 0 }, '渡口', LABEL);
  const { cells, merges } = draft.layout();
  expect(cells).toEqual([
    { row: 0, column: 5, value: '桥梁', style: TITLE },
    { row: 1, column: 2, value: '道路', style: LABEL },
    { row: 1, column: 3, value: null, style: LABEL },
    { row: 2, column: 2, value: null, style: LABEL },
    { row: 2, column: 3, value: null, style: LABEL },
    { row: 4, column: 0, value: '渡口', style: LABEL },
    { row: 5, column: 0, value: null, style: LABEL },
  ]);
  expect(merges?.map(areaName)).toEqual(['C2:D3', 'A5:A6']);
});

test('amounts look typed until a formula is found for them, and so many columns have some', () => {
  const draft = new Draft('表');
  for (const [row, column] of [
    [3, 1],
    [3, 2],
    [4, 1],
  ] as const)
    draft.amount(row, column, looks);
  draft.formula(4, 1, { text: '=B4', blank: 0 });
  expect(draft.amountColumns).toBe(2);
  expect([draft.hasAmount({ row: 3, column: 2 }), draft.hasAmount({ row: 2, column: 3 })]).toEqual([true, false]);
  const typed = ({ row, column }: { row: number; column: number }): number | null => (column === 2 ? null : row * 10 + column);
  expect(draft.layout(typed).cells).toEqual([
    { row: 3, column: 1, value: 31, style: looks.input },
    { row: 3, column: 2, value: null, style: looks.input },
    { row: 4, column: 1, value: 0, formula: '=B4', style: looks.computed },
  ]);
});

test('a formula of its own has the look that it comes with or that of its cell, and stands in no place without a cell', () => {
  const draft = new Draft('表');
  draft.put(1, 0, '说明', LABEL);
  draft.formula(1, 0, { text: '=""', blank: '空' });
  draft.formula(2, 0, { text: '=1', blank: 1 }, TITLE);
  draft.formula(3, 0, { text: '=2', blank: 2 });
  expect(draft.layout().cells).toEqual([
    { row: 1, column: 0, value: '空', formula: '=""', style: LABEL },
    { row: 2, column: 0, value: 1, formula: '=1', style: TITLE },
  ]);
});

test('codes for a trial stand in the column of codes, whether a cell is there or not', () => {
  const draft = new Draft('表');
  draft.put(5, 1, null, LABEL);
  const codes = new Map([
    [5, '203'],
    [6, '204'],
  ]);
  const valuesOf = (): unknown[] =>
    draft.layout(undefined, codes).cells.map(({ row, column, value, style }) => [row, column, value, style]);
  draft.blankRows = { first: 5, last: 6, codeColumn: 1 };
  expect(valuesOf()).toEqual([
    [5, 1, '203', LABEL],
    [6, 1, '204', undefined],
  ]);
  draft.blankRows = null;
  expect(valuesOf()).toEqual([
    [5, 0, '203', undefined],
    [5, 1, null, LABEL],
    [6, 0, '204', undefined],
  ]);
});

test('a sheet lies across unless told otherwise, and the colours of what is typed are not for paper', () => {
  const draft = new Draft('表');
  expect(draft.layout()).toMatchObject({ name: '表', print: { paper: 'A4', orientation: 'landscape', blackAndWhite: true }, merges: [] });
});

test('cells of a workbook have keys of their own', () => {
  const keys = ['甲', '乙'].flatMap((sheet) => [
    cellKey({ sheet, row: 1, column: 12 }),
    cellKey({ sheet, row: 11, column: 2 }),
    cellKey({ sheet, row: 12, column: 1 }),
  ]);
  expect(new Set(keys).size).toBe(6);
});

test('neighbours below one caption share it, but not their own last captions, and short ones reach down', () => {
  const draft = new Draft('表');
  const captions = ['甲>数', '甲>数', '甲', '乙>丙>数', '乙>丙>率', '乙>丁', '丁'];
  const below = layOutHeader(
    draft,
    captions.map((caption, at) => ({ caption, widths: at === 0 ? [5, 5] : [5] })),
    2,
  );
  const { cells, merges = [], rowHeights } = draft.layout();
  expect(below).toBe(5);
  expect(cells.filter(({ value }) => value !== null).map(({ row, column, value }) => `${row} ${column} ${value}`)).toEqual([
    '2 0 甲',
    '2 3 甲',
    '2 4 乙',
    '2 7 丁',
    '3 0 数',
    '3 2 数',
    '3 4 丙',
    '3 6 丁',
    '4 4 数',
    '4 5 率',
  ]);
  expect(merges.map(areaName)).toEqual(['A3:C3', 'A4:B5', 'C4:C5', 'D3:D5', 'E3:G3', 'E4:F4', 'G4:G5', 'H3:H5']);
  expect([...(rowHeights ?? [])].map(([row]) => row)).toEqual([2, 3, 4]);
  const other = new Draft('表');
  layOutHeader(
    other,
    ['甲', '甲>数'].map((caption) => ({ caption, widths: [5] })),
    0,
  );
  expect((other.layout().merges ?? []).map(areaName)).toEqual(['A1:A2']);
});
