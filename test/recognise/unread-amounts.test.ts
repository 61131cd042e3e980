import type { Figure } from '../../src/identities/figure';
import { amountsOn, unreadAmounts } from '../../src/recognise/unread-amounts';
import { figure } from '../identities/figures';
import { sheetOf, type GridCell } from '../workbook/grid';

const N = null;

/** The numbers of a grid that were not read, where the cells given were: each as row,column and its caption. */
function unread(grid: readonly (readonly GridCell[])[], read: readonly (readonly [number, number])[], isContinued = false): string[] {
  const area = { top: 0, left: 0, bottom: grid.length - 1, right: 5 };
  const figures: Figure[] = read.map(([row, column]) => figure('1', { row, column }));
  return unreadAmounts(sheetOf('表', grid), { area, figures, isContinued }).map(({ row, column, caption }) =>
    `${String(row)},${String(column)} ${caption}`.trim(),
  );
}

describe('numbers that no figure holds', () => {
  test('are told with what stands above their column', () => {
    const grid = [
      ['项目', '决算数', '其中：退库'],
      ['办公费', 30.5, 4.25],
      ['水费', 7.5, N],
    ];
    expect(
      unread(grid, [
        [1, 1],
        [2, 1],
      ]),
    ).toEqual(['1,2 其中:退库']);
    expect(unread(grid, [[1, 2]])).toEqual(['1,1 决算数', '2,1 决算数']);
  });

  test('are nobody’s where nothing was read of the table', () => {
    expect(
      unread(
        [
          ['项目', '决算数'],
          ['办公费', 30.5],
        ],
        [],
      ),
    ).toEqual([]);
  });

  test.each(['序号', '行次', '科目编码', '年度', '联系电话'])('are none in a column %s', (caption) => {
    expect(
      unread(
        [
          ['项目', '决算数', caption],
          ['办公费', 30.5, 31.7],
        ],
        [[1, 1]],
      ),
    ).toEqual([]);
  });

  test.each<[string, readonly GridCell[], string[]]>([
    ['numbers of columns', ['栏次', 1, 2], []],
    ['a line of signatures', ['制表：', 4, 88123.5], []],
    ['a line that is neither', ['说明', 4.5, 88123.5], ['2,1 决算数', '2,2 退库']],
  ])('are none in %s', (_, row, found) => {
    expect(unread([['项目', '决算数', '退库'], ['办公费', 30.5, N], row], [[1, 1]])).toEqual(found);
  });

  test('above the first amount are no years and no counts, but amounts', () => {
    const above = (typed: GridCell): string[] =>
      unread(
        [
          ['项目', '决算数'],
          [N, N, typed],
          ['办公费', 30.5],
        ],
        [[2, 1]],
      );
    expect([above(2021), above(7), above('07')]).toEqual([[], [], []]);
    expect(above(2100)).toHaveLength(1);
    expect(above(7.5)).toEqual(['1,2 决算数']);
  });

  test('below the first amount are whole numbers as well', () => {
    const grid = [
      ['项目', '决算数', '退库'],
      ['办公费', 30.5, N],
      ['水费', 7.5, 2021],
    ];
    expect(unread(grid, [[1, 1]])).toEqual(['2,1 决算数', '2,2 退库']);
    // In the row of the first amount as well, whichever of the amounts is told first.
    const same: GridCell[][] = [
      ['项目', '决算数', '退库'],
      ['办公费', 30.5, 2021],
      ['水费', 7.5, 9],
    ];
    const both = ['1,2 退库', '2,2 退库'];
    const places = [[1, 1] as const, [2, 1] as const];
    expect([unread(same, places), unread(same, [...places].reverse())]).toEqual([both, both]);
  });

  test('are told apart from those that were read, in whatever order these are', () => {
    const grid = [
      ['项目', '决算数', '退库'],
      ['办公费', 30.5, 4.25],
    ];
    expect(
      unread(grid, [
        [1, 2],
        [1, 1],
      ]),
    ).toEqual([]);
  });

  test.each(['设备类', '类别', '付款', '款额', '事项', '项数', '本年度', '年度数', '报告年份', '年份数'])(
    'are told in a column %s',
    (caption) => {
      expect(
        unread(
          [
            ['项目', '决算数', caption],
            ['办公费', 30.5, 31.7],
          ],
          [[1, 1]],
        ),
      ).toEqual([`1,2 ${caption}`]);
    },
  );

  test('are none below a caption over several columns that says so, and a note is no caption', () => {
    const grid = (top: readonly GridCell[], ...below: readonly GridCell[]): string[] =>
      unread([top, ['名称', ...below], ['办公费', 30.5, 31.7, 32.7]], [[2, 1]]);
    expect(grid([N, N, '科目编码', N], '决算数', '新', '旧')).toEqual([]);
    expect(grid([N, N, '注：编码为旧码', N], '决算数', '新', '旧')).toEqual(['2,2 新', '2,3 旧']);
  });

  test('are told by the rows right above the amounts', () => {
    const between = (count: number): GridCell[][] => Array.from({ length: count }, () => ['项目', '决算数', '情况']);
    const grid = (count: number): string[] =>
      unread([['项目', '决算数', '序号'], ...between(count), ['办公费', 30.5, 31.7]], [[count + 1, 1]]);
    expect([grid(6), grid(7)]).toEqual([[], ['8,2 情况']]);
  });

  test('need no captions', () => {
    expect(unread([['办公费', 30.5, 31.7]], [[0, 1]])).toEqual(['0,2']);
  });

  test('before the first caption are codes and counts, or amounts', () => {
    const before = (typed: GridCell): string[] =>
      unread(
        [
          [N, '项目', '决算数'],
          [typed, '办公费', 30.5],
        ],
        [[1, 2]],
      );
    expect([before('2010301'), before(12)]).toEqual([[], []]);
    expect(before(1203.75)).toEqual(['1,0']);
  });

  test('on a page without captions of its own may be codes and counts anywhere', () => {
    const grid = [
      ['项目', '决算数', '其他'],
      ['办公费', 30.5, 205],
    ];
    expect(unread(grid, [[1, 1]])).toEqual(['1,2 其他']);
    expect(unread(grid, [[1, 1]], true)).toEqual([]);
    const area = { top: 0, left: 0, bottom: 1, right: 5 };
    expect(unreadAmounts(sheetOf('表', grid), { area, figures: [figure('1', { row: 1, column: 1 })] })).toHaveLength(1);
  });
});

test('amounts of a sheet are its numbers, written as text as well, also a share, and no words or dashes', () => {
  const cells = amountsOn(
    sheetOf('表', [
      ['合计', 3.5, '1,204.50'],
      ['—', '（3.20）', '84%', true],
    ]),
  );
  expect(cells.map(({ row, column }) => `${String(row)},${String(column)}`)).toEqual(['0,1', '0,2', '1,1', '1,2']);
});
