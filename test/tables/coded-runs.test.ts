import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = GridCell[][];

const N = null;
const TITLE = '一般公共预算财政拨款基本支出决算表';
const HEADER: Grid = [
  [TITLE],
  ['单位：万元'],
  ['经济分类科目编码', N, '科目名称', '决算数', '经济分类科目编码', N, '科目名称', '决算数'],
  ['类', '款', N, N, '类', '款', N, N],
];
/** 人员经费 in the left run, 公用经费 in the right one; 310 has one 款 only. */
const ROWS: Grid = [
  ['301', N, '工资福利支出', 73.4, '302', N, '商品和服务支出', 9.6],
  ['301', '01', '基本工资', 41.2, '302', '01', '办公费', 6.5],
  ['301', '02', '津贴补贴', 32.2, '302', '02', '印刷费', N],
  ['301', '03', '奖金', N, '302', '28', '工会经费', 3.1],
  ['303', N, '对个人和家庭的补助', 5.7, '310', N, '资本性支出', 2.4],
  ['303', '02', '退休费', 5.7, '310', '02', '办公设备购置', 2.4],
];
const FOOT: Grid = [['人员经费合计', N, N, 79.1, '公用经费合计', N, N, 12]];

function told(body: Grid, header = HEADER): string[] {
  const result = checkWorkbook(workbookOf(sheetOf('表6', [...header, ...body])));
  expect(result.forms.map(({ form }) => form)).toEqual([TITLE]);
  return result.findings
    .filter(({ severity, rule }) => severity === 'error' || rule === 'JS-2006')
    .map(({ rule, cell }) => `${rule} ${cell ?? ''}`);
}

/** The rows with each code as `write` puts it into the columns of 类 and 款. */
function coded(write: (type: string, section: GridCell, row: number) => readonly [GridCell, GridCell]): Grid {
  return ROWS.map((row, at) =>
    [0, 4].flatMap((left) => [...write(String(row[left]), row[left + 1], at), ...row.slice(left + 2, left + 4)]),
  );
}

const SPLIT: readonly (readonly [string, Grid])[] = [
  ['类 in each row', ROWS],
  ['numbers', coded((type, section) => [Number(type), section ? Number(section) : N])],
  ['类 only where it begins', coded((type, section) => [section ? N : type, section])],
  ['the whole code below 款', coded((type, section) => [type, section ? `${type}${String(section)}` : N])],
  ['the whole code below 款, 类 only where it begins', coded((type, section) => (section ? [N, `${type}${String(section)}`] : [type, N]))],
  ['the whole code of one row below 类', coded((type, section, row) => (row === 1 ? [`${type}${String(section)}`, N] : [type, section]))],
];

describe('codes whose 类 and 款 stand in columns of their own, in runs side by side', () => {
  test.each(SPLIT)('%s', (_, rows) => {
    expect(told([...rows, ...FOOT])).toEqual([]);
  });

  test.each(SPLIT)('%s: a 款 that does not add up to its 类 is told at the 类', (_, rows) => {
    const wrong = rows.map((row, at) => (at === 1 ? row.map((cell, column) => (column === 3 ? 42.2 : cell)) : row));
    expect(told([...wrong, ...FOOT])).toEqual(['JS-0601 D5']);
  });

  test('a wrong total at the foot is told by what the 类 add up to', () => {
    const result = checkWorkbook(workbookOf(sheetOf('表6', [...HEADER, ...ROWS, ['人员经费合计', N, N, 79.1, '公用经费合计', N, N, 15]])));
    const [error, ...others] = result.findings.filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    expect(`${error?.rule} ${error?.cell}`).toBe('JS-0603 H11');
    expect(error?.message).toContain('12.00');
  });

  test('a run goes on with the 类 of the one to its left', () => {
    const rowsWith = (dues: number): Grid => [
      ['301', N, '工资福利支出', 73.4, N, '28', '工会经费', dues],
      [N, '01', '基本工资', 41.2, '303', N, '对个人和家庭的补助', 5.7],
      [N, '02', '津贴补贴', 32.2, N, '02', '退休费', 5.7],
      ['302', N, '商品和服务支出', 9.6, '310', N, '资本性支出', 2.4],
      [N, '01', '办公费', 6.5, N, '02', '办公设备购置', 2.4],
    ];
    expect(told([...rowsWith(3.1), ...FOOT])).toEqual([]);
    expect(told([...rowsWith(2.6), ...FOOT])).toEqual(['JS-0601 D8']);
  });

  test('the number of a page below 款 is no row', () => {
    expect(told([...ROWS.slice(0, 3), [N, '13'], ...ROWS.slice(3), ...FOOT])).toEqual([]);
  });

  test('行次 between a code and its name is no 款', () => {
    const header: Grid = [[TITLE], ['单位：万元'], ['科目编码', '行次', '科目名称', '决算数', '科目编码', '行次', '科目名称', '决算数']];
    const numbered = coded((type, section, row) => [`${type}${String(section ?? '')}`, String(row + 1)]);
    expect(told([...numbered, ...FOOT], header)).toEqual([]);
  });
});
