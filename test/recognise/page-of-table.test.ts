import { isWhole, readPage, type PageOfTable } from '../../src/recognise/page-of-table';
import { sheetOf, type GridCell } from '../workbook/grid';

const N = null;

function page(...rows: readonly (readonly GridCell[])[]): PageOfTable {
  const sheet = sheetOf('表', rows);
  const read = readPage(sheet, [...sheet.rows.keys()]);
  if (!read) throw new Error('no page');
  return read;
}

describe('the page of a table', () => {
  const read = page(
    ['支出决算表（续表）'],
    ['第2页'],
    ['编码', '名称', '金额'],
    ['栏次', N, 1],
    ['205', '教育支出', 30.5],
    ['20502', '普通教育', 30.5],
    ['合计', N, 30.5],
    ['注：本表反映支出'],
  );

  test('has its heads without page numbers, rows with amounts, and says whether notes follow', () => {
    expect(read.heads).toEqual(['支出决算表', '编码|名称|金额', '栏次|1']);
    expect(read.rows.map(({ label, code, isTotal }) => [label, code, isTotal])).toEqual([
      ['教育支出', '205', false],
      ['普通教育', '20502', false],
      ['合计', null, true],
    ]);
    expect([read.hasNotes, read.codeColumn, read.amountColumns]).toEqual([true, 0, [2]]);
  });

  test('has its codes where most rows have them', () => {
    const moved = page(['甲', 1], [N, '205', '教育支出', 3], [N, '206', '科学技术支出', 4], ['207', '文化支出', 5]);
    expect(moved.codeColumn).toBe(1);
    expect(page(['207', '文化支出', 5], [N, '205', '教育支出', 3], [N, '206', '科学技术支出', 4]).codeColumn).toBe(1);
  });
});

describe('a row of a page', () => {
  const amounts = (...cells: GridCell[]): readonly number[] => page(cells).amountColumns;

  test('has no amounts in codes, wherever these stand', () => {
    expect(amounts('205', '教育支出', 30, '302', '办公费', 7.5)).toEqual([2, 5]);
    expect(page(['205', '教育支出', 30, '302', '办公费', 7.5]).codeColumns).toEqual(new Set([0, 3]));
  });

  test('may have an amount that looks like a code', () => {
    expect(amounts('帐篷', 205, 7.5)).toEqual([1, 2]);
  });
});

describe('a table is whole', () => {
  const total: GridCell[] = ['合计', N, 7.5, 9];
  const list: GridCell[][] = [
    ['帐篷', N, 4.5, 4],
    ['棉被', N, 3, 5],
  ];
  const coded: GridCell[][] = [
    ['205', '教育支出', 4.5],
    ['20502', '普通教育', 4.5],
    ['206', '科学技术支出', 3],
    ['20601', '科技管理', 3],
  ];

  test('where its total comes to its rows, wherever it stands, but for a 分', () => {
    expect(isWhole([page(...list, total)])).toBe(true);
    expect(isWhole([page(total, ...list)])).toBe(true);
    expect(isWhole([page(['合计', N, 7.51, 9], ...list)])).toBe(true);
    expect(isWhole([page(['合计', N, 7.52, 9], ...list)])).toBe(false);
    expect(isWhole([page(total, list[0] as GridCell[])])).toBe(false);
    expect(isWhole([page(total, list[0] as GridCell[]), page(list[1] as GridCell[])])).toBe(true);
  });

  test('and not without a total, or one that says nothing', () => {
    expect(isWhole([page(...list)])).toBe(false);
    expect(isWhole([page(['合计', N, 0, 0], ['帐篷', N, 0, 0])])).toBe(false);
  });

  test('with codes where its subjects add up as well, and its last row is of the lowest level', () => {
    expect(isWhole([page(['合计', N, 7.5], ...coded)])).toBe(true);
    expect(isWhole([page(['合计', N, 7.5], ...coded.slice(0, 3))])).toBe(false);
    expect(isWhole([page(['合计', N, 7.5], ...coded.slice(0, 3), ['20601', '科技管理', 2])])).toBe(false);
    expect(isWhole([page(['合计', N, 4.5], ...coded)])).toBe(false);
  });
});
