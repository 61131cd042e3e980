import { normalise } from '../../src/amount/text';
import { matchLines, mayNameLine, ordinalStyle, type Labels } from '../../src/tables/read/lane-lines';
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

  test('nothing below the bottom line is one, and no item stands below the total of the year', () => {
    expect(matched('事业收入', '合计', '总计', '一般公共预算财政拨款')).toEqual(['operating', 'year', 'grand']);
    expect(matched('事业收入', '合计', '其他收入', '总计')).toEqual(['operating', 'year', null, 'grand']);
  });

  test('where the total comes first, lines that are still missing may stand below the bottom line', () => {
    const lines: readonly LineSpec[] = [
      { key: 'year', names: ['合计'], kind: 'total' },
      item('tax', '税收'),
      { key: 'closing', names: ['年末'], kind: 'line' },
      { key: 'grand', names: ['总计'], kind: 'total' },
    ];
    const axis: ListedAxis = { kind: 'listed', lines, sums: [{ rule: RULE, target: 'year', plus: ['items'] }], totalFirst: true };
    const keys = (...texts: string[]): unknown[] =>
      matchLines({ spec: { ...spec, rows: axis }, axis }, labels(...texts)).map(({ line }) => line?.key);
    expect(keys('合计', '税收', '总计', '年末')).toEqual(['year', 'tax', 'grand', 'closing']);
    expect(keys('合计', '年末', '总计', '税收')).toEqual(['year', 'closing', 'grand']);
  });

  test('of two that a label names the one that is declared first is meant', () => {
    const of = (...names: readonly string[]): string | undefined => {
      const axis: ListedAxis = { kind: 'listed', lines: names.map((name) => item(name, name)), sums: [] };
      return matchLines({ spec: { ...spec, rows: axis }, axis }, labels('经营收入(含专户)'))[0]?.line?.key;
    };
    expect([of('经营收入', '经营收入(含专户)'), of('经营收入(含专户)', '经营收入')]).toEqual(['经营收入', '经营收入(含专户)']);
    // A name that is nothing but words that come and go is like no other.
    expect(of('资金')).toBeUndefined();
    const empty: ListedAxis = { kind: 'listed', lines: [item('fund', '资金')], sums: [] };
    expect(matchLines({ spec: { ...spec, rows: empty }, axis: empty }, labels('支出'))).toEqual([]);
  });

  test('words that come and go are left out of names of items, and in lanes that every such form has', () => {
    expect(matched('事业', '其他', '合计')).toEqual(['operating', 'other', 'year']);
    expect(matched('事业收入', '年初结转和结余资金', '合计')).toEqual(['operating', null, 'year']);
    const optional = matchLines({ spec: { ...spec, optional: true }, axis: AXIS }, labels('其他', '事业收入', '一般公共预算财政拨款'));
    expect(optional.map(({ line }) => line?.key)).toEqual(['operating', 'general']);
  });

  test('what stands inside of a name is a part of it', () => {
    expect(matched('事业收入', '其他:收入', '其他(甲)收入', '捐赠收入', '合计')).toEqual(['operating', null, null, null, 'year']);
    expect(matched('其中：事业收入', '其他收入', '合计')).toEqual(['other', 'year']);
  });

  test('may name a line by the name before their brackets, and no part of another', () => {
    const may = ['事业收入', '事业收入(含专户)', '其中:事业收入', '捐赠收入', '某项'].map((text) =>
      mayNameLine([{ spec, axis: AXIS }], text),
    );
    expect(may).toEqual([true, true, false, false, false]);
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
  ['一、2023年收入', 'chinese'],
] as const)('%s is numbered as %s', (label, style) => {
  expect(ordinalStyle(label)).toBe(style);
});
