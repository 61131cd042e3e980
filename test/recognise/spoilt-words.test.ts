import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = readonly (readonly GridCell[])[];
const N = null;

const check = (grid: Grid): CheckResult => checkWorkbook(workbookOf(sheetOf('表', grid)));
const told = ({ findings }: CheckResult): string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${cell ?? ''}`);
const unchecked = ({ coverage }: CheckResult): string[] =>
  coverage.flatMap((one) => one.unchecked.map(({ area, reason }) => `${area} ${reason}`));

describe('a caption that nobody can read', () => {
  const general = (basic: string, project: string, total = 31.6): Grid => [
    ['一般公共预算财政拨款支出决算表'],
    ['部门：某县文物局', N, N, N, '单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', basic, project],
    ['合计', N, total, 19.4, 12.2],
    ['207', '文化旅游体育与传媒支出', total, 19.4, 12.2],
    ['20702', '文物', total, 19.4, 12.2],
    ['2070201', '行政运行', 19.4, 19.4, 0],
    ['2070204', '文物保护', 12.2, 0, 12.2],
  ];

  test.each([
    ['a letter too few', '基本支', '项目支出'],
    ['an empty caption', '', '项目支出'],
    ['其中 before it', '其中：基本支出', '项目支出'],
    ['the last one', '基本支出', '项目'],
  ])('%s: nothing is added up across, and its amounts are named', (_, basic, project) => {
    const result = check(general(basic, project));
    expect(told(result)).toEqual([]);
    expect(unchecked(result).join()).toMatch(/[DE]\d:[DE]\d .*没有读取/);
  });

  test('where both are read the sum across is held against them', () => {
    expect(told(check(general('基本支出', '项目支出')))).toEqual([]);
    expect(told(check(general('基本支出', '项目支出', 36.1))).length).toBeGreaterThan(0);
  });

  test('a column beside the parts that is none of them is no reason to doubt their sum', () => {
    const grid = general('基本支出', '项目支出').map((row, at) => [...row, at === 2 ? '备查数' : at > 2 ? 1.5 + at : N]);
    expect(told(check(grid))).toEqual([]);
    const wrong = grid.map((row, at) => (at === 7 ? row.map((cell) => (cell === 12.2 ? 21.2 : cell)) : row));
    expect(told(check(wrong)).length).toBeGreaterThan(0);
  });

  const fiscal = (general: string): Grid => [
    ['财政拨款收入支出决算总表'],
    ['单位：万元'],
    ['项目', '决算数', '项目', '合计', general, '政府性基金预算财政拨款'],
    ['一、一般公共预算财政拨款', 30.2, '一、一般公共服务支出', 30.2, 30.2, 0],
    ['二、政府性基金预算财政拨款', 4.1, '十一、城乡社区支出', 4.1, 0, 4.1],
    ['本年收入合计', 34.3, '本年支出合计', 34.3, 30.2, 4.1],
    ['年初财政拨款结转和结余', 0, '年末财政拨款结转和结余', 0, 0, 0],
    ['总计', 34.3, '总计', 34.3, 30.2, 4.1],
  ];

  test.each(['—', '一般公共'])('of a budget in 公开04表 (%s): its total is not added up from the others', (caption) => {
    expect(told(check(fiscal(caption)))).toEqual([]);
  });

  test('a line without a label may be one of its total', () => {
    const grid = fiscal('一般公共预算财政拨款').map((row, at) => (at === 3 ? ['', ...row.slice(1)] : row));
    expect(told(check(grid))).toEqual([]);
  });
});

describe('a code that nobody can read', () => {
  const basic = (rows: Grid): Grid => [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['人员经费', N, N, '公用经费'],
    ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
    ...rows,
    ['人员经费合计', N, 52.5, '公用经费合计', N, 17.3],
  ];
  const rows = (section: string, officeClass = '302'): Grid => [
    ['301', '工资福利支出', 52.5, officeClass, '商品和服务支出', 17.3],
    ['30101', '基本工资', 30.2, '30201', '办公费', 9.1],
    [section, '津贴补贴', 12.2, '30207', '邮电费', 3.1],
    ['30103', '奖金', 10.1, '30211', '差旅费', 5.1],
  ];

  test.each(['', '- -', '3O1O2', '某'])('of a 款 in 基本支出决算表 (%s) is the finding, and no sum of it', (section) => {
    expect(told(check(basic(rows(section))))).toEqual(['JS-2023 A7']);
  });

  test('of a 类 above its 款: these tell which it is', () => {
    const blank = basic([['', '抚恤', 0, '', '', N], ...rows('30102', '')]);
    expect(told(check(basic(rows('30102'))))).toEqual([]);
    expect(told(check(basic(rows('30102', '')))).filter((one) => !one.startsWith('JS-2'))).toEqual([]);
    expect(told(check(blank)).filter((one) => !one.startsWith('JS-2'))).toEqual([]);
  });

  const funds = (code: string): Grid => [
    ['政府性基金预算财政拨款收入支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', N, N, '年末结转和结余'],
    [N, N, N, N, '小计', '基本支出', '项目支出', N],
    ['合计', N, 4.3, 8.2, 9.1, 0, 9.1, 3.4],
    ['229', '其他支出', 4.3, 8.2, 9.1, 0, 9.1, 3.4],
    [code, '彩票公益金安排的支出', 4.3, 8.2, 9.1, 0, 9.1, 3.4],
    ['2296002', '用于社会福利的彩票公益金支出', 4.3, 8.2, 9.1, 0, 9.1, 3.4],
  ];

  test('with a digit too few counts where it stands', () => {
    expect(told(check(funds('22960')))).toEqual([]);
    expect(told(check(funds('2960'))).filter((one) => !one.startsWith('JS-2'))).toEqual([]);
  });

  test('the amounts of a total whose label is spoilt are no captions', () => {
    const grid = funds('22960').map((row, at) => (at === 4 ? ['其中：计', ...row.slice(1)] : row));
    expect(told(check(grid)).filter((one) => !one.startsWith('JS-2'))).toEqual([]);
  });
});
