import { whyForms } from '../../src/findings/why-forms';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

const N = null;

const DETAIL: GridCell[][] = [
  ['支出决算表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['合计', N, 64.2, 40.1, 24.1, 0, 0, 0],
  ['217', '金融支出', 64.2, 40.1, 24.1, 0, 0, 0],
];

/** The title of a declared form above other columns. */
const OTHER: GridCell[][] = [
  ['支出决算表'],
  ['单位：万元'],
  ['序号', '支出用途', '金额', '备注'],
  [1, '会议场地', 3.5, N],
  [2, '资料印刷', 1.25, N],
  [3, '设备租赁', 2.4, N],
  ['合计', N, 7.15, N],
];

const THREE: GridCell[][] = [
  ['财政拨款“三公”经费支出决算表'],
  ['项目', '预算数', '决算数'],
  ['合计', 8.5, 7.25],
  ['1．因公出国（境）费', 0, 0],
  ['2．公务用车购置及运行维护费', 6, 5.25],
  ['3．公务接待费', 2.5, 2],
];

function why(grid: GridCell[][], name = '表'): ReturnType<typeof whyForms> {
  return whyForms(workbookOf(sheetOf(name, grid)));
}

test('a form says by what it is known', () => {
  const [told] = why(DETAIL);
  expect(told).toMatchObject({ form: '支出决算表', title: '支出决算表', reason: '表名是《支出决算表》，栏目和行齐全' });
  expect(told?.candidates[0]).toMatchObject({ form: '支出决算表', variant: 'one-column', missing: [], fitness: '1.00' });
  expect(told?.candidates.map(({ form, fitness }) => `${form} ${fitness}`)).toEqual([
    '支出决算表 1.00',
    '一般公共预算财政拨款支出决算表 0.33',
    '政府性基金预算财政拨款收入支出决算表 0.33',
  ]);
  expect(told?.candidates[0]?.found).toEqual(['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出']);
});

test('a form says what of it is missing, and by what it is known where no title names it', () => {
  const reason = (grid: GridCell[][]): string | undefined => why(grid)[0]?.reason;
  expect(reason(DETAIL.map((row) => row.filter((_, column) => column !== 6)))).toBe('表名是《支出决算表》，缺“经营支出”');
  expect(reason(DETAIL.slice(1))).toBe('没有表名，凭栏目、行或表注认作《支出决算表》，栏目和行齐全');
  expect(reason([['收入决算表'], ...DETAIL.slice(1)])).toBe('表名“收入决算表”不是这张表，凭栏目、行或表注认作《支出决算表》，栏目和行齐全');
});

test('a list that nobody declared says whether codes or a total tell what it adds up', () => {
  const reason = (grid: GridCell[][]): string | undefined => why(grid)[0]?.reason;
  expect(reason(OTHER.slice(1))).toBe('没有标准表的表名，有合计行，按通用表核对');
  const codes = ['205', '20502', '2050201'].map((code): GridCell[] => [code, '科目', 5]);
  expect(reason([['台账'], ['科目编码', '名称', '数'], ...codes])).toBe('没有标准表的表名，有科目编码，按通用表核对');
});

test('a title whose form is not below it says that it is only 通用表, and why', () => {
  const [told] = why(OTHER);
  expect(told).toMatchObject({ form: '通用表', title: '支出决算表' });
  expect(told?.reason).toContain('表名像是《支出决算表》，但');
  expect(told?.reason).toContain('只能按通用表核对');
  const below = why([['收入决算表'], ['某局'], [], ...OTHER]);
  expect(below.map(({ form, title }) => [form, title])).toEqual([
    ['通用表', '收入决算表'],
    ['通用表', '支出决算表'],
  ]);
});

test('a title whose form is not below it is told by what that form lacks', () => {
  const lacking = [
    ['支出决算表'],
    ['科目编码', '科目名称', '基本支出', '借款'],
    ['合计', N, 9.5, 4],
    ['217', '金融支出', 6, 3],
    ['208', '社会保障和就业支出', 3.5, 1],
  ];
  const [told] = why(lacking);
  const own = told?.candidates.find(({ form }) => form === '支出决算表');
  expect(told?.form).toBe('通用表');
  expect(own?.missing.length).toBeGreaterThan(0);
  expect(told?.reason).toContain(own?.missing[0]);
});

test('each sheet is told with its own reason', () => {
  const told = whyForms(workbookOf(sheetOf('甲', []), sheetOf('乙', [['本单位工作总结'], ['全年完成各项任务。']]), sheetOf('丙', DETAIL)));
  expect(told.map(({ sheet, form }) => [sheet, form])).toEqual([
    ['甲', null],
    ['乙', null],
    ['丙', '支出决算表'],
  ]);
  expect(told[0]?.reason).toContain('空');
  expect(told[1]?.reason).not.toContain('空');
});

test('each of several forms on a sheet is told by itself', () => {
  const two = why([...DETAIL, ...OTHER.map((row, at) => (at === 0 ? ['某局收入决算表'] : row))]);
  expect(two.map(({ title }) => title)).toEqual(['支出决算表', '某局收入决算表']);
  expect(two[0]?.form).toBe('支出决算表');
  expect(two[1]).toMatchObject({ form: null, reason: '标题为“收入决算表”，但其下没有找到该表的行和列' });
  const first = why([['收入决算表'], ['某局'], [], ...DETAIL]);
  expect(first.map(({ form }) => form)).toEqual([null, '支出决算表']);
  expect(why([...DETAIL, ...THREE]).map(({ form }) => form)).toEqual(['支出决算表', '财政拨款“三公”经费支出决算表']);
});

test.each<[string, GridCell[][]]>([
  ['prose', [['本单位2021年度工作总结'], ['全年完成各项任务。']]],
  ['nothing', []],
])('%s has no form and a reason', (_, grid) => {
  const [told] = why(grid);
  expect(told).toMatchObject({ form: null, title: null, candidates: [] });
  expect(told?.reason).not.toBe('');
});

test('a page that goes on with a table says so', () => {
  const page = [
    ['21701', '金融部门行政支出', 64.2, 40.1, 24.1, 0, 0, 0],
    ['2170101', '行政运行', 64.2, 40.1, 24.1, 0, 0, 0],
  ];
  const pages = whyForms(
    workbookOf(sheetOf('第1页', [...THREE, ...DETAIL]), sheetOf('第2页', page), sheetOf('第3页', [['208', '社会保障', 1]])),
  );
  const goesOn = { form: '支出决算表', title: null, candidates: [], reason: '接着“第1页”上的表，连起来核对' };
  expect(pages.slice(2, 3)).toEqual([{ sheet: '第2页', ...goesOn }]);
  // Its own figures stand on its own sheet, and none of them is unread for that.
  expect(pages.map(({ sheet, candidates }) => `${sheet} ${candidates[0]?.fitness ?? ''}`)).toEqual([
    '第1页 1.00',
    '第1页 1.00',
    '第2页 ',
    '第3页 ',
  ]);
});

test('a page that goes on with what is no form says so', () => {
  const grid = (...codes: string[]): GridCell[][] => codes.map((code, at) => [code, '科目', 5 + at]);
  const first = sheetOf('第1页', [['某台账'], ['科目编码', '名称', '数'], ...grid('205', '206')]);
  expect(whyForms(workbookOf(first, sheetOf('第2页', grid('207', '208')))).map(({ form }) => form)).toEqual([null, null]);
});

test('a form of one column is not known by that column alone, and what a sheet prints besides counts against a form', () => {
  const untitled = why([
    ['某某情况'],
    ['单位：万元'],
    ['科目编码', '科目名称', '本年支出合计'],
    ['合计', N, 9.5],
    ['217', '金融支出', 9.5],
  ]);
  const likest = (told: typeof untitled): number => Math.max(...(told[0]?.candidates ?? []).map(({ fitness }) => Number(fitness)));
  expect(likest(untitled)).toBeGreaterThan(0);
  expect(likest(untitled)).toBeLessThan(0.5);
  const wide = DETAIL.map((row, at) => (at < 2 ? row : [...row, ...(at === 2 ? ['另列甲', '另列乙', '另列丙'] : [1.5, 2.5, 3.5])]));
  expect([likest(why(wide)), likest(why(DETAIL))]).toEqual([0.75, 1]);
  expect(likest(why(DETAIL.slice(1)))).toBeLessThan(1);
  expect(why(DETAIL.slice(1))[0]?.candidates[0]).toMatchObject({ form: '支出决算表', missing: [] });
});

test('what a form wants and a sheet lacks counts against it, and so does a line that it does not know', () => {
  const fitness = (grid: GridCell[][]): number => Number(why(grid)[0]?.candidates[0]?.fitness);
  expect(fitness(DETAIL.map((row) => row.filter((_, column) => column !== 4)))).toBeLessThan(1);
  const lines: GridCell[][] = [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 40, '一、一般公共服务支出', 38],
    ['二、事业收入', 5.5, '二、教育支出', 7.5],
    ['本年收入合计', 45.5, '本年支出合计', 45.5],
    ['总计', 45.5, '总计', 45.5],
  ];
  const more = [...lines.slice(0, 4), ['采风', 1.5, N, N], ...lines.slice(4)];
  expect([fitness(more), fitness(lines)]).toEqual([0.69, 0.73]);
  expect(why(lines)[0]?.candidates[0]?.found).toEqual([
    '决算数',
    '一般公共预算财政拨款收入',
    '事业收入',
    '本年收入合计',
    '总计',
    '一般公共服务支出',
    '教育支出',
    '本年支出合计',
  ]);
});
