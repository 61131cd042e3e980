import { HISTORY_NAME } from '../../src/taskpane/history';
import { redoNext, undoLast } from '../../src/workbench/book-history';
import { MemoryHost } from '../../src/workbench/memory-host';
import { cellsOfText } from '../../src/workbench/sheet/clipboard';
import { blockAt, repeated } from '../../src/workbench/sheet/typed-block';
import { cellAt, cellText, type Workbook } from '../../src/workbook/workbook';
import { checkerOf, checkResult, numberCell, sessionOver, sheetOf } from '../taskpane/hand-made';

const BOOK: Workbook = {
  sheets: [
    sheetOf('表', 0, [numberCell(0, 0, 1), numberCell(1, 0, 2), numberCell(2, 0, 3, '=A1+A2')], {
      merges: [{ top: 0, left: 3, bottom: 0, right: 4 }],
    }),
  ],
};
const content = (value: number | string | null, formula: string | null = null) => ({ formula, value, format: null });

function open() {
  const host = new MemoryHost(BOOK);
  const session = sessionOver(host, checkerOf(checkResult([])));
  session.begin();
  const text = (row: number, column = 0) => cellText(cellAt(host.getState().workbook.sheets[0]!, row, column));
  return { host, session, text };
}
const plan = { title: '重算', edits: [{ sheet: '表', row: 0, column: 0, before: content(1), after: content(10), reason: '' }] };

test('typing and plans are one history: taken back in the order in which they were done, and done again', async () => {
  const { host, session, text } = open();
  host.type('表', { row: 1, column: 0 }, content(5));
  await session.apply(plan, '已应用');
  expect([text(0), text(1), text(2)]).toEqual(['10', '5', '15']);
  await undoLast({ host, session });
  expect([text(0), text(2)]).toEqual(['1', '6']);
  expect(session.getState().history).toEqual([]);
  await undoLast({ host, session });
  expect(host.getState()).toMatchObject({ canUndo: false, canRedo: true, edits: 0 });
  await redoNext({ host, session });
  await redoNext({ host, session });
  expect([text(0), text(1), text(2)]).toEqual(['10', '5', '15']);
  expect(session.getState().history).toHaveLength(1);
  expect(host.getState().canRedo).toBe(false);
  expect(await host.recall(HISTORY_NAME)).toContain('重算');
});

test('what the pane takes back is gone from the toolbar too, and something new ends what could be done again', async () => {
  const { host, session, text } = open();
  await session.apply(plan, '已应用');
  await session.undo();
  expect(host.getState()).toMatchObject({ canUndo: false, canRedo: true });
  host.type('表', { row: 1, column: 0 }, content(7));
  expect(host.getState()).toMatchObject({ canUndo: true, canRedo: false });
  expect([text(0), text(1), text(2)]).toEqual(['1', '7', '8']);
});

test('a plan that gave a formula its decimals is taken back though the same was typed once more', async () => {
  const { host, session } = open();
  const formula = (format: string | null) => ({ formula: '=A1+A2', value: null, format });
  const formatOf = () => cellAt(host.getState().workbook.sheets[0]!, 2, 0)?.format ?? null;
  const decimals = { sheet: '表', row: 2, column: 0, before: formula(null), after: formula('0.00'), reason: '' };
  await session.apply({ title: '重算', edits: [decimals] }, '已应用');
  host.type('表', { row: 2, column: 0 }, formula('0.00'));
  expect(formatOf()).toBe('0.00');
  await session.undo();
  expect(formatOf()).toBeNull();
});

test('a block from the clipboard is read as spreadsheets write it', () => {
  expect(cellsOfText('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(cellsOfText('"a\tb"\t"说""明""\n二行"\n')).toEqual([['a\tb', '说"明"\n二行']]);
  expect(cellsOfText('\t\n')).toEqual([['', '']]);
  expect(cellsOfText('5" 管')).toEqual([['5" 管']]);
  expect(cellsOfText('')).toEqual([['']]);
});

test('a pasted block is one step, typed cell by cell; covered cells of a merged area are passed over, or refused where they get something', () => {
  const { host, text } = open();
  const [sheet] = BOOK.sheets;
  const block = blockAt(sheet!, { row: 0, column: 3 }, '标题\t\n1,097.60\t=A1*2\n');
  expect(typeof block !== 'string' && host.typeAll('表', block)).toBeNull();
  expect([text(0, 3), text(1, 3), text(1, 4)]).toEqual(['标题', '1097.6', '2']);
  host.undo();
  expect(host.getState().canUndo).toBe(false);
  const refused = blockAt(sheet!, { row: 0, column: 3 }, '标题\t内容');
  expect(typeof refused !== 'string' && host.typeAll('表', refused)).toContain('E1 不能修改');
  expect(text(0, 3)).toBe('');
});

test('filling repeats a value, and moves a formula along', () => {
  const [sheet] = BOOK.sheets;
  expect(repeated(cellAt(sheet!, 1, 0), { row: 2, column: 0 }, sheet!)).toMatchObject({ value: 2, formula: null });
  expect(repeated(cellAt(sheet!, 2, 0), { row: 2, column: 1 }, sheet!)).toMatchObject({ formula: '=B1+B2' });
});
