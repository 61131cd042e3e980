import { cellName } from '../../../src/workbook/address';
import { readForm } from './read-out';

/** The checks of each row: the place for them, then each with its band and its cell. */
function marks(rows: string, heads: readonly [string, string] = ['评定情况|<|<', '完成|部分完成|未完成']): string[] {
  const form = readForm(`项目支出绩效自评表
项目资金（万元）|<|<|预算数|执行数
|资金总额|<|60|57
一级指标|二级指标|三级指标|年度指标值|实际完成值|${heads[0]}
^|^|^|^|^|${heads[1]}
${rows}`);
  return form.marks.map(({ row, place, marks: own }) =>
    [`${String(row + 1)} ${cellName(place)}`, ...own.map((mark) => `${mark.band} ${mark.caption}@${cellName(mark)}`)].join(' '),
  );
}

const ROWS = '产出指标|数量指标|植株|500株|520株|√||\n||管护|40亩|36亩||√|\n||巡护|12次|0次|||√\n||宣传|3次|2次|||';

test('a check below a head says how far an indicator was completed', () => {
  expect(marks(ROWS)).toEqual(['6 F6 achieved 完成@F6', '7 F7 partly 部分完成@G7', '8 F8 failed 未完成@H8', '9 F9']);
});

test('the heads stand in the row of the captions, or in the one below', () => {
  expect(marks(ROWS, ['完成|部分完成|未完成', '||']).slice(0, 2)).toEqual(['6 F6 achieved 完成@F6', '7 F7 partly 部分完成@G7']);
  expect(marks(ROWS, ['评定|<|<', '未完成|完成|']).slice(0, 2)).toEqual(['6 F6 failed 未完成@F6', '7 F7 achieved 完成@G7']);
});

test('a single head is a word that somebody typed', () => {
  expect(marks(ROWS, ['评定|<|<', '完成||'])).toEqual([]);
  expect(marks(ROWS, ['评定|<|<', '完成|达标|'])).toEqual([]);
  expect(marks(ROWS, ['评定|<|<', '||'])).toEqual([]);
  expect(marks(ROWS, ['评定|<|<', '完成|说明|'])).toEqual([]);
  // Nor are values that are words: the row below the captions may be the first indicator.
  const words = readForm('绩效自评表\n一级指标|二级指标|三级指标|指标值|完成值|分值|得分\n产出指标|质量指标|成活情况|优|良|90|80');
  expect(words.marks).toEqual([]);
});

test.each(['√', '✓', '✔', '☑', '■', '●', '○', 'V', 'y', '1', '是', '（√）'])('%s is a check', (sign) => {
  expect(marks(`产出指标|数量指标|植株|500株|520株|${sign}||`)).toEqual(['6 F6 achieved 完成@F6']);
});

test.each(['□', '否', '是否', '10', '21', '√完成', '已√', '（√'])('%s is none', (sign) => {
  expect(marks(`产出指标|数量指标|植株|500株|520株|${sign}||`)).toEqual(['6 F6']);
});
