import {
  cleanCaption,
  columnNumberOf,
  isCodeCaption,
  isLevelCaption,
  isNameCaption,
  withoutPoints,
} from '../../../src/tables/read/caption';

test.each([
  ['金额(万元)', '金额'],
  ['合计(1=2+3)', '合计'],
  ['金额(万元):', '金额'],
  ['金额(单位:人民币元)', '金额'],
  ['金额(金额单位:万元)', '金额'],
  ['金额*:*', '金额'],
  ['决算1.合计', '决算1.合计'],
  ['12.金额', '金额'],
  ['十二、金额:', '金额'],
  ['(万元)金额', '(万元)金额'],
  ['其中:金额', '其中:金额'],
])('%s is the caption %s', (printed, caption) => {
  expect(cleanCaption(printed)).toBe(caption);
});

test.each([
  ['科目编码', true],
  ['功能分类科目代码(类款项)', true],
  ['编码', true],
  ['单位编码', false],
  ['行政区划代码', false],
  ['编码说明', false],
  ['支出功能分类按照国家规定的统一的科目编码', true],
  ['本支出功能分类按照国家规定的统一的科目编码', false],
])('codes stand below %s: %s', (text, is) => {
  expect(isCodeCaption(text)).toBe(is);
});

test.each([
  ['名称', true],
  ['科目名称', true],
  ['支出功能分类名称', true],
  ['科目', true],
  ['项目名称', true],
  ['单位名称', false],
  ['名称说明', false],
  ['科目甲', false],
  ['政府预算支出经济分类名称', true],
  ['本表科目', false],
  ['国家规定的统一功能分类名称', false],
])('names stand below %s: %s', (text, is) => {
  expect(isNameCaption(text)).toBe(is);
});

test('类, 款 and 项 are levels of codes', () => {
  expect(['类', '款', '项', '目', ''].map(isLevelCaption)).toEqual([true, true, true, false, false]);
});

test.each([
  ['7', 7],
  ['(12)', 12],
  ['第3栏', 3],
  ['十二', 12],
  ['二十', 20],
  ['1=2+3', 1],
  ['4=(5-6)', 4],
  ['123', null],
  ['7甲', null],
  ['甲7', null],
  ['栏', null],
  [`1=${'2+'.repeat(18)}3`, 1],
  [`1=${'2+'.repeat(18)}34`, 1],
  [`1=${'2+'.repeat(18)}345`, null],
])('%s numbers a column: %s', (text, number) => {
  expect(columnNumberOf(text)).toBe(number);
});

test.each([
  ['得分(30分)', '得分'],
  ['得分(7.25)', '得分'],
  ['得分(100)', '得分'],
  ['权重(12)得分(30分):', '权重得分'],
  ['产出指标50分', '产出指标'],
  ['产出指标12.25分', '产出指标'],
  ['得分:', '得分'],
  ['得分:实际', '得分:实际'],
  ['5分钟到达率', '5分钟到达率'],
  ['得分(实际)', '得分(实际)'],
])('%s is %s without the points that it names', (caption, bare) => {
  expect(withoutPoints(caption)).toBe(bare);
});
