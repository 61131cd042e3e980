import { batchVerdictOf, sectionOf } from '../../src/findings/outcomes';
import { finding, result } from './invented-result';

const WARNING = finding({ severity: 'warning' });

it('tells a unit that has warnings only apart from one that asks for nothing', () => {
  expect(batchVerdictOf(result([]))).toMatchObject({ outcome: 'clean', words: '可以报送' });
  expect(batchVerdictOf(result([WARNING], {}, { warnings: 1 }))).toEqual({ outcome: 'warned', sign: '!', words: '1 条提醒', detail: null });
  expect(batchVerdictOf(result([finding(), WARNING], {}, { errors: 1, warnings: 1 })).outcome).toBe('errors');
  const unread = [{ form: '支出决算表', sheet: '公开03表', kind: 'table' as const, amounts: 5, checked: 4, unchecked: [] }];
  expect(batchVerdictOf(result([WARNING], { coverage: unread }, { warnings: 1 }))).toMatchObject({
    outcome: 'warned',
    detail: expect.stringContaining('1 个数未核对') as string,
  });
});

it('puts what must be sent again before what must be put right, and that before what must be looked at', () => {
  const order = (['absent', 'failed', 'errors', 'warned', 'partial', 'clean'] as const).map(sectionOf);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
});
