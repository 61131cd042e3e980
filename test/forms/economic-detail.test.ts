import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Row = readonly GridCell[];
const N = null;

function detail(title: string, rows: readonly Row[]): readonly Row[] {
  return [
    [title],
    ['编制单位：某市示例中心', N, N, N, N, N, N, N, N, '金额单位：元'],
    ['科目编码', '科目名称', '合计', '工资福利支出', N, N, '商品和服务支出', N, '对个人和家庭的补助', '资本性支出', '其他支出'],
    [N, N, N, '小计', '基本工资', '绩效工资', '小计', '办公费', N, N, N],
    ...rows,
  ];
}

const BASIC: readonly Row[] = [
  ['合计', N, 900, 600, 400, 200, 250, 250, 50, 0, 0],
  ['205', '教育支出', 900, 600, 400, 200, 250, 250, 50, 0, 0],
  ['20502', '普通教育', 900, 600, 400, 200, 250, 250, 50, 0, 0],
  ['2050203', '初中教育', 900, 600, 400, 200, 250, 250, 50, 0, 0],
];

function told(title: string, rows: readonly Row[]): { readonly forms: string[]; readonly findings: string[] } {
  const { findings, forms } = checkWorkbook(workbookOf(sheetOf('Z', detail(title, rows))));
  return {
    forms: forms.map(({ form }) => form),
    findings: findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${cell ?? ''}`),
  };
}

function changed(row: number, column: number, amount: number): Row[] {
  return BASIC.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? amount : cell)) : cells));
}

test('functional codes by economic classes are read, and right ones are clean', () => {
  expect(told('基本支出决算明细表', BASIC)).toEqual({ forms: ['基本支出决算明细表'], findings: [] });
});

test.each([
  ['a class', changed(3, 6, 205)],
  ['an item of a class, whether the form names it or not', changed(3, 5, 260)],
  ['a total', changed(0, 2, 990)],
])('%s that is wrong is found', (_, rows) => {
  expect(told('基本支出决算明细表', rows).findings).not.toEqual([]);
});

test('a title that two forms share is told by the codes below it', () => {
  expect(told('一般公共预算财政拨款基本支出决算明细表', BASIC).forms).toEqual(['一般公共预算财政拨款基本支出决算明细表（财决08-1表）']);
});

describe('公开06表 beside 财决08-1表', () => {
  const published = (office: number, printing: number): readonly Row[] => [
    ['一般公共预算财政拨款基本支出决算表'],
    ['部门：某市示例中心', N, N, N, N, N, '公开06表', N, '单位：万元'],
    ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
    ['301', '工资福利支出', 0.06, '302', '商品和服务支出', 0.03, '310', '资本性支出', N],
    ['30101', '基本工资', 0.04, '30201', '办公费', office, '31002', '办公设备购置', N],
    ['30107', '绩效工资', 0.02, '30202', '印刷费', printing, N, N, N],
    ['303', '对个人和家庭的补助', 0.01, N, N, N, N, N, N],
    ['30305', '生活补助', 0.01, N, N, N, N, N, N],
    ['人员经费合计', N, 0.07, '公用经费合计', N, N, N, N, 0.03],
  ];

  test('each 款 is the same in both', () => {
    const both = (office: number, printing: number): string[] =>
      checkWorkbook(
        workbookOf(
          sheetOf('Z08_1 基本支出明细(财决08-1表)', detail('一般公共预算财政拨款基本支出决算明细表', BASIC)),
          sheetOf('公开06表', published(office, printing)),
        ),
      ).findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
    expect(both(0.03, 0)).not.toContain('JS-3209');
    expect(both(0.01, 0.02)).toContain('JS-3209');
  });
});
