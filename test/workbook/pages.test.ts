import { placeOnPage, type SheetPage } from '../../src/workbook/pages';

describe('the place of a cell of a table on several sheets', () => {
  const second: SheetPage = { sheet: '续1', index: 1, from: 10, shift: 7, top: 3, bottom: 8 };
  const third: SheetPage = { sheet: '续2', index: 2, from: 16, shift: 16, top: 0, bottom: 4, columns: new Map([[2, 5]]) };
  const table = { name: '首页', pages: [second, third] };

  test.each([
    ['above the first page break', { row: 9, column: 2 }, { sheet: '首页', row: 9, column: 2 }],
    ['in the first row of a page', { row: 10, column: 2 }, { sheet: '续1', row: 3, column: 2 }],
    ['in the last row of a page', { row: 15, column: 2 }, { sheet: '续1', row: 8, column: 2 }],
    ['on the page after it', { row: 16, column: 1 }, { sheet: '续2', row: 0, column: 1 }],
    ['in a column that stands elsewhere on its page', { row: 17, column: 2 }, { sheet: '续2', row: 1, column: 5 }],
  ])('is told %s', (_, cell, place) => {
    expect(placeOnPage(table, cell)).toEqual(place);
  });

  test('is its own where the table has one sheet', () => {
    expect(placeOnPage({ name: '表' }, { row: 20, column: 3 })).toEqual({ sheet: '表', row: 20, column: 3 });
    expect(placeOnPage({ name: '表', pages: [] }, { row: 20, column: 3 })).toEqual({ sheet: '表', row: 20, column: 3 });
  });
});
