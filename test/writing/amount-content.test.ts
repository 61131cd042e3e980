import { fromDouble, type Decimal } from '../../src/amount/decimal';
import type { CellContent } from '../../src/workbook/plan';
import { decimalsOf, withDecimals } from '../../src/workbook/number-format';
import { AmountContents, isCaption, isPercentText } from '../../src/writing/amount-content';
import { amount, figure } from '../identities/figures';

test.each([
  ['0.00', 2],
  ['#,##0.00;-#,##0.00;', 2],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2],
  ['#,##0', 0],
  ['0.0000_);[Red](0.0000)', 4],
  ['0.00%', null],
  ['@', null],
  ['yyyy"年"m"月"', null],
  ['0!.0,', null],
  ['#,##0.00,', null],
  ['General', null],
  ['0.00"万元"', 2],
])('%s prints %p decimals', (format, places) => expect(decimalsOf(format)).toBe(places));

test.each([
  ['0.00', 4, '0.0000'],
  ['#,##0.00;-#,##0.00;', 0, '#,##0;-#,##0;'],
  ['#,##0', 2, '#,##0.00'],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1, '_ * #,##0.0_ ;_ * \\-#,##0.0_ ;_ * "-"??_ ;_ @_ '],
  ['0.00"共10.50"', 1, '0.0"共10.50"'],
  ['0.00%', 4, '0.00%'],
  ['0!.0,', 4, '0!.0,'],
])('%s with %i decimals is %s', (format, places, expected) => expect(withDecimals(format, places)).toBe(expected));

describe('an amount in its cell', () => {
  const value = amount('1101.3');
  const target = figure('1', { column: 2, isText: true });
  const holding = (before: CellContent, neighbours: readonly (string | null)[] = []): CellContent => {
    const others = neighbours.map((format, at) => ({ ...figure('1', { row: at + 1, column: 2 }), format }));
    const contentOf = ({ row }: { row: number }): CellContent =>
      row === 0 ? before : { formula: null, value: 1, format: others[row - 1]?.format ?? null };
    return new AmountContents([target, ...others], contentOf).holding(target, value, 2);
  };
  const text = (written: string, format: string | null = null): CellContent => ({ formula: null, value: written, format });

  test('keeps the format of a number', () => {
    expect(holding({ formula: null, value: 5, format: '#,##0.00' }, ['0.0'])).toEqual({ formula: null, value: 1101.3, format: '#,##0.00' });
    expect(holding({ formula: null, value: 5, format: null }, ['0.00'])).toEqual({ formula: null, value: 1101.3, format: null });
  });

  test('stays text in a cell of text format, written as it was', () => {
    expect(holding(text('2,000.50', '@'))).toEqual(text('1,101.30', '@'));
    expect(holding(text('2000.5', '@'))).toEqual(text('1101.30', '@'));
  });

  test('becomes a number where only the value was text, printed like its column', () => {
    expect(holding(text('2000.50'), ['0.000', '#,##0.00', '#,##0.00', '0%'])).toMatchObject({ value: 1101.3, format: '#,##0.00' });
    expect(holding(text('2000.50', '0.00'), ['#,##0.00'])).toMatchObject({ value: 1101.3, format: '0.00' });
    expect(holding(text('2,000.50'))).toMatchObject({ value: 1101.3, format: '#,##0.00' });
    expect(holding(text('2000.5'), [null])).toMatchObject({ value: 1101.3, format: '0.00' });
  });

  test('is not printed like the texts of its column', () => {
    const contentOf = ({ row }: { row: number }): CellContent => (row === 0 ? text('2000.50') : text('30.5', '0.000'));
    const others = [1, 2].map((row) => figure('1', { row, column: 2 }));
    expect(new AmountContents([target, ...others], contentOf).holding(target, value, 2).format).toBe('0.00');
  });

  test('stays a percentage where one was typed', () => {
    const rate = new AmountContents([target], () => text('84%')).holding(target, fromDouble(0.4834) as Decimal, 4);
    expect(rate).toEqual(text('48.34%'));
  });

  test('takes the format of amounts alone, and only where it held one as text', () => {
    expect(holding(text('2000.50'), ['General', 'General', '0.0']).format).toBe('0.0');
    expect(holding(text('2000.50', 'General'), ['#,##0.0']).format).toBe('#,##0.0');
    expect(holding({ formula: null, value: '', format: null }, ['0.0']).format).toBeNull();
    const dash = figure('—', { column: 2 });
    const contents = new AmountContents([figure('1', { row: 1, column: 2 })], ({ row }) =>
      row === 1 ? { formula: null, value: 1, format: '0.0' } : text('—'),
    );
    expect(contents.holding(dash, value, 2)).toEqual({ formula: null, value: 1101.3, format: null });
  });

  test('keeps the words before it', () => {
    expect(holding(text('总分：2000.5'))).toEqual(text('总分：1101.3'));
    expect([isCaption('总分：100'), isCaption('100'), isCaption('#REF!'), isCaption(100)]).toEqual([true, false, false, false]);
    expect([isPercentText('84%'), isPercentText('84％ '), isPercentText('84%左右'), isPercentText(84)]).toEqual([true, true, false, false]);
  });

  test('becomes a number in a cell of text format too where that is asked for', () => {
    const asNumber = (format: string | null): CellContent =>
      new AmountContents([], () => text('2,000.50', format)).asNumber({ ...target, value: amount('2000.5'), places: 2 });
    expect(asNumber('@')).toEqual({ formula: null, value: 2000.5, format: '#,##0.00' });
    expect(asNumber('0.0')).toEqual({ formula: null, value: 2000.5, format: '0.0' });
    expect(asNumber(null)).toEqual({ formula: null, value: 2000.5, format: '#,##0.00' });
  });
});
