import { variantOf } from '../../src/recognise/variant';
import type { Table } from '../../src/tables/reading';

const table: Table = { spec: { lanes: [] }, lanes: [], unread: [] };
const variant = (id: string) => ({ id, description: '', seen: '', layout: {} });

test('of layouts that a table is equally like it has the first, and of none it has none', () => {
  expect(variantOf(table, [variant('first'), variant('second')])).toBe('first');
  expect(variantOf(table, [])).toBe('');
});
