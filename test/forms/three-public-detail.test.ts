import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

const N = null;

function check(grid: readonly (readonly GridCell[])[]): { forms: string[]; told: string[]; unchecked: string[] } {
  const { forms, findings, coverage } = checkWorkbook(workbookOf(sheetOf('表7', grid)));
  return {
    forms: forms.map(({ form }) => form),
    told: findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${cell ?? ''}`),
    unchecked: coverage.flatMap((one) => one.unchecked.map(({ area }) => area)),
  };
}

const BY_CODE = '财政拨款“三公”经费支出决算表（按功能分类科目）';

describe('“三公” by functional code', () => {
  const codes = (section: number, total = 17.4): GridCell[][] => [
    ['2014年度“三公”经费支出决算表'],
    ['编制单位：某区林业局', N, N, N, N, N, N, '金额单位：万元'],
    ['支出功能分类科目编码', '科目名称', '合计', '因公出国（境）费', '公务用车购置及运行费', N, N, '公务接待费'],
    [N, N, N, N, '小计', '公务用车购置费', '公务用车运行费'],
    ['三公经费支出', N, total, 1.2, 11.8, 5, 6.8, 4.4],
    ['213', '农林水支出', 14.1, 1.2, 9.6, 5, 4.6, 3.3],
    ['21302', '林业', section, 1.2, 9.6, 5, 4.6, 3.3],
    ['2130201', '行政运行', 9.3, N, 7.2, 5, 2.2, 2.1],
    ['2130205', '森林培育', 4.8, 1.2, 2.4, N, 2.4, 1.2],
    ['208', '社会保障和就业支出', 3.3, N, 2.2, N, 2.2, 1.1],
    ['20805', '行政事业单位离退休', 3.3, N, 2.2, N, 2.2, 1.1],
    ['2080501', '归口管理的行政单位离退休', 3.3, N, 2.2, N, 2.2, 1.1],
  ];

  test('is a tree of codes, whose total is called 三公经费支出', () => {
    expect(check(codes(14.1))).toEqual({ forms: [BY_CODE], told: [], unchecked: [] });
    expect(check(codes(14.7)).told).toEqual([expect.stringMatching(/^JS-070[167] C7$/)]);
    expect(check(codes(14.1, 19.4)).told).toEqual([expect.stringMatching(/^JS-070[15] C5$/)]);
  });

  test('with 上年 and 增减: their difference, and what share it is', () => {
    const changes = (change: number, rate = '-12.50%'): GridCell[][] => [
      ['2016年度“三公”经费财政拨款支出情况表'],
      ['编制单位：某区林业局', N, N, N, N, '金额单位：万元'],
      ['科目编码', '科目名称', '2015年决算数', '2016年决算数', '增减金额', '增减幅度'],
      ['“三公”经费支出', N, 20, 17.5, change, '-12.50%'],
      ['213', '农林水支出', 20, 17.5, -2.5, '-12.50%'],
      ['21302', '林业', 20, 17.5, -2.5, '-12.50%'],
      ['2130201', '行政运行', 20, 17.5, -2.5, rate],
    ];
    expect(check(changes(-2.5))).toEqual({ forms: [BY_CODE], told: [], unchecked: [] });
    expect(check(changes(-2.5, '-15.20%')).told).toEqual(['JS-0710 F7']);
    expect(check(changes(2.5)).told.map((one) => one.slice(-2))).toEqual(['E4']);
  });

  test('with a row for each unit below a total', () => {
    const units = (cars: number): GridCell[][] => [
      ['2021年度“三公”经费支出决算分单位汇总表'],
      ['部门：某区林业局（汇总）', N, N, N, N, N, '单位：万元'],
      ['单位名称', '“三公”经费合计', '因公出国（境）费', '公务用车购置及运行维护费', N, N, '公务接待费'],
      [N, N, N, '小计', '公务用车购置费', '公务用车运行维护费'],
      ['合计', 16.1, 1.2, 11.6, 5, 6.6, 3.3],
      ['某区林业局（本级）', 9.3, N, cars, 5, 2.2, 2.1],
      ['某区苗圃', 6.8, 1.2, 4.4, N, 4.4, 1.2],
    ];
    expect(check(units(7.2))).toEqual({ forms: [BY_CODE], told: [], unchecked: [] });
    expect(check(units(2.7)).told).toEqual([expect.stringMatching(/^JS-07\d\d D6$/)]);
  });
});

describe('分单位汇总表', () => {
  const flows = (outgo: number, code: (at: number) => GridCell): GridCell[][] => [
    ['2022年度部门决算分单位汇总表'],
    ['部门：某市水利局', N, N, N, N, N, N, '单位：万元'],
    ['单位编码', '单位名称', '年初结转和结余', '本年收入', '本年支出', N, N, '年末结转和结余', '年末实有人数'],
    [N, N, N, N, '小计', '基本支出', '项目支出'],
    [N, '合计', 22.1, 702.4, 694.3, 402.2, 292.1, 30.2, 64],
    [code(0), '某市水利局', 22.1, 702.4, 694.3, 402.2, 292.1, 30.2, 64],
    [code(1), '某市水利局（本级）', 10.1, 302.2, outgo, 150.1, 148.8, 13.4, 22],
    [code(2), '某市水库管理处', 12, 400.2, 395.4, 252.1, 143.3, 16.8, 42],
  ];
  const CODES = ['301', '301001', '301002'];
  const told = (grid: GridCell[][]): string[] => check(grid).told;

  test.each([
    ['by their codes', (at: number): GridCell => CODES[at]],
    ['by the sums, where they have no codes', (): GridCell => N],
  ])('units belong to the unit above them %s', (_, code) => {
    expect(check(flows(298.9, code))).toEqual({ forms: ['部门决算分单位汇总表'], told: [], unchecked: [] });
    expect(told(flows(289.9, code))).toEqual([expect.stringMatching(/^JS-330[235] E7$/)]);
  });

  test('its totals are those of 支出决算表', () => {
    const expenditure: GridCell[][] = [
      ['支出决算表'],
      ['部门：某市水利局', N, N, N, '单位：万元'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', N, 694.8, 402.7, 292.1],
      ['213', '农林水支出', 694.8, 402.7, 292.1],
    ];
    const { findings } = checkWorkbook(
      workbookOf(
        sheetOf(
          '分单位',
          flows(298.9, (at) => CODES[at]),
        ),
        sheetOf('公开03表', expenditure),
      ),
    );
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['JS-3306']);
  });
});

describe('“三公” by unit', () => {
  const units = (running: string, cost = 3.1): GridCell[][] => [
    ['2017年度“三公”经费支出决算情况表'],
    [N, N, N, N, N, N, '单位：万元'],
    ['单位名称', '合计', '因公出国（境）费', '公务用车购置及运行费', N, N, '公务接待费'],
    [N, N, N, '小计', '公务用车购置', running],
    ['合计', 21.6, 2.5, 13.4, 7, 6.4, 5.7],
    ['局机关', 14.2, 2.5, 7.3, 4, 3.3, 4.4],
    ['林业站', 7.4, 0, 6.1, 3, cost, 1.3],
  ];

  test('with 公务用车运行 is read whole', () => {
    expect(check(units('公务用车运行'))).toMatchObject({ told: [], unchecked: [] });
    expect(check(units('公务用车运行', 1.3)).told).toEqual([expect.stringMatching(/^JS-070\d F7$/)]);
  });

  test('with a column that nobody knows is not held to what is left of its sum, and says so', () => {
    expect(check(units('养护开支'))).toMatchObject({ told: [], unchecked: ['F5:F7'] });
  });
});
