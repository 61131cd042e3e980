import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = readonly (readonly GridCell[])[];

const N = null;

function check(...grids: readonly Grid[]): CheckResult {
  return checkWorkbook(workbookOf(...grids.map((grid, at) => sheetOf(`Table ${at + 1}`, grid))));
}

function told({ findings }: CheckResult): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell ?? ''}`);
}

function formsOf({ forms }: CheckResult): string[] {
  return forms.map(({ form, sheet, area }) => `${form} ${sheet}!${area}`);
}

const income = (total: GridCell = 734.16): Grid => [
  ['收入决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
  ['207', '文化旅游体育与传媒支出', 734.16, 651.87, 0, 61.09, 0, 0, 21.2],
  ['20701', '文化和旅游', 734.16, 651.87, 0, 61.09, 0, 0, 21.2],
  ['2070104', '图书馆', 734.16, 651.87, 0, 61.09, 0, 0, 21.2],
  ['合计', N, total, 651.87, 0, 61.09, 0, 0, 21.2],
];
const spending = (total: GridCell = 718.93): Grid => [
  ['支出决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['207', '文化旅游体育与传媒支出', 718.93, 502.66, 216.27, 0, 0, 0],
  ['20701', '文化和旅游', 718.93, 502.66, 216.27, 0, 0, 0],
  ['2070104', '图书馆', 718.93, 502.66, 216.27, 0, 0, 0],
  ['总计', N, total, 502.66, 216.27, 0, 0, 0],
];
const fund: Grid = [
  ['政府性基金预算财政拨款收入支出决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', N, N, '年末结转和结余'],
  [N, N, N, N, '小计', '基本支出', '项目支出', N],
  ['合计', N, 3.4, 30.6, 31.9, 0, 31.9, 2.1],
  ['229', '其他支出', 3.4, 30.6, 31.9, 0, 31.9, 2.1],
];
const hospitality = (total = 7.35): Grid => [
  ['财政拨款“三公”经费支出决算表'],
  ['单位：万元'],
  ['项目', '预算数', '决算数'],
  ['合计', 8.6, total],
  ['1．因公出国（境）费', 0, 0],
  ['2．公务用车购置及运行维护费', 6.1, 5.43],
  ['（1）公务用车购置费', 0, 0],
  ['（2）公务用车运行维护费', 6.1, 5.43],
  ['3．公务接待费', 2.5, 1.92],
];

test('tables that follow one another without a blank row are told apart', () => {
  const result = check([...income(), ...spending(), ...fund, ...hospitality()]);
  expect(formsOf(result)).toEqual([
    '收入决算表 Table 1!A1:I7',
    '支出决算表 Table 1!A8:H14',
    '政府性基金预算财政拨款收入支出决算表 Table 1!A15:H20',
    '财政拨款“三公”经费支出决算表 Table 1!A21:C29',
  ]);
  expect(told(result)).toEqual([]);
});

test.each([
  ['in the last row before a title', [...income(743.16), ...spending()], ['JS-0202 Table 1!C7']],
  ['in the last row of the sheet', [...income(), ...spending(781.93)], ['JS-0302 Table 1!C14']],
  ['in the first row below a title', [...spending(), ...fund, ...hospitality(7.53)], ['JS-0701 Table 1!C17']],
])('a wrong total %s is found', (_, grid, expected) => {
  expect(told(check(grid))).toEqual(expected);
});
