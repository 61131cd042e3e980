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

function why(grid: GridCell[][], name = '表'): ReturnType<typeof whyForms> {
  return whyForms(workbookOf(sheetOf(name, grid)));
}

test('a form says by what it is known', () => {
  const [told] = why(DETAIL);
  expect(told).toMatchObject({ form: '支出决算表', title: '支出决算表', reason: '表名是《支出决算表》，栏目和行齐全' });
  expect(told?.candidates[0]).toMatchObject({ form: '支出决算表', variant: 'one-column', missing: [], fitness: '1.00' });
  expect(told?.candidates[0]?.found).toContain('项目支出');
});

test('a title whose form is not below it says that it is only 通用表, and why', () => {
  const [told] = why(OTHER);
  expect(told).toMatchObject({ form: '通用表', title: '支出决算表' });
  expect(told?.reason).toContain('表名像是《支出决算表》，但');
  expect(told?.reason).toContain('只能按通用表核对');
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
  const told = whyForms(workbookOf(sheetOf('甲', []), sheetOf('乙', [['本单位工作总结'], ['全年完成各项任务。']])));
  expect(told.map(({ sheet }) => sheet)).toEqual(['甲', '乙']);
  expect(told[0]?.reason).toContain('空');
  expect(told[1]?.reason).not.toContain('空');
});

test('each of several forms on a sheet is told by itself', () => {
  const two = why([...DETAIL, ...OTHER.map((row, at) => (at === 0 ? ['某局收入决算表'] : row))]);
  expect(two.map(({ title }) => title)).toEqual(['支出决算表', '某局收入决算表']);
  expect(two[0]?.form).toBe('支出决算表');
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
  const pages = whyForms(workbookOf(sheetOf('第1页', DETAIL), sheetOf('第2页', page)));
  expect(pages).toMatchObject([
    { sheet: '第1页', form: '支出决算表' },
    { sheet: '第2页', form: '支出决算表', reason: '接着“第1页”上的表，连起来核对' },
  ]);
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
  expect(likest(why(wide))).toBeLessThan(likest(why(DETAIL)));
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
  expect(fitness(more)).toBeLessThan(fitness(lines));
});
