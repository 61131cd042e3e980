import { type GridCell } from '../workbook/grid';
import { N, check, formsOf, told, type Grid } from './checked-grids';

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
    const beside = (total: number, running: GridCell = 110.3): Grid => [
      ['机构运行信息表'],
      ['单位：元'],
      ['项目', '行次', '预算数', '统计数', '项目', '行次', '统计数'],
      ['一、“三公”经费支出', 1, '—', '—', '二、机关运行经费', 8, running],
      ['（一）支出合计', 2, 14, total, '（一）行政单位', 9, 88.1],
      ['1．因公出国（境）费', 3, 1, 1, '（二）参公事业单位', 10, 22.2],
      ['2．公务用车购置及运行维护费', 4, 9, 8],
      ['（1）公务用车购置费', 5, 3, 3],
      ['（2）公务用车运行维护费', 6, 6, 5],
      ['3．公务接待费', 7, 4, 3],
    ];
    expect(told(check(beside(12)))).toEqual([]);
    expect(told(check(beside(21)))).toEqual(['JS-0701 表1 D5']);
    expect(told(check(beside(12, 103.1)))).toEqual(['JS-3211 表1 G4']);
    expect(told(check(beside(12, '—')))).toEqual([]);
    expect(check(beside(12, '—')).coverage[0]?.unchecked.map(({ area }) => area)).toEqual(['G5:G6']);
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

  test('a row of column numbers with one left out is none of money', () => {
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
});

describe('captions of “三公”经费 over 小计', () => {
  const grid = (vehicles: string): Grid => [
    ['财政拨款“三公”经费支出决算表'],
    ['部门：某区体育局', N, N, N, N, N, '单位：万元'],
    ['合计', '因公出国（境）费', vehicles, N, N, '公务接待费', '会议费', '培训费'],
    [N, N, '小计', '公务用车购置费', '公务用车运行维护费', N, N, N],
    [12.5, 2, 8.25, 3, 5.25, 2.25, 4.4, 3.3],
  ];
  const unchecked = (vehicles: string): string[] =>
    check(grid(vehicles)).coverage.flatMap((one) => one.unchecked.map(({ area, reason }) => `${area} ${reason}`));

  test('that nobody can read leave that 小计 unread', () => {
    expect(told(check(grid('公务用车贝勾置及运行'))).filter((one) => !one.startsWith('JS-2'))).toEqual([]);
    expect(unchecked('公务用车贝勾置及运行')).toContain('C5 “小计”一栏有没认出的内容，没有读取');
  });

  test('columns beside each other that nothing checks are named together', () => {
    expect(unchecked('公务用车购置及运行维护费')).toEqual(['G5:H5 “会议费”“培训费” 2 栏没有可核对的关系']);
  });
});
