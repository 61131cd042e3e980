/**
 * @jest-environment jsdom
 */
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostError } from '../../src/host/host';
import { Pane, type PaneProps } from '../../src/taskpane/Pane';
import { ADOPT_ALL_SCREEN } from '../../src/taskpane/session';
import type { SessionPorts } from '../../src/taskpane/session-effects';
import type { CheckResult } from '../../src/findings/finding';
import { checkerOf, checkResult, finding, RecordingHost, sessionOver, sheetOf } from './hand-made';
import { plainPage } from './plain-page';

beforeAll(plainPage);

function open(result: CheckResult, ports: Partial<SessionPorts> = {}, props: Partial<PaneProps> = {}) {
  const host = new RecordingHost();
  const session = sessionOver(host, checkerOf(result), ports);
  session.begin();
  render(<Pane session={session} {...props} />);
  return { host, session, user: userEvent.setup() };
}

async function check(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: '一键校验' }));
}

const row = (cell: string) => screen.getByRole('button', { name: new RegExp(`^错误 ${cell}|^提醒 ${cell}|^尾差/提示 ${cell}`) });

test('the first screen says what one click does, and offers nothing that does not work yet', () => {
  open(checkResult([finding()]));
  expect(screen.getByText('核对全部决算公开表')).toBeInTheDocument();
  expect(screen.getByText(/不离开这台电脑/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '标记到表格' })).toBeNull();
  expect(screen.queryByRole('button', { name: '导出校验报告' })).toBeNull();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('after a check the verdict is announced, and the focus stays where it was', async () => {
  const { user } = open(checkResult([finding()]));
  await check(user);
  const verdict = screen.getByRole('heading', { name: '有 1 处错误需处理' });
  expect(verdict.closest('[aria-live="polite"]')).not.toBeNull();
  expect(screen.getByRole('button', { name: '一键校验' })).toHaveFocus();
});

test('a click on a finding jumps to its cell and unfolds both sides, every operand a link to its cell', async () => {
  const { host, user } = open(checkResult([finding()]));
  await check(user);
  await user.click(row('C14'));
  expect(host.selected).toEqual(['公开03表!13,2']);
  const statement = screen.getByRole('table', { name: '勾稽关系的各项' });
  expect(
    within(statement)
      .getAllByRole('row')
      .map((line) => line.textContent),
  ).toEqual(['21015 合计 C141,097.60', '=2101501 行政运行 C151,000.00', '+2101502 一般行政管理事务 C1697.05']);
  await user.click(within(statement).getByRole('button', { name: '转到 公开03表 C16' }));
  expect(host.selected).toEqual(['公开03表!13,2', '公开03表!15,2']);
  await user.click(row('C14'));
  expect(host.selected).toEqual(['公开03表!13,2', '公开03表!15,2', '公开03表!13,2']);
  await user.click(screen.getByRole('button', { name: '收起' }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(row('C14')).toHaveFocus();
});

test('the keyboard does it all: arrows move, Enter jumps, Space unfolds without jumping, Esc goes back', async () => {
  const { host, user } = open(checkResult([finding(), finding({ cell: 'C20', operands: [] })]));
  await check(user);
  act(() => row('C14').focus());
  await user.keyboard('{ArrowDown}');
  expect(row('C20')).toHaveFocus();
  await user.keyboard(' ');
  expect(row('C20')).toHaveAttribute('aria-expanded', 'true');
  expect(host.selected).toEqual([]);
  await user.keyboard('{ArrowUp}{Enter}');
  expect(host.selected).toEqual(['公开03表!13,2']);
  expect(row('C14')).toHaveAttribute('aria-expanded', 'true');
  await user.tab();
  expect(document.activeElement).toHaveAccessibleName(/^转到/);
  await user.keyboard('{Escape}');
  expect(row('C14')).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(row('C14')).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{Home}{ArrowLeft}');
  expect(screen.queryByRole('button', { name: /C14/ })).toBeNull();
});

test('Tab passes the list in one step and comes back to the line that was left', async () => {
  const { user } = open(checkResult([finding(), finding({ cell: 'C20' }), finding({ cell: 'C21' })]));
  await check(user);
  act(() => row('C20').focus());
  await user.tab();
  expect(document.body).toHaveFocus();
  await user.tab({ shift: true });
  expect(row('C20')).toHaveFocus();
});

test('filters show their counts and leave only their severity; the search says how much it found', async () => {
  const { user } = open(
    checkResult([finding(), finding({ severity: 'warning', cell: 'C20' }), finding({ severity: 'info', cell: 'C21' })]),
  );
  await check(user);
  const filters = screen.getByRole('group', { name: '按程度筛选' });
  expect(
    within(filters)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['全部 3', '错误 1', '提醒 1', '尾差/提示 1']);
  await user.click(within(filters).getByRole('button', { name: '提醒 1' }));
  expect(screen.queryByRole('button', { name: /^错误 C14/ })).toBeNull();
  expect(row('C20')).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: '查找' }), '没有的');
  expect(screen.getByText('没有符合条件的结果。')).toBeVisible();
});

test('a long list is drawn in pages and says how much is left', async () => {
  const many = Array.from({ length: 120 }, (_, at) => finding({ cell: `C${at + 1}` }));
  const { user } = open(checkResult(many));
  await check(user);
  const lines = () => document.querySelectorAll('li [data-row]').length;
  expect(lines()).toBe(50);
  await user.click(screen.getByRole('button', { name: '再显示 50 条（已显示 50 条，共 120 条）' }));
  await user.click(screen.getByRole('button', { name: '再显示 20 条（已显示 100 条，共 120 条）' }));
  expect(lines()).toBe(120);
});

test('among 200 tables the later ones are folded but counted', async () => {
  const many = Array.from({ length: 200 }, (_, table) =>
    [1, 2, 3, 4].map((at) => finding({ form: null, sheet: `表${table}`, cell: `C${at}` })),
  ).flat();
  const { user } = open(checkResult(many));
  await check(user);
  const lines = [...document.querySelectorAll('[data-row]')];
  const tables = lines.filter((line) => line.closest('h3'));
  expect(tables).toHaveLength(200);
  expect(lines.length - tables.length).toBeLessThan(400);
  const last = tables[199];
  expect(last).toHaveAttribute('aria-expanded', 'false');
  expect(last).toHaveTextContent('表199');
  expect(last).toHaveTextContent(/4$/);
});

test('what was done opens its lists, Esc comes back to where one came from', async () => {
  const notRun = [{ rule: 'JS-0402', sheet: '公开03表', cell: 'C30', reason: 'C30 为错误值 #REF!，未能核对' }];
  const { user, host } = open(checkResult([finding()], { notRun }));
  await check(user);
  await user.click(screen.getByRole('button', { name: '1 条未执行' }));
  expect(screen.getByRole('heading', { name: '未执行的勾稽（1）' })).toBeVisible();
  expect(screen.getByText(/#REF!/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '转到 公开03表 C30' }));
  expect(host.selected).toEqual(['公开03表!29,2']);
  await user.keyboard('{Escape}');
  expect(screen.getByRole('heading', { name: '有 1 处错误需处理' })).toBeVisible();
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(screen.getByRole('button', { name: '1 条未执行' })).toHaveFocus();
});

test('a sheet that was not recognised says why and can be named; the workbook remembers', async () => {
  const { user, host } = open(checkResult([]), {}, { formTitles: () => Promise.resolve(['收入决算表', '支出决算表']) });
  await check(user);
  await user.click(screen.getByRole('button', { name: '识别 2 张表，1 张未识别' }));
  expect(screen.getByText('没有找到表名和栏目')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: '指明工作表“封面”是哪张表' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '工作表“封面”是哪张表' }), '支出决算表');
  expect(JSON.parse(host.memory.get('choices') ?? '')).toMatchObject({ formOf: { 封面: '支出决算表' } });
});

test('a sheet called like a property of every object is named like any other', async () => {
  const { user, host } = open(checkResult([]), {}, { formTitles: () => Promise.resolve(['收入决算表']) });
  host.workbook = { sheets: [sheetOf('constructor', 0, [])] };
  await check(user);
  await user.click(screen.getByRole('button', { name: /^识别 2 张表/ }));
  await user.click(await screen.findByRole('button', { name: '指明工作表“constructor”是哪张表' }));
  expect(screen.getByRole('combobox', { name: '工作表“constructor”是哪张表' })).toHaveValue('');
});

test('when nothing is recognised the pane says what it looks for', async () => {
  const { user } = open(checkResult([], { forms: [] }));
  await check(user);
  expect(screen.getByRole('heading', { name: '未发现决算表' })).toBeVisible();
  expect(screen.getByText(/按表内文字识别/)).toBeVisible();
});

test('a changed sheet is named, and checked again on one click', async () => {
  const store = { load: () => '{"automatic":false}', save: () => undefined };
  const { user, host } = open(checkResult([finding()]), { store });
  await check(user);
  act(() => host.change('公开03表'));
  expect(screen.getByText('“公开03表”在校验之后有改动。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '重新校验' }));
  expect(screen.queryByText(/有改动/)).toBeNull();
});

test('the pane marks, clears and exports under the very names that the guide uses', async () => {
  const { user, host } = open(checkResult([finding()]), { exportReport: () => Promise.resolve('校验报告已写好。') });
  await check(user);
  await user.click(screen.getByRole('button', { name: '标记到表格' }));
  expect(host.marks).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  expect(host.marks).toEqual([]);
  await user.click(screen.getByRole('button', { name: '导出校验报告' }));
  expect(screen.getByText('校验报告已写好。')).toBeVisible();
});

test('a failure is a line in the pane with the way to try again', async () => {
  const { user, host } = open(checkResult([finding()]));
  host.mark = () => Promise.reject(new HostError('有单元格正在编辑，请先按回车结束编辑。'));
  await check(user);
  await user.click(screen.getByRole('button', { name: '标记到表格' }));
  expect(screen.getByText('有单元格正在编辑，请先按回车结束编辑。')).toBeVisible();
  host.mark = () => Promise.resolve();
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  expect(screen.getByText(/已标记/)).toBeVisible();
});

test('a suggestion is adopted and taken back', async () => {
  const suspects = [{ sheet: '公开03表', cell: 'C14', suggested: '1097.05', reason: '疑似数字颠倒', isExact: true }];
  const store = { load: () => '{"automatic":false}', save: () => undefined };
  const other = finding({ cell: 'C20', suspects: [{ sheet: '公开03表', cell: 'C20', suggested: '3', reason: '', isExact: true }] });
  const { user, host } = open(checkResult([finding({ suspects }), other]), { store });
  await check(user);
  await user.click(row('C14'));
  expect(screen.getByText(/疑似数字颠倒/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '采用：将 C14 改为 1,097.05' }));
  expect(host.applied[0]?.edits[0]?.after.value).toBe(1097.05);
  expect(screen.queryByRole('button', { name: /^采用：将 C14/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^已改/ })).toBeVisible();
  expect(screen.getByRole('button', { name: /^采用：将 C20/ })).toHaveFocus();
  expect(screen.getByText('已改 1 处')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(host.applied[1]?.edits[0]?.after.value).toBe(1097.6);
});

test('each of the cells of which one is wrong is offered', async () => {
  const alternatives = [
    { sheet: '公开03表', cell: 'C14', suggested: '1097.05', reason: '疑似数字颠倒', isExact: true },
    { sheet: '公开03表', cell: 'C20', suggested: '3', reason: '', isExact: true },
  ];
  const { user, host } = open(checkResult([finding({ alternatives })]), {
    store: { load: () => '{"automatic":false}', save: () => undefined },
  });
  await check(user);
  await user.click(row('C14'));
  expect(screen.getAllByText(/^可能是/)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /全部采用/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '采用：将 C20 改为 3.00' }));
  expect(host.applied[0]?.edits[0]?.after.value).toBe(3);
});

test('a suggestion for a formula is told but not offered', async () => {
  const suspects = [{ sheet: '公开03表', cell: 'C16', suggested: '97.60', reason: '疑似数字颠倒', isExact: true }];
  const { user } = open(checkResult([finding({ suspects })]));
  await check(user);
  await user.click(row('C14'));
  expect(screen.getByText(/疑似数字颠倒/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^采用/ })).toBeNull();
});

test('a formula that adds the wrong cells leads to the preview that puts it right', async () => {
  const clauses = [{ kind: 'formula-fault', sentence: '公式 =SUM(C15:C15) 漏加了 C16' }] as const;
  const { user, session } = open(checkResult([finding({ clauses })]));
  await check(user);
  await user.click(row('C14'));
  expect(screen.getByText(/漏加了/)).toBeVisible();
  expect(screen.queryByText(/定不出错在哪一格/)).toBeNull();
  await user.click(screen.getByRole('button', { name: '改正公式（先预览）' }));
  expect(session.getState().screen).toBe(ADOPT_ALL_SCREEN);
});

test('a stopped check gives the focus back to where it was started', async () => {
  const { user } = open(checkResult([]), { checker: { check: () => new Promise(() => undefined) } });
  await check(user);
  await user.click(screen.getByRole('button', { name: '停止' }));
  expect(screen.getByText('已停止，没有改动任何内容。')).toBeVisible();
  expect(screen.getByRole('button', { name: '一键校验' })).toHaveFocus();
});

test('settings change how amounts are written, and are kept', async () => {
  const saved: string[] = [];
  const { user } = open(checkResult([finding()]), { store: { load: () => null, save: (text) => saved.push(text) } });
  await check(user);
  await user.click(screen.getByRole('button', { name: '设置' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '数字写法' }), 'plain');
  await user.click(screen.getByRole('switch', { name: '改动后自动重新校验' }));
  expect(saved).toEqual(['{"grouped":false,"automatic":true}', '{"grouped":false,"automatic":false}']);
  await user.keyboard('{Escape}');
  await user.click(row('C14'));
  expect(within(screen.getByRole('table')).getByText('1097.60')).toBeVisible();
});

test('a further screen has its place in the navigation because it is given', async () => {
  const { user } = open(checkResult([]), {}, { screens: [{ id: 'recompute', label: '重算', render: () => <p>重算的内容</p> }] });
  await user.click(within(screen.getByRole('navigation', { name: '功能' })).getByRole('button', { name: '重算' }));
  expect(screen.getByText('重算的内容')).toBeVisible();
});

test('text from the workbook is shown as text only', async () => {
  const { user } = open(
    checkResult([finding({ operands: [], message: '<img src=x onerror=alert(1)> 有误', sheet: '<b>表</b>', form: null })]),
  );
  await check(user);
  expect(document.querySelector('img, main b')).toBeNull();
  expect(screen.getByText('<b>表</b>')).toBeInTheDocument();
});
