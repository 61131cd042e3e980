import { scaleIn, standingOn } from '../../../src/performance/values/quality-scale';
import { compareValues } from '../../../src/performance/values/compare-values';
import { readIndicatorText } from '../../../src/performance/values/indicator-value';

test.each([
  ['优良中低差', ['优', '良', '中', '低', '差']],
  ['高中低', ['高', '中', '低']],
  ['好坏', ['好', '坏']],
  ['优秀、良好、一般、较差', ['优秀', '良好', '一般', '较差']],
  ['满意/基本满意/不满意', ['满意', '基本满意', '不满意']],
  // A word, a list of other things, and a scale the wrong way round.
  ['优良', null],
  ['显著', null],
  ['数量、质量', null],
  ['差中优', null],
  ['高高', null],
  ['甲、良', null],
])('%s', (text, grades) => {
  expect(scaleIn(text)).toEqual(grades);
});

test('the first grade is met, a last one of failure is not, the ones between are for people', () => {
  const scale = scaleIn('优良中差') ?? [];
  expect(scale.map((grade) => standingOn(scale, grade))).toEqual(['achieved', null, null, 'failed']);
  expect(standingOn(['高', '中', '低'], '低')).toBeNull();
  expect(standingOn(['优', '差别不大'], '差别不大')).toBeNull();
});

const band = (target: string, actual: string, name = '工作质量评价'): unknown => {
  const done = compareValues(readIndicatorText(target), readIndicatorText(actual), { name, second: '质量指标', year: 2023 });
  return done.kind === 'qualitative' ? done.band : done.kind;
};

test.each([
  ['优良中低差', '优', 'achieved'],
  ['高中低', '高', 'achieved'],
  ['好坏', '坏', 'failed'],
  ['优良中差', '良', null],
  // All grades copied say nothing, another word is compared as words are.
  ['优良中差', '优良中差', null],
  ['优良中差', '部分达成', 'partly'],
])('%s → %s: %s', (target, actual, expected) => {
  expect(band(target, actual)).toBe(expected);
});

test('of something bad the first grade is not the good one', () => {
  expect(band('高中低', '高', '安全风险')).toBeNull();
});
