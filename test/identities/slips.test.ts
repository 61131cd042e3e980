import fc from 'fast-check';
import { add, decimal, toPlain } from '../../src/amount/decimal';
import { originalsOf, originalWithin, slipBetween, slipOfOne } from '../../src/identities/slips';
import { amount } from './figures';

const reason = (printed: string, right: string): string | undefined => slipBetween(amount(printed), amount(right), 2)?.reason;

describe('a slip of the pen', () => {
  it.each([
    ['1097.05', '1097.50', '疑似数字颠倒'],
    ['1079.5', '1097.5', '疑似数字颠倒'],
    ['0.12', '0.21', '疑似数字颠倒'],
    ['523.5', '52.35', '疑似小数点错位'],
    ['5.24', '52.35', undefined],
    ['5.24', '523.5', undefined],
    ['5.24', '523.51', undefined],
    ['0.52', '523.51', undefined],
    ['11331843.55', '1133.18', '疑似金额单位填错'],
    ['0.11', '1133.18', undefined],
    ['40', '4', '疑似多录一位数字'],
    ['0.05', '0.5', '疑似漏录一位数字'],
    ['-3.2', '3.2', '疑似正负号填反'],
    ['10097.05', '1097.05', '疑似多录一位数字'],
    ['197.05', '1097.05', '疑似漏录一位数字'],
    ['1197.05', '1097.05', '疑似一位数字录错'],
    ['1234.56', '6543.21', undefined],
    ['-1097.05', '-1097.50', '疑似数字颠倒'],
    ['-1097.05', '1097.50', undefined],
    ['0', '5', undefined],
    ['5', '5.00', undefined],
  ])('%s for %s: %s', (printed, right, expected) => {
    expect(reason(printed, right)).toBe(expected);
  });

  it.each([
    ['-3.2', '3.2', 5],
    ['3.2', '-3.2', 2],
    ['1097.15', '1097.51', 5],
    ['1097.05', '1097.50', 5],
    ['21', '12', 2],
    ['7431.1', '743.11', 5],
    ['7431.1', '743.1', 4],
    ['197.05', '1097.05', 2],
  ])('%s for %s weighs %d: one wrong digit elsewhere proves nothing', (printed, right, weight) => {
    expect(slipBetween(amount(printed), amount(right), 2)?.weight).toBe(weight);
  });

  it('is undone within a range, and only where the range holds what was meant', () => {
    const within = (printed: string, low: string, high: string): string | null => {
      const original = originalWithin(amount(printed), amount(low), amount(high), 2);
      return original && toPlain(original);
    };
    expect(within('1097.05', '1097.46', '1097.52')).toBe('1097.5');
    expect(within('1097.05', '1097.51', '1097.52')).toBeNull();
    expect(within('5', '4.98', '5.02')).toBeNull();
    expect(within('1097.05', '0', '1000000')).toBeNull();
  });

  it('is undone whatever the amount whose point was moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 100_000_000 }), fc.integer({ min: -3, max: 3 }), (hundredths, tail) => {
        fc.pre(hundredths % 100 !== 0);
        const right = decimal(BigInt(hundredths), 2);
        const around = decimal(BigInt(tail), 2);
        const range = [add(right, decimal(-3n, 2)), add(right, decimal(3n, 2))] as const;
        const original = originalWithin(decimal(right.units, right.scale - 1), add(range[0], around), add(range[1], around), 2);
        expect(original && toPlain(original)).toBe(toPlain(right));
      }),
    );
  });

  it('has no original where nothing was typed', () => {
    expect(originalWithin(amount('0'), amount('1'), amount('1.2'), 2)).toBeNull();
  });

  it('has among its originals every amount that it tells', () => {
    const texts = (printed: string): string[] => originalsOf(amount(printed), 2).map((each) => toPlain(each, 2));
    expect(texts('1097.05')).toEqual(expect.arrayContaining(['1097.50', '1907.05', '10970.50', '109.71', '10197.05']));
    expect(texts('-3.25')).toContain('3.25');
    expect(texts('0')).toEqual([]);
  });
});

describe('an amount with more digits than anybody types', () => {
  it('is no slip of the pen', () => {
    expect(originalsOf(amount('12345678901234567890123.45'), 2)).toEqual([]);
    expect(reason('12345678901234567890123.45', '12345678901234567890132.45')).toBeUndefined();
    expect(reason('12345678901234567.98', '12345678901234567.89')).toBe('疑似数字颠倒');
  });
});

describe('the one cell that is known to be wrong', () => {
  it.each([
    ['-3', '3', 2, '疑似正负号填反', 5, 5],
    ['3', '-3', 2, '疑似正负号填反', 2, 2],
    ['472', '427', 0, '疑似数字颠倒', 5, 5],
    ['472', '742', 0, '疑似数字颠倒', 5, 5],
    ['47', '470', 0, '疑似小数点错位', 5, 5],
    ['4700', '47', 0, '疑似小数点错位', 5, 5],
    ['47.13', '0.47', 2, '疑似小数点错位', 3, 3],
    ['81.72', '8172', 2, '疑似小数点错位', 5, 5],
    ['471300', '47.13', 2, '疑似金额单位填错', 5, 5],
    ['1133.18', '11331800', 2, '疑似金额单位填错', 5, 5],
    ['11331843.55', '1133.18', 2, '疑似金额单位填错', 3, 3],
    ['12345', '2345', 2, '疑似多录一位数字', 2, 4],
    ['12345', '1245', 0, '疑似多录一位数字', 4, 4],
    ['12345', '1234', 0, '疑似多录一位数字', 4, 4],
    ['2345', '12345', 0, '疑似漏录一位数字', 2, 4],
    ['40', '400', 2, '疑似漏录一位数字', 4, 4],
    ['1197.05', '1097.05', 2, '疑似一位数字录错', 1, 1],
    ['1234.567', '1234.576', 2, '疑似数字颠倒', 2, 5],
    ['99999999999999999998', '99999999999999999989', 0, '疑似数字颠倒', 2, 5],
  ])('%s for %s with %d decimals: %s, in a sum %d, by itself %d', (printed, right, places, name, inSum, byItself) => {
    const [one, other] = [slipBetween, slipOfOne].map((slip) => slip(amount(printed), amount(right), places));
    expect([one, other]).toEqual([
      { reason: name, weight: inSum },
      { reason: name, weight: byItself },
    ]);
  });

  it.each([
    ['47', '-74', 2],
    ['472', '417', 0],
    ['472', '274', 0],
    ['4725', '7452', 0],
    ['4713000', '47.13', 2],
    ['0.5', '50', 2],
    ['47', '4713', 2],
    ['4713', '47', 2],
    ['81.726', '0.01', 2],
    ['999999999999999999998', '999999999999999999989', 0],
  ])('%s is no slip for %s', (printed, right, places) => {
    expect(slipOfOne(amount(printed), amount(right), places)).toBeNull();
  });
});

describe('what may have been meant', () => {
  const originals = (printed: string, places: number): string[] => originalsOf(amount(printed), places).map((each) => toPlain(each));

  it('is every amount with another point, two digits exchanged, one left out or one more, but none that is one digit off', () => {
    const more = ['407', '417', '427', '437', '457', '467', '477', '487', '497', '471', '472', '473', '474', '475', '476', '478', '479'];
    expect(originals('47', 0).sort()).toEqual(['470', '4700', '47000', '470000', '74', '4', ...more].sort());
    expect(originals('8', 0)).toEqual(['80', '81', '82', '83', '84', '85', '86', '87', '89']);
  });

  it('has the sign of what is printed, or its opposite where that is below zero, and the decimals of its column', () => {
    const found = originals('-47.1', 1);
    expect([found.length, found.filter((each) => !each.startsWith('-'))]).toEqual([35, ['47.1']]);
    expect(found).toEqual(expect.arrayContaining(['-4.7', '-471', '-74.1', '-41.7', '-4.1', '-407.1', '-471.9']));
    expect(originals('1.2', 2)).toEqual(expect.arrayContaining(['0.12', '12', '12000', '1.02', '12.9', '12.09']));
  });

  it('is looked for among fewer than a hundred amounts, from the least to the greatest', () => {
    const within = (low: string, high: string): string | null => {
      const found = originalWithin(amount('1097.05'), amount(low), amount(high), 2);
      return found && toPlain(found);
    };
    expect(within('1097.495', '1097.52')).toBe('1097.5');
    expect(within('1097.5', '1097.5')).toBe('1097.5');
    expect(within('1097.504', '1097.52')).toBeNull();
    expect(within('1096.52', '1097.5')).toBe('1097.5');
    expect(within('1096.51', '1097.5')).toBeNull();
    // Another digit is likelier lost than a sum is off by; the point moved is likelier still.
    const likeliest = originalWithin(amount('7431.1'), amount('743.05'), amount('743.15'), 2);
    expect(likeliest && toPlain(likeliest)).toBe('743.11');
  });
});
