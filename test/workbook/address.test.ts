import * as fc from 'fast-check';
import {
  areaName,
  cellName,
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAreaName,
  parseCellName,
  qualifiedName,
  quoteSheetName,
} from '../../src/workbook/address';

const rows = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const columns = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });

describe('column names', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  test('count up without a gap, shorter names first', () => {
    const names = Array.from({ length: MAX_COLUMNS }, (_, index) => columnName(index));
    const sorted = [...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    expect(new Set(names).size).toBe(MAX_COLUMNS);
    expect(names).toEqual(sorted);
    expect(names.map(columnIndex)).toEqual(names.map((_, index) => index));
  });

  test.each(['', '1', 'A1', '$A', 'Ａ', 'š', 'ſ', '列', '[', '`', 'A B'])('%j is no column', (name) => {
    expect(columnIndex(name)).toBe(-1);
  });
});

describe('cell names', () => {
  test.each([
    ['A1', 0, 0],
    ['C11', 10, 2],
    ['$C$11', 10, 2],
    ['c11', 10, 2],
    ['XFD1048576', 1048575, 16383],
  ])('%s is row %i, column %i', (name, row, column) => {
    expect(parseCellName(name)).toEqual({ row, column });
  });

  test.each(['', 'A', '1', 'A0', 'A01', 'A1048577', 'XFE1', 'ZZZ1', 'AAAA1', 'A9999999', 'A1:B2', ' A1', 'A-1', 'A1.5', '$$A1', 'Ａ１'])(
    '%j is no cell',
    (name) => {
      expect(parseCellName(name)).toBeNull();
    },
  );

  test('round trip', () => {
    fc.assert(
      fc.property(rows, columns, (row, column) => {
        expect(parseCellName(cellName({ row, column }))).toEqual({ row, column });
      }),
    );
  });
});

describe('areas', () => {
  test.each([
    ['A1:F38', { top: 0, left: 0, bottom: 37, right: 5 }],
    ['B2', { top: 1, left: 1, bottom: 1, right: 1 }],
    ['$A$1:$F$38', { top: 0, left: 0, bottom: 37, right: 5 }],
    ['F38:A1', { top: 0, left: 0, bottom: 37, right: 5 }],
    ['F1:A38', { top: 0, left: 0, bottom: 37, right: 5 }],
  ])('%s', (name, area) => {
    expect(parseAreaName(name)).toEqual(area);
  });

  test.each(['', ':', 'A1:', ':A1', 'A:C', '1:3', 'A1:B2:C3', 'A1 B2', 'Sheet1!A1'])('%j is no area', (name) => {
    expect(parseAreaName(name)).toBeNull();
  });

  test('a single cell is written once', () => {
    expect(areaName({ top: 1, left: 1, bottom: 1, right: 1 })).toBe('B2');
    expect(areaName({ top: 0, left: 0, bottom: 37, right: 5 })).toBe('A1:F38');
  });

  test('round trip', () => {
    fc.assert(
      fc.property(rows, rows, columns, columns, (r1, r2, c1, c2) => {
        const area = { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
        expect(parseAreaName(areaName(area))).toEqual(area);
      }),
    );
  });
});

describe('sheet names', () => {
  test.each(['支出决算表', '公开01表', 'Sheet1_2', '_a', 'Z05_1', '表1.2', 'ABCD1', 'Total'])('%s stands as it is', (name) => {
    expect(quoteSheetName(name)).toBe(name);
  });

  test.each([
    ['支出 决算', "'支出 决算'"],
    ['Z01 收入支出决算总表(财决01表)', "'Z01 收入支出决算总表(财决01表)'"],
    ['2020年', "'2020年'"],
    ["o'brien", "'o''brien'"],
    ['“三公”经费', "'“三公”经费'"],
    ['a-b', "'a-b'"],
    ['表!1', "'表!1'"],
    ['GK01', "'GK01'"],
    ['A1', "'A1'"],
    ['R1C1', "'R1C1'"],
    ['rc', "'rc'"],
    ['R', "'R'"],
    ['c3', "'c3'"],
    ['R2C', "'R2C'"],
    ['true', "'true'"],
    ['', "''"],
  ])('%j is quoted', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });

  test('a quoted name says the same name again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 31 }), (name) => {
        const quoted = quoteSheetName(name);
        const inner = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
        expect(inner).toBe(name);
      }),
    );
  });

  test('with a cell', () => {
    expect(qualifiedName('支出决算表', { row: 13, column: 2 })).toBe('支出决算表!C14');
    expect(qualifiedName('附表 1', { row: 0, column: 0 })).toBe("'附表 1'!A1");
  });
});
