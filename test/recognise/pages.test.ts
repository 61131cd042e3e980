import { FORMS } from '../../src/forms/registry';
import { formStarts } from '../../src/recognise/pages';
import { stretchesOf } from '../../src/recognise/stretches';
import { TitleFinder } from '../../src/recognise/title';
import { areaName } from '../../src/workbook/address';
import type { Sheet } from '../../src/workbook/workbook';
import { sheetOf, type GridCell } from '../workbook/grid';

const finder = new TitleFinder(FORMS);
const N = null;

/** Where forms begin, as `row/column`. */
function starts(rows: readonly (readonly GridCell[])[]): string[] {
  const sheet = sheetOf('表', rows);
  return formStarts(sheet, finder.find(sheet)).map(({ row, column }) => `${String(row)}/${String(column)}`);
}

/** The stretches of a sheet, each with the form that its title names. */
function stretches(sheet: Sheet): string[] {
  return stretchesOf(sheet, finder.find(sheet)).map(({ block, hit }) => `${hit?.form.title ?? '-'} ${areaName(block.area)}`);
}

describe('a title that comes again', () => {
  test('goes on with the form where a page has no total, or the same one', () => {
    expect(starts([['支出决算表'], ['205', 3.5], ['支出决算表'], ['合计', 3.5]])).toEqual(['0/0']);
    expect(starts([['支出决算表'], ['合计', 7], ['205', 3], ['支出决算表'], ['合计', 7], ['206', 4]])).toEqual(['0/0']);
  });

  test('begins another form behind a whole one with other totals, and not where it says 续', () => {
    const below = (title: string): GridCell[][] => [['支出决算表'], ['合计', 7], ['205', 7], [title], ['合计', 9], ['206', 9]];
    expect(starts(below('支出决算表'))).toEqual(['0/0', '3/0']);
    expect(starts(below('支出决算表（续表）'))).toEqual(['0/0']);
  });

  test('begins another form whatever stands in the rows that number the columns', () => {
    expect(starts([['支出决算表'], ['1', '2'], ['合计', 7], ['205', 7], ['支出决算表'], ['1', '2'], ['合计', 9], ['206', 9]])).toEqual([
      '0/0',
      '4/0',
    ]);
  });

  test('right below itself is one title', () => {
    expect(starts([['支出决算表'], ['支出决算表'], ['合计', 9], ['206', 9]])).toEqual(['0/0']);
  });

  test('goes on where either has no total of the whole, or the same', () => {
    const long = (first: GridCell[], second: GridCell[]): string[] =>
      starts([['x'], ['x'], ['支出决算表'], first, ['205', 3], ['支出决算表'], second, ['206', 1]]);
    const [seven, nine] = [
      ['合计', 7],
      ['合计', 9],
    ];
    expect(long(seven as GridCell[], nine as GridCell[])).toEqual(['2/0', '5/0']);
    for (const other of [
      ['207', 2],
      ['本级合计', 9],
      ['合计数', 9],
      ['合计', '本级', 9],
    ]) {
      expect(long(other, nine as GridCell[])).toEqual(['2/0']);
      expect(long(seven as GridCell[], other)).toEqual(['2/0']);
    }
    expect(long(['合计', ' ', 7], seven as GridCell[])).toEqual(['2/0']);
    // Totals without a number are not known to be the same.
    expect(long(['合计'], ['合计'])).toEqual(['2/0', '5/0']);
  });

  test('right behind itself is one title, and a total is of the page that it stands on', () => {
    expect(starts([['支出决算表'], ['合计', 7], ['支出决算表'], ['合计', 9]])).toEqual(['0/0']);
    expect(starts([['x'], ['x'], ['支出决算表'], ['合计', 7], ['支出决算表'], ['合计', 9]])).toEqual(['2/0']);
    expect(starts([['支出决算表'], ['合计', 4], ['205', 4], ['支出决算表'], ['206', 3], ['支出决算表'], ['206', 3], ['合计', 4]])).toEqual([
      '0/0',
    ]);
    expect(starts([['支出决算表'], ['合计', 4], ['205', 4], ['支出决算表'], ['206', 3], ['支出决算表'], ['合计', 9]])).toEqual([
      '0/0',
      '5/0',
    ]);
  });

  test('in another column than where it stood beside others begins one of its own', () => {
    expect(
      starts([
        ['支出决算表', N, '收入决算表'],
        ['205', 3, '205', 4],
        [N, N, '支出决算表'],
        [N, N, '206', 5],
      ]),
    ).toEqual(['0/0', '0/2', '2/2']);
  });

  test('behind another form begins one of its own', () => {
    expect(starts([['支出决算表'], ['205', 3], ['收入决算表'], ['205', 4], ['支出决算表'], ['205', 5]])).toEqual(['0/0', '2/0', '4/0']);
  });

  test('goes on below its own half where two forms stand side by side', () => {
    const titles: GridCell[] = ['收入决算表', N, N, N, '支出决算表'];
    expect(starts([titles, ['205', 3, N, N, '205', 2], titles, ['206', 4, N, N, '206', 6]])).toEqual(['0/0', '0/4']);
  });
});

describe('stretches', () => {
  const half = (code: string): GridCell[] => [code, 3, N, code, 4];

  test('of forms side by side and below one another end where the next begin', () => {
    const sheet = sheetOf('表', [
      ['收入决算表', N, N, '支出决算表'],
      half('205'),
      half('206'),
      ['财政拨款“三公”经费支出决算表'],
      ['合计', 3],
    ]);
    expect(stretches(sheet)).toEqual(['收入决算表 A1:B3', '支出决算表 D1:E3', '财政拨款“三公”经费支出决算表 A4:B5']);
  });

  test('of forms that lost their titles are cut at their numbers', () => {
    const below = sheetOf('表', [
      ['某单位', N, '公开02表'],
      ['205', 3, 3],
      ['某单位', N, '公开03表'],
      ['205', 4, 4],
    ]);
    expect(stretches(below)).toEqual(['- A1:C2', '- A3:C4']);
    const repeated = sheetOf('表', [
      ['某单位', N, '公开02表'],
      ['205', 3, 3],
      ['某单位', N, '公开02表'],
      ['206', 4, 4],
    ]);
    expect(stretches(repeated)).toEqual(['- A1:C4']);
    const headed = sheetOf('表', [
      ['决算公开', '附件', '2023'],
      ['某单位', N, '公开02表'],
      ['205', 3, 3],
      ['某单位', N, '公开03表'],
      ['205', 4, 4],
    ]);
    expect(stretches(headed)).toEqual(['- A1:C3', '- A4:C5']);
    const beside = sheetOf('表', [
      ['某单位', '公开02表', '某单位', '公开03表'],
      ['205', 3, '205', 4],
    ]);
    expect(stretches(beside)).toEqual(['- A1:B2', '- C1:D2']);
    expect(
      stretches(
        sheetOf('表', [
          ['某单位', N, '公开02表'],
          ['205', 3, 3],
        ]),
      ),
    ).toEqual(['- A1:C2']);
  });

  test('of numbered forms reach as far as the sheet does, whatever stands right of the last number', () => {
    const sheet = sheetOf('表', [
      ['某单位', '公开02表', '某单位', '公开03表', '附注'],
      ['205', 3, '205', 4, 5],
      ['某单位', N, N, N, '公开04表'],
      ['205', 6],
    ]);
    expect(stretches(sheet)).toEqual(['- A1:B2', '- C1:E2', '- A3:E4']);
  });

  test('begin a few rows above the first title, and begin and end in the columns that are filled', () => {
    const above = [['目录'], ['甲'], ['某市某局'], ['公开02表'], ['2022']];
    const sheet = sheetOf('表', [...above, [N, '收入决算表'], ['205', 3], ['支出决算表'], ['206', N, N, '无']], { left: 1 });
    expect(stretches(sheet)).toEqual(['收入决算表 B3:C7', '支出决算表 B8:B9']);
    expect(stretches(sheetOf('表', [['无', N, N, '无'], ['支出决算表'], [N, '205', 3]]))).toEqual(['支出决算表 A1:D3']);
  });

  test('side by side are as many as the titles of a row', () => {
    const sheet = sheetOf('表', [
      ['收入决算表', N, '支出决算表', N, '收入决算表'],
      ['205', 3, '205', 4, '205', 5],
    ]);
    expect(stretches(sheet)).toEqual(['收入决算表 A1:B2', '支出决算表 C1:D2', '收入决算表 E1:F2']);
  });
});
