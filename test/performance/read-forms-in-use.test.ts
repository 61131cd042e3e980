import { toPlain } from '../../src/amount/decimal';
import { readPerformanceForms } from '../../src/performance/read-form';
import { fixture, sheetOf, type FixtureCell, type Placing } from './fixture';
import { CONTENTS, GOALS } from './provinces';
import { evaluation } from './read-fixture';

describe('what is no self-evaluation form', () => {
  test.each([
    ['a contents list and prose', CONTENTS],
    ['goals without completed values', GOALS],
    [
      'a table of the report',
      [
        ['收入支出决算总表'],
        ['项目', '行次', '金额', '项目', '行次', '金额'],
        ['一、一般公共预算财政拨款收入', 1, 100, '一、一般公共服务支出', 32, 100],
      ],
    ],
    ['an empty sheet', []],
  ] as [string, FixtureCell[][]][])('%s', (_, rows) => {
    expect(readPerformanceForms(sheetOf({ sheet: 'Sheet1', rows, merges: [] }))).toEqual([]);
  });
});

describe('forms of one sheet come in the order in which they stand', () => {
  const LINES: FixtureCell[][] = [
    ['2023年度项目支出绩效自评结果汇总表', null, null, null],
    ['序号', '项目名称', '自评得分', '自评等级'],
    [1, '甲项目', 98, '优'],
  ];
  const FORM: FixtureCell[][] = [
    ['项目支出绩效自评表'],
    ['项目名称', '甲项目'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 100, 100, 98, 10, 0.98, 9.8],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '参保人数', 5, 5, 90, 90],
  ];
  const kinds = (rows: FixtureCell[][]) => readPerformanceForms(sheetOf({ sheet: '表', rows, merges: [] })).map(({ kind }) => kind);

  test('downwards', () => {
    expect(kinds([...LINES, [], [], [], ...FORM])).toEqual(['summary', 'evaluation']);
    expect(kinds([...FORM, [], [], [], ...LINES])).toEqual(['evaluation', 'summary']);
  });

  test('then from left to right', () => {
    const wide = (cells: FixtureCell[], width: number): FixtureCell[] => [...cells, ...Array<null>(width - cells.length).fill(null)];
    const beside = FORM.map((cells, row) => [...wide(cells, 9), ...wide(LINES[row] ?? [], 5), ...cells]);
    expect(kinds(beside)).toEqual(['evaluation', 'summary', 'evaluation']);
  });
});

describe('what forms in use add', () => {
  const whole = fixture('jining-2020-12');

  test('a subtotal row is no indicator', () => {
    const rows = [...whole.rows.slice(0, 19), [null, '小计', null, null, null, null, 60, 59.98, null], ...whole.rows.slice(19)];
    expect(evaluation({ ...whole, rows, merges: [] }).indicators).toHaveLength(10);
  });

  test('a page that begins with （续表） goes on with the form', () => {
    const rows = [...whole.rows.slice(0, 18), ['市级预算项目支出绩效自评表（续表）'], whole.rows[11] ?? [], ...whole.rows.slice(18)];
    expect(evaluation({ ...whole, rows, merges: [] }).indicators).toHaveLength(10);
  });

  test('a 汇总表 with amounts between name and score', () => {
    const rows: FixtureCell[][] = [
      ['2023年度项目支出绩效自评结果汇总表'],
      ['序号', '项目名称', '全年预算数', '全年执行数', '执行率', '自评得分', '自评等级'],
      [1, '甲项目', 10, 9, [0.9, '0%'], 98, '优'],
      [2, '乙项目', 20, 20, [1, '0%'], 100, '优'],
      ['合计', null, 30, 29, null, null, null],
    ];
    const [form] = readPerformanceForms(sheetOf({ sheet: '汇总', rows, merges: [] }));
    expect(form?.kind === 'summary' && form.rows.map(({ name, score }) => [name?.text, score && toPlain(score.value)])).toEqual([
      ['甲项目', '98'],
      ['乙项目', '100'],
    ]);
  });

  test('a list of names and scores without a title and without a line is no 汇总表', () => {
    const rows: FixtureCell[][] = [['序号', '项目名称', '自评得分', '自评等级']];
    expect(readPerformanceForms(sheetOf({ sheet: '表', rows, merges: [] }))).toEqual([]);
  });

  test('a list of marks that nothing calls an evaluation is no 汇总表', () => {
    const rows: FixtureCell[][] = [
      ['序号', '项目名称', '得分', '等级'],
      [1, '甲', 90, '优'],
    ];
    expect(readPerformanceForms(sheetOf({ sheet: '表', rows, merges: [] }))).toEqual([]);
  });

  test('an amount that names its own unit is in that of the form; its own is kept where it is another', () => {
    const rows: FixtureCell[][] = [
      ['项目支出绩效自评表'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '年度资金总额', '100万元', '1000000元', 95.5, 10],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '参保人数', 5, 5, 90],
    ];
    const row = evaluation({ ...whole, rows, merges: [] }).money?.total;
    expect([row?.initial, row?.budget, row?.executed].map((each) => [each && toPlain(each.value), each?.ownUnit])).toEqual([
      ['100', undefined],
      ['100', '元'],
      ['95.5', undefined],
    ]);
  });

  test.each([
    ['万元', '100', '95.5'],
    ['元', '1000000', '955000'],
  ])('amounts with a bare 万 in a form in %s', (unit, budget, executed) => {
    const rows: FixtureCell[][] = [
      ['项目支出绩效自评表'],
      [`项目资金（${unit}）`, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '年度资金总额', '1,00万', '100万', '95.5万', 10],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '参保人数', 5, 5, 90],
    ];
    const row = evaluation({ ...whole, rows, merges: [] }).money?.total;
    expect([row?.initial?.state, row?.budget && toPlain(row.budget.value), row?.executed && toPlain(row.executed.value)]).toEqual([
      'unreadable',
      budget,
      executed,
    ]);
  });

  test('“总分：” with its number in the next cell', () => {
    const form = fixture('zengdu-2022-01');
    const change: Placing['change'] = (cell, row, column) => (row === 1 && column === 4 ? '总分：' : row === 1 && column === 5 ? 98 : cell);
    const head = evaluation(form, { change }).headTotal;
    expect([head?.column, head && toPlain(head.value)]).toEqual([5, '98']);
  });
});
