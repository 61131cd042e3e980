import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { saveWorkbook } from '../../../src/host/file/save-workbook';
import { cellAt } from '../../../src/workbook/workbook';

test('a Node Buffer is saved from without being written into', () => {
  const original = readFileSync(join(__dirname, '../../../samples/曾都区医疗保障局2022.xlsx'));
  const untouched = Uint8Array.from(original);
  const sheet = '公开02表 收入决算表';
  const before = { formula: null, value: 244.91, format: '#,##0.00' };
  const saved = saveWorkbook(original, {
    title: '改一格',
    edits: [{ sheet, row: 9, column: 2, before, after: { ...before, value: 245 }, reason: '测试' }],
  });
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved.refusals));
  expect(Buffer.compare(original, untouched)).toBe(0);
  const again = readWorkbook(saved.bytes).sheets.find(({ name }) => name === sheet);
  expect(again && cellAt(again, 9, 2)?.value).toEqual({ kind: 'number', number: 245 });
});
