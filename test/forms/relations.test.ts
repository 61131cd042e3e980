import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = GridCell[][];

const N = null;

function told(result: CheckResult): string[] {
  return result.findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => `${finding.rule} ${finding.sheet} ${finding.cell ?? ''}`);
}

describe('财政拨款收入 in one line for all budgets', () => {
  const totals = (fiscal: number): Grid => [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、财政拨款收入', fiscal, '一、一般公共服务支出', fiscal],
    ['其中：政府性基金预算财政拨款', 20],
    ['二、上级补助收入', 0],
    ['本年收入合计', fiscal, '本年支出合计', fiscal],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['合计', fiscal, '合计', fiscal],
  ];
  const fiscal: Grid = [
    ['财政拨款收入支出决算总表'],
    ['单位：万元'],
    ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'],
    ['一、一般公共预算财政拨款', 80, '一、一般公共服务支出', 100, 80, 20],
    ['二、政府性基金预算财政拨款', 20],
    ['本年收入合计', 100, '本年支出合计', 100, 80, 20],
    ['年初财政拨款结转和结余', 0, '年末财政拨款结转和结余', 0, 0, 0],
    ['总计', 100, '总计', 100, 80, 20],
  ];
  const check = (amount: number): CheckResult => checkWorkbook(workbookOf(sheetOf('总', totals(amount)), sheetOf('财', fiscal)));

  test('equals the fiscal form’s whole income', () => {
    expect(told(check(100))).toEqual([]);
    expect(told(check(101))).toContain('JS-1006 财 B6');
  });
});

test('a form that one organisation prints in two ways is no set of its own', () => {
  const spending: Grid = [
    ['国有资本经营预算财政拨款支出决算表'],
    ['部门：甲局', N, N, N, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', N, 5, 0, 5],
    ['223', '国有资本经营预算支出', 5, 0, 5],
  ];
  const flows: Grid = [
    ['国有资本经营预算财政拨款收入支出决算表'],
    ['部门：甲局', N, N, N, '单位：万元'],
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余'],
    ['合计', N, 0, 5, 5, 0],
    ['223', '国有资本经营预算支出', 0, 5, 5, 0],
  ];
  const general: Grid = [
    ['一般公共预算财政拨款支出决算表'],
    ['部门：甲局', N, N, N, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', N, 5, 0, 5],
    ['201', '一般公共服务支出', 5, 0, 5],
  ];
  const result = checkWorkbook(workbookOf(sheetOf('五', general), sheetOf('八', flows), sheetOf('九', spending)));
  expect(result.forms).toHaveLength(3);
  expect(told(result)).toEqual([]);
  expect(result.notRun.filter((entry) => entry.sheet === '九')).toEqual([]);
});

describe('支出决算表 beside 收入支出决算总表', () => {
  const totals: Grid = [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 30, '一、一般公共服务支出', 30],
    ['本年收入合计', 30, '本年支出合计', 30],
    ['年初结转和结余', -5, '年末结转和结余', -5],
    ['总计', 25, '总计', 25],
  ];

  test('a column that is not there says nothing of its classes', () => {
    const expenditure: Grid = [
      ['支出决算表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '基本支出', '项目支出'],
      ['合计', N, 20, 10],
      ['201', '一般公共服务支出', 20, 10],
    ];
    expect(told(checkWorkbook(workbookOf(sheetOf('总', totals), sheetOf('支', expenditure))))).toEqual([]);
  });

  const coded = (rows: Grid): Grid => [
    ['支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', N, 30, 20, 10],
    ...rows,
  ];
  const between = (rows: Grid, printed = totals): string[] =>
    told(checkWorkbook(workbookOf(sheetOf('总', printed), sheetOf('支', coded(rows))))).filter((line) => line.startsWith('JS-1'));

  test('a class that only one of both has is an error, a blank line for it is none', () => {
    const lines: Grid = totals.map((line, at) => (at === 3 ? [...line.slice(0, 3), 20] : line));
    const printed = (health: number | null): Grid => [...lines.slice(0, 4), [N, N, '九、卫生健康支出', health], ...lines.slice(4)];
    const service: Grid[number] = ['201', '一般公共服务支出', 20, 20, 0];
    expect(between([service, ['210', '卫生健康支出', 10, 0, 10]], printed(10))).toEqual([]);
    expect(between([service], printed(10)).join()).toContain('总 D5');
    const blank = told(
      checkWorkbook(workbookOf(sheetOf('总', printed(N)), sheetOf('支', coded([service, ['210', '卫生健康支出', 10, 0, 10]])))),
    );
    expect(blank).toEqual(['JS-0102 总 D5']);
    expect(
      between([['201', '一般公共服务支出', 30, 20, 10]], [...totals.slice(0, 4), [N, N, '九、卫生健康支出', N], ...totals.slice(4)]),
    ).toEqual([]);
  });

  test('a class goes by its code, whatever its name says; one that is no class of the list by its name', () => {
    const lines: Grid = [
      ...totals.slice(0, 3),
      ['一、一般公共预算财政拨款收入', 30, '八、社会保障和就业支出', 18],
      [N, N, '九、卫生健康支出', 12],
    ];
    const printed = [...lines, ...totals.slice(4)];
    const health: Grid[number] = ['210', '卫生健康支出', 12, 2, 10];
    expect(between([['208', '卫生健康支出', 18, 18, 0], health], printed)).toEqual([]);
    expect(between([['298', '社会保障和就业支出', 18, 18, 0], health], printed)).toEqual([]);
  });

  test('a balance in the red is no whole that a part could exceed', () => {
    const fiscal: Grid = [
      ['财政拨款收入支出决算总表'],
      ['单位：万元'],
      ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款'],
      ['一、一般公共预算财政拨款', 30, '一、一般公共服务支出', 30, 30],
      ['二、政府性基金预算财政拨款', 0],
      ['本年收入合计', 30, '本年支出合计', 30, 30],
      ['年初财政拨款结转和结余', 0, '年末财政拨款结转和结余', 0, 0],
      ['总计', 30, '总计', 30, 30],
    ];
    expect(told(checkWorkbook(workbookOf(sheetOf('总', totals), sheetOf('财', fiscal))))).toEqual([]);
  });
});

test('where one form stands twice, a slip in a heading does not take another form out of its set', () => {
  const coded = (title: string, owner: string, amount: number): Grid => [
    [title],
    [`部门：${owner}`, N, N, N, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', N, amount, 0, amount],
    ['201', '一般公共服务支出', amount, 0, amount],
  ];
  const result = checkWorkbook(
    workbookOf(
      sheetOf('五', coded('一般公共预算财政拨款支出决算表', '甲局', 5)),
      sheetOf('三', coded('支出决算表', '乙局', 4)),
      sheetOf('八', coded('国有资本经营预算财政拨款支出决算表', '甲局', 0)),
      sheetOf('九', coded('国有资本经营预算财政拨款支出决算表', '甲局', 0)),
    ),
  );
  expect(told(result)).toContain('JS-2012 三 A2');
  expect(told(result)).toContain('JS-1010 五 C5');
});

describe('支出决算表 that does not list its subjects once and on every level', () => {
  const totals: Grid = [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 30, '一、一般公共服务支出', 30],
    ['本年收入合计', 30, '本年支出合计', 30],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['总计', 30, '总计', 30],
  ];
  const expenditure = (...rows: Grid): Grid => [
    ['支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['合计', N, 30, 20, 10],
    ...rows,
  ];

  test('项 alone have no classes to compare', () => {
    const items = expenditure(['2010101', '行政运行', 20, 20, 0], ['2010102', '一般行政管理事务', 10, 0, 10]);
    expect(told(checkWorkbook(workbookOf(sheetOf('总', totals), sheetOf('支', items))))).toEqual([]);
  });

  test('a class that every unit lists for itself is in no row as a whole', () => {
    const units = expenditure(['201', '一般公共服务支出', 18, 15, 3], ['201', '一般公共服务支出', 12, 5, 7]);
    const relations = told(checkWorkbook(workbookOf(sheetOf('总', totals), sheetOf('支', units))));
    expect(relations.filter((line) => line.startsWith('JS-1004'))).toEqual([]);
  });
});

test('a relation whose other form is not there is said once not to have been checked, with the form that is missing', () => {
  const totals: Grid = [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 30, '一、一般公共服务支出', 30],
    ['本年收入合计', 30, '本年支出合计', 30],
    ['总计', 30, '总计', 30],
  ];
  const { notRun } = checkWorkbook(workbookOf(sheetOf('总', totals)));
  const expenditure = notRun.filter(({ reason }) => reason.includes('没有找到《支出决算表》'));
  expect(expenditure.length).toBeGreaterThan(0);
  expect(expenditure.every(({ sheet }) => sheet === '总')).toBe(true);
  expect(new Set(notRun.map(({ rule }) => rule)).size).toBe(notRun.length);
});
