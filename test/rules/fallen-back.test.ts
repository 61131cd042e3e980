import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

const N = null;
const HEAD: GridCell[][] = [['单位：万元'], ['序号', '用途', '本年支出']];
const ROWS: GridCell[][] = [
  [1, '楼宇维护', 8.4],
  [2, '档案整理', 2.15],
  [3, '巡查车辆', 6.3],
  ['合计', N, 16.85],
];

function told(...grid: GridCell[][]): { severity: string; message: string; verdict: string }[] {
  const { findings } = checkWorkbook(workbookOf(sheetOf('明细', grid)));
  return findings.filter(({ rule }) => rule === 'JS-1180').map(({ severity, message, verdict }) => ({ severity, message, verdict }));
}

test('a table that is called like a declared form and is none says that it is only 通用表, and what it lacks', () => {
  expect(told(['政府性基金预算财政拨款收入支出决算表'], ...HEAD, ...ROWS)).toEqual([
    {
      severity: 'info',
      verdict: 'unsupported',
      message: '明细 表名像是《政府性基金预算财政拨款收入支出决算表》，但其下没有该表的行和列，只能按通用表核对',
    },
  ]);
});

test('columns that are missing are named', () => {
  const coded: GridCell[][] = [
    ['项目收入支出决算表'],
    ['单位：万元'],
    ['项目名称', '资金来源', '年初结转和结余', '备用'],
    ['楼宇维护', '财政', 8.4, 1],
    ['档案整理', '财政', 2.15, 2],
    ['合计', N, 10.55, 3],
  ];
  expect(told(...coded)).toMatchObject([{ message: expect.stringContaining('但缺“本年收入') as string }]);
});

test.each<[string, GridCell[][]]>([
  ['a table without such a title', [['专项用途明细表'], ...HEAD, ...ROWS]],
  [
    'a table that is the form',
    [
      ['支出决算表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      ['合计', N, 12.5, 7.5, 5, 0, 0, 0],
      ['216', '商业服务业等支出', 12.5, 7.5, 5, 0, 0, 0],
    ],
  ],
])('%s says nothing of it', (_, grid) => {
  expect(told(...grid)).toEqual([]);
});
