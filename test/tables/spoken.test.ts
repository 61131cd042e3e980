import type { Rule } from '../../src/identities/identity';
import type { ReadLane, ReadRow } from '../../src/tables/reading';
import type { CodedAxis } from '../../src/tables/row-axis';
import { spokenOf } from '../../src/tables/spoken';
import { figure } from '../identities/figures';
import { laneOf, nameOf, tableOf } from './made-tables';

const RULE: Rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' };

function row(key: string, name: string, ...amounts: string[]): ReadRow {
  const figures = amounts.map((amount, column) => figure(amount, { column }));
  return { row: 1, key, code: '', codeColumn: 0, name, nameColumn: 1, level: 1, parent: -1, figures };
}

function told(rows: CodedAxis, keys: readonly string[], printed: readonly ReadRow[], totals: readonly ReadRow[]) {
  const columns = keys.map((key, column) => ({ key, column, caption: `${key}栏`, isDeclared: true }));
  const spec = { key: '', caption: '', rows, columns: keys.map((key) => ({ key, captions: [key] })) };
  const lane: ReadLane = { spec, columns, rows: printed, totals, codeColumns: [0], unknown: [] };
  return spokenOf({ spec: { lanes: [spec] }, lanes: [lane], unread: [] })
    .flat()
    .map(({ names, figure: own, isWhole }) => [names.join(), own?.value.units, isWhole === true]);
}

const TREE: CodedAxis = { kind: 'coded', classification: 'economic', hierarchy: { class: RULE } };

test('a sentence may speak of the rows of a tree by their main column, and of each column by its total', () => {
  const total = row('total', '合计', '3', '9');
  expect(told(TREE, ['basic', 'total'], [row('', '金融支出', '2', '7')], [total])).toEqual([
    ['金融支出', 7n, false],
    ['basic栏,basic', 3n, false],
    ['total栏,total', 9n, false],
    ['', 9n, true],
  ]);
});

test('of codes in several runs it may speak row by row, and the total of the totals is the whole', () => {
  const total = (key: string, names: string[], of: string[]) => ({ key, names, of, rule: RULE });
  const totals = [
    total('staff', ['人员'], ['301']),
    total('public', ['公用'], ['302']),
    total('all', ['全部', '共计'], ['staff', 'public']),
  ];
  const printed = [row('staff', '人员经费', '5'), row('public', '公用经费', '4'), row('all', '总数', '9'), row('other', '另计', '1')];
  expect(told({ ...TREE, runs: { totals } }, ['amount'], [row('', '办公费', '4')], printed)).toEqual([
    ['办公费', 4n, false],
    ['人员', 5n, false],
    ['公用', 4n, false],
    ['全部,共计', 9n, true],
    ['', 1n, false],
  ]);
});

describe('of lines it may speak', () => {
  const lane = (key: string, caption: string) =>
    laneOf({
      spec: { key, caption, rows: { kind: 'listed', lines: [], sums: [] } },
      columns: ['final', 'budget', 'adjusted'],
      rows: [
        { key: 'roads', name: '十二、道路一、期', amounts: ['1', '2', '3'], line: { key: 'roads', names: ['道路', '公路'], kind: 'item' } },
        { name: '路灯', amounts: ['4', '5', '6'] },
        { key: 'all', name: '总计', amounts: ['7', '8', '9'], line: { key: 'all', names: ['合计'], kind: 'total' } },
      ],
    });
  const ties = [
    { rule: RULE, target: 'in.all', sums: [['out.all']] },
    { rule: RULE, target: 'use.roads', sums: [['out.roads']], lane: 'use' },
  ];
  const lanes = [lane('in', '进账'), lane('out', '出账'), lane('use', '用途')];

  test('by their names, as 决算数 and as 预算数, and by both sides where they are one amount', () => {
    const all = spokenOf(tableOf(lanes, { ties }));
    expect(all.map((own) => own.length)).toEqual([9, 9, 9]);
    const both = ',进账出账总计,进出总计,进账总计出账总计';
    expect(
      all[0]?.map(({ names, figure: own, stage, isFirst, isShared }) => [names.join(), nameOf(own), stage, isFirst, isShared]),
    ).toEqual([
      ['道路一、期,道路,公路', 'in.roads.final', 'final', true, false],
      ['道路一、期,道路,公路', 'in.roads.budget', 'budget', undefined, undefined],
      ['道路一、期,道路,公路', 'in.roads.adjusted', 'budget', undefined, undefined],
      ['路灯', 'in.路灯.final', 'final', true, false],
      ['路灯', 'in.路灯.budget', 'budget', undefined, undefined],
      ['路灯', 'in.路灯.adjusted', 'budget', undefined, undefined],
      [`总计,合计${both}`, 'in.all.final', 'final', true, true],
      [`总计,合计${both}`, 'in.all.budget', 'budget', undefined, undefined],
      [`总计,合计${both}`, 'in.all.adjusted', 'budget', undefined, undefined],
    ]);
    expect(all[2]?.[6]?.names).toEqual(['总计', '合计']);
    expect(
      spokenOf(tableOf(lanes))
        .flat()
        .every(({ names }) => names.length <= 3),
    ).toBe(true);
  });
});

test('合计 is the “三公” total where neither 会议费 nor 培训费 stands beside it', () => {
  const whole = (...columns: string[]): string => {
    const amounts = columns.map(() => '1');
    const lane = laneOf({ spec: { rows: { kind: 'single', blocks: [], main: 'final' } }, columns, rows: [{ key: 'final', amounts }] });
    return nameOf(spokenOf(tableOf([lane]))[0]?.find(({ isWhole }) => isWhole)?.figure);
  };
  expect([whole('total', 'car'), whole('total', 'three'), whole('total', 'meeting'), whole('total', 'training')]).toEqual([
    'final.total',
    'final.three',
    'undefined',
    'undefined',
  ]);
});

test('a block of rates has nothing to speak of', () => {
  const lane = laneOf({ spec: { rows: { kind: 'single', blocks: [], main: 'final' } }, columns: ['total'], rows: [{ amounts: ['1'] }] });
  expect(spokenOf(tableOf([{ ...lane, rates: [] }]))).toEqual([[]]);
});

test('a tree is spoken of by its columns without a path, and where it has no 合计 by none', () => {
  const spec = { rows: TREE, columns: [{ key: 'expenditure', captions: ['支出>小计', '合计'] }] };
  const lane = laneOf({ spec, columns: ['甲>乙', 'expenditure'], rows: [{ name: '金融', amounts: ['1', '2'] }] });
  const of = (own: ReadLane): unknown =>
    spokenOf(tableOf([own]))[0]?.map(({ names, figure: each, isShared }) => [names.join(), each && nameOf(each), isShared]);
  expect(of(lane)).toEqual([
    ['金融', '金融.expenditure', undefined],
    ['', undefined, true],
    ['expenditure,合计', undefined, true],
    ['', undefined, undefined],
  ]);
});
