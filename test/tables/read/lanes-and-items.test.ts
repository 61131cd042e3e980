import type { Rule } from '../../../src/identities/identity';
import type { Block } from '../../../src/tables/read/block';
import { hasStrays } from '../../../src/tables/read/columns';
import { findItems } from '../../../src/tables/read/items';
import { findLines } from '../../../src/tables/read/lines';
import type { ItemAxis, LineSpec } from '../../../src/tables/row-axis';
import type { LaneSpec } from '../../../src/tables/table';
import { sheetOf, type GridCell } from '../../workbook/grid';

const N = null;
const RULE: Rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' };

function blockOf(rows: readonly (readonly GridCell[])[]): Block {
  const sheet = sheetOf('表', rows);
  const right = Math.max(...rows.map((cells) => cells.length)) - 1;
  return { sheet, area: { top: 0, left: 0, bottom: rows.length - 1, right }, rows: [...sheet.rows.keys()] };
}

test('an optional lane ends where the next one begins, in whatever order they are declared', () => {
  const lane = (key: string, lines: readonly (readonly [LineSpec['kind'], string])[], optional = true): LaneSpec => ({
    key,
    caption: key,
    ...(optional ? { optional } : {}),
    rows: { kind: 'listed', lines: lines.map(([kind, name]) => ({ key: name, names: [name], kind })), sums: [] },
    columns: [
      { key: 'amount', captions: ['金额'] },
      { key: 'adjusted', captions: ['调整数'], optional: true },
    ],
  });
  const items = (...names: string[]) => names.map((name) => ['item', name] as const);
  const lanes = [
    lane('in', [...items('拨款收入', '事业收入'), ['total', '收入总计']], false),
    lane('use', items('道路', '桥梁')),
    lane('kind', items('工资', '物业')),
    lane('nature', items('日常', '专项')),
  ];
  const found = findLines(
    blockOf([
      ['收入', '金额', '性质', '金额', '类别', '金额', '调整数', '用途', '金额'],
      ['拨款收入', 40.5, '日常', 21.5, '工资', 17.5, 1.5, '道路', 30.5],
      ['事业收入', 2.5, '专项', 21.5, '物业', 25.5, 2.5, '桥梁', 12.5],
      ['收入总计', 43, N, N, N, N, N, N, N],
    ]),
    { lanes },
  );
  expect(found?.lanes.map(({ spec, columns }) => `${spec.key} ${columns.map(({ column }) => column).join()}`)).toEqual([
    'in 1,6',
    'use 8',
    'kind 5,6',
    'nature 3',
  ]);
});

test('an item has a name or an amount, and a total may have neither amounts nor captions beside it', () => {
  const axis: ItemAxis = {
    kind: 'items',
    label: { key: 'unit', captions: ['单位'] },
    texts: [
      { key: 'unitCode', captions: ['单位编码'], holds: 'codes' },
      { key: 'fund', captions: ['资金来源'] },
    ],
    hierarchy: { class: RULE },
  };
  const spec: LaneSpec = { key: '', caption: '', rows: axis, columns: [{ key: 'amount', captions: ['金额'] }] };
  const found = findItems(
    blockOf([
      ['单位编码', '单位', '资金来源', '金额'],
      ['301', '水务站', '拨款', 12.5],
      ['302', '苗圃', '拨款', N],
      ['303', N, N, N],
      ['304', N, N, 7],
      ['合计', '单位', '资金来源', '金额'],
      ['305', '林场', '自筹', 3],
      ['合计', N, N, N],
    ]),
    spec,
    axis,
  );
  expect(found?.lanes[0]?.rows.map(({ row, name }) => `${row} ${name}`)).toEqual(['1 水务站', '2 苗圃', '4 304', '6 林场', '7 合计']);
});

test('amounts below a caption that nobody knows are strays, and rates and remarks are none', () => {
  const declared = [
    { key: 'a', captions: ['拨款'] },
    { key: 'b', captions: ['比例补助'] },
  ];
  const columns = [1, 5].map((column) => ({ key: String(column), column, caption: '', isDeclared: true }));
  const strayed = (column: number, caption?: string, count = 2): boolean => {
    const others = [
      { column: 1, path: ['拨款'], isOwn: true },
      { column: 5, path: ['借款'], isOwn: true },
    ];
    const headers = caption === undefined ? others : [...others, { column, path: ['支出', caption], isOwn: true }];
    return hasStrays(declared, columns, headers, new Map([[column, count]]));
  };
  expect([strayed(3, '借款'), strayed(3), strayed(3, '其中:比例补助')]).toEqual([true, true, true]);
  expect([strayed(3, '增减率'), strayed(3, '人均数'), strayed(3, '其中:补助'), strayed(3, '借款', 1)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  // As far outside as the columns are from each other, and no further.
  expect([strayed(9, '借款'), strayed(10, '借款'), strayed(5, '借款')]).toEqual([true, false, false]);
});
