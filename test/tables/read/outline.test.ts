import { outlined, type OutlineHints } from '../../../src/tables/read/outline';
import { rowsIn } from './rows-in';

/** The parents and levels of rows; a row named 小计 is one. */
function outline(rows: string, total = '', hints: OutlineHints = {}): string {
  const read = rowsIn(rows, ({ name }) => ({ name, level: name === '小计' ? 1 : 2 }));
  return outlined(hints)(read, total === '' ? [] : rowsIn(`合计 ${total}`))
    .map(({ parent, level }) => `${parent}/${level}`)
    .join(' ');
}
const codes = (own: string): OutlineHints => ({ codes: new Map(own.split(' ').map((code, row) => [row, code])) });

test('a list is flat where that adds up', () => {
  expect(outline('甲 5, 乙 4', '9')).toBe('-1/1 -1/1');
  expect(outline('甲 5, 乙 4')).toBe('-1/1 -1/1');
});

test('it follows 小计, which stand below what they add up, or above it where the list begins with one', () => {
  expect(outline('甲 5, 乙 4, 小计 9, 丙 3, 小计 3, 丁 1', '13')).toBe('2/2 2/2 -1/1 4/2 -1/1 -1/1');
  expect(outline('小计 9, 甲 5, 乙 4, 小计 3, 丙 3', '12')).toBe('-1/1 0/2 0/2 -1/1 3/2');
});

test('it follows numbering', () => {
  expect(outline('一、甲 9, (一)乙 5, 1.丙 5, (二)丁 4, 戊 4, 二、己 1', '10')).toBe('-1/1 0/2 1/3 0/2 3/3 -1/1');
  expect(outline('甲 9, 一、乙 5, (一)丙 5', '19')).toBe('-1/1 -1/1 -1/1');
});

test('it follows the codes of units', () => {
  const units = '局 9, 所 5, 站 4, 校 2';
  expect(outline(units, '11', codes('301 301001 301002 302'))).toBe('-1/1 0/2 0/2 -1/1');
  expect(outline('局 9, 所 9, 站 4, 校 5', '9', codes('301 301001 30100101 30100102'))).toBe('-1/1 0/2 1/3 1/3');
  expect(outline(units, '20', codes('301 401 501 302'))).toBe('-1/1 -1/1 -1/1 -1/1');
  expect(outline(units, '', codes('301'))).toBe('-1/1 -1/1 -1/1 -1/1');
  // Without sums that bear anything out, codes are believed before 小计.
  expect(outline('局 8, 所 5, 站 4, 小计 2', '', codes('301 301001'))).toBe('-1/1 0/2 -1/1 -1/1');
  expect(outline('局 8, 所 5, 站 4, 小计 2')).toBe('3/2 3/2 3/2 -1/1');
});

test('it follows indentation', () => {
  const indents = new Map([
    [1, 2],
    [2, 4],
    [3, 2],
  ]);
  expect(outline('甲 9, 乙 5, 丙 5, 丁 4', '9', { indents })).toBe('-1/1 0/2 1/3 0/2');
  expect(outline('甲 9, 乙 5, 丙 5, 丁 4', '23', { indents })).toBe('-1/1 -1/1 -1/1 -1/1');
});

test('it is that of which the fewest sums are broken', () => {
  expect(outline('一、甲 9 1, (一)乙 5 1, (二)丙 4 0', '9 1')).toBe('-1/1 0/2 0/2');
  expect(outline('一、甲 9 1, (一)乙 5 1, (二)丙 4 0', '18 2')).toBe('-1/1 -1/1 -1/1');
  expect(outline('一、甲 9 1, (一)乙 5 2, (二)丙 5 0', '19 3')).toBe('-1/1 -1/1 -1/1');
});

test('as many sums may be broken as hold, and no more', () => {
  const rows = '一、甲 9, (一)乙 5, (二)丙 4, 二、丁 3, (一)戊 2';
  expect(outline(rows, '12')).toBe('-1/1 0/2 0/2 -1/1 3/2');
  expect(outline(rows, '20')).toBe('-1/1 -1/1 -1/1 -1/1 -1/1');
  expect(outline('一、甲 9, (一)乙 5, (二)丙 4', '10')).toBe('-1/1 0/2 0/2');
  expect(outline('一、甲 9, (一)乙 5, (二)丙 1', '10')).toBe('-1/1 -1/1 -1/1');
});

test('what is a difference of its rows is no sum of them', () => {
  const rows = '一、净值 6, 原值 9, 减:折旧 3, 二、其他 1, 甲 1, 三、余 2, 乙 2';
  expect(outline(rows, '9')).toBe('-1/1 -2/1 -2/1 -1/1 3/2 -1/1 5/2');
});

test('其中 is left out of the sums, for as many rows as these say', () => {
  expect(outline('甲 5, 其中：乙 2, 丙 4', '9')).toBe('-1/1 -2/1 -1/1');
  expect(outline('甲 5, 其中：乙 2, 丙 3, 丁 4', '9')).toBe('-1/1 -2/1 -2/1 -1/1');
});

test('where nothing tells it, a row that is the sum of those below it in all columns but one is their 小计', () => {
  const rows = '甲 9 2, 乙 5 1, 丙 4 1, 丁 7 3, 戊 3 2, 己 4 1';
  expect(outline(rows)).toBe('-1/1 0/2 0/2 -1/1 3/2 3/2');
  expect(outline(rows, '16 5')).toBe('-1/1 0/2 0/2 -1/1 3/2 3/2');
  expect(outline('甲 9, 乙 5, 丙 4')).toBe('-1/1 -1/1 -1/1');
  expect(outline('甲 9 4, 乙 5 2, 丙 3 1, 丁 2 1, 戊 4 2')).toBe('-1/1 0/2 1/3 1/3 0/2');
  expect(outline('甲 9 4 1, 乙 5 2 1, 丙 4 2 1')).toBe('-1/1 -1/1 -1/1');
  expect(outline('甲 9 4 1 1 2, 乙 5 2 1 1 1, 丙 4 2 1 0 1')).toBe('-1/1 0/2 0/2');
});

test('parts that come to another row by chance are no rows of it where all holds without', () => {
  const items = Array.from({ length: 20 }, (_, at) => `项${at} ${10 + at} ${20 + at}, 其中：人员经费 3 4`);
  const parents = outline(items.join(', '), '390 590').split(' ');
  expect(parents.filter((_, at) => at % 2 === 0)).toEqual(items.map(() => '-1/1'));
});
