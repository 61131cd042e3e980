import { decimal, toPlain } from '../../../src/amount/decimal';
import { inDigits } from '../../../src/performance/values/chinese-number';
import { scaleIn, standingOn } from '../../../src/performance/values/quality-scale';
import { isApart, isWithin, pointOf, type Span } from '../../../src/performance/values/span';

/** [3, 5) and the like; a side left out is without end. */
function span(text: string): Span {
  const [, left, low = '', high = '', right] = /^([[(])(\d*),(\d*)([\])])$/.exec(text) ?? [];
  const end = (digits: string, open: boolean): Span['low'] => (digits === '' ? null : { value: decimal(BigInt(digits)), open });
  return { low: end(low, left === '('), high: end(high, right === ')') };
}

test.each([
  ['[3,5]', '[3,5]', true],
  ['[3,5]', '(3,5]', false],
  ['(3,5)', '(3,5)', true],
  ['(3,5]', '[3,5]', true],
  ['[3,5]', '[3,5)', false],
  ['[3,5]', '[3,)', true],
  ['[3,)', '[3,5]', false],
  ['(,5]', '[3,5]', false],
  ['[2,5]', '[3,5]', false],
  ['[3,6]', '[3,5]', false],
  ['[4,4]', '(3,5)', true],
])('%s within %s: %s', (inner, outer, expected) => {
  expect(isWithin(span(inner), span(outer))).toBe(expected);
});

test.each([
  ['[1,3]', '[3,5]', false],
  ['[1,3)', '[3,5]', true],
  ['[1,3]', '(3,5]', true],
  ['[1,2]', '[3,5]', true],
  ['[1,4]', '[3,5]', false],
  ['[1,)', '[3,5]', false],
  ['(,2]', '[3,)', true],
])('%s apart from %s, and the other way round: %s', (one, other, expected) => {
  expect([isApart(span(one), span(other)), isApart(span(other), span(one))]).toEqual([expected, expected]);
});

test('a span of a single number is a point', () => {
  const points = ['[4,4]', '[4,5]', '[4,)', '(,4]'].map((text) => pointOf(span(text)));
  expect(points.map((point) => point && toPlain(point))).toEqual(['4', null, null, null]);
});

test.each([
  ['不少于两次', '不少于2次'],
  ['三百万元', '300万元'],
  ['百分之百', '100%'],
  ['百分之九十五点三', '95.3%'],
  ['不低于百分之三点〇二', '不低于3.02%'],
  ['九成', '90%'],
  ['两成五以上', '25%以上'],
  ['半数以上', '50%以上'],
  ['超过一半', '超过50%'],
  ['十二期', '12期'],
])('%s is %s', (text, digits) => {
  expect(inDigits(text)).toBe(digits);
});

test.each(['二期', '三公经费', '一次性', '两三次', '几十人', '统一'])('%s stays as it is', (text) => {
  expect(inDigits(text)).toBe(text);
});

test.each([
  ['优良中低差', ['优', '良', '中', '低', '差']],
  ['好/坏', ['好', '坏']],
  ['高、中、低', ['高', '中', '低']],
  ['(优,良)', ['优', '良']],
  ['是或否', ['是', '否']],
  ['优良', null],
  ['优', null],
  ['差、优', null],
  ['良、中', null],
  ['优、优', null],
  ['优、甲', null],
  ['好的坏', null],
])('the grades of %s', (text, grades) => {
  expect(scaleIn(text)).toEqual(grades);
});

test('only the first grade is met, and only a last one in words of failure is not', () => {
  expect(['优', '良', '差'].map((grade) => standingOn(['优', '良', '差'], grade))).toEqual(['achieved', null, 'failed']);
  expect(standingOn(['高', '中', '低'], '低')).toBeNull();
  expect(standingOn(['优', '差', '坏'], '差')).toBeNull();
});
