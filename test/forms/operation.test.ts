import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { together } from '../../src/workbook/together';
import type { Workbook } from '../../src/workbook/workbook';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

const N = null;
const FINAL = 'F03 机构运行信息表(财决附03表)';
const PUBLISHED = '公开10 相关信息';

/** 财决附03表 in 元: “三公”经费 and counts on the left, the rest on the right. */
function final(numbers: Readonly<Record<string, number>> = {}): Workbook {
  const at = (name: string, number: number): number => numbers[name] ?? number;
  const grid: GridCell[][] = [
    ['机构运行信息表'],
    [N, N, N, N, N, N, N, '财决附03表'],
    ['编制单位：某市文化馆', N, N, N, N, N, N, '金额单位：元'],
    ['项目', '行次', '年初预算数', '全年预算数', '统计数', '项目', '行次', '统计数'],
    ['一、“三公”经费支出', 1, '—', '—', '—', '四、机关运行经费', 17, at('running', 907_350.6)],
    ['（一）支出合计', 2, 60_000, 60_000, 41_280.5, '（一）行政单位', 18, at('agencies', 700_000)],
    ['1．因公出国（境）费', 3, 0, 0, 0, '（二）参照公务员法管理事业单位', 19, 207_350.6],
    ['2．公务用车购置及运行维护费', 4, 40_000, 40_000, 30_120, '五、资产信息', 20, '—'],
    ['（1）公务用车购置费', 5, 0, 0, 0, '（一）车辆数合计（辆）', 21, at('cars', 6)],
    ['（2）公务用车运行维护费', 6, 40_000, 40_000, 30_120, '1．机要通信用车', 22, 1],
    ['3．公务接待费', 7, 20_000, 20_000, 11_160.5, '2．其他用车', 23, 5],
    ['（1）国内接待费', 8, '—', '—', at('domestic', 11_160.5), '（二）单价100万元（含）以上设备（不含车辆）（台、套）', 24, 2],
    ['其中：外事接待费', 9, '—', '—', at('affairs', 1_000), '六、政府采购支出信息', 25, '—'],
    ['（2）国（境）外接待费', 10, '—', '—', 0, '（一）政府采购支出合计', 26, at('procurement', 2_450_000)],
    ['（二）相关统计数', 11, '—', '—', '—', '1．政府采购货物支出', 27, 950_000],
    ['1．国内公务接待批次（个）', 12, '—', '—', 23, '2．政府采购工程支出', 28, 300_000],
    ['2．国内公务接待人次（人）', 13, '—', '—', 187, '3．政府采购服务支出', 29, 1_200_000],
    ['二、会议费', 14, 20_000, 20_000, 15_000, '（二）政府采购授予中小企业合同金额', 30, at('small', 1_800_000)],
    ['三、培训费', 15, 30_000, 30_000, 8_000, '其中：授予小微企业合同金额', 31, at('micro', 600_000)],
  ];
  return workbookOf(sheetOf(FINAL, grid));
}

/** What is published of it in 万元, in one list. */
function published(numbers: Readonly<Record<string, number>> = {}): Workbook {
  const at = (name: string, number: number): number => numbers[name] ?? number;
  const grid: GridCell[][] = [
    ['2022年度部门决算相关信息统计表'],
    ['部门：某市文化馆', N, '单位：万元'],
    ['项目', '行次', '统计数'],
    ['一、机关运行经费', 1, at('running', 90.74)],
    ['二、国有资产占用情况', 2, '—'],
    ['（一）车辆数合计（辆）', 3, at('cars', 6)],
    ['1．机要通信用车', 4, 1],
    ['2．其他用车', 5, 5],
    ['三、政府采购支出信息', 6, '—'],
    ['（一）政府采购支出合计', 7, at('procurement', 245)],
    ['1．政府采购货物支出', 8, 95],
    ['2．政府采购工程支出', 9, 30],
    ['3．政府采购服务支出', 10, at('services', 120)],
  ];
  return workbookOf(sheetOf(PUBLISHED, grid));
}

function told({ findings }: CheckResult): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ severity, rule, cell }) => `${severity} ${rule} ${cell ?? ''}`);
}

describe('what 财决附03表 tells beside “三公”经费', () => {
  test('adds up, and says of what nothing can be held against that it was not checked', () => {
    const result = checkWorkbook(final());
    expect(told(result)).toEqual([]);
    expect(result.coverage[0]?.unchecked).toEqual([
      { area: 'C18:E19', amounts: 6, reason: '“会议费”“培训费” 2 行没有可核对的关系' },
      { area: 'E13', amounts: 1, reason: '“其中：外事接待费”一行只核对了不大于总体，没有可核对的合计' },
      { area: 'E16:E17', amounts: 2, reason: '“1．国内公务接待批次（个）”“2．国内公务接待人次（人）” 2 行没有可核对的关系' },
      { area: 'H12', amounts: 1, reason: '“（二）单价100万元（含）以上设备（不含车辆）（台、套）”一行没有可核对的关系' },
      {
        area: 'H18:H19',
        amounts: 2,
        reason: '“（二）政府采购授予中小企业合同金额”“其中：授予小微企业合同金额” 2 行只核对了不大于总体，没有可核对的合计',
      },
    ]);
  });

  test.each([
    ['机关运行经费 is not that of both kinds of units', { running: 970_350.6 }, 'error JS-3211 H5'],
    ['a car too many', { cars: 7 }, 'error JS-3212 H9'],
    ['政府采购 is not 货物 + 工程 + 服务', { procurement: 2_540_000 }, 'error JS-3213 H14'],
    ['more awarded to 中小企业 than bought', { small: 2_800_000 }, 'warning JS-3214 H18'],
    ['more awarded to 小微企业 than to 中小企业', { micro: 1_900_000 }, 'error JS-3215 H19'],
    ['公务接待费 is not that at home and abroad', { domestic: 11_610.5 }, 'error JS-3217'],
    ['外事接待费 is more than all receptions at home', { affairs: 20_000 }, 'error JS-3218 E13'],
  ])('%s', (_, numbers, expected) => {
    expect(told(checkWorkbook(final(numbers))).join('|')).toContain(expected);
  });

  test('a kind of cars that nobody knows may be one of the sum', () => {
    const [sheet] = final({ cars: 9 }).sheets;
    if (!sheet) throw new RangeError('no sheet');
    const rows = new Map(
      [...sheet.rows].map(([row, cells]) => [
        row,
        cells.map((cell) => (cell.column === 5 && row === 9 ? { ...cell, value: { kind: 'text' as const, text: '1．救护用车' } } : cell)),
      ]),
    );
    const result = checkWorkbook({ sheets: [{ ...sheet, rows }] });
    expect(told(result)).toEqual([]);
    expect(result.coverage[0]?.unchecked.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('1．救护用车'));
  });

  test('a number that cannot be read waits', () => {
    const [sheet] = final().sheets;
    if (!sheet) throw new RangeError('no sheet');
    const rows = new Map(
      [...sheet.rows].map(([row, cells]) => [
        row,
        row === 14 ? cells.map((cell) => (cell.column === 7 ? { ...cell, value: { kind: 'text' as const, text: '待核' } } : cell)) : cells,
      ]),
    );
    const result = checkWorkbook({ sheets: [{ ...sheet, rows }] });
    expect(told(result)).toEqual(['warning JS-2015 H15']);
    expect(result.notRun.some(({ rule }) => rule === 'JS-3213')).toBe(true);
  });
});

describe('a published table beside it', () => {
  const one = (other: Workbook): CheckResult =>
    checkWorkbook(workbookOf(...[...final().sheets, ...other.sheets].map((sheet, index) => ({ ...sheet, index }))));
  const two = (other: Workbook): CheckResult =>
    checkWorkbook(
      together([
        { name: '财决.xls', workbook: final() },
        { name: '公开.xlsx', workbook: other },
      ]),
    );

  describe.each([
    ['in the same workbook', one],
    ['in another workbook', two],
  ])('%s', (_, check) => {
    test('says the same in another unit', () => {
      expect(told(check(published()))).toEqual([]);
    });

    test.each([
      ['机关运行经费', { running: 97.04 }, 'error JS-3210 C4'],
      ['车辆数', { cars: 9 }, 'C6'],
      ['政府采购', { procurement: 254 }, 'C10'],
    ])('contradicts it in %s', (__, numbers, expected) => {
      expect(told(check(published(numbers))).join('|')).toContain(expected);
    });
  });

  test('is a list of its own where there is none: its totals are over their parts, and are warnings', () => {
    expect(told(checkWorkbook(published()))).toEqual([]);
    expect(told(checkWorkbook(published({ services: 102 })))).toEqual(['warning JS-3001 C10']);
  });
});

test('机构运行信息表 that is published repeats the one in 财决', () => {
  const [sheet] = final({ running: 970_350.6, agencies: 763_000 }).sheets;
  const [original] = final().sheets;
  if (!sheet || !original) throw new RangeError('no sheet');
  const copy = { ...sheet, name: '公开11', index: 1, rows: new Map([...sheet.rows].filter(([row]) => row !== 1)) };
  expect(told(checkWorkbook({ sheets: [original, copy] }))).toEqual(['error JS-3210 H5']);
});
