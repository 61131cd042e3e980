import { toPlain } from '../../../src/amount/decimal';
import {
  natureIn,
  readIndicatorText,
  readIndicatorValue,
  type IndicatorValue,
  type ValueContext,
} from '../../../src/performance/values/indicator-value';
import type { Cell, CellValue } from '../../../src/workbook/workbook';

const context = (parts: Partial<ValueContext> = {}): ValueContext => ({ nature: '', unit: '', name: '', ...parts });

/** What was read in short: its kind, or its number with sign and unit, and whether the unit is assumed. */
function short(value: IndicatorValue): string {
  if (value.kind !== 'numbers') return value.kind;
  return value.conditions
    .map(({ bound, value: number, measure, measureAssumed }) => {
      const unit = measure ? ` ${measure.base}^${String(measure.exponent)}` : '';
      return `${bound} ${toPlain(number)}${unit}${measureAssumed ? ' assumed' : ''}`;
    })
    .join(', ');
}

test('an error value, a formula without a result and no cell at all are told apart', () => {
  const of = (value: CellValue, formula?: string): IndicatorValue =>
    readIndicatorValue({ row: 0, column: 0, value, ...(formula === undefined ? {} : { formula }) });
  expect(of({ kind: 'error', error: '#REF!' })).toEqual({ kind: 'unreadable', text: '#REF!' });
  expect(of({ kind: 'pending' }, '=A1')).toEqual({ kind: 'unreadable', text: '=A1' });
  expect(readIndicatorValue(undefined)).toEqual({ kind: 'blank' });
});

describe('a typed value', () => {
  test.each<[string, string, Partial<ValueContext>]>([
    ['70', 'plain 70', {}],
    ['70', 'plain 70 户^0 assumed', { unit: '户' }],
    ['70', 'plain 70 人^4 assumed', { name: '参保人数(万人)' }],
    ['70', 'plain 70 户^0 assumed', { unit: '户', name: '参保人数(万人)' }],
    ['70户', 'plain 70 户^0', {}],
    ['70户', 'plain 70 户^0', { unit: '户' }],
    ['70户', 'plain 70 户^0', { unit: '人' }],
    ['70万', 'plain 70 元^4', { unit: '元' }],
    ['70万', 'plain 70 元^4', { unit: '万元' }],
    ['70万', 'plain 70 ^4', { unit: '百万元' }],
    ['70万', 'plain 70 ^4', { unit: '%' }],
    ['70', 'atLeast 70', { nature: '≥' }],
    ['≤70', 'atMost 70', { nature: '≥' }],
    ['①85%', 'plain 85 %^0', {}],
    ['甲≥85%,乙≥75%', 'atLeast 85 %^0, atLeast 75 %^0', {}],
    ['甲≥85%,乙较好', 'words', {}],
    ['较好', 'words', {}],
    ['70', 'words', { nature: '定性' }],
    ['', 'blank', { nature: '定性' }],
    ['不适用', 'inapplicable', { nature: '定性' }],
    ['n/a', 'inapplicable', {}],
    ['不适用本项', 'words', {}],
    ['——', 'nothing', { nature: '定性' }],
    ['无', 'nothing', {}],
    ['无事故', 'words', {}],
    ['事故无', 'words', {}],
    ['本年不适用', 'words', {}],
    ['2023年11月30日前', 'calendar', {}],
  ])('%s is %s %j', (text, expected, parts) => {
    expect(short(readIndicatorText(text, context(parts)))).toBe(expected);
  });
});

describe('the value of a cell', () => {
  const read = (value: CellValue, rest: Partial<Cell> = {}, parts: Partial<ValueContext> = {}): IndicatorValue =>
    readIndicatorValue({ row: 0, column: 0, value, ...rest }, context(parts));
  const number = (typed: number): CellValue => ({ kind: 'number', number: typed });

  test('is what its number and format show', () => {
    expect(readIndicatorValue(undefined)).toEqual({ kind: 'blank' });
    expect(read({ kind: 'error', error: '#REF!' })).toEqual({ kind: 'unreadable', text: '#REF!' });
    expect(read({ kind: 'pending' }, { formula: '=A1' })).toEqual({ kind: 'unreadable', text: '=A1' });
    expect(read(number(0.45), {}, { nature: '定性' })).toEqual({ kind: 'words', text: '0.45' });
    expect(read(number(0.45), { format: '0.0%' })).toMatchObject({ kind: 'numbers', text: '45%' });
    expect(short(read(number(0.45), { format: '0.0%' }))).toBe('plain 45 %^0');
    expect(read(number(45), { format: '0.00' })).toMatchObject({ kind: 'numbers', text: '45' });
    expect(read(number(45260), { format: 'yyyy"年"m"月"d"日"' })).toMatchObject({ kind: 'calendar', text: '2023年11月30日' });
    expect(read(number(Infinity))).toEqual({ kind: 'unreadable', text: 'Infinity' });
    expect(read({ kind: 'boolean', boolean: true })).toMatchObject({ kind: 'words' });
    // A day in quotation marks or brackets is none.
    expect(short(read(number(12), { format: '0"days"' }))).toBe('plain 12');
    expect(short(read(number(12), { format: '[Red]0' }))).toBe('plain 12');
    expect(read(number(-5), { format: 'yyyy/m/d' })).toEqual({ kind: 'unreadable', text: '-5' });
  });
});

test.each([
  ['正向', 'forward'],
  ['反向指标', 'reverse'],
  ['越低越好', 'reverse'],
  ['越高越好', 'forward'],
  ['≥', null],
  ['不反向', null],
  ['反向', 'reverse'],
  ['正向指标', 'forward'],
  ['非正向', null],
  ['越小越好的', null],
])('指标性质 %s counts %s', (text, expected) => {
  expect(natureIn(text)).toBe(expected);
});

test('nothing stands around a value unless something is said to', () => {
  expect(short(readIndicatorText('70'))).toBe('plain 70');
});
