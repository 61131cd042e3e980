import { toPlain } from '../../../src/amount/decimal';
import { readCondition } from '../../../src/performance/values/condition';

test('a condition has one number, its words and its unit', () => {
  const read = readCondition('2022年药品网采率≥85%');
  expect(read && [read.label, read.bound, toPlain(read.value)]).toEqual(['2022年药品网采率', 'atLeast', '85']);
  expect(readCondition('建筑面积500m2以上')).toMatchObject({ label: '建筑面积', bound: 'atLeast' });
});

test('prose is none, however long', () => {
  expect(readCondition(`1${'甲'.repeat(1_000_000)}1`)).toBeNull();
  expect(readCondition(`${','.repeat(1_000_000)}1`)).toBeNull();
  expect(readCondition(`${'1'.repeat(31)}人`)).toBeNull();
});
