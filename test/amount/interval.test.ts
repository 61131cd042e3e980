import * as fc from 'fast-check';
import {
  absolute,
  compare,
  decimal,
  fromDouble,
  parseDecimal,
  round,
  subtract,
  toPlain,
  ZERO,
  type Decimal,
} from '../../src/amount/decimal';
import { columnPlaces, halfWidth } from '../../src/amount/interval';
import { exactPlaces, MONEY_UNITS, type MoneyUnit } from '../../src/amount/unit';

const of = (text: string): Decimal => parseDecimal(text) as Decimal;
const many = (text: string, count: number): Decimal[] => Array.from({ length: count }, () => of(text));

describe('columnPlaces', () => {
  test('a column in 万元 prints two decimals, whatever a single cell shows', () => {
    expect(columnPlaces([of('4800'), of('523.5'), of('12.25')], [], '万元')).toBe(2);
    expect(columnPlaces([of('4800'), of('523.5')], [], '万元')).toBe(2);
    expect(columnPlaces([], [], '万元')).toBe(2);
  });

  test('a long column without a single 角 or 分 is printed without them', () => {
    expect(columnPlaces(many('48', 20), [0], '万元')).toBe(0);
    expect(columnPlaces(many('48', 20), [], '万元')).toBe(2);
    expect(columnPlaces(many('48.5', 20), [0, 1], '万元')).toBe(1);
    expect(columnPlaces([...many('48', 20), of('48.5'), of('48')], [0], '万元')).toBe(1);
    expect(columnPlaces(many('48', 20), [1, 0], '万元')).toBe(1);
  });

  test('a short one is not evidence enough', () => {
    expect(columnPlaces(many('48', 19), [0], '万元')).toBe(2);
  });

  test('one amount with decimals settles it', () => {
    expect(columnPlaces([...many('48', 40), of('1.05')], [], '万元')).toBe(2);
  });

  test('number formats count as evidence of decimals', () => {
    expect(columnPlaces(many('48', 40), [2], '万元')).toBe(2);
    expect(columnPlaces(many('48', 40), [0], '万元')).toBe(0);
  });

  test('never asks for more than the unit usually prints: more decimals belong to the single cell', () => {
    expect(columnPlaces([of('1.234567')], [], '万元')).toBe(2);
    expect(columnPlaces(many('1.234567', 40), [6], '万元')).toBe(2);
  });
});

describe('halfWidth', () => {
  const width = (value: string, places: number, unit: MoneyUnit): string => toPlain(halfWidth(of(value), places, unit));

  test.each([
    ['12.34', 2, '万元', '0.005'],
    ['4800', 2, '万元', '0.005'],
    ['4800', 0, '万元', '0.5'],
    ['12.345', 2, '万元', '0.0005'],
    ['12.123456', 2, '万元', '0'],
    ['12.34', 2, '元', '0'],
    ['12', 2, '元', '0'],
    ['12', 0, '元', '0.5'],
    ['12.34', 2, '亿元', '0.005'],
    ['0', 2, '万元', '0'],
    ['0.00', 0, '元', '0'],
    ['-12.34', 2, '万元', '0.005'],
  ] as const)('%s printed with %i places in %s stands for ± %s', (value, places, unit, expected) => {
    expect(width(value, places, unit)).toBe(expected);
  });

  test('more decimals than a 分 needs come from a division and are trusted to the 分', () => {
    expect(width('12.345', 2, '元')).toBe('0.005');
    expect(width('12.1234567', 2, '万元')).toBe('0.0000005');
  });

  test('the noise that a difference of doubles leaves behind is within the width', () => {
    const noisy = fromDouble(510757.72 - 587967.9) as Decimal;
    const off = absolute(subtract(noisy, of('-77210.18')));
    expect(compare(off, ZERO)).toBe(1);
    for (const unit of ['元', '千元', '万元'] as const) expect(compare(off, halfWidth(noisy, 2, unit))).toBe(-1);
  });

  test('the true amount in 分 always lies within the width of what was printed', () => {
    const units = fc.constantFrom(...MONEY_UNITS);
    fc.assert(
      fc.property(units, fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }), (unit, fen, places) => {
        const truth = decimal(fen, exactPlaces(unit));
        const printed = round(truth, places);
        fc.pre(compare(printed, ZERO) !== 0);
        const off = absolute(subtract(truth, printed));
        expect(compare(off, halfWidth(printed, Math.min(places, exactPlaces(unit)), unit))).not.toBe(1);
      }),
    );
  });
});
