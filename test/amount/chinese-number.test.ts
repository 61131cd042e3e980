import * as fc from 'fast-check';
import { readChineseNumber } from '../../src/amount/chinese-number';

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
  ['十万', 100_000n],
  ['一万一千', 11_000n],
  ['一万零九百', 10_900n],
])('%s', (numeral, value) => {
  expect(readChineseNumber(numeral)).toBe(value);
});

test.each([
  '三百五',
  '二三',
  '十百',
  '万',
  '',
  '二〇二三',
  '一亿二千',
  '百',
  '一零',
  '一百十',
  '一千十万',
  '零万',
  '零零',
  '五百甲',
  '甲百',
  '一万零一千',
  '二百三百',
])('“%s” is no number that is written out', (numeral) => {
  expect(readChineseNumber(numeral)).toBeNull();
});
