import { findMisprints } from '../../../src/performance/reading/misprints';
import { cellsBetween, rowsBetween, textGrid } from '../../../src/performance/reading/text-grid';
import { sheetOf } from '../fixture';

const sheet = sheetOf({
  sheet: '表',
  merges: [],
  rows: [
    ['甲', '一级标', '丙'],
    [null, null, null],
    ['二级指标', 5, ' 效义指标 '],
    ['戊', null, '产岀指标'],
  ],
});
const texts = (rows: readonly number[], grid = textGrid(sheet)): string[] =>
  rows.map((row) =>
    cellsBetween(grid, row, 0, 9)
      .map(({ text }) => text)
      .join(),
  );

describe('the texts of a sheet', () => {
  test('are those of the cells that show something, row by row', () => {
    const grid = textGrid(sheet);
    expect(grid.rowNumbers).toEqual([0, 2, 3]);
    expect(texts([0, 1, 2, 3])).toEqual(['甲,一级标,丙', '', '二级指标,5,效义指标', '戊,产岀指标']);
    expect(grid.window).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
  });

  test('within a window are those on its edges too, and none beyond', () => {
    const grid = textGrid(sheet, { top: 0, left: 1, bottom: 2, right: 2 });
    expect(texts([0, 2, 3], grid)).toEqual(['一级标,丙', '5,效义指标', '']);
    expect(texts([0, 2], textGrid(sheet, { top: 2, left: 0, bottom: 3, right: 0 }))).toEqual(['', '二级指标']);
  });

  test('between two columns or rows have both of them', () => {
    const grid = textGrid(sheet);
    expect(cellsBetween(grid, 0, 1, 2).map(({ column }) => column)).toEqual([1, 2]);
    expect(rowsBetween(grid, 2, 3)).toEqual([2, 3]);
  });
});

test('a misprinted caption is found where it stands, with what it should be', () => {
  const grid = textGrid(sheet);
  expect(findMisprints(grid, { top: 0, left: 0, bottom: 3, right: 2 }, 1)).toEqual([
    { row: 2, column: 2, printed: '效义指标', meant: '效益指标' },
    { row: 3, column: 2, printed: '产岀指标', meant: '产出指标' },
  ]);
  expect(findMisprints(grid, { top: 0, left: 0, bottom: 2, right: 1 }, 0)).toEqual([
    { row: 0, column: 1, printed: '一级标', meant: '一级指标' },
  ]);
});
