import { cellsOf, countBefore, rowsBetween, trimmed, type Block } from '../../../src/tables/read/block';
import { assignColumns, hasStrays, patternsFitting, withGroups } from '../../../src/tables/read/columns';
import { isColumnNumberRow, readHeaders, type ColumnHeader } from '../../../src/tables/read/header';
import { findHeader, Vocabulary } from '../../../src/tables/read/vocabulary';
import { sheetOf } from '../../workbook/grid';
import { gridOf } from './read-grids';

function blockOf(written: string, left = 0): Block {
  const rows = gridOf(written);
  const sheet = sheetOf('表', rows, { left });
  const right = left + Math.max(...rows.map((cells) => cells.length)) - 1;
  return { sheet, area: { top: 0, left, bottom: rows.length - 1, right }, rows: [...sheet.rows.keys()] };
}

describe('captions above columns', () => {
  const headers = (written: string, left = 0): string[] => {
    const block = blockOf(written, left);
    return readHeaders(block, block.rows).map(({ column, path, isOwn }) => `${column} ${path.join('>')}${isOwn ? '' : ' ~'}`);
  };

  test('reach right over empty cells, no further than what is above them', () => {
    expect(headers('项目 | | 支出 | | \n编码 | 名称 | 小计 | | 基本')).toEqual([
      ...['0 项目>编码', '1 项目>名称', '2 支出>小计', '3 支出>小计 ~', '4 支出>基本'],
    ]);
    expect(headers('甲 | | 乙 | \n东 | | | 西')).toEqual(['0 甲>东', '1 甲>东 ~', '2 乙', '3 乙>西']);
    expect(headers(' | 甲 | \n丙 | | 丁', 3)).toEqual(['3 丙', '4 甲', '5 甲>丁']);
  });

  test('reach down, and say nothing twice', () => {
    expect(headers('甲 | 乙\n甲 | \n | 丙')).toEqual(['0 甲', '1 乙>丙']);
    expect(headers('甲 | 乙\n | ')).toEqual(['0 甲', '1 乙']);
    expect(headers('甲 | 乙 | 丙\n | | 丁\n东 | | ')).toEqual(['0 甲>东', '1 乙', '2 丙>丁']);
    expect(headers('甲 | | 乙\n\u200b | 丙 | \u200b')).toEqual(['0 甲', '1 甲>丙', '2 乙']);
  });

  test('are no numbers of columns, notes or amounts', () => {
    expect(headers('甲 | 乙 | 丙\n栏次 | 1 | 12.5\n注：按实填列 | (2) | 丁')).toEqual(['0 甲', '1 乙', '2 丙>丁']);
    expect(headers('甲 | 2021 | —')).toEqual(['0 甲', '1 2021', '2 —']);
  });

  test('are of this year by the latest that they name, and of last year by an earlier one', () => {
    expect(headers('2022年度决算数 | 2021年决算数 | 名称')).toEqual(['0 决算数', '1 上年决算数', '2 名称']);
    expect(headers('决算数(2022年度) | 决算数(2021年) | 决算数2020年')).toEqual(['0 决算数', '1 上年决算数', '2 上年决算数']);
    expect(headers('2021年决算数 | 决算数')).toEqual(['0 上年决算数', '1 决算数']);
    expect(headers('2021年本年支出 | 本年支出')).toEqual(['0 上年支出', '1 本年支出']);
    expect(headers('2022年人数 | 2021年人数')).toEqual(['0 2022年人数', '1 2021年人数']);
    expect(headers('2022年度 | 20人')).toEqual(['0 2022年度', '1 20人']);
    expect(headers('2022决算数 | 2021决算数')).toEqual(['0 决算数', '1 上年决算数']);
    expect(headers('本2022年决算数 | 决算数2022年甲')).toEqual(['0 本2022年决算数', '1 决算数2022年甲']);
    expect(headers('2022年支出本年数 | 2021年支出本年数')).toEqual(['0 支出本年数', '1 上年支出本年数']);
    expect(headers('2022年人均支出 | 2021年人均支出')).toEqual(['0 2022年人均支出', '1 2021年人均支出']);
  });
});

test.each([
  ['栏次 | 1 | 2', true],
  ['栏次 | 1', true],
  ['栏次', false],
  ['1 | 2 | 3', true],
  ['1 | 2', false],
  ['2 | 3 | 4', true],
  ['3 | 4 | 5', true],
  ['4 | 5 | 6', false],
  ['1 | 2 | | 4', true],
  ['1 | 2 | 4', false],
  ['1 | 3 | 4', false],
  ['1 | 1 | 2', false],
  ['3 | 2 | 1', false],
  ['类 | 款 | 1 | 2 | 3', true],
  ['合计 | 1 | 2 | 3', true],
  ['甲 | 1 | 2 | 3', false],
  ['合计数 | 1 | 2 | 3', false],
  ['1 | 2 | 3 | 12.5', false],
  ['一 | 二 | 三', true],
  ['序号 | 1', true],
  ['表栏次甲 | 1', true],
  ['本表的栏次号 | 1', true],
  ['这是本表的栏次 | 1', false],
  ['栏次说明如下 | 1', false],
  ['序号一 | 1', false],
  ['\u200b | 1 | 2 | 3', true],
  ['栏次 | 1 | 12.5', false],
  ['1 | 3 | 小计 | 4', false],
  ['1 | 小计 | 3 | 4', true],
])('%s numbers columns: %s', (written, does) => {
  expect(isColumnNumberRow(blockOf(written), 0)).toBe(does);
});

describe('the header of a body', () => {
  const vocabulary = new Vocabulary(['支出>小计', '基本']);
  const found = (written: string, data: readonly number[]): string | null => {
    const header = findHeader(blockOf(written), vocabulary, (row) => data.includes(row));
    return header && `${header.rows.join()} then ${header.next}`;
  };

  test('goes from the first row with two captions to the first row of data', () => {
    expect(found('甲 | 乙\n支出 | 基本\n | 小计\n201 | 9', [3])).toBe('1,2 then 3');
    expect(found('支出 | 乙\n201 | 9', [1])).toBeNull();
    expect(found('支出 | 基本\n小计 | 基本\n201 | 9', [0, 2])).toBe('1 then 2');
    expect(found('支出 | 基本\n1 | 2 | 3\n201 | 9', [1, 2])).toBe('0,1 then 2');
    expect(found('支出 | 基本', [])).toBe('0 then 1');
    expect(found(Array.from({ length: 9 }, () => '支出 | 基本').join('\n'), [8])).toBe('0,1,2,3,4,5,6 then 7');
  });

  test('is known by general words and by heads of codes and names as well', () => {
    const hits = (written: string): number => vocabulary.hits(blockOf(written), 0);
    expect([hits('项目 | 金额'), hits('科目编码 | 科目名称'), hits('甲 | 7'), hits('支出(万元) | 1、基本')]).toEqual([2, 2, 0, 2]);
    expect(hits('支出>小计 | 12 |')).toBe(0);
    // Nor is a blank one, though a form has a column without a caption.
    expect(new Vocabulary(['支出', '']).hits(blockOf('支出 | \u200b | 甲'), 0)).toBe(1);
    expect([hits(`基本(单位:${'元'.repeat(23)})`), hits(`基本(单位:${'元'.repeat(24)})`)]).toEqual([1, 0]);
    const long = (count: number): string => `科目编码${'(一)'.repeat(count)}`;
    expect([hits(`支出${' '.repeat(3)}`), hits(long(30))]).toEqual([1, 0]);
  });
});

describe('columns by their captions', () => {
  const headerOf = (column: number, caption: string, isOwn = true): ColumnHeader => ({ column, path: caption.split('>'), isOwn });
  const declared = [
    { key: 'all', captions: ['支出>小计', '合计'] },
    { key: 'basic', captions: ['基本'] },
  ];
  const assigned = (
    headers: readonly ColumnHeader[],
    numbers: Record<number, number> = {},
    rest: { openSum?: string; readsOthers?: true } = {},
  ) =>
    assignColumns(
      { columns: declared, ...rest },
      headers,
      new Map(Object.entries(numbers).map(([column, count]) => [Number(column), count])),
    ).map(({ key, column, caption, isDeclared }) => `${key}@${column} ${caption}${isDeclared ? '' : ' ?'}`);

  test('are those whose path fits best, where numbers stand, under a caption of their own, from the left', () => {
    expect(assigned([headerOf(2, '支出>小计'), headerOf(3, '合计'), headerOf(4, '基本')])).toEqual(['all@2 支出·小计', 'basic@4 基本']);
    expect(assigned([headerOf(2, '支出>小计', false), headerOf(3, '支出>小计')])).toEqual(['all@3 支出·小计']);
    expect(assigned([headerOf(2, '基本'), headerOf(3, '基本', false)], { 3: 2 })).toEqual(['basic@3 基本']);
    expect(assigned([headerOf(2, '基本'), headerOf(3, '基本')])).toEqual(['basic@2 基本']);
    expect(assigned([headerOf(2, '其他>小计'), headerOf(3, '收入>支出>甲>小计')])).toEqual(['all@3 支出·小计']);
    expect(assigned([headerOf(2, '小计>支出'), headerOf(3, '')])).toEqual([]);
    expect(patternsFitting(declared, [])).toEqual([]);
    // A path that fits better tells more than numbers do, and each part of it stands for itself.
    expect(assigned([headerOf(2, '支出>小计'), headerOf(3, '合计')], { 3: 2 })).toEqual(['all@2 支出·小计']);
    expect(assigned([headerOf(2, '支出>甲>支出')])).toEqual([]);
    const fits = (caption: string, path: string): number => patternsFitting([{ key: 'a', captions: [caption] }], path.split('>')).length;
    expect([fits('甲>乙>丙', '甲>丁>乙>丙'), fits('甲>乙>丙', '乙>甲>丙'), fits('甲>甲>丙', '甲>丙')]).toEqual([1, 0, 0]);
  });

  describe('and others', () => {
    const headers = [headerOf(2, '合计'), headerOf(3, '基本'), headerOf(4, '专项'), headerOf(5, '专项', false), headerOf(6, '占比')];
    const all = { 2: 9, 3: 9, 4: 9, 5: 9, 6: 9 };

    test('where a sum is open for them, or the lane reads all', () => {
      expect(assigned(headers, all)).toHaveLength(2);
      expect(assigned(headers, all, { openSum: 'all' })).toEqual(['all@2 支出·小计', 'basic@3 基本', '专项@4 专项 ?']);
      expect(assigned(headers, { 2: 9, 3: 9 }, { openSum: 'all' })).toHaveLength(2);
      expect(assigned(headers, all, { readsOthers: true })).toEqual(['all@2 支出·小计', 'basic@3 基本', '专项#4@4 专项 ?']);
    });

    test('not what says a rate, a part or last year', () => {
      const told = (caption: string, rest: { openSum?: string; readsOthers?: true }): boolean =>
        assigned([...headers.slice(0, 2), headerOf(4, caption)], all, rest).length > 2;
      for (const caption of ['其中甲', '上年数', '预算数', '增长数']) {
        expect([caption, told(caption, { openSum: 'all' }), told(caption, { readsOthers: true })]).toEqual([caption, false, true]);
      }
      for (const caption of ['单价', '人均数', '出生日期']) {
        expect([caption, told(caption, { openSum: 'all' }), told(caption, { readsOthers: true })]).toEqual([caption, true, false]);
      }
      for (const caption of ['合计', '合计>甲', '基本>乙']) expect([caption, told(caption, { openSum: 'all' })]).toEqual([caption, false]);
      expect(told('基本>乙', { readsOthers: true })).toBe(true);
    });

    test('not behind a gap that is wider than those between the form’s own', () => {
      const told = (column: number, first = 3): boolean =>
        assigned(
          [headerOf(first === 3 ? 2 : 0, '合计'), headerOf(3, '基本'), headerOf(column, '专项')],
          { [column]: 2 },
          { openSum: 'all' },
        ).length > 2;
      expect([told(4), told(5), told(5, 1), told(6, 1), told(7, 1)]).toEqual([true, false, true, true, false]);
      const apart = [headerOf(2, '基本'), headerOf(5, '支出>小计'), headerOf(8, '专项')];
      expect(assigned(apart, { 8: 2 }, { openSum: 'all' })).toHaveLength(3);
      // Each column that has a caption of its own leads on to the next.
      const more = [headerOf(2, '合计'), headerOf(3, '基本'), headerOf(4, '专项'), headerOf(5, '另项')];
      expect(assigned(more, { 4: 2, 5: 2 }, { openSum: 'all' })).toHaveLength(4);
    });

    test('below a caption that is no column itself', () => {
      expect(assigned([headerOf(2, '合计'), headerOf(3, '基本>甲')], { 3: 2 }, { openSum: 'all' })).toEqual([
        'all@2 支出·小计',
        '甲@3 甲 ?',
      ]);
    });
  });

  test('are those of this heading, whatever was read of the same form before', () => {
    const spec = { columns: declared, openSum: 'all' };
    const told = (other: ColumnHeader, ...numbers: readonly number[]): string =>
      assignColumns(spec, [headerOf(2, '合计'), headerOf(3, '基本'), other], new Map(numbers.map((column) => [column, 2])))
        .map(({ key, column }) => `${key}@${column}`)
        .join(' ');
    const rest = 'all@2 basic@3';
    expect([told(headerOf(4, '专项'), 4), told(headerOf(4, '专项')), told(headerOf(4, '专项', false), 4)]).toEqual([
      `${rest} 专项@4`,
      rest,
      rest,
    ]);
    expect([told(headerOf(1, '专项'), 1), told(headerOf(4, '经费'), 4), told(headerOf(4, '合计>专项'), 4)]).toEqual([
      ...[`专项@1 ${rest}`, `${rest} 经费@4`, rest],
    ]);
    expect(told(headerOf(4, '专项'), 4)).toBe(`${rest} 专项@4`);
  });

  test('beside a 小计 below one caption are what it adds up', () => {
    const columns = [{ key: 'sum', column: 2, caption: '小计', isDeclared: true }];
    const grouped = (headers: readonly ColumnHeader[], numbers: readonly number[]): unknown => {
      const { columns: all, groups } = withGroups(columns, headers, new Map(numbers.map((column) => [column, 1])));
      return [all.map(({ key, column }) => `${key}@${column}`), [...groups].map(([key, parts]) => `${key}=${parts.join('+')}`)];
    };
    const base = [headerOf(2, '拨款>小计'), headerOf(3, '拨款>甲'), headerOf(4, '拨款>乙')];
    expect(grouped(base, [2, 3, 4])).toEqual([['sum@2', 'sum>甲#3@3', 'sum>乙#4@4'], ['sum=sum>甲#3+sum>乙#4']]);
    expect(grouped(base, [2, 4])).toEqual([['sum@2', 'sum>乙#4@4'], ['sum=sum>乙#4']]);
    expect(grouped(base, [2])).toEqual([['sum@2'], []]);
    expect(grouped([headerOf(2, '小计'), headerOf(3, '甲')], [2, 3])).toEqual([['sum@2'], []]);
    for (const caption of ['总数', '小计甲', '本小计'])
      expect(grouped([headerOf(2, `拨款>${caption}`), headerOf(3, '拨款>甲')], [2, 3])).toEqual([['sum@2'], []]);
    expect(grouped([base[0] as ColumnHeader, headerOf(3, '其他>拨款')], [2, 3])).toEqual([['sum@2'], []]);
    const known = [...columns, { key: 'first', column: 3, caption: '甲', isDeclared: true }];
    expect(withGroups(known, base, new Map([[3, 1]])).columns).toEqual(known);
    expect(
      grouped([base[0] as ColumnHeader, headerOf(3, '拨款>甲', false), headerOf(4, '其他>乙'), headerOf(5, '拨款>其中丙')], [2, 3, 4, 5]),
    ).toEqual([['sum@2'], []]);
    // 拨款 below 拨款 is one caption of the path.
    expect(grouped([base[0] as ColumnHeader, headerOf(3, '拨款')], [2, 3])).toEqual([['sum@2', 'sum>拨款#3@3'], ['sum=sum>拨款#3']]);
  });

  test('of numbers between those that are read are strays', () => {
    const at = (...places: number[]) => places.map((column) => ({ key: String(column), column, caption: '', isDeclared: true }));
    const strays = (places: readonly number[], column: number, caption = '甲', count = 2): boolean =>
      hasStrays(declared, at(...places), [headerOf(column, caption)], new Map([[column, count]]));
    expect([strays([2, 4], 3), strays([2, 4], 4), strays([2, 4], 3, '甲', 1), strays([2, 4], 3, '占比')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([strays([2, 4], 0), strays([2, 4], 6), strays([2, 4], 7), strays([3], 2), strays([3], 4), strays([3], 5)]).toEqual([
      ...[true, true, false, true, true, false],
    ]);
    expect([strays([2, 4], 3, '占比>基本'), strays([2, 4], 3, '基本')]).toEqual([false, true]);
    expect([strays([2, 4, 6], 8), strays([2, 4, 6], 9), strays([4, 5], 1)]).toEqual([true, false, false]);
    expect([strays([2, 4], 3, '其中基本'), strays([2, 4], 3, '其中:基本'), strays([2, 4], 3, '其中甲')]).toEqual([true, true, false]);
  });
});

describe('a block', () => {
  test('has the rows between two, and the cells inside its columns', () => {
    const rows = [2, 4, 6, 9];
    expect([0, 2, 3, 9, 10].map((row) => countBefore(rows, row))).toEqual([0, 0, 1, 3, 4]);
    expect([rowsBetween(rows, 4, 6), rowsBetween(rows, 3, 8), rowsBetween(rows, 10, 12)]).toEqual([[4, 6], [4, 6], []]);
    const block = blockOf('甲 | 乙 | 丙 | 丁');
    const inside = (left: number, right: number): number[] =>
      cellsOf({ ...block, area: { ...block.area, left, right } }, 0).map(({ column }) => column);
    expect([inside(0, 3), inside(1, 3), inside(0, 2), inside(1, 2), inside(4, 7)]).toEqual([
      [0, 1, 2, 3],
      [1, 2, 3],
      [0, 1, 2],
      [1, 2],
      [],
    ]);
    expect(cellsOf(block, 7)).toEqual([]);
  });

  test('ends before numbers that are set apart by an empty column', () => {
    const right = (written: string): number => trimmed(blockOf(written)).area.right;
    expect(right('甲 | 乙\n1 | 2 | | 3')).toBe(1);
    expect(right('甲 | 乙\n1 | 2 | 5 | | 3')).toBe(2);
    expect(right('甲 | 乙\n1 | 2 | | 丙')).toBe(3);
    expect(right("甲 | 乙\n1 | 2 | | '1,234.5")).toBe(1);
    expect(right('1 | 2 | | 3')).toBe(3);
    expect(right('甲 | | 丙\n丁 | | 2 | | 3')).toBe(2);
    expect(right('甲\n乙 | | 3')).toBe(0);
    expect(right('甲 | 乙\n1 | 2')).toBe(1);
  });
});
