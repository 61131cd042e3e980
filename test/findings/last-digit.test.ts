import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = readonly (readonly GridCell[])[];

const N = null;

/** 公开01表 with the classes of expenditure as they are rounded from 元. */
const totals = (social: number, health: number, all: number): Grid => [
  ['收入支出决算总表'],
  ['单位：万元'],
  ['收入', N, '支出', N],
  ['项目', '决算数', '项目', '决算数'],
  ['一、一般公共预算财政拨款收入', all, '八、社会保障和就业支出', social],
  [N, N, '九、卫生健康支出', health],
  ['本年收入合计', all, '本年支出合计', all],
  ['总计', all, '总计', all],
];

/** 公开03表 with classes added up from what is printed below them. */
const expenditure = (social: number, health: number, all: number): Grid => [
  ['支出决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['合计', N, all, all, 0, 0, 0, 0],
  ['208', '社会保障和就业支出', social, social, 0, 0, 0, 0],
  ['20805', '行政事业单位养老支出', 31.27, 31.27, 0, 0, 0, 0],
  ['20808', '抚恤', 16.47, 16.47, 0, 0, 0, 0],
  ['20899', '其他社会保障和就业支出', 4.47, 4.47, 0, 0, 0, 0],
  ['210', '卫生健康支出', health, health, 0, 0, 0, 0],
  ['21011', '行政事业单位医疗', health, health, 0, 0, 0, 0],
];

function check(...grids: readonly Grid[]): CheckResult {
  return checkWorkbook(workbookOf(...grids.map((grid, at) => sheetOf(`公开0${at === 0 ? 1 : 3}表`, grid))));
}

function told({ findings }: CheckResult): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, severity, cell }) => `${rule} ${severity} ${cell ?? ''}`);
}

test('copies that are equal say nothing', () => {
  expect(told(check(totals(52.21, 20.36, 72.57), expenditure(52.21, 20.36, 72.57)))).toEqual([]);
});

test('a class added up from rounded parts beside the same class rounded from 元 is one reminder for the two tables', () => {
  const result = check(totals(52.22, 20.36, 72.58), expenditure(52.21, 20.36, 72.57));
  expect(told(result)).toEqual(['JS-2034 warning D5']);
  const [finding] = result.findings.filter(({ rule }) => rule === 'JS-2034');
  expect(finding?.related).toContainEqual({ sheet: '公开03表', cell: 'C5' });
  expect(finding?.message).toContain('公开03表 的是印出的分项之和');
  expect(finding?.message).toContain('舍位平衡');
});

test.each([
  ['farther apart than the parts’ rounding', totals(52.24, 20.36, 72.6), expenditure(52.21, 20.36, 72.57)],
  ['of a class with a single part', totals(52.21, 20.37, 72.58), expenditure(52.21, 20.36, 72.57)],
  ['where a side breaks a sum of its own table', totals(52.22, 20.36, 73.57), expenditure(52.21, 20.36, 72.57)],
])('copies %s are an error', (_, one, other) => {
  const result = check(one, other);
  expect(result.counts.errors).toBeGreaterThan(0);
});

/** 公开04表, or 公开02表: what is comparable in both is a total alone, of sources in one and of codes in the other. */
const fiscal = (general: number, fund: number, year: number): Grid => [
  ['财政拨款收入支出决算总表'],
  ['单位：万元'],
  ['收入', N, '支出', N, N, N],
  ['项目', '金额', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'],
  ['一、一般公共预算财政拨款', general, '八、社会保障和就业支出', general, general, 0],
  ['二、政府性基金预算财政拨款', fund, '十一、城乡社区支出', fund, 0, fund],
  ['本年收入合计', year, '本年支出合计', year, general, fund],
  ['总计', year, '总计', year, general, fund],
];

const income = (all: number, last: number): Grid => [
  ['收入决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
  ['合计', N, all, all, 0, 0, 0, 0, 0],
  ...[
    ['208', '社会保障和就业支出', 31.27],
    ['20805', '行政事业单位养老支出', 31.27],
    ['210', '卫生健康支出', 16.47],
    ['21011', '行政事业单位医疗', 16.47],
    ['212', '城乡社区支出', last],
    ['21208', '国有土地使用权出让收入安排的支出', last],
  ].map(([code, name, amount]): GridCell[] => [code ?? null, name ?? null, amount ?? null, amount ?? null, 0, 0, 0, 0, 0]),
];

function both(one: Grid, other: Grid): CheckResult {
  return checkWorkbook(workbookOf(sheetOf('公开04表', one), sheetOf('公开02表', other)));
}

test('totals that both come to parts of their own, which nothing compares, are a reminder as well', () => {
  const result = both(fiscal(47.73, 4.47, 52.2), income(52.21, 4.47));
  expect(told(result)).toEqual(['JS-2034 warning B7']);
  expect(told(both(fiscal(47.73, 4.47, 52.2), income(52.31, 4.57)))).not.toContain('JS-2034 warning B7');
});

const PEOPLE: Grid = [
  ['一般公共预算财政拨款基本支出决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
  ['301', '工资福利支出', 40.11, '302', '商品和服务支出', 12.11, '310', '资本性支出', N],
  ['30101', '基本工资', 40.11, '30201', '办公费', 12.11, '31002', '办公设备购置', N],
  ['人员经费合计', N, 40.11, '公用经费合计', N, N, N, N, 12.11],
];

const general = (all: number, last: number): Grid => [
  ['一般公共预算财政拨款支出决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['合计', N, all, all, 0],
  ['208', '社会保障和就业支出', all, all, 0],
  ...[31.27, 16.47, last].map((amount, at): GridCell[] => [`2080${at + 1}`, `甲类${at}`, amount, amount, 0]),
];

test('what several cells of another table come to is compared likewise', () => {
  const result = both(general(52.24, 4.5), PEOPLE);
  expect(told(result)).toEqual(['JS-2034 warning D4']);
  expect(result.findings.find(({ rule }) => rule === 'JS-2034')?.message).toContain('D4 与 公开02表 C6、公开02表 I6');
  expect(told(both(general(52.34, 4.6), PEOPLE)).join()).toContain('JS-1011 error');
});
