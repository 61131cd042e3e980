import * as fc from 'fast-check';
import { EXPLANATIONS_NAME } from '../../src/findings/kept-explanations';
import { MemoryHost } from '../../src/workbench/memory-host';
import { typedContent } from '../../src/workbench/sheet/typed-text';
import type { Edit } from '../../src/workbook/plan';
import { underNames } from '../../src/workbook/given-names';
import type { SheetLayout } from '../../src/workbook/layout';
import { cellAt, type Workbook } from '../../src/workbook/workbook';
import { insertionPlan } from '../../src/writing/insertion';
import { numberCell, sheetOf } from '../taskpane/hand-made';

/** 表1: A1 = 10, A2 = 20, A3 = A1 + A2, B2:C3 merged; 表2 protected, its A1 = 表1!A3. */
function book(): Workbook {
  return {
    sheets: [
      sheetOf('表1', 0, [numberCell(0, 0, 10), numberCell(1, 0, 20), numberCell(2, 0, 30, '=SUM(A1:A2)'), numberCell(1, 1, 5)], {
        merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      }),
      sheetOf('表2', 1, [numberCell(0, 0, 30, '=表1!A3')], { isProtected: true }),
      sheetOf('表3', 2, [], { visibility: 'hidden' }),
    ],
  };
}

function valueAt(host: MemoryHost, sheet: number, row: number, column: number): unknown {
  const found = host.getState().workbook.sheets[sheet];
  const cell = found && cellAt(found, row, column);
  return cell?.value.kind === 'number' ? cell.value.number : cell?.value.kind === 'text' ? cell.value.text : cell?.value.kind;
}

function type(host: MemoryHost, row: number, column: number, text: string, sheet = '表1'): string | null {
  const found = host.getState().workbook.sheets.find(({ name }) => name === sheet);
  return host.type(sheet, { row, column }, typedContent(text, found && cellAt(found, row, column)));
}

const number = (value: number) => ({ formula: null, value, format: null });

test('a typed number is followed by the formulas that need it, across sheets, and undo brings all of it back', () => {
  const host = new MemoryHost(book());
  expect(type(host, 0, 0, '1,010.5')).toBeNull();
  expect([valueAt(host, 0, 0, 0), valueAt(host, 0, 2, 0), valueAt(host, 1, 0, 0)]).toEqual([1010.5, 1030.5, 1030.5]);
  host.undo();
  expect([valueAt(host, 0, 0, 0), valueAt(host, 0, 2, 0), valueAt(host, 1, 0, 0)]).toEqual([10, 30, 30]);
  expect(host.getState()).toMatchObject({ canUndo: false, edits: 0 });
});

test('a typed formula gets its result; what cannot be worked out is pending, never a stale number', () => {
  const host = new MemoryHost(book());
  type(host, 5, 0, '=A1*2');
  expect(valueAt(host, 0, 5, 0)).toBe(20);
  type(host, 5, 0, '=NOSUCH(A1)');
  expect(valueAt(host, 0, 5, 0)).toBe('pending');
  host.undo();
  expect(valueAt(host, 0, 5, 0)).toBe(20);
});

test('the plan for saving holds what was edited, not what was recalculated', () => {
  const host = new MemoryHost(book());
  type(host, 0, 0, '11');
  type(host, 9, 3, '备注');
  expect(host.plan().edits.map(({ sheet, row, column, before, after }) => [sheet, row, column, before.value, after.value])).toEqual([
    ['表1', 0, 0, 10, 11],
    ['表1', 9, 3, null, '备注'],
  ]);
  expect(host.getState().edits).toBe(2);
  type(host, 0, 0, '10');
  expect(host.plan().edits).toHaveLength(1);
});

test('a protected sheet and the inside of a merged cell are refused with a reason', () => {
  const host = new MemoryHost(book());
  expect(type(host, 0, 0, '1', '表2')).toMatch(/受保护/);
  expect(type(host, 2, 2, '1')).toMatch(/合并单元格/);
  expect(type(host, 1, 1, '6')).toBeNull();
  expect(host.getState().edits).toBe(1);
});

test('a plan is applied whole or not at all, and not over a change made meanwhile', async () => {
  const host = new MemoryHost(book());
  const edit = (row: number, before: number, after: number, sheet = '表1'): Edit => ({
    sheet,
    row,
    column: 0,
    before: number(before),
    after: number(after),
    reason: '重算',
  });
  const mixed = await host.apply({ title: '重算', edits: [edit(0, 10, 11), edit(0, 30, 31, '表2')] });
  expect(mixed).toMatchObject({ kind: 'refused', refusals: [{ sheet: '表2', cell: 'A1' }] });
  expect(valueAt(host, 0, 0, 0)).toBe(10);
  expect(await host.apply({ title: '重算', edits: [edit(0, 99, 11)] })).toMatchObject({ kind: 'refused' });
  expect(await host.apply({ title: '重算', edits: [edit(0, 10, 11), edit(1, 20, 21)] })).toMatchObject({
    kind: 'applied',
    edits: { length: 2 },
  });
  expect(valueAt(host, 0, 2, 0)).toBe(32);
});

describe('inserted sheets', () => {
  const layouts: SheetLayout[] = [
    { name: '表1', cells: [{ row: 0, column: 0, value: 0, formula: '=新表!A1' }] },
    { name: '新表', cells: [{ row: 0, column: 0, value: null, style: { fill: 'FFF9E6' } }] },
  ];
  async function inserted() {
    const host = new MemoryHost(book());
    const sheets = await host.addSheets(layouts);
    return { host, insertion: { plan: insertionPlan('插入模板', underNames(layouts, sheets)), sheets } };
  }
  const names = (host: MemoryHost) => host.getState().workbook.sheets.map(({ name }) => name);

  test('go again, and the workbook is as it was opened', async () => {
    const { host, insertion } = await inserted();
    type(host, 0, 0, '11');
    type(host, 1, 0, '3', '新表');
    host.undo();
    await host.select('新表', 0, 0);
    expect(await host.removeSheets(insertion)).toEqual({ removed: ['表1(2)', '新表'], left: [], gone: [] });
    expect(names(host)).toEqual(['表1', '表2', '表3']);
    expect(host.getState()).toMatchObject({ selection: { sheet: '表1' }, added: [], edits: 1 });
    host.undo();
    expect(host.getState().workbook).toEqual(book());
    expect(host.plan().edits).toEqual([]);
  });

  test('stay where something was typed or refers to them; sheets behind them keep their cells', async () => {
    const { host, insertion } = await inserted();
    const later = await host.addSheets([{ name: '后来', cells: [{ row: 0, column: 0, value: 7 }] }]);
    type(host, 4, 4, '5', '新表');
    expect(await host.removeSheets(insertion)).toMatchObject({ removed: ['表1(2)'], left: [{ sheet: '新表', cell: 'E5' }], gone: [] });
    expect(names(host)).toEqual(['表1', '表2', '表3', '新表', ...later]);
    type(host, 0, 0, '8', '后来');
    expect(host.plan().edits.map(({ sheet, before, after }) => [sheet, before.value, after.value])).toEqual([
      ['新表', null, 5],
      ['后来', 7, 8],
    ]);
  });
});

test('changes are told by sheet, marks and the selection are not changes', async () => {
  const host = new MemoryHost(book());
  const told: (string | null)[] = [];
  const stop = await host.onChanged((sheet) => told.push(sheet));
  await host.mark([{ sheet: '表1', row: 0, column: 0, severity: 'error' }]);
  await host.select('表1', 4, 4);
  expect(told).toEqual([]);
  type(host, 0, 0, '11');
  expect(told.sort()).toEqual(['表1', '表2']);
  stop();
  type(host, 0, 0, '12');
  expect(told).toHaveLength(2);
  await host.clearMarks();
  expect(host.getState().marks).toEqual([]);
});

test('a jump to a hidden sheet says so, one to a missing sheet fails with a sentence', async () => {
  const host = new MemoryHost(book());
  expect(await host.select('表1', 0, 0)).toBeNull();
  expect(await host.select('表3', 0, 0)).toMatch(/隐藏/);
  await expect(host.select('没有', 0, 0)).rejects.toThrow('工作表“没有”已不存在');
});

test('whatever is typed, undoing every step gives back the workbook as it was opened', () => {
  const places = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }));
  const texts = fc.oneof(
    fc.constantFrom('', '=A1+A2', '=SUM(A:A)', '=1/0', '合计', '12%', '（3.20）', "'007", '#REF!'),
    fc.float({ noNaN: true }).map(String),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(places, texts), { maxLength: 12 }), (steps) => {
      const host = new MemoryHost(book());
      for (const [[row, column], text] of steps) type(host, row, column, text);
      while (host.getState().canUndo) host.undo();
      expect(host.getState().workbook).toEqual(book());
      expect(host.plan().edits).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what is said of findings can be saved without an edit; other things that are remembered do not count', async () => {
  const host = new MemoryHost(book(), undefined, new Map([[EXPLANATIONS_NAME, 'as opened']]));
  await host.remember('settings', 'dark');
  expect(host.getState()).toMatchObject({ edits: 0, hasNewTexts: false, isSaved: true });
  await host.remember(EXPLANATIONS_NAME, 'changed');
  expect(host.getState()).toMatchObject({ edits: 0, hasNewTexts: true, isSaved: false });
  host.saved(host.getState().workbook);
  expect(host.getState()).toMatchObject({ hasNewTexts: true, isSaved: true });
  await host.remember(EXPLANATIONS_NAME, 'as opened');
  expect(host.getState()).toMatchObject({ hasNewTexts: false, isSaved: false });
});
