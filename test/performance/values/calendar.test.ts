import { dayOfSerial, readCalendarSpan } from '../../../src/performance/values/calendar';
import { periodIn, periodOfActual, withoutPeriod } from '../../../src/performance/values/period';

/** Year, years later, first day, last day, last possible day; ! for a deadline. */
function told(text: string): string | null {
  const span = readCalendarSpan(text);
  if (!span) return null;
  const { year, yearsLater, earliest, latest, possible, deadline } = span;
  return `${year ?? '-'}+${yearsLater} ${earliest}–${latest}${possible === latest ? '' : `(${possible})`}${deadline ? '!' : ''}`;
}

test.each([
  ['年底前', '-+0 101–1231!'],
  ['2019年底前完成', '2019+0 101–1231!'],
  ['2019年度内', '2019+0 101–1231!'],
  ['年底', '-+0 101–1231!'],
  ['本年底', '-+0 101–1231!'],
  ['年内完成', '-+0 101–1231!'],
  ['2023年度内完成', '2023+0 101–1231!'],
  ['截止12月', '-+0 101–1231!'],
  ['9月末', '-+0 931–931'],
  ['=第三季度', '-+0 701–931'],
  ['于上半年', '-+0 101–631'],
  ['截止上半年', '-+0 101–631!'],
  ['9月', '-+0 901–931'],
  ['9月6日', '-+0 906–906'],
  ['2019年9月中旬', '2019+0 911–920'],
  ['9月下旬完成', '-+0 921–931'],
  ['9月初', '-+0 901–910'],
  ['9月底前', '-+0 101–931!'],
  ['9月6日前', '-+0 101–906!'],
  // September may or may not be meant.
  ['9月前', '-+0 101–831(931)!'],
  ['≤9月', '-+0 101–931!'],
  ['于9月6日', '-+0 906–906'],
  ['在9月', '-+0 901–931'],
  ['次年1月', '-+1 101–131'],
  ['当年1月', '-+0 101–131'],
  ['2019/9/6', '2019+0 906–906'],
  ['于2019/9/6', '2019+0 906–906'],
  ['2019-09-06前', '2019+0 101–906!'],
  ['9月6日。', '-+0 906–906'],
  ['第三季度', '-+0 701–931'],
  ['4季度末', '-+0 1001–1231'],
  ['上半年', '-+0 101–631'],
  ['2019年下半年前', '2019+0 701–1231!'],
  ['不晚于次年二季度', '-+1 401–631!'],
])('%s is %s', (text, span) => {
  expect(told(text)).toBe(span);
});

test.each([
  '13月',
  '0月',
  '9月0日',
  '9月32日',
  '每季度',
  '底薪',
  '9月6日和8日',
  '内部',
  '5季度',
  '十年内',
  '每第三季度',
  '第三季度以来',
  '12019/9/6',
])('%s is no day', (text) => {
  expect(told(text)).toBeNull();
});

test.each([
  [43_831, 2020, 101],
  [43_890, 2020, 229],
  [43_891, 2020, 301],
  [44_196.75, 2020, 1231],
  [32_874, 1990, 101],
  [73_050, 2099, 1231],
])('the date of %d is of %d, day %d', (serial, year, day) => {
  expect(dayOfSerial(serial)).toEqual({ year, yearsLater: 0, earliest: day, latest: day, possible: day, deadline: false });
});

test('dates of other centuries, and what is no number, are none', () => {
  expect([32_873, 73_051, -5, Number.NaN].map(dayOfSerial)).toEqual([null, null, null, null]);
});

test.each([
  ['每人每个月', '人·月', true],
  ['每月每人', '人·月', true],
  ['每一学年度', '学年', true],
  ['月均', '月', true],
  ['户均', '户', false],
  ['每千人', '千人', false],
  ['每3人', null, null],
  ['每半年度', '半年', true],
  ['每学期', '学期', true],
  ['每年度', '年', true],
  ['每季度', '季', true],
  ['每月度', '月', true],
  ['每旬', '旬', true],
  ['每礼拜', '周', true],
  ['每个工作日', '日', true],
  ['每小时', '小时', true],
  ['每名', '人', false],
  ['每户', '户', false],
])('%s is counted for %s', (text, key, isTime) => {
  const period = periodIn(text);
  expect([period?.key ?? null, period?.isTime ?? null]).toEqual([key, isTime]);
});

test('a completed value may be that of the whole year, unless it names another period', () => {
  expect(periodOfActual('全年')).toEqual({ key: '年', words: '全年', isTime: true });
  expect(periodOfActual('全年每月')).toMatchObject({ key: '月', words: '每月' });
  expect(periodOfActual('巡查')).toBeNull();
  expect(periodOfActual('按全年安排')).toBeNull();
  expect(['本年12次', '本年度12次', '年度12次'].map((text) => periodOfActual(text)?.words)).toEqual(['本年', '本年度', '年度']);
  expect(['每月巡查', '人均面积', '全年巡查'].map(withoutPeriod)).toEqual(['巡查', '面积', '巡查']);
  expect(['每半年度巡查', '每工作日巡查', '每学期巡查', '每礼拜巡查', '每小时巡查', '按全年安排'].map(withoutPeriod)).toEqual([
    ...Array<string>(5).fill('巡查'),
    '按全年安排',
  ]);
});
