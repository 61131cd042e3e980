import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';
import { buildTemplates } from '../../src/writing/template/template';
import { workbookOf as layoutWorkbook } from '../../src/workbook/layout';
import { recognise } from '../../src/recognise/recognise';
import { FORMS } from '../../src/forms/registry';

type Row = readonly GridCell[];
const TITLE = '项目收入支出决算表';
const N = null;

const HEAD: readonly Row[] = [
  [`2022年度${TITLE}`],
  ['部门：某旗示例局', N, N, N, N, N, N, N, N, N, N, '金额单位：万元'],
  ['项目名称', '项目类别', '科目编码', '科目名称', '年初结转和结余', '本年收入', N, N, N, '本年支出', '结余分配', '年末结转和结余'],
  [N, N, N, N, N, '合计', '一般公共预算', '政府性基金', '其他'],
];
const TOTAL: Row = ['合计', N, N, N, 7, 160, 120, 30, 10, 150, 2, 15];
const FIRST: Row = ['草原生态修复', '特定目标类', '2130234', '林业草原防灾减灾', 5, 90, 80, N, 10, 85, 2, 8];
const SECOND: Row = ['牧区道路', '特定目标类', '2120803', '城市建设支出', N, 30, N, 30, N, 28, N, 2];
const THIRD: Row = ['档案数字化', '特定目标类', '2130234', '林业草原防灾减灾', 2, 40, 40, N, N, 37, N, 5];
const ROWS = [TOTAL, FIRST, SECOND, THIRD];

function told(rows: readonly Row[]): string[] {
  const { findings, forms } = checkWorkbook(workbookOf(sheetOf('附表', [...HEAD, ...rows])));
  expect(forms.map(({ form }) => form)).toEqual([TITLE]);
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${cell ?? ''}`);
}

function changed(row: number, column: number, amount: number): Row[] {
  return ROWS.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? amount : cell)) : cells));
}

test('projects with the same code are no repetition, and right ones are clean', () => {
  expect(told(ROWS)).toEqual([]);
  expect(told([FIRST, SECOND, THIRD, TOTAL])).toEqual([]);
});

test.each([
  ['a total', changed(0, 9, 151), 'JS-1101'],
  ['an income', changed(2, 5, 33), 'JS-1103'],
  ['a balance', changed(3, 11, 6), 'JS-1104'],
])('%s that is wrong is found', (_, rows, code) => {
  expect(told(rows).some((each) => each.startsWith(code))).toBe(true);
});

test('its template has every column and reads back as the form', () => {
  const [layout] = buildTemplates([{ form: TITLE, unit: '万元', year: 2022 }]);
  if (!layout) throw new Error('no template');
  const { forms } = recognise(layoutWorkbook([layout]), FORMS);
  expect(forms.map(({ declaration, variant, missing }) => [declaration.title, variant, missing])).toEqual([[TITLE, 'items', []]]);
  const formulas = layout.cells.flatMap(({ row, column, formula }) => (formula ? [`${row} ${column} ${formula}`] : []));
  expect(formulas.filter((text) => text.includes('=SUM('))).not.toEqual([]);
});
