import * as fc from 'fast-check';
import { divide, multiply, parseDecimal, toPlain, type Decimal } from '../../src/amount/decimal';
import { convert, exactPlaces, inYuan, MONEY_UNITS, printedPlaces, unitIn, type MoneyUnit } from '../../src/amount/unit';
import { decimals } from './rational';

const YUAN_IN: Readonly<Record<MoneyUnit, string>> = { 元: '1', 千元: '1000', 万元: '10000', 百万元: '1000000', 亿元: '100000000' };

test.each([
  ['金额单位:万元', '万元'],
  ['单位:元', '元'],
  ['单位:人民币元', '元'],
  ['单位:亿元', '亿元'],
  ['单位:千元', '千元'],
  ['单位:百万元', '百万元'],
  ['(万元)', '万元'],
])('%s names %s', (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});

test.each(['', '单位:', '单位名称', '万'])('%j names no unit', (text) => {
  expect(unitIn(text)).toBeNull();
});

describe.each(MONEY_UNITS)('%s', (unit) => {
  const yuan = parseDecimal(YUAN_IN[unit]) as Decimal;

  test('an amount in it, in 元', () => {
    fc.assert(
      fc.property(decimals, (amount) => {
        expect(inYuan(amount, unit)).toEqual(multiply(amount, yuan));
      }),
    );
  });

  test('an amount goes over into every other unit and back', () => {
    const amount = parseDecimal('7316.25') as Decimal;
    for (const other of MONEY_UNITS) {
      expect(inYuan(convert(amount, unit, other), other)).toEqual(inYuan(amount, unit));
      expect(convert(convert(amount, unit, other), other, unit)).toEqual(amount);
    }
  });

  test('one 分 needs exactly as many decimals as it is said to', () => {
    const fen = divide(parseDecimal('0.01') as Decimal, yuan, 20) as Decimal;
    expect(fen.scale).toBe(exactPlaces(unit));
    expect(toPlain(inYuan(fen, unit))).toBe('0.01');
  });

  test('prints two decimals', () => {
    expect(printedPlaces(unit)).toBe(2);
  });
});
