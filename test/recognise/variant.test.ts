import { variantOf } from '../../src/recognise/variant';
import type { Table } from '../../src/tables/reading';

const table: Table = { spec: { lanes: [] }, lanes: [], unread: [] };
const variant = (id: string) => ({ id, description: '', seen: '', layout: {} });

test('of layouts that a table is equally like it has the first, and of none it has none', () => {
  expect(variantOf(table, [variant('first'), variant('second')])).toBe('first');
  expect(variantOf(table, [])).toBe('');
});

test('a layout is a table’s own where its rows are, however little else is, and the most alike is taken', () => {
  const unlike = { isStacked: true, totalIsBelow: true, hasLineNumbers: true, arrangement: 'rows', codeColumns: 1 } as const;
  expect(variantOf(table, [{ ...variant('unlike'), layout: { ...unlike, columns: ['x'] } }])).toBe('unlike');
  expect(variantOf(table, [{ ...variant('other rows'), layout: { rows: 'items' } }])).toBe('');
  expect(variantOf(table, [{ ...variant('stacked'), layout: { isStacked: true } }, variant('alike')])).toBe('alike');
});
