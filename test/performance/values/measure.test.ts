import { isSameBase, readMeasure } from '../../../src/performance/values/measure';

const base = (text: string): string | null => {
  const read = readMeasure(text);
  return read && `${read.base} ${String(read.exponent)}`;
};

describe('a unit of measure', () => {
  test.each([
    ['人', '人 0'],
    ['万人', '人 4'],
    ['千万元', '元 7'],
    ['亿元', '元 8'],
    ['名', '人 0'],
    ['千克', '千克 0'],
    ['‰', '% -1'],
    ['人(次)', '人次 0'],
    ['元/人·月', '元/人/月 0'],
    ['元/(月·人)', '元/人/月 0'],
    ['台(套)', '台|套 0'],
    ['个个', '个 0'],
  ])('%s', (text, expected) => {
    expect(base(text)).toBe(expected);
  });

  test.each([
    [''],
    ['九月底前'],
    ['完成'],
    ['人以上'],
    ['三个字的单位名称太长了'],
    ['六个字的单位'],
    ['2人'],
    ['a;b'],
    ['!'],
    ['元/a/b/c/d'],
  ])('is not %s', (text) => {
    expect(readMeasure(text)).toBeNull();
  });

  test('is one of two that stand together', () => {
    expect([isSameBase('台', '台|套'), isSameBase('台|套', '套'), isSameBase('台', '套'), isSameBase('台', '台')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
