import { checkWorkbook } from '../../src/findings/check';
import { wordsOf } from '../../src/workbook/sentence';
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

test('codes are believed where every sum is off by a little, and not where the sums are nothing like the parts', () => {
  const coded = (subject: number, clause: number): GridCell[][] => [
    ['某区专项经费台账'],
    ['科目编码', '科目名称', '拨款'],
    ['205', '教育支出', subject],
    ['20502', '普通教育', clause],
    ['2050201', '学前教育', 50],
    ['2050202', '小学教育', 40],
  ];
  expect(codes(coded(92, 95))).not.toEqual([]);
  expect(codes(coded(610, 295))).toEqual([]);
});

test('codes that nothing is summed over are no table', () => {
  const classes: GridCell[][] = [
    ['某区专项经费台账'],
    ['科目编码', '科目名称', '拨款'],
    ['205', '教育支出', 17],
    ['208', '社会保障和就业支出', 26],
    ['210', '卫生健康支出', 9],
  ];
  expect(checkWorkbook(workbookOf(sheetOf('台账', classes))).forms).toEqual([]);
});

test('codes are known by the caption of their column where no 类 is among them', () => {
  const below = (caption: string): GridCell[][] => [
    ['某区专项经费台账'],
    [caption, '名称', '拨款'],
    ['20502', '普通教育', 90],
    ['2050201', '学前教育', 50],
    ['2050202', '小学教育', 40],
  ];
  const forms = (caption: string): number => checkWorkbook(workbookOf(sheetOf('台账', below(caption)))).forms.length;
  expect([forms('科目编码'), forms('件数')]).toEqual([1, 0]);
});

test('shares are not added up', () => {
  const shares = (share: (number: number) => GridCell): GridCell[][] => [
    ['救灾物资台账'],
    ['品名', '件数', '完成'],
    ['帐篷', 12, share(0.5)],
    ['棉被', 7, share(0.75)],
    ['水泵', 20, share(0.25)],
    ['合计', 39, share(0.4)],
  ];
  expect(codes(shares((value) => ({ value, format: '0.0%' })))).toEqual([]);
  expect(codes(shares((value) => `${String(value * 100)}%`))).toEqual([]);
  expect(codes(shares((value) => value))).toEqual(['JS-3001 warning']);
});

test('a table in 元 is read in 元', () => {
  const yuan = [['某区专项经费台账'], ['单位：元'], ...CODED.slice(1)];
  expect(checkWorkbook(workbookOf(sheetOf('台账', yuan))).forms.map(({ unit }) => unit)).toEqual(['元']);
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
    // The captions of the first list are those of all.
    expect(wordsOf(findings.find(({ rule }) => rule === 'JS-3001')?.message ?? '')).toContain('金额');
  });

  test('with captions of their own end where the next captions stand', () => {
    const own = (total: number): GridCell[][] => [
      ['物资统计'],
      ['品名', '数量'],
      ['帐篷', 12],
      ['棉被', 7],
      ['合计', 19],
      ['单位', '人数'],
      ['机关', 31],
      ['中心', 24],
      ['合计', total],
    ];
    const read = (total: number) => checkWorkbook(workbookOf(sheetOf('统计', own(total))));
    expect(read(55).forms.map(({ area }) => area)).toEqual(['A1:B5', 'A6:B9']);
    expect(codes(own(55))).toEqual([]);
    expect(read(56).findings.map(({ rule, cell }) => `${rule} ${cell ?? ''}`)).toEqual(['JS-3001 B9']);
  });
});

describe('lists as people lay them out', () => {
  const N = null;
  const warned = (grid: GridCell[][]): string[] =>
    checkWorkbook(workbookOf(sheetOf('统计', grid)))
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, cell, severity }) => `${rule} ${cell ?? ''} ${severity}`);

  const beside = (goods: number): GridCell[][] => [
    ['部门决算相关信息统计表'],
    ['项目', '统计数', '项目', '统计数', '项目', '统计数'],
    ['一、机关运行经费', 61.7, '二、政府采购支出合计', goods, '三、车辆数合计（辆）', 7],
    ['行政单位', 48.2, '货物', 13.4, '应急保障用车', 4],
    ['参公事业单位', 13.5, '服务', 9.8, '其他用车', 3],
  ];
  const below = (goods: number): GridCell[][] => [
    ['部门决算相关信息统计表'],
    ['项目', '行次', '统计数'],
    ['一、机关运行经费', 1, 61.7],
    ['（一）行政单位', 2, 48.2],
    ['（二）参公事业单位', 3, 13.5],
    ['二、政府采购支出合计', 4, goods],
    ['货物', 5, 13.4],
    ['服务', 6, 9.8],
    ['三、车辆数合计（辆）', 7, 7],
    ['应急保障用车', 8, 4],
    ['其他用车', 9, 3],
  ];
  const nested = (cars: number): GridCell[][] => [
    ['某区汇总台账'],
    ['项目', '预算', '支出'],
    ['合计', 31.5, 28.2],
    ['出国费用', 2.4, 1.9],
    ['用车费用', 20.6, cars],
    ['购置', 12.4, 11.8],
    ['运行', 8.2, 7.3],
    ['接待费用', 8.5, 7.2],
  ];
  const shares = (total: number): GridCell[][] => [
    ['某区运行经费台账'],
    ['项目', '支出'],
    ['水电费', 15.3],
    ['其中：水费', 3.1],
    ['差旅费', 9.9],
    ['办公费', 4.6],
    ['合计（万元）', total],
  ];

  test.each([
    ['side by side, some without a 合计', beside, 23.2, 32.2, 'JS-3001 D3 warning'],
    ['below one another under 一、二、三', below, 23.2, 32.2, 'JS-3001 C6 warning'],
    ['with rows that break others down', nested, 19.1, 91.1, 'JS-3001 C3 warning'],
    ['with 其中', shares, 29.8, 92.8, 'JS-3001 B7 warning'],
  ])('%s', (_, grid, right, wrong, finding) => {
    expect(warned(grid(right))).toEqual([]);
    expect(warned(grid(wrong))).toContain(finding);
  });

  test('under 一、二、三 each is held by what stands below it, whether it is called 合计 or not', () => {
    const kept = (roads: number, bridges: number): GridCell[][] => [
      ['某区养护台账'],
      ['名目', '行次', '处数'],
      ['一、道路', 1, roads],
      ['沥青路', 2, 48],
      ['水泥路', 3, 13],
      ['二、桥梁合计', 4, bridges],
      ['拱桥', 5, 14],
      ['梁桥', 6, 9],
      ['三、路灯合计', 7, 7],
      ['单臂灯', 8, 4],
      ['双臂灯', 9, 3],
    ];
    expect(warned(kept(61, 23))).toEqual([]);
    expect(warned(kept(67, 23))).toEqual(['JS-3002 C3 warning']);
    expect(warned(kept(61, 32))).toEqual(['JS-3002 C6 warning']);
  });

  test('a numbered 合计 at the end is over what is numbered above it', () => {
    const kept = (total: number): GridCell[][] => [
      ['某区养护台账'],
      ['名目', '处数', '金额'],
      ['一、道路', 61, 12.5],
      ['二、桥梁', 23, 30.5],
      ['三、合计', 84, total],
    ];
    expect(warned(kept(43))).toEqual([]);
    expect(warned(kept(47))).toEqual(['JS-3001 C5 warning']);
  });

  const nestedTotals = (total: number, place: 'above' | 'below' | 'behind'): GridCell[][] => {
    const relief: GridCell[][] = [
      ['帐篷', 12, 3.2],
      ['棉被', 7, 1.4],
    ];
    const floods: GridCell[][] = [
      ['水泵', 20, 8.1],
      ['沙袋', 4, 0.6],
    ];
    const [first, second, whole]: GridCell[][] = [
      ['救灾合计', 19, 4.6],
      ['防汛合计', 24, 8.7],
      ['总计', 43, total],
    ];
    const rows = {
      above: [whole, first, ...relief, second, ...floods],
      below: [...relief, first, ...floods, second, whole],
      behind: [first, ...relief, second, ...floods, whole],
    }[place];
    return [['某区设备台账'], ['品名', '件数', '金额'], ...rows.map((cells) => cells ?? [])];
  };

  test.each([
    ['below', 'C9'],
    ['above', 'C3'],
    ['behind', 'C9'],
  ] as const)('a total of totals may stand %s these and their rows', (place, cell) => {
    expect(warned(nestedTotals(13.3, place))).toEqual([]);
    expect(warned(nestedTotals(15.3, place))).toEqual([`JS-3001 ${cell} warning`]);
  });

  test('a tree of codes is none, whether their column has a caption or they stand in three', () => {
    const tree = (codes: readonly (readonly GridCell[])[]): GridCell[][] => [
      ['某区专项台账'],
      ...codes.map((cells, at): GridCell[] => [...cells, `科目${at}`, 64.3]),
      ['合计', N, N, N, 64.3],
    ];
    const captions: GridCell[][] = [['某区专项台账'], ['类', '款', '项', '科目名', '金额']];
    const split = [...captions, ...tree([['212'], [N, '08'], [N, N, '99']].map((cells) => [...cells, N, N].slice(0, 3))).slice(1)];
    expect(warned(split)).toEqual([]);
    expect(
      warned([
        ['某区专项台账'],
        ['科目', '名称', '金额'],
        ...[['合计'], ['212'], ['21208'], ['2120899']].map(([code]) => [code, '科目', 64.3]),
      ]),
    ).toEqual([]);
  });

  test('a balance sheet’s differences are no sums', () => {
    expect(
      warned([
        ['资产负债简表'],
        ['资产', '年初数', '年末数', '负债和净资产', '年初数', '年末数'],
        ['一、流动资产', 105.2, 120.3, '一、流动负债', 30.1, 25.1],
        ['货币资金', 60.1, 70.1, '应付账款', 20, 15],
        ['应收账款', 45.1, 50.2, '其他应付款', 10.1, 10.1],
        ['二、固定资产净值', 300.5, 280.4, '二、净资产', 375.6, 375.6],
        ['固定资产原值', 500.5, 500.5, '累计盈余', 375.6, 375.6],
        ['减：累计折旧', 200, 220.1, N, N, N],
        ['资产总计', 405.7, 400.7, '负债和净资产总计', 405.7, 400.7],
      ]),
    ).toEqual([]);
  });

  test('a total that is off by ten times is a slip, and no other kind of table', () => {
    expect(warned([['采购台账'], ['项目', '金额'], ['货物', 12.6], ['工程', 9.7], ['服务', 31.2], ['合计', 535]])).toEqual([
      'JS-3001 B6 warning',
    ]);
  });

  test('a heading or a note between its rows does not end a list', () => {
    const headed = (total: number): GridCell[][] => [
      ['救灾物资台账'],
      ['品名', '件数'],
      ['帐篷', 12],
      ['棉被', 7],
      ['取暖类'],
      ['炉具', 20],
      ['炭', 41],
      ['合计', total],
    ];
    expect(warned(headed(80))).toEqual([]);
    expect(warned(headed(88))).toEqual(['JS-3001 B8 warning']);
    const lists = (note: string): GridCell[][] => [['救灾物资台账'], ['合计', 61], ['帐篷', 41], [note], ['棉被', 20]];
    const areas = (note: string): string[] => checkWorkbook(workbookOf(sheetOf('统计', lists(note)))).forms.map(({ area }) => area);
    expect(areas('注：含上年调入')).toEqual(['A1:B5']);
  });

  test('a 合计 below rows that it may take away is not held against them', () => {
    expect(warned([['设备台账'], ['项目', '金额'], ['设备', 50], ['减：调出', 20], ['家具', 11], ['合计', 41]])).toEqual([]);
  });
});
