import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';
import { N, check, formsOf, told, type Grid } from './checked-grids';

const ECONOMIC: Grid = [
  ['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  ['合计', N, 30, 20, 10],
  ['301', '工资福利支出', 20, 20, N],
  ['30101', '基本工资', 12, 12, N],
  ['30102', '津贴补贴', 8, 8, N],
  ['302', '商品和服务支出', 10, N, 10],
  ['30201', '办公费', 10, N, 10],
];

describe('forms of equal looks and other money', () => {
  test.each([
    ['政府性基金预算财政拨款基本支出决算表', []],
    ['财政拨款基本支出决算表（经济科目）', []],
    ['2024年基本支出预算表', []],
    ['机关业务支出决算明细表', []],
    ['部门基本支出总体情况表', []],
    ['一般公共预算财政拨款基本支出表', []],
    ['基本支出决算明细表', ['一般公共预算财政拨款基本支出决算表']],
    ['一般公共预算财政拨款基本支出决算表（经济科目）', ['一般公共预算财政拨款基本支出决算表']],
    ['一般公共预算财政拨款基本支出决算批复表', ['一般公共预算财政拨款基本支出决算表']],
  ])('%s', (title, forms) => {
    const result = check([[title], ['单位：万元'], ...ECONOMIC]);
    expect(formsOf(result).filter((form) => form !== '通用表')).toEqual(forms);
    expect(told(result)).toEqual([]);
  });

  test('a title without 决算 is believed where a column speaks of it', () => {
    const named = ECONOMIC.map((row, at) => (at === 0 ? ['科目编码', '科目名称', '决算数'] : row.slice(0, 3)));
    expect(formsOf(check([['一般公共预算财政拨款基本支出表'], ...named]))).toEqual(['一般公共预算财政拨款基本支出决算表']);
  });

  test('functional codes below the columns of a form of economic codes are none of its rows', () => {
    const flows: Grid = [
      ['一般公共预算财政拨款收入支出决算表'],
      ['科目编码', '科目名称', '本年收入', N, N, '本年支出'],
      [N, N, '合计', '基本支出', '项目支出', '合计', '人员经费', '公用经费'],
      ['合计', N, 30, 30, 0, 30, 20, 10],
      ['205', '教育支出', 30, 30, 0, 30, 20, 10],
      ['20502', '普通教育', 30, 30, 0, 30, 20, 10],
      ['2050201', '学前教育', 10, 10, 0, 10, 10, 0],
      ['2050202', '小学教育', 20, 20, 0, 20, 10, 10],
    ];
    const result = check(flows);
    expect(formsOf(result)).toEqual(['一般公共预算财政拨款支出决算表']);
    expect(told(result)).toEqual([]);
  });
});

describe('批复表', () => {
  test.each([
    ['支出决算批复表', '支出决算表'],
    ['支出决算批复总表', '支出决算表'],
  ])('%s', (title, form) => {
    const result = check([
      [title],
      ['单位：万元'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      ['合计', N, 30, 20, 10],
      ['201', '一般公共服务支出', 30, 20, 10],
    ]);
    expect(formsOf(result)).toEqual([form]);
  });
});

describe('收入支出决算总表 with a third lane (财决01表)', () => {
  const sheet = (total: GridCell): Grid => [
    ['收入支出决算总表'],
    ['编制单位：甲局', ...Array<GridCell>(13).fill(N), '金额单位：元'],
    ['收入', N, N, N, '支出'],
    [
      '项目',
      '行次',
      '年初预算数',
      '决算数',
      '项目(按功能分类)',
      '行次',
      '年初预算数',
      '决算数',
      '项目(按支出性质)',
      '行次',
      '年初预算数',
      '决算数',
    ],
    ['一、一般公共预算财政拨款收入', 1, 90, 100, '一、一般公共服务支出', 32, 40, 45, '一、基本支出', 58, 60, 70],
    ['二、政府性基金预算财政拨款收入', 2, N, N, '五、教育支出', 33, 50, 55, '二、项目支出', 61, 30, 30],
    ['本年收入合计', 3, 90, 100, '本年支出合计', N, N, N, N, 84, 90, total],
    ['年初结转和结余', 4, 0, 0, '年末结转和结余', N, N, N, N, 86, 0, 0],
    ['总计', 5, 90, 100, '总计', N, N, N, N, 88, 90, 100],
  ];

  test('its totals stand below the third lane', () => {
    expect(told(check(sheet(100)))).toEqual([]);
    expect(check(sheet(100)).counts.identities).toBe(11);
  });

  test('a wrong total is found where it stands', () => {
    expect(told(check(sheet(101)))).toEqual(['JS-0102 表1 L7']);
  });

  test('a total that nobody filled in is missing where the others of its line stand, and told once', () => {
    expect(told(check(sheet(N)))).toEqual(['JS-0102 表1 L7']);
  });
});

describe('通用表', () => {
  test('totals that no column bears out are nobody’s business', () => {
    const result = check([
      ['2023年“三公”经费预算表'],
      ['单位：万元'],
      ['项目', '2022年预算数', '2023年预算数'],
      ['合计', 10, 9],
      ['因公出国（境）费', 0, 0],
      ['公务接待费', 5, 4],
      ['公务用车购置及运行维护费', 5, 5],
      ['公务用车购置费', 0, 0],
      ['公务用车运行维护费', 5, 5],
    ]);
    expect(told(result)).toEqual([]);
  });
});

test('a row of column numbers with one left out is no amount where a page repeats it', () => {
  const head: Grid = [
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['栏次', N, 1, 2, N, 4, 5, 6],
  ];
  const { coverage } = check([
    ['支出决算表'],
    ['单位：万元'],
    ...head,
    ['合计', N, 72.5, 41.6, 23.7, 0, 7.2, 0],
    ['206', '科学技术支出', 72.5, 41.6, 23.7, 0, 7.2, 0],
    ...head,
    ['20602', '基础研究', 72.5, 41.6, 23.7, 0, 7.2, 0],
  ]);
  expect(coverage).toMatchObject([{ amounts: 18, checked: 18, unchecked: [] }]);
});

test('economic codes in columns of 类 and 款 below 本年支出', () => {
  const split = (total: number): Grid => [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：元'],
    ['支出经济分类科目', N, N, '本年支出', '人员经费', '公用经费'],
    ['类', '款', '科目名称'],
    ['301', N, '工资福利支出', 61.4, 61.4],
    ['301', '01', '基本工资', 35.1, 35.1],
    ['301', '02', '津贴补贴', 26.3, 26.3],
    ['302', N, '商品和服务支出', 30.2, N, 30.2],
    ['302', '01', '办公费', 30.2, N, 30.2],
    [N, N, '合计', total, 61.4, 30.2],
  ];
  expect(check(split(91.6)).coverage).toMatchObject([{ amounts: 13, checked: 13 }]);
  expect(told(check(split(91.6)))).toEqual([]);
  expect(told(check(split(96.1))).length).toBe(1);
});

test('合计 below the names of units is the total of their subjects', () => {
  const units = (total: number): Grid => [
    ['支出决算表'],
    ['单位：万元'],
    ['单位名称', '科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', N, N, total, 41.2, 23.1],
    ['某区一中', '205', '教育支出', 64.3, 41.2, 23.1],
    ['某区一中', '20502', '普通教育', 64.3, 41.2, 23.1],
  ];
  expect(told(check(units(64.3)))).toEqual([]);
  expect(told(check(units(46.3)))).toEqual([expect.stringMatching(/^JS-030[12] 表1 D4$/)]);
});

describe('cells that cannot be read', () => {
  const sheet = (total: GridCell, name: GridCell = '行政运行'): Grid => [
    ['支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    [total, N, 30.5, 20.5, 10.25, 0, 0, 0],
    ['201', '一般公共服务支出', 30.5, 20.5, 10],
    ['2010301', name, 30.5, 20.5, 10],
  ];

  test('amounts beside an unreadable label are no captions', () => {
    const result = check(sheet({ error: '#REF!' }));
    expect(formsOf(result)).toEqual(['支出决算表']);
    expect(told(result)).toEqual(['JS-2014 表1 A4']);
    expect(told(check(sheet('合计')))).toEqual(['JS-0302 表1 E4']);
  });

  test('a page of text for a name does not fill the messages', () => {
    const result = check(sheet('合计', '行政运行'.repeat(5000)));
    expect(Math.max(...result.findings.map((finding) => finding.message.length))).toBeLessThan(500);
  });

  test('numbers beyond any budget are no amounts', () => {
    const grid = sheet('合计');
    expect(told(check(grid.map((row, at) => (at === 4 ? ['201', '一般公共服务支出', 1e21, 20.5, 10] : row))))).toContain('JS-2015 表1 C5');
  });

  test('formulas that nobody has calculated are given as the reason', () => {
    const result = check(sheet('合计').map((row) => row.map((cell) => (cell === N ? N : { formula: '=X1' }))));
    expect(result.unrecognised[0]?.reason).toContain('重新计算');
  });
});

describe('年初预算数 and 全年预算数 beside each other', () => {
  const captions = ['合计', '因公出国（境）费', '公务用车运行维护费', '公务接待费'];

  test('across: both are summed, and 决算 is measured by 全年', () => {
    const grid = (adjusted: number): Grid => [
      ['财政拨款“三公”经费支出决算表'],
      ['单位：万元'],
      ['年初预算数', N, N, N, '全年预算数', N, N, N, '决算数'],
      [...captions, ...captions, ...captions],
      [10, 2, 5, 3, adjusted, 2, 8, 4, 13, 2, 7, 4],
    ];
    expect(told(check(grid(14)))).toEqual([]);
    expect(check(grid(14)).counts.identities).toBe(4);
    expect(told(check(grid(15)))).toEqual(['JS-0701 表1 E5']);
  });

  test('down: likewise', () => {
    const grid = (final: number): Grid => [
      ['财政拨款“三公”经费支出决算表'],
      ['单位：万元'],
      ['项目', '年初预算数', '全年预算数', '决算数'],
      ['合计', 10, 14, final + 6],
      ['1．因公出国（境）费', 2, 2, 2],
      ['2．公务用车运行维护费', 5, 8, final],
      ['3．公务接待费', 3, 4, 4],
    ];
    expect(told(check(grid(7)))).toEqual([]);
    expect(told(check(grid(9)))).toEqual(['JS-1015 表1 D4']);
  });
});

test('the name of a sheet tells nothing', () => {
  const general: Grid = [
    ['部门：甲局', N, N, N, '单位：万元'],
    ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
    ['合计', N, 30, 20, 10],
    ['201', '一般公共服务支出', 30, 20, 10],
  ];
  const named = (name: string): string[] => formsOf(checkWorkbook(workbookOf(sheetOf(name, general))));
  expect(named('GK05一般公共预算财政拨款支出决算表')).toEqual(named('Sheet1'));
});
