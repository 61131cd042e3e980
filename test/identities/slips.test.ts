import fc from 'fast-check';
import { decimal, negate, toPlain } from '../../src/amount/decimal';
import { likelyOriginals, slipBetween } from '../../src/identities/slips';
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

  it('is recognised in every amount that is offered as its original', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.boolean(), (hundredths, below) => {
        const printed = below ? negate(decimal(BigInt(hundredths), 2)) : decimal(BigInt(hundredths), 2);
        for (const original of likelyOriginals(printed, 2)) {
          if (original.units === 0n) continue;
          expect([toPlain(original), slipBetween(printed, original, 2)?.weight ?? 0]).toEqual([toPlain(original), expect.any(Number)]);
          expect(slipBetween(printed, original, 2)?.weight ?? 0).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });

  it('has no original where nothing was typed', () => {
    expect(likelyOriginals(amount('0'), 2)).toEqual([]);
  });
});
