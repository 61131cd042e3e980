import * as fc from 'fast-check';
import { parseDecimal, toGrouped, toNumber, toPlain } from '../../src/amount/decimal';
import { readAmountNumber, readAmountText } from '../../src/amount/read';
import { decimals } from './rational';

/** The amount that was read, in plain notation; the kind where there is none. */
function read(text: string): string {
  const result = readAmountText(text);
  return result.kind === 'amount' ? toPlain(result.value) : result.kind;
}

describe('readAmountText', () => {
  test.each([
    ['1,101.35', '1101.35'],
    ['１１０１．３５', '1101.35'],
    ['１，１０１．３５', '1101.35'],
    ['1，101.35', '1101.35'],
    ['（3.20）', '-3.2'],
    ['(3.20)', '-3.2'],
    ['（￥3.20）', '-3.2'],
    ['－5', '-5'],
    ['−5', '-5'],
    ['–5', '-5'],
    ['—5', '-5'],
    ['‑5', '-5'],
    ['-5', '-5'],
    ['+5', '5'],
    ['¥1.2', '1.2'],
    ['￥1,234.50', '1234.5'],
    ['-¥5', '-5'],
    ['¥-5', '-5'],
    ['RMB 12', '12'],
    ['人民币12', '12'],
    ["'12", '12'],
    ["''12", '12'],
    ['1'.repeat(60), '1'.repeat(60)],
    ['’12', '12'],
    ['  12.50 ', '12.5'],
    ['\u00a012\u3000', '12'],
    ['12\u200b', '12'],
    ['1 101.35', '1101.35'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['1,101. 35', '1101.35'],
    ['- 5', '-5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0', '0'],
    ['0.00', '0'],
    ['-0.00', '0'],
    ['0012', '12'],
    ['123,456,789.01', '123456789.01'],
    ['12345678901234567890.12', '12345678901234567890.12'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['84%', '0.84', 0],
    ['84.00％', '0.84', 2],
    ['100%', '1', 0],
    ['-0.5%', '-0.005', 1],
    ['（5%）', '-0.05', 0],
    ['5‰', '0.005', 0],
    ['3.25‰', '0.00325', 2],
  ])('%j is the share %s typed with %i places', (text, value, places) => {
    expect(readAmountText(text)).toEqual({ kind: 'amount', value: parseDecimal(value), places, percent: true, unit: null });
  });

  test.each([
    ['3万元', '3', '万元'],
    ['3.5 万元', '3.5', '万元'],
    ['1,101.35元', '1101.35', '元'],
    ['12元整', '12', '元'],
    ['0.3亿元', '0.3', '亿元'],
    ['7千元', '7', '千元'],
    ['7百万元', '7', '百万元'],
    ['¥3.20元', '3.2', '元'],
    ['（3.20万元）', '-3.2', '万元'],
  ])('%j is %s with its unit %s, which is not multiplied in', (text, value, unit) => {
    expect(readAmountText(text)).toMatchObject({ kind: 'amount', value: parseDecimal(value), percent: false, unit });
  });

  test('keeps how many decimals were typed, since a spreadsheet drops trailing zeros', () => {
    expect(readAmountText('4,800.00')).toMatchObject({ places: 2 });
    expect(readAmountText('4800')).toMatchObject({ places: 0 });
    expect(readAmountText('12345.678901')).toMatchObject({ places: 6 });
  });

  test.each(['', ' ', '\u3000\u3000', '\n', '\u00a0', '\u200b', "'"])('%j is blank', (text) => {
    expect(read(text)).toBe('blank');
  });

  test.each(['—', '——', '–', '－', '-', '--', '−', '―', '─', '/', '／', '无', ' 无 ', '无数据', '不适用', 'N/A', 'n/a', "'—"])(
    '%j says that there is nothing',
    (text) => {
      expect(read(text)).toBe('nothing');
    },
  );

  test.each([
    ...['1,10.35', '1,1013.5', ',101', '1,101,', '1,,101', '1.2.3', '1.101,35', '0.123,456', '1，10'],
    ...['12abc', 'abc', '约12', '12左右', '≥218', '6-9', '10/12', '1e5', '0x1F', '1:2', '二十', '5倍', '合计'],
    ...['()', '（）', '(-5)', '-(5)', '--5', '+-5', '5-', '¥', '%', '元', '万元', '¥¥5', '5%%', '84%元', '5%万元', '3美元', '3千万元'],
    ...['12 34', '12  34', '12\n34', '12\n345', '1 10', '100 20', '1234 567', '8 4%', '2020 2021'],
    ...['①', '⒈', '⑴', '½', '12²', '1①', '㈠'],
    ...['#REF!', '#DIV/0!', 'TRUE', 'NaN', 'Infinity', '٣', '.', '-.', '1'.repeat(61), `${'1'.repeat(31)}.${'1'.repeat(31)}`],
  ])('%j is not guessed at', (text) => {
    expect(read(text)).toBe('unreadable');
  });

  test('reads back every way in which we print an amount', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const plain = toPlain(value, places);
        const fullWidth = plain.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        for (const text of [plain, toGrouped(value, places), fullWidth, ` ${plain}\u3000`, `'${plain}`, `${plain}万元`]) {
          expect(readAmountText(text)).toMatchObject({ kind: 'amount', value });
        }
      }),
    );
  });

  test('never throws, and what it reads has the digits that were typed', () => {
    const pieces = fc.constantFrom(...'0123456789,.-+()（）％%‰¥元万亿无—/ 　１．a①\n\u200b'.split(''));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (signs) => {
        const text = signs.join('');
        const result = readAmountText(text);
        if (result.kind !== 'amount') return;
        const typed = text.normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '');
        const digits = toPlain(result.value, result.places + (result.percent ? 3 : 0))
          .replace(/\D/g, '')
          .replace(/^0+/, '');
        expect(digits.replace(/0+$/, '')).toBe(typed.replace(/0+$/, ''));
      }),
      { numRuns: 2000 },
    );
  });

  test('never throws on any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(['amount', 'blank', 'nothing', 'unreadable']).toContain(readAmountText(text).kind);
      }),
    );
  });
});

test('a number from a spreadsheet is read without its binary noise', () => {
  expect(readAmountNumber(1133.1799999999998)).toEqual(parseDecimal('1133.18'));
  expect(readAmountNumber(NaN)).toBeNull();
  expect(toNumber(parseDecimal('1133.18')!)).toBe(1133.18);
});
