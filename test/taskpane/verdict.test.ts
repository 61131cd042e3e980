import { showDuration, verdictOf } from '../../src/taskpane/verdict';
import { checkResult, finding } from './hand-made';

test('errors are counted in the verdict, the rest beside it', () => {
  const result = checkResult([finding(), finding(), finding({ severity: 'warning' }), finding({ severity: 'info' })]);
  expect(verdictOf(result)).toEqual({ kind: 'error', title: '有 2 处错误需处理', detail: '另有 1 条提醒、1 条尾差/提示。' });
  expect(verdictOf(checkResult([finding()])).detail).toBeNull();
});

test('a workbook without a known table is not called fit to report', () => {
  expect(verdictOf(checkResult([], { forms: [] }))).toMatchObject({ kind: 'info', title: '未发现决算表' });
});

test('without errors the workbook can be reported, and what remains is said', () => {
  expect(verdictOf(checkResult([]))).toEqual({ kind: 'clean', title: '可以报送', detail: '全部勾稽关系成立。' });
  expect(verdictOf(checkResult([finding({ severity: 'warning' })])).detail).toContain('1 条提醒');
  expect(verdictOf(checkResult([finding({ severity: 'info', verdict: 'rounding' })])).detail).toContain('尾差');
  const notRun = [{ rule: 'JS-0001', sheet: '公开03表', cell: 'C14', reason: '读不出' }];
  expect(verdictOf(checkResult([], { notRun }))).toMatchObject({ kind: 'info', title: '未见错误' });
});

test.each([
  [3, '0.1 秒'],
  [312, '0.3 秒'],
  [9_949, '9.9 秒'],
  [12_400, '12 秒'],
])('%d ms are %s', (milliseconds, words) => {
  expect(showDuration(milliseconds)).toBe(words);
});
