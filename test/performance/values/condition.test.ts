import { toPlain } from '../../../src/amount/decimal';
import { readCondition, splitConditions } from '../../../src/performance/values/condition';

test('a condition has one number, its words and its unit', () => {
  const read = readCondition('2022年药品网采率≥85%');
  expect(read && [read.label, read.bound, toPlain(read.value)]).toEqual(['2022年药品网采率', 'atLeast', '85']);
  expect(readCondition('建筑面积500m2以上')).toMatchObject({ label: '建筑面积', bound: 'atLeast' });
});

/** Its words, its sign and number, its unit: 网采率 atLeast 85 %. */
function told(text: string): string | null {
  const read = readCondition(text);
  if (!read) return null;
  const { label, bound, value, upper, measure } = read;
  const unit = measure && `${measure.base}${measure.exponent === 0 ? '' : `^${measure.exponent}`}`;
  return [label, bound, `${toPlain(value)}${upper ? `-${toPlain(upper)}` : ''}`, unit]
    .filter((part) => part !== '' && part !== null)
    .join(' ');
}

test.each([
  ['百分之95.55', 'plain 95.55 %'],
  ['5(人)', 'plain 5 人'],
  ['5(万人)', 'plain 5 人^4'],
  ['5(人)次', null],
  ['"5人"', 'plain 5 人'],
  ['共"5人"', null],
  // a remark takes nothing from a number
  ['100%(含本数)', 'plain 100 %'],
  ['100%(按期)', 'plain 100 %'],
  ['100%(完成)', 'plain 100 %'],
  ['100%(已达到)', 'plain 100 %'],
  ['100%(全部完成)', 'plain 100 %'],
  ['100%(按质)', null],
  ['100%(完成)以上', null],
  // signs in words, in front and behind
  ['费用控制在不超过20万元', '费用 atMost 20 元^4'],
  ['控制在≥20', '控制在 atLeast 20'],
  ['达到85%以上', 'atLeast 85 %'],
  ['≥85%以上', 'atLeast 85 %'],
  ['≤85%以上', null],
  ['100元起', 'atLeast 100 元'],
  ['0起', 'plain 0 起'],
  ['5以上级别', null],
  ['5内科', null],
  ['100余人以上', 'atLeast 100 余人'],
  ['累计5人', 'plain 5 人'],
  ['共计5人', 'plain 5 人'],
  ['完成了5人', 'plain 5 人'],
  ['了5人', 'plain 5 人'],
  ['实际完成5人', 'plain 5 人'],
  ['全年共计5人', 'plain 5 人'],
  ['已产生5人', 'plain 5 人'],
  ['实际为5人', 'plain 5 人'],
  ['完成率为5%', 'plain 5 %'],
  ['完成:5人', 'plain 5 人'],
  ['完成率5%', '完成率 plain 5 %'],
  ['完成人数5人', '完成人数 plain 5 人'],
  ['培训完成5人', '培训完成 plain 5 人'],
  ['3余万人', 'over 3 人^4'],
  ['3万余元', 'over 3 元^4'],
  ['100余人', 'over 100 人'],
  ['5多媒体教室', 'plain 5 多媒体教室'],
  // ranges
  ['5-10', 'range 5-10'],
  ['5人-10人', 'range 5-10 人'],
  ['5-10天内', 'range 5-10 天'],
  ['5-10天以内', 'range 5-10 天'],
  ['5-10天之间', 'range 5-10 天'],
  ['5-10内脏', null],
  ['5天-10人', null],
  ['≥5-10人', null],
  // a minus sign, and what only looks like one
  ['增长率-3%', '增长率 plain -3 %'],
  ['甲-3%', '甲- plain 3 %'],
  ['B-级达标率3%', 'B-级达标率 plain 3 %'],
  ['率先完成-3人', '率先完成- plain 3 人'],
  // dates, numbers of documents and of things in a row
  ['2023年培训5人', '2023年培训 plain 5 人'],
  ['2023年', null],
  ['5年度', null],
  ['5号', null],
  ['5号楼', 'plain 5 号楼'],
  ['3个季度', 'plain 3 个季度'],
  ['第5期', null],
  ['第一批5台', '第一批 plain 5 台'],
])('%s', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test('conditions stand apart by commas, semicolons and stops, but not within a number', () => {
  expect(splitConditions('甲1,234人,乙5人;丙6人。')).toEqual(['甲1,234人', '乙5人', '丙6人']);
  expect(splitConditions('1,2')).toEqual(['1', '2']);
  expect(splitConditions('1,2345')).toEqual(['1', '2345']);
});

test('a number or a text of the longest kind is read, a longer one is not', () => {
  const [longest, longer] = ['1'.repeat(30), '1'.repeat(31)];
  expect([told(`${longest}人`), told(`${longer}人`), told(`${longer}-5人`), told(`5-${longer}人`)]).toEqual([
    `plain ${longest} 人`,
    null,
    null,
    null,
  ]);
  expect([readCondition(`${'甲'.repeat(298)}1人`)?.bound, readCondition(`${'甲'.repeat(299)}1人`)]).toEqual(['plain', null]);
});

test('prose is none, however long', () => {
  expect(readCondition(`1${'甲'.repeat(1_000_000)}1`)).toBeNull();
  expect(readCondition(`${','.repeat(1_000_000)}1`)).toBeNull();
  expect(readCondition(`${'1'.repeat(31)}人`)).toBeNull();
});
