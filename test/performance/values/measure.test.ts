import { isSameBase, measureInName, readMeasure } from '../../../src/performance/values/measure';

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
    ['千人', '人 3'],
    ['个个好', '个个好 0'],
    ['‰', '% -1'],
    ['人(次)', '人次 0'],
    ['元/人·月', '元/人/月 0'],
    ['元/(月·人)', '元/人/月 0'],
    ['台(套)', '台|套 0'],
    ['个个', '个 0'],
    ['好个个', '好个个 0'],
    ['百分比', '% 0'],
    ['m2', '平方米 0'],
    ['立方', '立方 0'],
    ['方', '立方米 0'],
    ['公里', '千米 0'],
    ['平方公里', '平方千米 0'],
    ['m', '米 0'],
    ['公斤', '千克 0'],
    ['自然日', '天 0'],
    ['圆', '元 0'],
    ['h', '小时 0'],
    ['月数', '个月 0'],
    ['例/10万人', '例/十万人 0'],
    ['例/1万', '例/万 0'],
    ['例/10万头次', '例/十万头次 0'],
    ['元/人*月', '元/人/月 0'],
    ['元/人、天', '元/人/天 0'],
    ['元/人x月', '元/人/月 0'],
    ['平米(套)', '平米|套 0'],
    ['五个字单位', '五个字单位 0'],
    ['元/平方米·月·次', '元/平方米/月/次 0'],
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
    ['人!'],
    ['!人'],
    ['电动汽车(辆)'],
    ['台(套)数'],
    ['例/10万头次羊群'],
    ['元/平方米·月·人次'],
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

test.each([
  ['参保人数(万人)', '人 4'],
  ['参保人数(单位:万人)', '人 4'],
  ['参保人数(单位万人)', '人 4'],
  ['耕牛(头)', null],
  ['耕牛(万头)', '头 4'],
  ['单价(元/平方米)', '元/平方米 0'],
  ['单价(元/平方公里米)', null],
  ['补贴(万元/人)', '元/人 4'],
  ['事项(人员)', null],
  ['名单(家人)', null],
  ['数量(新台)', null],
  ['人数(万人)及其他', null],
  ['名单(整个)', null],
  ['面积(平方米)', '平方米 0'],
  ['(人)参保', null],
])('the unit in the name %s', (name, expected) => {
  const read = measureInName(name);
  expect(read && `${read.base} ${String(read.exponent)}`).toBe(expected);
});
