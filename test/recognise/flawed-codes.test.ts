import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

/** 支出决算表 with one 类, one 款 and two 项; `codes` are printed for these four. */
function check(codes: readonly GridCell[], second = 31.4): CheckResult {
  const line = (code: GridCell, name: string, basic: number, project: number): GridCell[] => [code, name, basic + project, basic, project];
  const rows: GridCell[][] = [
    ['支出决算表'],
    ['部门：某县档案馆', null, '2021年度', null, '金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', null, 88.4, 57, 31.4],
    line(codes[0], '文化旅游体育与传媒支出', 57, 31.4),
    line(codes[1], '文化和旅游', 57, 31.4),
    line(codes[2], '行政运行', 57, 0),
    line(codes[3], '图书馆', 0, second),
  ];
  return checkWorkbook(workbookOf(sheetOf('公开03表', rows)));
}

const told = ({ findings }: CheckResult): string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${cell ?? ''}`);

describe('codes as people leave them', () => {
  test.each([
    ['dots', ['207', '207.01', '207.01.01', '207.01.04']],
    ['hyphens', ['207', '207-01', '207-01-01', '207-01-04']],
    ['commas, colons or slashes', ['207', '207,01', '207:01:01', '207/01/04']],
    ['a single dot before the last four digits', ['207', '207.01', '207.0101', '207.0104']],
    ['brackets around and signs behind', ['207.', '[20701]', '（2070101）', '2070104、']],
    ['numbers with decimals', [207, 207.01, '207.01.01', '207.01.04']],
  ])('%s between the levels are read', (_, codes) => {
    expect(told(check(codes))).toEqual([]);
    expect(check(codes, 34.1).counts.errors).toBeGreaterThan(0);
  });

  test('letters for digits are read and named', () => {
    expect(told(check(['207', '2O7O1', '20701O1', '2070l04']))).toEqual(['JS-2023 A6', 'JS-2023 A7', 'JS-2023 A8']);
  });

  test.each([
    ['scientific notation', '2.07E+04', '已成科学计数法'],
    ['a single digit behind the dot', '207.1', '缺一位数字'],
  ])('a 款 cut short by %s is named, and its 项 are its own all the same', (_, code, words) => {
    const result = check(['207', code, '2070101', '2070104']);
    expect(told(result)).toEqual(['JS-2023 A6']);
    expect(result.findings[0]?.message).toContain(words);
  });

  test.each([
    ['类', ['2O7', '20701', '2070101', '2070104'], 'A5'],
    ['类', [null, '20701', '2070101', '2070104'], 'A5'],
    ['款', ['207', null, '2070101', '2070104'], 'A6'],
    ['款', ['207', 'B20701', '2070101', '2070104'], 'A6'],
  ])('the code of a %s that cannot be read is named, and nothing else', (_, codes, cell) => {
    expect(told(check(codes))).toEqual([`JS-2023 ${cell}`]);
  });

  test('a code lost to scientific notation is named, and no sum is blamed', () => {
    expect(told(check(['207', '20701', '2.07E+06', '2070104']))).toEqual(['JS-2023 A7']);
  });

  test('a row without a code belongs where the sums hold', () => {
    expect(told(check(['207', '20701', '2070101', null]))).toEqual(['JS-2023 A8']);
  });

  test('where no place fits, the sums wait for the code', () => {
    const result = check(['207', '20701', '2070101', null], 30.9);
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.notRun.some(({ cell, reason }) => cell === 'A8' && reason.includes('科目编码'))).toBe(true);
  });
});
