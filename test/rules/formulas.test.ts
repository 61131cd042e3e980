import type { GridCell } from '../workbook/grid';
import { expenditure, findingsOf, rowsWith } from './tables';

const at = (value: number | null, formula: string): GridCell => ({ value, formula });

describe('JS-4101: formulas that need their own result', () => {
  test('a sum over itself', () => {
    const [finding, ...others] = findingsOf(
      'JS-4101',
      expenditure({ rows: rowsWith({ 0: ['合计', null, at(0, '=SUM(C4:C5)'), 20, 10] }) }),
    );
    expect(finding).toMatchObject({ severity: 'error', sheet: '表1', cell: 'C4', related: [] });
    expect(finding?.message).toContain('=SUM(C4:C5) 把自己也算了进去（循环引用）');
    expect(others).toEqual([]);
  });

  test.each(['=SUM(C:C)', '=SUM($B:$D)', '=SUM(4:6)', '=SUM(表1!C:C)'])('a sum over its own column or row: %s', (formula) => {
    const [finding] = findingsOf('JS-4101', expenditure({ rows: rowsWith({ 0: ['合计', null, at(0, formula), 20, 10] }) }));
    expect(finding).toMatchObject({ cell: 'C4', verdict: 'unsupported' });
  });

  test('a circle over several cells is named once, with its way', () => {
    const rows = rowsWith({
      1: ['210', '卫生健康支出', at(30, '=C6'), 20, 10],
      2: ['21011', '行政事业单位医疗', at(30, '=SUM(C7:C8)'), 20, 10],
      3: ['2101101', '行政单位医疗', at(20, '=C5-C8'), 20, 0],
    });
    const found = findingsOf('JS-4101', expenditure({ rows }));
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(
      '循环引用：C5 → C6“21011 行政事业单位医疗·本年支出合计” → C7“2101101 行政单位医疗·本年支出合计” → C5',
    );
  });

  test.each([
    ['another column', '=SUM(D:D)', '=C7+C8'],
    ['the column of another sheet', '=SUM(表2!C:C)', '=C7+C8'],
    ['sums of sums', '=SUM(C6)', '=C7+C8'],
    ['a formula that wants only a place', '=ROW(C5)', '=C7+C8'],
    ['a branch that need not be taken', '=IF(D5=20,30,C5)', '=C7+C8'],
    ['a cell of the same name elsewhere', '=[1]表1!C5', '=C7+C8'],
  ])('none in %s', (_what, first, second) => {
    const rows = rowsWith({
      1: ['210', '卫生健康支出', at(30, first), 20, 10],
      2: ['21011', '行政事业单位医疗', at(30, second), 20, 10],
    });
    expect(findingsOf('JS-4101', expenditure({ rows }))).toEqual([]);
  });
});

describe('JS-4102: amounts taken from another workbook', () => {
  test.each(['=[1]表!B4', "='D:\\决算\\[预算.xlsx]表 1'!B4", '=[2]!总额+1'])('%s', (formula) => {
    const [finding] = findingsOf('JS-4102', expenditure({ rows: rowsWith({ 0: ['合计', null, at(30, formula), at(20, formula), 10] }) }));
    expect(finding).toMatchObject({ severity: 'warning', cell: 'C4', related: [{ sheet: '表1', cell: 'D4' }] });
    expect(finding?.message).toContain(`等 2 个金额的公式链接其他工作簿（${formula}）`);
  });

  test.each(['=表1!C5', '=SUM(表[金额])', '=SUM(C5)'])('not %s', (formula) => {
    expect(findingsOf('JS-4102', expenditure({ rows: rowsWith({ 0: ['合计', null, at(30, formula), 20, 10] }) }))).toEqual([]);
  });
});
