import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

const CODED: GridCell[][] = [
  ['某区专项经费台账'],
  ['科目编码', '科目名称', '拨款', '自筹'],
  ['205', '教育支出', 90, 30],
  ['20502', '普通教育', 90, 30],
  ['2050201', '学前教育', 50, 10],
  ['2050202', '小学教育', 40, 20],
  ['合计', null, 90, 30],
];
const GROUPED: GridCell[][] = [
  ['某区物资采购台账'],
  ['品名', '一季度', '二季度'],
  ['帐篷', 12, 8],
  ['棉被', 7, 3],
  ['小计', 19, 11],
  ['水泵', 20, 5],
  ['沙袋', 4, 6],
  ['小计', 24, 11],
  ['合计', 43, 22],
];

function codes(grid: readonly (readonly GridCell[])[]): string[] {
  return checkWorkbook(workbookOf(sheetOf('台账', grid))).findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

function withAmount(grid: readonly (readonly GridCell[])[], row: number, column: number, amount: GridCell): GridCell[][] {
  return grid.map((cells, at) => cells.map((cell, place) => (at === row && place === column ? amount : cell)));
}

test('tables that nobody declared are held by their codes, 小计 and 合计, and no more than reminded of', () => {
  expect(codes(CODED)).toEqual([]);
  expect(codes(GROUPED)).toEqual([]);
});

test.each([
  ['JS-3001', '合计 misses its rows', CODED, 6, 2, 93],
  ['JS-3002', '小计 misses what belongs to it', GROUPED, 4, 1, 19.5],
  ['JS-3003', '款 misses its 项', CODED, 5, 3, 21],
  ['JS-3004', '类 misses its 款', CODED, 2, 2, 92],
] as const)('%s: %s', (code, _, grid, row, column, amount) => {
  const found = codes(withAmount(grid, row, column, amount));
  expect(found).toContain(`${code} warning`);
  expect(found.filter((each) => each.endsWith('error'))).toEqual([]);
});

test('an amount that cannot be read keeps its sums from being looked at', () => {
  const { notRun } = checkWorkbook(workbookOf(sheetOf('台账', withAmount(GROUPED, 2, 1, '十二顶'))));
  expect(notRun.some(({ rule }) => rule === 'JS-3002')).toBe(true);
});

describe('several lists on one sheet', () => {
  const lists = (assets: number, goods: number): GridCell[][] => [
    ['某县信息统计表'],
    ['项目', '数量', '金额'],
    ['办公设备', 31, 46.2],
    ['专用设备', 9, 118.7],
    ['合计', 40, assets],
    ['货物', 12, 58.4],
    ['工程', 3, 210.6],
    ['服务', 8, 33.5],
    ['合计', 23, goods],
  ];

  test('are held each by its own 合计, and by no sum over all', () => {
    expect(codes(lists(164.9, 302.5))).toEqual([]);
    const [first, second] = checkWorkbook(workbookOf(sheetOf('统计', lists(164.9, 302.5)))).forms;
    expect([first?.form, second?.form]).toEqual(['通用表', '通用表']);
  });

  test('a wrong one is a reminder at its 合计', () => {
    const { findings } = checkWorkbook(workbookOf(sheetOf('统计', lists(164.9, 320.5))));
    expect(
      findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell, severity }) => `${rule} ${cell ?? ''} ${severity}`),
    ).toEqual(['JS-3001 C9 warning']);
  });
});
