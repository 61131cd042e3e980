import * as fc from 'fast-check';
import { readChineseNumber } from '../../../src/amount/chinese-number';
import { inDigits } from '../../../src/performance/values/chinese-number';

/** A number as it is said, by filling in every place and then dropping what nobody says. */
function said(value: number): string {
  const digits = [...String(value)];
  const written = digits
    .map((digit, at) => {
      const place = digits.length - 1 - at;
      const name = ['', '十', '百', '千'][place % 4] ?? '';
      const myriad = place % 4 === 0 ? (['', '万', '亿'][place / 4] ?? '') : '';
      return digit === '0' ? `零${myriad}` : `${'一二三四五六七八九'[Number(digit) - 1] ?? ''}${name}${myriad}`;
    })
    .join('');
  return written
    .replace(/零+/g, '零')
    .replace(/零(万|亿)/g, '$1')
    .replace(/亿万/, '亿')
    .replace(/(亿|万)零?(?=$)/, '$1')
    .replace(/(?<=.)零$/, '');
}

test('a number that is said is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(readChineseNumber(said(value))).toBe(BigInt(value));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['两', 2n],
  ['十二', 12n],
  ['一十二', 12n],
  ['一百零五', 105n],
  ['一百〇五', 105n],
  ['一千零二十', 1020n],
  ['十万零三', 100_003n],
  ['一亿二千万', 120_000_000n],
  ['一亿零二千', 100_002_000n],
  ['零', 0n],
])('%s', (numeral, value) => {
  expect(readChineseNumber(numeral)).toBe(value);
});

test.each(['三百五', '二三', '十百', '万', '', '二〇二三', '一亿二千', '百', '一零'])(
  '“%s” is no number that is written out',
  (numeral) => {
    expect(readChineseNumber(numeral)).toBeNull();
  },
);

test.each([
  ['两次', '2次'],
  ['十二期', '12期'],
  ['三个', '3个'],
  ['不少于两次', '不少于2次'],
  ['≥三次', '≥3次'],
  ['三百万元', '300万元'],
  ['两亿元', '2亿元'],
  ['一亿二千万元', '120000000元'],
  ['百分之九十五', '95%'],
  ['百分之九十五点五', '95.5%'],
  ['百分之百', '100%'],
  ['不低于百分之八十', '不低于80%'],
  ['九成', '90%'],
  ['九成五以上', '95%以上'],
  ['一半', '50%'],
  ['半数以上', '50%以上'],
  ['三年以内', '3年以内'],
])('%s → %s', (text, digits) => {
  expect(inDigits(text)).toBe(digits);
});

test.each([
  '三公经费',
  '一次性',
  '一期',
  '二期',
  '两三次',
  '几十人',
  '第一次',
  '每年两次',
  '一级',
  '三月',
  '二〇二三年',
  '统一',
  '百万元',
  '一般',
])('“%s” is left as it is', (text) => {
  expect(inDigits(text)).toBe(text);
});
