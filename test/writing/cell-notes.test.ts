import { CellNotes } from '../../src/writing/cell-notes';
import { figure } from '../identities/figures';

/** What is noted of so many tails in one column, and one of another sheet. */
function noted(count: number): string[] {
  const notes = new CellNotes();
  for (let row = 0; row < count; row++) notes.keepTail(figure('1', { row, column: 1 }));
  notes.keepTail(figure('1', { sheet: '表2', row: 4 }));
  notes.noteTails();
  expect(notes.refused).toEqual([]);
  return notes.notes.map(({ sheet, cell, reason }) => `${sheet}!${cell} ${reason}`);
}

describe('tails that stay', () => {
  test('are one note a sheet, at the first of them', () => {
    expect(noted(3)).toEqual([
      '表1!B1 与各项计算的结果只差尾数，保持不动；本表共 3 格：B1、B2、B3',
      '表2!A5 与各项计算的结果只差尾数，保持不动',
    ]);
  });

  test('are named up to ten, and counted beyond', () => {
    expect(noted(10)[0]).toMatch(/共 10 格：B1、.*、B10$/);
    expect(noted(11)[0]).toMatch(/共 11 格：B1、.*、B10 等$/);
  });

  test('are not noted where there are none', () => {
    const notes = new CellNotes();
    notes.noteTails();
    expect(notes.notes).toEqual([]);
  });
});

test('what is refused and what is left are told apart, each with its cell', () => {
  const notes = new CellNotes();
  notes.refuse(figure('1', { row: 1 }), '缺分项');
  notes.leave(figure('1', { row: 2 }), '请核对');
  expect([notes.refused, notes.notes]).toEqual([
    [{ sheet: '表1', cell: 'A2', reason: '缺分项' }],
    [{ sheet: '表1', cell: 'A3', reason: '请核对' }],
  ]);
});
