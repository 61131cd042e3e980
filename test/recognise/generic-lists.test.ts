import { listsOf, wholeSheet } from '../../src/recognise/generic-lists';
import type { Block } from '../../src/tables/read/block';
import { areaName } from '../../src/workbook/address';
import { sheetOf, type GridCell } from '../workbook/grid';

const N = null;

/** The lists of a sheet: each its cells and how many of its rows it holds. */
function lists(...rows: readonly (readonly GridCell[])[]): string[] {
  return listsOf(wholeSheet(sheetOf('台账', rows)) as Block).map((list) => `${areaName(list.area)} ${String(list.rows.length)}`);
}

test('a sheet is one block from its first filled cell to its last, where it has rows for a table', () => {
  const sheet = sheetOf('台账', [['采购台账'], [N, N, '金额'], ['货物', N, 3, 4]], { top: 2, left: 1 });
  expect(wholeSheet(sheet)).toMatchObject({ area: { top: 2, left: 1, bottom: 4, right: 4 }, rows: [2, 3, 4] });
  expect(
    wholeSheet(
      sheetOf('台账', [
        [N, '采购台账'],
        [N, '货物', 3],
        ['工程', 4],
      ]),
    )?.area,
  ).toMatchObject({ left: 0, right: 2 });
  expect(
    wholeSheet(
      sheetOf('台账', [
        ['货物', 3],
        ['工程', 4],
      ]),
    ),
  ).toBeNull();
});

describe('lists side by side', () => {
  test('begin where the caption of the labels comes again, though only one has a 合计', () => {
    expect(lists(['项目', '金额', '项目', '金额'], ['货物', 3, '设备', 5], ['合计', 3, '家具', 6])).toEqual(['A1:B3 3', 'C1:D3 3']);
    expect(lists(['项目', '金额', '项目', '金额'], ['货物', 3, '设备', 5], ['工程', 4, '家具', 6])).toEqual(['A1:D3 3']);
    expect(lists(['项目', '金额', '单位', '人数'], ['货物', 3, '机关', 5], ['合计', 3, '中心', 6])).toEqual(['A1:D3 3']);
  });

  test('are as many as the row of captions that has most of them says', () => {
    const three = ['项目', '金额', '项目', '金额', '项目', '金额'];
    const amounts: GridCell[] = ['合计', 1, '合计', 2, '合计', 3];
    const areas = ['A1:B3 3', 'C1:D3 3', 'E1:F3 2'];
    expect(lists(three, ['项目', '金额', '项目'], amounts)).toEqual(areas);
    expect(lists(['项目', '金额', '项目'], three, amounts)).toEqual(areas);
  });

  test('begin where a 合计 stands, whichever is higher up, with the rows that are filled there', () => {
    expect(lists(['资产', '额', '负债', '额'], ['设备', 5, '合计', 2], ['合计', 5])).toEqual(['A1:B3 3', 'C1:D3 2']);
  });

  test.each([
    ['项目', 2],
    ['科目名称', 2],
    ['资产项目', 2],
    ['本项目', 1],
    ['项目数', 1],
    ['总资产类别', 1],
    ['资产类别数', 1],
  ])('%s above two columns of labels makes %d', (caption, count) => {
    expect(lists([caption, '金额', caption, '金额'], ['货物', 3, '设备', 5], ['合计', 3, '家具', 6])).toHaveLength(count);
  });

  test('begin with what stands left of the first labels, where the first captions say', () => {
    expect(lists(['序号', '项目', '金额', '项目', '金额'], [1, '货物', 3, '设备', 5], [N, '合计', 3, '家具', 6])).toEqual([
      'A1:C3 3',
      'D1:E3 3',
    ]);
    expect(lists(['项目', '金额', '项目', '金额'], ['项目', '金额', '附', '项目'], ['合计', 3, '家具', 6])).toEqual(['A1:B3 3', 'C1:D3 3']);
    expect(lists(['品名', '金额', '品名', '金额'], ['货物', 3, '货物', 5], ['合计', 3, '家具', 6])).toEqual(['A1:D3 3']);
  });

  test('are not told by a caption 合计, and one total tells of one list', () => {
    expect(lists(['名称', '合计', '人员', '合计'], ['货物', 3, 5, 1], ['合计', 3, 5, 1])).toEqual(['A1:D3 3']);
    expect(lists(['资产', '额', '负债', '额'], ['设备', 5, '借款', 2], ['合计', 5, '应付', 3])).toEqual(['A1:D3 3']);
  });
});

describe('lists below one another', () => {
  const captions = ['品名', '件数'];

  test('end where captions stand again below amounts', () => {
    expect(lists(['物资统计'], captions, ['帐篷', 12], ['品种', '吨数'], ['煤炭', 30])).toEqual(['A1:B3 3', 'A4:B5 2']);
    // Two rows of captions are those of one list.
    expect(lists(['物资统计'], captions, ['帐篷', 12], ['品种', '数量'], ['名目', '吨数'], ['煤炭', 30])).toEqual(['A1:B3 3', 'A4:B6 3']);
    expect(lists(['物资统计', '某县'], captions, ['帐篷', 12])).toEqual(['A1:B3 3']);
  });

  test('end where a title stands below a 合计, and not at a heading or a note', () => {
    const below = (heading: string, label: string): string[] => lists(captions, ['帐篷', 12], [label, 12], [heading], ['煤炭', 30]);
    expect(below('二、燃料', '合计')).toEqual(['A1:B3 3', 'A4:B5 2']);
    expect(below('二、燃料', '棉被')).toEqual(['A1:B5 5']);
    expect(below('注：不含上年', '合计')).toEqual(['A1:B5 5']);
    // The 合计 of a list says nothing of the next one.
    expect(lists(captions, ['帐篷', 12], ['合计', 12], ['燃料'], ['煤炭', 30], ['油料'], ['柴油', 4])).toEqual(['A1:B3 3', 'A4:B7 4']);
  });

  test('go on over rows that number the columns and rows without labels', () => {
    expect(lists(captions, ['帐篷', 12], ['栏次', '1'], ['棉被', 30])).toEqual(['A1:B4 4']);
    expect(lists(captions, [3, 12], ['品种', '吨数'], ['棉被', 30])).toEqual(['A1:B4 4']);
    expect(lists(['类', '款', '金额'], ['帐篷', '一级', 12], ['类', '款', '项'], ['棉被', '二级', 30])).toEqual(['A1:C4 4']);
  });

  test('go on over what is neither captions nor a title', () => {
    const between = (...row: GridCell[]): string[] => lists(captions, ['帐篷', 12], ['合计', 12], row, ['煤炭', 30]);
    expect([between(3, 4), between(N, 5), between('燃料', '—'), between('棉被', '二级', '—')].every((one) => one.length === 1)).toBe(true);
    expect(between('燃料', ' ')).toEqual(['A1:B3 3', 'A4:B5 2']);
    // Numbers of columns are no amounts, below which other captions would begin another list.
    expect(lists(captions, ['栏次', '1'], ['其中', '本级'], ['帐篷', 12])).toEqual(['A1:B4 4']);
  });
});
