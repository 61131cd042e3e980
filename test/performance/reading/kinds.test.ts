import { toPlain } from '../../../src/amount/decimal';
import { printedGrid } from '../layouts';
import { only } from '../made-form';
import { told } from '../told';

const HEADS = '||按收入性质分：|||按支出性质分：';

/** A department's form with income and expenditure by kind in its head. */
function formWith(kinds: string, goals = '年度总体目标|||预期目标|||实际完成情况||', heads = HEADS) {
  return only(
    printedGrid(`试
部门整体支出绩效自评表|<|<|<|<|<|<|<|<
部门名称|<|某市气象局
年度预算申请（万元）|<||年初预算数|全年预算数|全年执行数|分值|执行率|得分
||年度资金总额|330|320|310|10|96.88%|9.69
${heads}
${kinds}
${goals}
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
|产出指标|数量指标|观测站|≥5个|5个|90|90|
总分||||||100|99.69|`),
  );
}

const RIGHT = `||其中：一般公共预算：290万元|||其中：基本支出：200万元
||其他资金：20万元|||项目支出：110万元`;

function read(...parts: Parameters<typeof formWith>): string[][] {
  const { income, expenditure } = formWith(...parts).kinds;
  return [income, expenditure].map((kinds) => kinds.map(({ rowLabel, value }) => `${rowLabel} ${toPlain(value)}`));
}

test('are those below their headings, each side by itself', () => {
  expect(read(RIGHT)).toEqual([
    ['一般公共预算 290', '其他资金 20'],
    ['基本支出 200', '项目支出 110'],
  ]);
});

test('are none without an amount, nor with words in place of it', () => {
  expect(read(`||其中：一般公共预算：|||其中：基本支出：见附表\n||其他资金：20万元|||项目支出：110万元`)).toEqual([
    ['其他资金 20'],
    ['项目支出 110'],
  ]);
});

test('are none below one heading alone', () => {
  expect(read(RIGHT, undefined, '||按收入性质分：|||')).toEqual([[], []]);
  expect(read(RIGHT, undefined, '|||||按支出性质分：')).toEqual([[], []]);
});

test('end where the next part begins', () => {
  expect(read(RIGHT, '年度总体目标||设备更新：75万元|||设备维护：35万元\n||能力建设：15万元|||人员培训：5万元')).toEqual(read(RIGHT));
});

test('and their sums are one of the amounts of the year, but for rounding', () => {
  const said = (kinds: string): string[] => told(formWith(kinds), 'JS-P49');
  expect(said(RIGHT)).toEqual([]);
  expect(said(RIGHT.replace('110万', '120万'))).toEqual([]);
  expect(said(RIGHT.replace('110万', '130万'))).toEqual([]);
  expect(said(RIGHT.replace('110万', '109.99万'))).toEqual([]);
  expect(said(RIGHT.replace('20万', '20.02万'))).toEqual([
    'JS-P49 C6 C7 F4 E4 D4 按收入性质分的一般公共预算290、其他资金20.02合计310.02，与年度资金总额（全年执行数310、全年预算数320、年初预算数330）都不相等',
  ]);
  expect(said(RIGHT.replace('110万', '100万'))).toEqual([
    'JS-P49 F6 F7 F4 E4 D4 按支出性质分的基本支出200、项目支出100合计300，与年度资金总额（全年执行数310、全年预算数320、年初预算数330）都不相等',
  ]);
  // One kind alone is no breakdown.
  expect(said(RIGHT.replace('项目支出：110万元', '项目支出：'))).toEqual([]);
});
