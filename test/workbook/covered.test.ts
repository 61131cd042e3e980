import { withoutCovered } from '../../src/workbook/covered';
import { cellAt } from '../../src/workbook/workbook';
import { sheetOf, workbookOf } from './grid';

const GRID = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
  ['g', 'h', 'i'],
];

function seen(merges: readonly { top: number; left: number; bottom: number; right: number }[]): string {
  const workbook = withoutCovered(workbookOf({ ...sheetOf('表', GRID), merges }));
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('没有工作表');
  return GRID.map((cells, row) => cells.map((text, column) => (cellAt(sheet, row, column) ? text : '.')).join('')).join('/');
}

test('only the first cell of a merge is seen', () => {
  expect(seen([{ top: 0, left: 1, bottom: 1, right: 2 }])).toBe('ab./d../ghi');
});

test('merges side by side and below one another', () => {
  expect(
    seen([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]),
  ).toBe('a../de./.hi');
});

test('a workbook in which nothing is covered stays the same', () => {
  const workbook = workbookOf({ ...sheetOf('表', [['a']]), merges: [{ top: 0, left: 0, bottom: 3, right: 3 }] });
  expect(withoutCovered(workbook)).toBe(workbook);
});
