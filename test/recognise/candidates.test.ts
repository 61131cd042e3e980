import { FORMS } from '../../src/forms/registry';
import { candidatesWithoutTitle } from '../../src/recognise/candidates';
import { sheetOf, type GridCell } from '../workbook/grid';

const N = null;

function candidates(grid: GridCell[][]): string[] {
  const sheet = sheetOf('表', grid);
  const area = { top: 0, left: 0, bottom: grid.length - 1, right: 11 };
  return candidatesWithoutTitle({ sheet, area, rows: [...sheet.rows.keys()] }, FORMS).map(({ key }) => key);
}

test('codes that go on side by side have no captions of their own, and are looked at wherever no title is', () => {
  expect(candidates([['某某情况'], ['甲', 3.5]])).toEqual(['T6']);
});

test('what a sheet names tells which forms are worth to be read', () => {
  const expenditure = [
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['合计', N, 64.2, 40.1, 24.1, 0, 0, 0],
  ];
  expect(candidates(expenditure)).toContain('T3');
  expect(candidates(expenditure)).not.toContain('T4');
  expect(
    candidates([
      ['2021年度预算数', '2021年度决算数'],
      ['合计', '因公出国（境）费', '公务接待费', '公务用车购置费', '公务用车运行维护费'],
    ]),
  ).toContain('SG');
});

test('a note that says which form it stands below makes it one', () => {
  expect(candidates([['注：本表反映部门本年度国有资本经营预算财政拨款支出情况。']])).toContain('SOE');
});
