import * as fc from 'fast-check';
import { drawnRows } from '../../src/workbench/grid/drawn-cells';
import { moved, movedFar } from '../../src/workbench/grid/moves';
import { axis, edge, extentOf, indexAt, indexMerges, visibleRange } from '../../src/workbench/sheet/geometry';
import { numberCell, sheetOf } from '../taskpane/hand-made';

const even = (count: number) => axis(count, () => 10);

test('a position lies in the row or column that is found for it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 2000 }),
      (sizes, position) => {
        const line = axis(sizes.length, (index) => sizes[index] ?? 0);
        const index = indexAt(line, position);
        expect(edge(line, index)).toBeLessThanOrEqual(position);
        if (index < line.count - 1) expect(edge(line, index + 1)).toBeGreaterThan(position);
      },
    ),
  );
});

test('what is in view is drawn with a little beyond, and never outside the sheet', () => {
  expect(visibleRange(even(100), 200, 50, 2)).toEqual([18, 27]);
  expect(visibleRange(even(5), 0, 1000, 4)).toEqual([0, 4]);
});

test('the grid reaches beyond the content', () => {
  const { rows, columns } = extentOf(sheetOf('表', 0, [numberCell(199, 30, 1)]));
  expect(rows).toBeGreaterThan(200);
  expect(columns).toBeGreaterThan(31);
});

const MERGES = indexMerges([
  { top: 0, left: 0, bottom: 0, right: 5 },
  { top: 3, left: 1, bottom: 30, right: 1 },
]);
const shown = { row: () => false, column: () => false };

test('every cell of a window is drawn once, a merged area at its first cell, also where that lies outside', () => {
  const rows = drawnRows([10, 12], [0, 2], MERGES, shown);
  expect(rows.map(({ row, cells }) => [row, cells.map(({ column }) => column)])).toEqual([
    [3, [1]],
    [10, [0, 2]],
    [11, [0, 2]],
    [12, [0, 2]],
  ]);
  expect(rows[0]?.cells[0]?.area.bottom).toBe(30);
});

test('hidden rows and columns are left out', () => {
  const rows = drawnRows([10, 12], [2, 4], MERGES, { row: (row) => row === 11, column: (column) => column === 3 });
  expect(rows.map(({ row, cells }) => [row, cells.map(({ column }) => column)])).toEqual([
    [10, [2, 4]],
    [12, [2, 4]],
  ]);
});

describe('the arrows', () => {
  const at = (row: number, column: number) => MERGES.at(row, column) ?? { top: row, left: column, bottom: row, right: column };

  test('take a merged area for one cell', () => {
    expect(moved('ArrowRight', at(0, 0), even(40), even(10), MERGES)).toEqual({ row: 0, column: 6 });
    expect(moved('ArrowDown', at(0, 0), even(40), even(10), MERGES)).toEqual({ row: 1, column: 0 });
    expect(moved('ArrowRight', at(20, 0), even(40), even(10), MERGES)).toEqual({ row: 3, column: 1 });
    expect(moved('ArrowUp', at(31, 1), even(40), even(10), MERGES)).toEqual({ row: 3, column: 1 });
  });

  test('stop at the border and pass over hidden rows', () => {
    expect(moved('ArrowUp', at(1, 9), even(40), even(10), MERGES)).toEqual({ row: 0, column: 9 });
    expect(moved('ArrowRight', at(1, 9), even(40), even(10), MERGES)).toEqual({ row: 1, column: 9 });
    const rows = axis(5, (row) => (row === 2 ? 0 : 10));
    expect(moved('ArrowDown', at(1, 8), rows, even(10), MERGES)).toEqual({ row: 3, column: 8 });
  });

  test('Home goes to the first column, other keys go nowhere', () => {
    expect(moved('Home', at(2, 7), even(40), even(10), MERGES)).toEqual({ row: 2, column: 0 });
    expect(moved('a', at(2, 7), even(40), even(10), MERGES)).toBeNull();
  });
});

describe('Ctrl and a key', () => {
  const filled = new Set(['2,1', '3,1', '4,1', '8,1', '8,5']);
  const far = {
    rows: axis(20, (row) => (row === 10 ? 0 : 10)),
    columns: even(10),
    merges: indexMerges([]),
    isFilled: (row: number, column: number) => filled.has(`${row},${column}`),
    last: { row: 8, column: 5 },
  };
  const from = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

  test.each([
    ['ArrowDown', 2, 1, { row: 4, column: 1 }],
    ['ArrowDown', 4, 1, { row: 8, column: 1 }],
    ['ArrowDown', 8, 1, { row: 19, column: 1 }],
    ['ArrowUp', 8, 1, { row: 4, column: 1 }],
    ['ArrowUp', 1, 1, { row: 0, column: 1 }],
    ['ArrowRight', 8, 1, { row: 8, column: 5 }],
    ['Home', 8, 5, { row: 0, column: 0 }],
    ['End', 0, 0, { row: 8, column: 5 }],
  ])('%s from %i,%i', (key, row, column, to) => {
    expect(movedFar(key, from(row, column), far)).toEqual(to);
  });

  test('other keys go nowhere', () => {
    expect(movedFar('z', from(0, 0), far)).toBeNull();
    expect(movedFar('PageDown', from(0, 0), far)).toBeNull();
  });
});
