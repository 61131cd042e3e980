import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = readonly (readonly GridCell[])[];

const N = null;
const CODED = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const RECEIVED = [
  '科目编码',
  '科目名称',
  '本年收入合计',
  '财政拨款收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
];

function check(sheets: Readonly<Record<string, Grid>>): CheckResult {
  return checkWorkbook(workbookOf(...Object.entries(sheets).map(([name, grid]) => sheetOf(name, grid))));
}

function told({ findings }: CheckResult): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell ?? ''}`);
}

/** Z04, in 元. */
const Z04: Grid = [
  ['支出决算表'],
  [N, N, N, N, N, N, N, '财决04表'],
  ['编制单位：某县水利局', N, N, N, N, N, N, '金额单位：元'],
  CODED,
  ['合计', N, 7312840.55, 4208116.3, 3104724.25, 0, 0, 0],
  ['213', '农林水支出', 7312840.55, 4208116.3, 3104724.25, 0, 0, 0],
  ['21303', '水利', 7312840.55, 4208116.3, 3104724.25, 0, 0, 0],
  ['2130301', '行政运行', 4208116.3, 4208116.3, 0, 0, 0, 0],
  ['2130305', '水利工程建设', 3104724.25, 0, 3104724.25, 0, 0, 0],
];

/** 公开03表, in 万元. */
const published = (basic: number, project: number): Grid => {
  const all = Math.round((basic + project) * 100) / 100;
  return [
    ['支出决算表'],
    [N, N, N, N, N, N, N, '公开03表'],
    ['部门：某县水利局', N, N, N, N, N, N, '单位：万元'],
    CODED,
    ['合计', N, all, basic, project, 0, 0, 0],
    ['213', '农林水支出', all, basic, project, 0, 0, 0],
    ['21303', '水利', all, basic, project, 0, 0, 0],
    ['2130301', '行政运行', basic, basic, 0, 0, 0, 0],
    ['2130305', '水利工程建设', project, 0, project, 0, 0, 0],
  ];
};

/** Z03, in 元. */
const Z03: Grid = [
  ['收入决算表'],
  [N, N, N, N, N, N, N, N, '财决03表'],
  ['编制单位：某县水利局', N, N, N, N, N, N, N, '金额单位：元'],
  RECEIVED,
  ['合计', N, 7400000, 7400000, 0, 0, 0, 0, 0],
  ['213', '农林水支出', 7400000, 7400000, 0, 0, 0, 0, 0],
  ['21303', '水利', 7400000, 7400000, 0, 0, 0, 0, 0],
];

describe('公开03表 beside 财决04表', () => {
  test('in the same workbook, in another unit, says nothing where it is the same', () => {
    const result = check({ 'Z04 支出决算表(财决04表)': Z04, 公开03: published(420.81, 310.47) });
    expect(told(result)).toEqual([]);
    expect(result.counts.identities).toBeGreaterThan(40);
    expect(result.notRun.filter(({ reason }) => reason.includes('没有找到')).length).toBeLessThan(10);
  });

  test.each([
    ['in project expenditure throughout', published(420.81, 301.47)],
    ['in basic expenditure throughout', published(428.01, 310.47)],
  ])('an amount that differs %s is an error', (_, grid) => {
    const result = check({ 'Z04 支出决算表(财决04表)': Z04, 公开03: grid });
    expect(result.counts.errors).toBeGreaterThan(0);
    expect(result.findings.some(({ rule, severity }) => rule === 'JS-3203' && severity === 'error')).toBe(true);
  });

  test('the 财决 tables alone are checked as they were', () => {
    const alone = check({ 'Z04 支出决算表(财决04表)': Z04, 'Z03 收入决算表(财决03表)': Z03 });
    expect(told(alone)).toEqual([]);
    expect(alone.forms.map(({ form }) => form)).toEqual(['支出决算表', '收入决算表']);
  });
});

describe('机构运行信息表 (财决附03表)', () => {
  const operation: Grid = [
    ['机构运行信息表'],
    [N, N, N, N, '财决附03表'],
    ['编制单位：某县水利局', N, N, N, '金额单位：元'],
    ['项目', '行次', '年初预算数', '全年预算数', '统计数'],
    ['一、“三公”经费支出', 1, '—', '—', '—'],
    ['（一）支出合计', 2, 98000, 98000, 76431.2],
    ['1．因公出国（境）费', 3, 0, 0, 0],
    ['2．公务用车购置及运行维护费', 4, 68000, 68000, 61210],
    ['（1）公务用车购置费', 5, 0, 0, 0],
    ['（2）公务用车运行维护费', 6, 68000, 68000, 61210],
    ['3．公务接待费', 7, 30000, 30000, 15221.2],
    ['（二）相关统计数', 8, '—', '—', '—'],
    ['1．因公出国（境）团组数（个）', 9, '—', '—', 0],
    ['2．公务用车保有量（辆）', 10, '—', '—', 3],
  ];
  const hospitality = (reception: number): Grid => [
    ['财政拨款“三公”经费支出决算表'],
    ['公开09表', N, '单位：万元'],
    ['项目', '预算数', '决算数'],
    ['合计', 9.8, Math.round((6.12 + reception) * 100) / 100],
    ['1．因公出国（境）费', 0, 0],
    ['2．公务用车购置及运行维护费', 6.8, 6.12],
    ['（1）公务用车购置费', 0, 0],
    ['（2）公务用车运行维护费', 6.8, 6.12],
    ['3．公务接待费', 3, reception],
  ];

  test('agrees with the published “三公” form, or contradicts it', () => {
    const sheet = 'F03 机构运行信息表(财决附03表)';
    expect(told(check({ [sheet]: operation, 公开09: hospitality(1.52) }))).toEqual([]);
    expect(told(check({ [sheet]: operation, 公开09: hospitality(1.25) }))).toContain('JS-3208 公开09!C9');
  });
});
