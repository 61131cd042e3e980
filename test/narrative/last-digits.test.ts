import { checkReport } from '../../src/findings/check-report';
import { sheetOf, workbookOf } from '../workbook/grid';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';

/** 公开05表 whose 类 was added up from printed parts, beside 公开03表 that prints another last digit of 教育支出. */
const book = workbookOf(
  sheetOf('公开03表', [
    ['支出决算表'],
    ['部门：示例市教育局', null, null, null, null, null, null, '金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['合计', null, 100.01, 100.01, 0, 0, 0, 0],
    ['205', '教育支出', 80.35, 80.35, 0, 0, 0, 0],
    ['20502', '普通教育', 80.35, 80.35, 0, 0, 0, 0],
    ['2050201', '学前教育', 30.12, 30.12, 0, 0, 0, 0],
    ['2050202', '小学教育', 50.23, 50.23, 0, 0, 0, 0],
    ['221', '住房保障支出', 19.66, 19.66, 0, 0, 0, 0],
    ['22102', '住房改革支出', 19.66, 19.66, 0, 0, 0, 0],
    ['2210201', '住房公积金', 19.66, 19.66, 0, 0, 0, 0],
  ]),
  sheetOf('公开05表', [
    ['一般公共预算财政拨款支出决算表'],
    ['部门：示例市教育局', null, null, null, '金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', null, 100.01, 100.01, 0],
    ['205', '教育支出', 80.35, 80.35, 0],
    ['20502', '普通教育', 80.35, 80.35, 0],
    ['2050201', '学前教育', 30.12, 30.12, 0],
    ['2050202', '小学教育', 50.23, 50.23, 0],
    ['221', '住房保障支出', 19.66, 19.66, 0],
    ['22102', '住房改革支出', 19.66, 19.66, 0],
    ['2210201', '住房公积金', 19.66, 19.66, 0],
  ]),
);

const said = (sentence: string): string[] =>
  checkReport(book, `${GENERAL}\n${sentence}`).findings.map(({ severity, verdict, printed }) => `${severity} ${verdict} ${printed}`);

describe('an amount that is off by one in its last digit', () => {
  test('is a tail where the cell was added up from rounded parts', () => {
    expect(said('教育支出（类）80.34万元。')).toEqual(['info rounding 80.34']);
    expect(said('一般公共预算财政拨款支出100.02万元。')).toEqual(['info rounding 100.02']);
  });

  test('is wrong where nothing was added up, and where it is off by more', () => {
    expect(said('住房保障支出（类）住房改革支出（款）住房公积金（项）19.67万元。')).toEqual(['error mismatch 19.67']);
    expect(said('教育支出（类）80.38万元。')).toEqual(['error mismatch 80.38']);
    expect(said('教育支出（类）80.53万元。')).toEqual(['error mismatch 80.53']);
  });
});
