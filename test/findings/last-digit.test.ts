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
