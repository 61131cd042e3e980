import { readContents } from '../../src/host/file/contents';
import { openArchive } from '../../src/host/file/open-archive';
import { DEFAULT_LIMITS } from '../../src/host/file/read-limits';
import { contextOf } from '../../src/workbench/file-context';
import { MemoryHost } from '../../src/workbench/memory-host';
import { parseCellName } from '../../src/workbook/address';
import { contentOf } from '../../src/workbook/content';
import type { Edit } from '../../src/workbook/plan';
import { cellAt } from '../../src/workbook/workbook';
import { zipOf } from '../host/file/package-of';
import { richParts } from '../host/file/rich-workbook';

function open(change: (parts: Record<string, string>) => void = () => undefined): MemoryHost {
  const parts = richParts() as Record<string, string>;
  change(parts);
  const contents = readContents(openArchive(zipOf(parts), DEFAULT_LIMITS), DEFAULT_LIMITS);
  return new MemoryHost({ sheets: contents.sheets }, contextOf(contents));
}

function editOf(host: MemoryHost, sheet: string, name: string, value: number): Edit {
  const place = parseCellName(name) ?? { row: 0, column: 0 };
  const found = host.getState().workbook.sheets.find((each) => each.name === sheet);
  const before = contentOf(found && cellAt(found, place.row, place.column));
  return { sheet, ...place, before, after: { ...before, formula: null, value }, reason: '测试' };
}

test('what saving would refuse is refused at once, each cell with its reason and only one', async () => {
  const host = open();
  const before = host.getState().workbook;
  const edits = [
    editOf(host, '表1', 'B1', 5),
    editOf(host, '表1', 'B9', 5),
    editOf(host, '表3', 'A1', 5),
    editOf(host, '表4', 'B1', 5),
    { ...editOf(host, '表1', 'B3', 5), before: { formula: null, value: 1, format: null } },
    editOf(host, '表1', 'B4', 5),
  ];
  const applied = await host.apply({ title: '测试', edits });
  expect(applied.kind === 'refused' && applied.refusals.map(({ sheet, cell, reason }) => `${sheet}!${cell} ${reason}`)).toEqual([
    '表1!B1 位于合并单元格之内，只能改其左上角的单元格。',
    '表1!B3 内容在校验之后有改动，请重新校验。',
    '表1!B9 该单元格属于数组公式或模拟运算表，不能单独改动',
    '表3!A1 工作表受保护，该单元格已锁定',
    '表4!B1 该单元格是表格的标题行或汇总行，请在 Excel 中改动',
  ]);
  expect(host.getState().workbook).toBe(before);
});

test('an unlocked cell of a protected sheet can be filled in, by plans and by hand', async () => {
  const host = open();
  expect(await host.apply({ title: '测试', edits: [editOf(host, '表3', 'B1', 5)] })).toMatchObject({
    kind: 'applied',
    edits: { length: 1 },
  });
  expect(host.type('表3', { row: 0, column: 0 }, { formula: null, value: 1.5, format: null })).toMatch(/受保护/);
});

test('no sheet is added to a workbook of locked structure', async () => {
  const host = open((parts) => {
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
  });
  await expect(host.addSheets([{ name: '新表', cells: [] }])).rejects.toThrow(/结构受保护/);
  expect(host.getState().added).toEqual([]);
});
