import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = GridCell[][];

const N = null;

function check(...grids: Grid[]): CheckResult {
  return checkWorkbook(workbookOf(...grids.map((grid, at) => sheetOf(`表${at + 1}`, grid))));
}

function formsOf(result: CheckResult): string[] {
  return result.forms.map((form) => form.form);
}

/** Everything but notices, as one line each. */
function told(result: CheckResult): string[] {
  return result.findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => `${finding.rule} ${finding.sheet} ${finding.cell ?? ''}`);
}

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
  const sheet = (total: number): Grid => [
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
});

const THREE_PUBLIC = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '公务用车购置费', '公务用车运行维护费', '公务接待费'];

describe('“三公”经费', () => {
  const across: Grid = [
    ['财政拨款“三公”经费、会议费和培训费支出决算表'],
    ['单位：万元'],
    ['“三公”经费', N, N, N, N, N, '会议费', '培训费'],
    ['小计', '因公出国（境）费', '公务用车购置及运行维护费', N, N, '公务接待费'],
    [N, N, '小计', '公务用车购置费', '公务用车运行维护费'],
    [12, 1, 8, 3, 5, 3, 2, 4],
  ];

  test('statistics below the amounts are none', () => {
    const result = check([
      ...across,
      ['相关统计数：'],
      ['项目', N, N, '统计数', '项目', N, N, '统计数'],
      ['因公出国（境）团组数（个）', N, N, 2, '公务用车保有量（辆）', N, N, 5],
      ['国内公务接待批次（个）', N, N, 66, '国内公务接待人次（人）', N, N, 400],
    ]);
    expect(formsOf(result)).toEqual(['财政拨款“三公”经费支出决算表']);
    expect(told(result)).toEqual([]);
    expect(result.counts).toMatchObject({ identities: 2, equal: 2 });
  });

  test('rows of differences and rates are none of money', () => {
    const head = across.slice(0, 5).map((row, at): GridCell[] => (at < 2 ? row : [at === 2 ? '项目' : N, ...row]));
    const result = check([
      ...head,
      ['预算数', 14, 1, 9, 3, 6, 4, 2, 4],
      ['决算数', 12, 1, 8, 3, 5, 3, 2, 4],
      ['增减额', -2, 0, -1, 0, -1, -1, 0, 0],
      ['增减率', '-14.29%', '0%', '-11.11%', '0%', '-16.67%', '-25%', '0%', '0%'],
    ]);
    expect(told(result)).toEqual([]);
    expect(result.counts).toMatchObject({ identities: 4, equal: 4 });
  });

  test('words in an empty form are no amount', () => {
    expect(told(check([...across.slice(0, 5), ['我单位无“三公”经费支出']]))).toEqual([]);
  });

  test('captions with the year of a block stand above its columns', () => {
    const dated = (total: number): Grid => [
      ['财政拨款“三公”经费支出决算表'],
      ['单位：万元'],
      ['2021年度预算数', N, N, N, N, N, '2021年度决算数'],
      [...THREE_PUBLIC, ...THREE_PUBLIC],
      [14.2, 1.3, 9.4, 3.1, 6.3, 3.5, total, 1.1, 8.2, 3, 5.2, 2.9],
    ];
    expect(check(dated(12.2)).coverage).toMatchObject([{ amounts: 12, checked: 12 }]);
    expect(told(check(dated(21.2)))).toEqual(['JS-0701 表1 G5']);
  });

  test('a second list beside the rows makes their heading no total', () => {
    const beside = (total: number): Grid => [
      ['机构运行信息表'],
      ['单位：元'],
      ['项目', '行次', '预算数', '统计数', '项目', '行次', '统计数'],
      ['一、“三公”经费支出', 1, '—', '—', '二、机关运行经费', 8, 0],
      ['（一）支出合计', 2, 14, total, '（一）行政单位', 9, 88.1],
      ['1．因公出国（境）费', 3, 1, 1, '（二）参公事业单位', 10, 22.2],
      ['2．公务用车购置及运行维护费', 4, 9, 8],
      ['（1）公务用车购置费', 5, 3, 3],
      ['（2）公务用车运行维护费', 6, 6, 5],
      ['3．公务接待费', 7, 4, 3],
    ];
    expect(told(check(beside(12)))).toEqual([]);
    expect(told(check(beside(21)))).toEqual(['JS-0701 表1 D5']);
    expect(check(beside(12)).coverage[0]?.unchecked.map(({ area }) => area)).toEqual(['G4:G6']);
  });

  test('a row that heads the others with dashes is no total', () => {
    const rows = (total: number): Grid => [
      ['“三公”经费、行政参公单位机关运行经费情况表'],
      ['单位：元'],
      ['项目', '行次', '预算数', '决算统计数'],
      ['栏次', N, 1, 2],
      ['一、“三公”经费支出', 1, '—', '—'],
      ['（一）支出合计', 2, 14, total],
      ['1．因公出国（境）费', 3, 1, 1],
      ['2．公务用车购置及运行维护费', 4, 9, 8],
      ['（1）公务用车购置费', 5, 3, 3],
      ['（2）公务用车运行维护费', 6, 6, 5],
      ['3．公务接待费', 7, 4, 3],
      ['（二）相关统计数', 8, '—', '—'],
      ['1．因公出国（境）团组数（个）', 9, '—', 2],
    ];
    expect(told(check(rows(12)))).toEqual([]);
    expect(told(check(rows(13)))).toEqual(['JS-0701 表1 D6']);
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

describe('a row of column numbers with one left out', () => {
  test('is no row of a “三公” form', () => {
    const table = (total: number): Grid => [
      ['财政拨款“三公”经费支出决算表'],
      ['单位：万元'],
      ['预算数', N, N, N, N, N, '决算数'],
      [...THREE_PUBLIC, ...THREE_PUBLIC],
      [1, 2, N, 4, 5, 6, 7, 8, 9, 10, N, 12],
      [21.4, 3.6, 13.5, 6, 7.5, 4.3, total, 2.9, 12.8, 6, 6.8, 3.7],
    ];
    const right = check(table(19.4));
    expect(told(right)).toEqual([]);
    expect(right.coverage).toMatchObject([{ amounts: 12, checked: 12 }]);
    expect(told(check(table(14.9)))).toEqual(['JS-0701 表1 G6']);
  });

  test('is no amount where a page repeats it', () => {
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
