import { checkWorkbook } from '../../src/findings/check';
import { expenditure, ROWS } from '../rules/tables';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

/** The messages on a 支出决算表 with such a 合计. */
function messages(total: GridCell, format: string, unit: string): string[] {
  const shown = (value: GridCell): GridCell => (typeof value === 'number' ? { value, format } : value);
  const rows = ROWS.map((row) => row.map((cell, at) => (at > 1 ? shown(cell) : cell)));
  const wrong = rows.map((row, at) => (at === 0 ? [row[0], row[1], total, ...row.slice(3)] : row));
  const { findings } = checkWorkbook(workbookOf(sheetOf('甲', expenditure({ rows: wrong, unit: `金额单位：${unit}` }))));
  return findings.filter(({ operands }) => operands.length > 0).map(({ message }) => message);
}

test.each(['元', '万元'])('an amount in %s with more decimals than it shows is told where these make the difference', (unit) => {
  const [message = ''] = messages({ value: 30.004, format: '#,##0.00' }, '0.00', unit);
  expect(message).toContain('存的小数多于显示的：C4 存 30.004，显示 30.00');
});

test('not where the difference is larger, nor where all decimals are shown', () => {
  for (const total of [{ value: 33.004, format: '0.00' }, { value: 30.004, format: '0.000' }, 30.004]) {
    const told = messages(total, '0.00', '元');
    expect(told.length).toBeGreaterThan(0);
    expect(told.join()).not.toContain('存的小数');
  }
});
