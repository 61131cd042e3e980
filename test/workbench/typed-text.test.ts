import { editText, typedContent } from '../../src/workbench/sheet/typed-text';
import type { Cell } from '../../src/workbook/workbook';

const formatted = (format: string): Cell => ({ row: 0, column: 0, value: { kind: 'number', number: 1 }, format });

test.each([
  ['1,101.35', 1101.35],
  ['１２．５', 12.5],
  ['（3.20）', -3.2],
  ['-5', -5],
  ['0.05', 0.05],
  ['合计', '合计'],
  ['2101501 行政运行', '2101501 行政运行'],
  ["'007", '007'],
  ['007', '007'],
  ['3万元', '3万元'],
  ['1,10.35', '1,10.35'],
  ['TRUE', true],
  ['—', '—'],
  ['=', '='],
])('%s becomes %p', (text, value) => {
  expect(typedContent(text, undefined)).toMatchObject({ formula: null, value });
});

test('a formula keeps its text and has no value yet', () => {
  expect(typedContent('＝SUM(A1:A3)', undefined)).toEqual({ formula: '=SUM(A1:A3)', value: null, format: null });
});

test('a percentage brings its format, unless the cell has one', () => {
  expect(typedContent('84%', undefined)).toEqual({ formula: null, value: 0.84, format: '0%' });
  expect(typedContent('84.25%', undefined)).toEqual({ formula: null, value: 0.8425, format: '0.00%' });
  expect(typedContent('84%', formatted('0.0%')).format).toBe('0.0%');
});

test('a text cell takes everything as text', () => {
  expect(typedContent('12', formatted('@'))).toEqual({ formula: null, value: '12', format: '@' });
});

test('emptying keeps the format', () => {
  expect(typedContent('', formatted('0.00'))).toEqual({ formula: null, value: null, format: '0.00' });
});

test('what stands in the edit line can be typed again', () => {
  expect(editText(undefined)).toBe('');
  expect(editText({ row: 0, column: 0, value: { kind: 'number', number: 1133.18 } })).toBe('1133.18');
  expect(editText({ row: 0, column: 0, value: { kind: 'number', number: 3 }, formula: '=1+2' })).toBe('=1+2');
});
