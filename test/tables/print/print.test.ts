import { layoutOfPrint, printedColumns, type CodedRowsPrint, type ListedLanesPrint } from '../../../src/tables/print/print';

const columns = [
  { key: 'plan', caption: '计划', width: 9 },
  { key: 'spent', caption: '支用', width: 9 },
];

test('declared columns are printed below their first captions, unless others are wanted', () => {
  const declared = [
    { key: 'plan', captions: ['计划', '计划数'] },
    { key: 'spent', captions: ['支用'] },
    { key: 'bare', captions: [] },
  ];
  expect(printedColumns(declared, 12)).toEqual([
    { key: 'plan', caption: '计划', width: 12 },
    { key: 'spent', caption: '支用', width: 12 },
    { key: 'bare', caption: 'bare', width: 12 },
  ]);
  expect(printedColumns(declared, 7, ['spent', 'gone', 'plan'], { plan: '本年>计划' })).toEqual([
    { key: 'spent', caption: '支用', width: 7 },
    { key: 'gone', caption: 'gone', width: 7 },
    { key: 'plan', caption: '本年>计划', width: 7 },
  ]);
});

test('listed lanes are known by their columns and whether lines are numbered', () => {
  const lane = { labelCaption: '项目', labelWidth: 9 };
  const print: ListedLanesPrint = {
    kind: 'listed-lanes',
    lanes: [
      { key: 'in', ...lane, columns: columns.slice(1) },
      { key: '', ...lane, columns },
    ],
    isNumbered: true,
    bottom: [],
    notes: [],
  };
  const layout = { rows: 'listed', columns: ['in.spent', 'plan', 'spent'], isStacked: false };
  expect(layoutOfPrint(print)).toEqual({ ...layout, hasLineNumbers: true });
  expect(layoutOfPrint({ ...print, isNumbered: false })).toEqual({ ...layout, hasLineNumbers: false });
});

test('rows of codes are known by their codes, their columns and where the total stands', () => {
  const print: CodedRowsPrint = {
    kind: 'coded-rows',
    codes: 'three',
    codeCaption: '编码',
    nameCaption: '名称',
    nameWidth: 9,
    columns,
    isNumbered: false,
    total: 'bottom',
    rows: 3,
    notes: [],
  };
  const keys = ['plan', 'spent'];
  expect(layoutOfPrint(print)).toEqual({ rows: 'functional', columns: keys, totalIsBelow: true, codeColumns: 3 });
  expect(layoutOfPrint({ ...print, codes: 'one', total: 'top', rows: [] })).toEqual({
    rows: 'economic',
    columns: keys,
    totalIsBelow: false,
    codeColumns: 1,
  });
  const items = { kind: 'item-rows', texts: [], columns, isNumbered: false, rows: 3, notes: [] } as const;
  expect(layoutOfPrint({ ...items, total: 'bottom' })).toEqual({ rows: 'items', columns: keys, totalIsBelow: true });
  expect(layoutOfPrint({ ...items, total: 'top' })).toEqual({ rows: 'items', columns: keys, totalIsBelow: false });
});

test('runs are known by how many there are, and trees of columns by their nodes and how they are arranged', () => {
  const lane = { classes: [], nameWidth: 9 };
  const groups = [
    { caption: '人员', lanes: [lane], total: 'staff' },
    { caption: '公用', lanes: [lane, lane], total: 'office' },
  ];
  const captions = { codeCaption: '编码', nameCaption: '名称', amountCaption: '金额' };
  expect(layoutOfPrint({ kind: 'coded-lanes', ...captions, codes: [], groups, notes: [] })).toEqual({ rows: 'runs', codeColumns: 3 });
  const nodes = [
    { node: 'car', caption: '车辆' },
    { node: 'trip', caption: '出国' },
  ];
  const tree = { kind: 'column-tree', arrangement: 'pairs', blocks: [], nodes, isNumbered: false, width: 9, notes: [] } as const;
  expect(layoutOfPrint(tree)).toEqual({ rows: 'single', columns: ['car', 'trip'], arrangement: 'pairs' });
});
