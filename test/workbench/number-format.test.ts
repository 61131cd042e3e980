import { shownCell } from '../../src/workbench/sheet/number-format';

function show(number: number, format?: string): string {
  return shownCell({ row: 0, column: 0, value: { kind: 'number', number }, ...(format === undefined ? {} : { format }) }).text;
}

test.each([
  [1133.1799999999998, undefined, '1133.18'],
  [0.1, undefined, '0.1'],
  [123456789012, undefined, '123456789012'],
  [1101.355, '#,##0.00', '1,101.36'],
  [-1101.355, '#,##0.00', '-1,101.36'],
  [0, '0.00', '0.00'],
  [-0.001, '0.00', '0.00'],
  [0.5, '#.00', '.50'],
  [12, '0', '12'],
  [7, '000', '007'],
  [0.8425, '0.00%', '84.25%'],
  [0.84, '0%', '84%'],
  [-3.2, '#,##0.00;[Red](#,##0.00)', '(3.20)'],
  [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', ' - '],
  [1234567, '#,##0.00,"千元"', '1,234.57千元'],
  [12, '[$¥-804]#,##0.00', '¥12.00'],
  [44196, 'yyyy"年"m"月"d"日"', '2020年12月31日'],
  [44196.5, 'yyyy/mm/dd hh:mm', '2020/12/31 12:00'],
  [1, 'yyyy-m-d', '1900-1-1'],
  [61, 'yyyy-m-d', '1900-3-1'],
  [0.5, '# ?/?', '0.5'],
  [5, '0"人"', '5人'],
])('%d in %s shows as %s', (number, format, text) => {
  expect(show(number, format)).toBe(text);
});

test('a negative section may ask for red', () => {
  const shown = shownCell({ row: 0, column: 0, value: { kind: 'number', number: -1 }, format: '0.00;[Red]-0.00' });
  expect(shown).toEqual({ text: '-1.00', isRed: true });
});

test('text, truth values, errors and formulas without a result show as they are', () => {
  const at = { row: 0, column: 0 };
  expect(shownCell({ ...at, value: { kind: 'text', text: '合计' }, format: '0.00' }).text).toBe('合计');
  expect(shownCell({ ...at, value: { kind: 'boolean', boolean: true } }).text).toBe('TRUE');
  expect(shownCell({ ...at, value: { kind: 'error', error: '#REF!' } }).text).toBe('#REF!');
  expect(shownCell({ ...at, value: { kind: 'pending' }, formula: '=A1' }).text).toBe('待重算');
});
