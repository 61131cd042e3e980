import * as fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  fromDouble,
  halfUnit,
  isZero,
  multiply,
  negate,
  ONE,
  parseDecimal,
  powerOfTen,
  round,
  subtract,
  sum,
  toGrouped,
  toNumber,
  toPlain,
  truncate,
  ZERO,
  type Decimal,
} from '../../src/amount/decimal';
import { decimals, distance, isLess, plus, rational, rationalOf, same, times } from './rational';

function of(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
}

describe('parseDecimal', () => {
  test.each([
    ['0', 0n, 0],
    ['-0', 0n, 0],
    ['0.000', 0n, 0],
    ['12', 12n, 0],
    ['1200', 1200n, 0],
    ['+7', 7n, 0],
    ['-12.50', -125n, 1],
    ['.5', 5n, 1],
    ['5.', 5n, 0],
    ['007.10', 71n, 1],
    ['1e3', 1000n, 0],
    ['1e-7', 1n, 7],
    ['1.50E+2', 150n, 0],
    ['123456789012345678901234567890.123', 123456789012345678901234567890123n, 3],
  ])('%s is read in canonical form', (text, units, scale) => {
    expect(parseDecimal(text)).toEqual({ units, scale });
  });

  test.each(['', '.', '-', '+', 'e5', '1,000', '1.2.3', '--1', '0x10', ' 1', '1 ', '１', 'NaN', 'Infinity', '1e', '1e1000', '1n', '−5'])(
    '%j is not plain notation',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  test('what toPlain writes is read back', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 20 }), (value, places) => {
        expect(parseDecimal(toPlain(value, places))).toEqual(value);
      }),
    );
  });
});

describe('canonical form', () => {
  test('every operation gives no trailing zero and no negative scale', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: -4, max: 14 }), (a, b, places) => {
        const quotient = divide(a, b, places);
        const results = [a, b, add(a, b), subtract(a, b), multiply(a, b), negate(a), absolute(a), round(a, places), truncate(a, places)];
        for (const { units, scale } of quotient ? [...results, quotient] : results) {
          expect(scale).toBeGreaterThanOrEqual(0);
          expect(scale > 0 && units % 10n === 0n).toBe(false);
        }
      }),
    );
  });

  test('a negative scale multiplies', () => {
    expect(decimal(3n, -4)).toEqual({ units: 30000n, scale: 0 });
    expect(decimal(0n, -4)).toEqual(ZERO);
  });
});

describe('arithmetic', () => {
  test('agrees with fractions', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [rationalOf(a), rationalOf(b)];
        expect(same(rationalOf(add(a, b)), plus(x, y))).toBe(true);
        expect(same(rationalOf(subtract(a, b)), plus(x, rational(-y.numerator, y.denominator)))).toBe(true);
        expect(same(rationalOf(multiply(a, b)), times(x, y))).toBe(true);
        expect(compare(a, b)).toBe(isLess(x, y) ? -1 : isLess(y, x) ? 1 : 0);
      }),
    );
  });

  test('equal amounts have equal representations, however they were come by', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(a, negate(a))).toEqual(ZERO);
        expect(negate(negate(a))).toEqual(a);
      }),
    );
  });

  test('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 12 }), (values) => {
        const total = values.map(rationalOf).reduce(plus, rational(0n));
        expect(same(rationalOf(sum(values)), total)).toBe(true);
        expect(sum([...values].reverse())).toEqual(sum(values));
      }),
    );
  });

  test('the sum of nothing is zero', () => {
    expect(sum([])).toEqual(ZERO);
    expect(isZero(ZERO)).toBe(true);
    expect(isZero(ONE)).toBe(false);
  });

  test('ten times a tenth is one, where doubles give 0.9999999999999999', () => {
    expect(sum(Array.from({ length: 10 }, () => of('0.1')))).toEqual(ONE);
  });

  test('powers of ten', () => {
    expect([powerOfTen(0), powerOfTen(1), powerOfTen(30)]).toEqual([1n, 10n, 10n ** 30n]);
  });
});

/** Rounding on the digits, as one does it with a pencil: look at the first digit dropped, carry if it is 5 or more. */
function roundedByPencil(plain: string, places: number): string {
  const negative = plain.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? plain.slice(1) : plain).split('.');
  const digits = `0${whole}${fraction.padEnd(places, '0')}`.split('').map(Number);
  const kept = digits.slice(0, digits.length - Math.max(0, fraction.length - places));
  if (fraction.length > places && Number(fraction.charAt(places)) >= 5) {
    let at = kept.length - 1;
    while (kept[at] === 9) kept[at--] = 0;
    kept[at] = (kept[at] ?? 0) + 1;
  }
  const text = kept.join('');
  return `${negative ? '-' : ''}${text.slice(0, text.length - places)}.${places > 0 ? text.slice(-places) : ''}`;
}

describe('round', () => {
  test.each([
    ['2.345', 2, '2.35'],
    ['2.344999999', 2, '2.34'],
    ['-2.345', 2, '-2.35'],
    ['1.005', 2, '1.01'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['0.4999', 0, '0'],
    ['9.995', 2, '10'],
    ['1250', -2, '1300'],
    ['-1249', -2, '-1200'],
    ['49', -2, '0'],
    ['12.3', 5, '12.3'],
  ])('ROUND(%s, %i) = %s', (value, places, expected) => {
    expect(toPlain(round(of(value), places))).toBe(expected);
  });

  test('agrees with rounding on paper', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 10 }), (value, places) => {
        expect(round(value, places)).toEqual(parseDecimal(roundedByPencil(toPlain(value), places)));
      }),
    );
  });

  test('moves an amount by half a unit at most, and the same way for both signs', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 10 }), (value, places) => {
        const moved = distance(rationalOf(round(value, places)), rationalOf(value));
        expect(isLess(rational(1n, 2n * 10n ** BigInt(places)), moved)).toBe(false);
        expect(round(negate(value), places)).toEqual(negate(round(value, places)));
      }),
    );
  });
});

describe('truncate', () => {
  test.each([
    ['2.349', 2, '2.34'],
    ['-2.349', 2, '-2.34'],
    ['199', -2, '100'],
    ['1.2', 4, '1.2'],
  ])('%s cut to %i places is %s', (value, places, expected) => {
    expect(toPlain(truncate(of(value), places))).toBe(expected);
  });

  test('never grows an amount, and loses less than one unit', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 10 }), (value, places) => {
        const cut = truncate(value, places);
        expect(compare(absolute(cut), absolute(value))).not.toBe(1);
        expect(isLess(distance(rationalOf(cut), rationalOf(value)), rational(1n, 10n ** BigInt(places)))).toBe(true);
      }),
    );
  });
});

describe('divide', () => {
  test.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['-2', '3', 4, '-0.6667'],
    ['2', '-3', 0, '-1'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['1101.35', '1133.18', 4, '0.9719'],
    ['100', '0.001', 0, '100000'],
    ['0', '5', 2, '0'],
    ['12345', '1', -2, '12300'],
  ])('%s / %s to %i places is %s', (a, b, places, expected) => {
    expect(toPlain(divide(of(a), of(b), places) ?? ZERO)).toBe(expected);
  });

  test('by zero there is none', () => {
    expect(divide(ONE, ZERO, 2)).toBeNull();
    expect(divide(ZERO, ZERO, 2)).toBeNull();
  });

  test('is within half a unit of the true quotient, and of two such numbers the one farther from zero', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 10 }), (a, b, places) => {
        fc.pre(!isZero(b));
        const quotient = divide(a, b, places) ?? ZERO;
        const [x, y] = [rationalOf(a), rationalOf(b)];
        const exact = rational(x.numerator * y.denominator, x.denominator * y.numerator);
        const half = rational(1n, 2n * 10n ** BigInt(places));
        const error = distance(rationalOf(quotient), exact);
        expect(quotient.scale).toBeLessThanOrEqual(places);
        expect(isLess(half, error)).toBe(false);
        if (same(error, half)) {
          expect(isLess(distance(exact, rational(0n)), distance(rationalOf(quotient), rational(0n)))).toBe(true);
        }
      }),
    );
  });
});

describe('fromDouble', () => {
  test.each([
    [1133.1799999999998, '1133.18'],
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [4.35 * 100, '435'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-0, '0'],
    [0, '0'],
    [-523.5, '-523.5'],
    [123456789012345, '123456789012345'],
    [0.000123456789012345, '0.000123456789012345'],
    [9007199254740991, '9007199254740990'],
    [2 ** 60, '1152921504606850000'],
    [5e-324, '0.'.padEnd(325, '0') + '494065645841247'],
  ])('%d is %s', (value, expected) => {
    expect(fromDouble(value)).toEqual(parseDecimal(expected));
  });

  test.each([NaN, Infinity, -Infinity])('%d is no amount', (value) => {
    expect(fromDouble(value)).toBeNull();
  });

  test('an amount of up to 15 digits survives a spreadsheet', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 8 }), (units, scale) => {
        const value = decimal(units, scale);
        expect(fromDouble(toNumber(value))).toEqual(value);
      }),
    );
  });

  test('a sum of a few amounts, computed in doubles as a spreadsheet does it, is read as the exact sum', () => {
    const cents = fc.integer({ min: 0, max: 99_999_999 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 4 }), (parts) => {
        const asDoubles = parts.reduce((total, part) => total + part / 100, 0);
        expect(fromDouble(asDoubles)).toEqual(sum(parts.map((part) => decimal(BigInt(part), 2))));
      }),
    );
  });
});

describe('notation', () => {
  test.each([
    ['1101.35', 0, '1101.35', '1,101.35'],
    ['-0.5', 0, '-0.5', '-0.5'],
    ['4800', 2, '4800.00', '4,800.00'],
    ['0', 2, '0.00', '0.00'],
    ['-123456.7', 2, '-123456.70', '-123,456.70'],
    ['1000000', 0, '1000000', '1,000,000'],
    ['999.123456', 2, '999.123456', '999.123456'],
    ['-100', 0, '-100', '-100'],
  ])('%s with at least %i places is %s and %s', (value, places, plain, grouped) => {
    expect(toPlain(of(value), places)).toBe(plain);
    expect(toGrouped(of(value), places)).toBe(grouped);
  });

  test('separators are the only difference between the two', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const grouped = toGrouped(value, places);
        expect(grouped).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
        expect(grouped.replaceAll(',', '')).toBe(toPlain(value, places));
      }),
    );
  });

  test('half a unit of the last digit', () => {
    expect([0, 2, 6].map((places) => toPlain(halfUnit(places)))).toEqual(['0.5', '0.005', '0.0000005']);
    expect(add(halfUnit(2), halfUnit(2))).toEqual(of('0.01'));
  });
});
