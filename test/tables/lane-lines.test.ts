import { normalise } from '../../src/amount/text';
import { matchLines, ordinalStyle, type Labels } from '../../src/tables/read/lane-lines';
import type { LineSpec, ListedAxis } from '../../src/tables/row-axis';
import type { Rule } from '../../src/identities/identity';

const RULE: Rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' };
const item = (key: string, ...names: string[]): LineSpec => ({ key, names, kind: 'item' });
const LINES: readonly LineSpec[] = [
  item('general', '一般公共预算财政拨款'),
  item('operating', '事业收入'),
  item('other', '其他收入'),
  { key: 'donated', names: ['捐赠收入'], kind: 'part', of: 'other' },
  { key: 'year', names: ['本年收入合计', '合计'], kind: 'total' },
  { key: 'opening', names: ['年初结转和结余'], kind: 'line' },
  { key: 'openingGeneral', names: ['一般公共预算财政拨款'], kind: 'line' },
  { key: 'grand', names: ['总计', '合计'], kind: 'total' },
];
const AXIS: ListedAxis = {
  kind: 'listed',
  lines: LINES,
  sums: [
    { rule: RULE, target: 'year', plus: ['items'] },
    { rule: RULE, target: 'grand', plus: ['year', 'opening'] },
  ],
};
const spec = { key: 'income', caption: '收入', rows: AXIS, columns: [] };
const labels = (...texts: string[]): Labels => texts.map((text, row) => ({ row, text: normalise(text) }));
const matched = (...texts: string[]): (string | null)[] =>
  matchLines({ spec, axis: AXIS }, labels(...texts)).map(({ line }) => line?.key ?? null);

describe('labels of a lane', () => {
  test('a name that is declared twice is an item above the total of the year, and its other line below it', () => {
    expect(matched('一、一般公共预算财政拨款', '本年收入合计', '年初结转和结余', '一、一般公共预算财政拨款', '总计')).toEqual([
      ...['general', 'year', 'opening', 'openingGeneral', 'grand'],
    ]);
  });

  test('合计 alone is the total of the items, and once that has been met the bottom line', () => {
    expect(matched('一般公共预算财政拨款', '合计', '年初结转和结余', '合计')).toEqual(['general', 'year', 'opening', 'grand']);
  });

  test('a part is one of the line right above it only', () => {
    expect(matched('其他收入', '其中：捐赠收入', '合计')).toEqual(['other', 'donated', 'year']);
    expect(matched('事业收入', '其中：捐赠收入', '合计')).toEqual(['operating', 'year']);
    expect(matched('其他收入', '捐赠收入', '合计')).toEqual(['other', 'donated', 'year']);
  });

  test('a name nobody knows is a row of the lane between its lines, and none before the first or behind the last', () => {
    expect(matched('栏次', '事业收入', '某项收入', '合计')).toEqual(['operating', null, 'year']);
    expect(matched('事业收入', '合计', '总计', '制表人')).toEqual(['operating', 'year', 'grand']);
    expect(matched('事业收入', '制表人')).toEqual(['operating']);
  });

  test('an error value is a row whatever it was', () => {
    expect(matched('事业收入', '#N/A', '合计')).toEqual(['operating', null, 'year']);
  });

  test('a remark in brackets, a closing colon and an ordinal are no part of a name', () => {
    expect(matched('二、事业收入（含专户）', '（三）其他收入：', '合计')).toEqual(['operating', 'other', 'year']);
  });
});

test.each([
  ['一、收入', 'chinese'],
  ['十二、收入', 'chinese'],
  ['(一)收入', 'bracketed'],
  ['(1)收入', 'bracketed'],
  ['1.收入', 'arabic'],
  ['收入', 'none'],
  ['2023年收入', 'none'],
] as const)('%s is numbered as %s', (label, style) => {
  expect(ordinalStyle(label)).toBe(style);
});
