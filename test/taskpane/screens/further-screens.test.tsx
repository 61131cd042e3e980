/**
 * @jest-environment jsdom
 */
import '@testing-library/jest-dom';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { makePlan } from '../../../src/taskpane/make-plan';
import { DEFAULT_CHOICES } from '../../../src/taskpane/settings';
import type { Plan } from '../../../src/workbook/plan';
import type { Workbook } from '../../../src/workbook/workbook';
import { button, goTo, open, sample, show, textAt } from './opened-pane';
import { plainPage } from '../plain-page';
import { withoutScores, withoutTotals } from './blanked';

let JINING: Workbook;
let ZENGDU: Workbook;
let EXAMPLE: Workbook;
const EXPENDITURE = 'GK03支出决算表';
const IN_STATUS = { selector: '[role=status]' };

beforeAll(async () => {
  JINING = await sample('济宁市医疗保障局2020.xlsx');
  ZENGDU = await sample('曾都区医疗保障局2022.xlsx');
  EXAMPLE = await sample('示例单位2023.xlsx');
  plainPage();
});

const held = (workbook: Workbook, plan: Plan) => plan.edits.map(({ sheet, row, column }) => textAt(workbook, sheet, row, column));

test('the navigation shows the screens by their names', async () => {
  await open(JINING);
  expect(
    within(screen.getByRole('navigation', { name: '功能' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['校验', '重算', '自评打分', '插入模板', '文字核对', '起草说明', '撤销记录']);
});

describe('重算', () => {
  let blanking: Plan;
  beforeAll(() => {
    blanking = withoutTotals(JINING, EXPENDITURE);
  });

  test('blanked totals are previewed, an edit can be left out, the rest is applied and taken back', async () => {
    const { host, user } = await open(JINING, blanking);
    const blank = host.getState().workbook;
    await goTo(user, '重算');
    await button('应用');
    const count = Number(/\d+/.exec(screen.getByText(/^将改动 \d+ 处$/).textContent ?? '')?.[0]);
    expect(count).toBeGreaterThanOrEqual(blanking.edits.length);
    const [tick] = screen.getAllByRole('checkbox', { name: /^改动 [A-Z]+\d+$/ });
    if (!tick) throw new Error('no edit is shown');
    await user.click(tick);
    expect(screen.getByText(`已选 ${count - 1} 处，共 ${count} 处`)).toBeVisible();
    const cell = /[A-Z]+\d+/.exec(tick.getAttribute('aria-label') ?? '')?.[0] ?? '';
    await user.click(screen.getByRole('button', { name: `转到 ${EXPENDITURE} ${cell}` }));
    expect(host.getState().selection.sheet).toBe(EXPENDITURE);
    await user.click(await button('应用'));
    await screen.findByText(`重算：已应用 ${count - 1} 处。`);
    const filled = held(host.getState().workbook, blanking).filter((text) => text !== '').length;
    expect(filled).toBe(blanking.edits.length - 1);
    await user.click(await button('撤销'));
    await screen.findByText(/^已撤销“重算”/);
    expect(held(host.getState().workbook, blanking)).toEqual(held(blank, blanking));
  }, 180_000);

  test('values come back as they were printed but for the last digit, and a second run finds nothing', async () => {
    const { host, user } = await open(JINING, blanking);
    await goTo(user, '重算');
    await button('应用');
    await user.click(screen.getByRole('radio', { name: '数值' }));
    await user.click(await button('应用'));
    await screen.findByText(/^没有要改的/);
    const printed = held(JINING, blanking).map(Number);
    const gaps = held(host.getState().workbook, blanking).map((text, at) => Math.abs(Number(text) - (printed[at] ?? 0)));
    expect(gaps.filter((gap) => !(gap < 0.025))).toEqual([]);
    // A preview that is looked at again is never an earlier one.
    const [changed] = blanking.edits;
    if (!changed) throw new Error('nothing was blanked');
    await goTo(user, '校验');
    act(() => void host.type(changed.sheet, changed, { formula: null, value: null, format: null }));
    await goTo(user, '重算');
    await screen.findByText('将改动 1 处');
  });

  test('cells that the host refuses are listed with what to type and unticked, so that the rest can be applied', async () => {
    const { host, user } = await open(JINING, blanking);
    const { apply } = host;
    let asked = 0;
    host.apply = (plan) => {
      const [first] = plan.edits;
      if (asked++ > 0 || !first) return apply.call(host, plan);
      return Promise.resolve({ kind: 'refused', refusals: [{ sheet: first.sheet, cell: 'C10', reason: '工作表受保护，请手工填入 1' }] });
    };
    await goTo(user, '重算');
    await user.click(await button('应用'));
    expect(await screen.findByText(/工作表受保护，请手工填入 1/)).toBeVisible();
    expect(screen.getByText(/不能写入的 1 处已取消勾选/)).toBeVisible();
    await user.click(await button('应用'));
    await screen.findByText(/已应用/);
  });

  test('tables are balanced to the last digit in the unit that is chosen', async () => {
    const { host, user } = await open(ZENGDU);
    await goTo(user, '重算');
    await user.click(await button('舍位平衡'));
    await user.click(await button('应用'));
    await screen.findByText(/舍位平衡：已应用/);
    const { plan } = await makePlan(host.getState().workbook, {
      kind: 'recompute',
      choices: DEFAULT_CHOICES,
      write: 'values',
      tails: 'settle',
    });
    expect(plan.edits).toEqual([]);
  }, 180_000);
});

describe('撤销', () => {
  let blanking: Plan;
  beforeAll(() => {
    blanking = withoutTotals(JINING, EXPENDITURE);
  });

  test('works after the pane was closed and opened again, and leaves what was changed since, cell by cell', async () => {
    const { host, user, end } = await open(JINING, blanking);
    await goTo(user, '重算');
    await user.click(await button('应用'));
    await screen.findByText(/已应用/);
    end();
    cleanup();
    const [changed] = blanking.edits;
    if (!changed) throw new Error('nothing was blanked');
    expect(host.type(changed.sheet, changed, { formula: null, value: 5, format: null })).toBeNull();
    const again = show(host);
    await goTo(again.user, '撤销记录');
    const list = await screen.findByRole('list', { name: '可以撤销的操作' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
    await again.user.click(within(list).getByRole('button', { name: /^撤销“重算”/ }));
    await screen.findByText(/没有动的，原因如下/);
    expect(screen.getByText(/又改过（现为5），未撤销/)).toBeVisible();
    const now = held(host.getState().workbook, blanking);
    expect(now.filter((text) => text !== '')).toEqual(['5']);
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('自评打分', () => {
  let blanking: Plan;
  beforeAll(() => {
    blanking = withoutScores(JINING);
  });

  test('14 forms are scored with one click and five keys, applied and taken back', async () => {
    const { host, user } = await open(JINING, blanking);
    const blank = host.getState().workbook;
    await goTo(user, '自评打分');
    await screen.findByText(/^待评 \d+ 项$/, IN_STATUS, { timeout: 10_000 });
    expect(screen.getByText(/^14 张自评表/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^全部取满分/ }));
    const left = Number(/\d+/.exec(screen.getByText(/^待评 \d+ 项$/, IN_STATUS).textContent ?? '')?.[0]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(10);
    // A digit in a field is a digit.
    const [field] = screen.getAllByRole('textbox', { name: /^评分，/ });
    if (!field) throw new Error('nothing is left to judge');
    await user.type(field, '1');
    expect(screen.getByText(`待评 ${left} 项`, IN_STATUS)).toBeVisible();
    await user.clear(field);
    field.blur();
    for (let key = 0; key < left; key++) await user.keyboard('1');
    expect(screen.getByText('全部评完')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^预览/ }));
    await user.click(await button('应用'));
    await screen.findByText(/^自评打分：已应用/);
    const now = held(host.getState().workbook, blanking);
    const printed = held(JINING, blanking);
    // One form has no money at all, and so no rate.
    expect(blanking.edits.filter((_, at) => now[at] === '').map(({ sheet }) => sheet)).toEqual(['办公家具设备的配备']);
    expect(now.filter((text, at) => text === printed[at]).length).toBeGreaterThan(printed.length * 0.8);
    await user.click(await button('撤销'));
    await screen.findByText(/^已撤销“自评打分”/);
    expect(held(host.getState().workbook, blanking)).toEqual(held(blank, blanking));
  }, 180_000);

  test('a typed score outside what the rule allows is not taken', async () => {
    const { user } = await open(JINING, blanking);
    await goTo(user, '自评打分');
    await screen.findByText(/^待评 \d+ 项$/, IN_STATUS, { timeout: 10_000 });
    const [first] = screen.getAllByRole('textbox', { name: /^评分，/ });
    if (!first) throw new Error('nothing to judge');
    await user.type(first, '999{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(/^应为 /);
    await user.clear(first);
    await user.type(first, '9.5{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('group', { name: /已评 9.5 分/ })).toBeVisible();
  }, 180_000);

  test('choices are still there after a look at another screen, and a form can be left out', async () => {
    const { user } = await open(JINING, blanking);
    await goTo(user, '自评打分');
    await screen.findByText(/^待评 34 项$/, IN_STATUS, { timeout: 10_000 });
    await user.click(screen.getByRole('button', { name: /^全部取满分/ }));
    await goTo(user, '校验');
    await goTo(user, '自评打分');
    const pending = await screen.findByText(/^待评 \d 项$/, IN_STATUS);
    expect(pending).toBeVisible();
    const [form] = screen.getAllByRole('checkbox', { name: /^给“/ });
    const before = screen.getByRole('button', { name: /^预览/ }).textContent;
    if (form) await user.click(form);
    expect(screen.getByRole('button', { name: /^预览/ }).textContent).not.toBe(before);
  }, 180_000);

  test('the rule of a form can be changed, and the reason of the proposal is told', async () => {
    const { user } = await open(JINING, blanking);
    await goTo(user, '自评打分');
    await screen.findByText(/^待评 \d+ 项$/, IN_STATUS, { timeout: 10_000 });
    const [rule] = screen.getAllByRole('combobox', { name: /的评分办法$/ });
    if (!rule) throw new Error('no rule to choose');
    expect(rule).toHaveDisplayValue('不单独选（按“山东济宁”）');
    expect(screen.getAllByText(/^按“山东济宁”计分：(?:表下印有济宁的要求|单位名称里有“济宁”)/)).toHaveLength(14);
    await user.selectOptions(rule, '湖北');
    expect(await screen.findByText(/^按“湖北”计分，本表单独选定。建议的是“山东济宁”：/)).toBeVisible();
  }, 180_000);

  test('a workbook without such forms says what is looked for', async () => {
    const { user } = await open(EXAMPLE);
    await goTo(user, '自评打分');
    expect(await screen.findByText(/^没有找到绩效自评表/, {}, { timeout: 10_000 })).toBeVisible();
  });
});

test('the list of identities is filtered by table and by verdict, and each leads to its cell', async () => {
  const { session, host, user } = await open(JINING);
  await act(() => session.check());
  act(() => session.openScreen('identities'));
  await screen.findByRole('heading', { name: /^核对的勾稽（\d/ }, { timeout: 10_000 });
  const counted = (name: RegExp) => Number((screen.getByRole('button', { name }).textContent ?? '').replace(/\D/g, ''));
  const all = counted(/^全部 /);
  await user.selectOptions(screen.getByRole('combobox', { name: '哪张表' }), screen.getByRole('option', { name: /^支出决算表/ }));
  const ofTable = counted(/^全部 /);
  expect(ofTable).toBeGreaterThan(0);
  expect(ofTable).toBeLessThan(all);
  await user.click(screen.getByRole('button', { name: /^相等 / }));
  expect(screen.getByText('两边分毫不差。')).toBeVisible();
  const [first] = screen.getAllByRole('button', { name: new RegExp(`^转到 ${EXPENDITURE} `) });
  await user.click(first as HTMLElement);
  expect(host.getState().selection.sheet).toBe(EXPENDITURE);
});

test('the recognition tells why each sheet was taken for what it is', async () => {
  const { session, user } = await open(JINING);
  await act(() => session.check());
  act(() => session.openScreen('tables'));
  await user.click(await button('为什么这样认'));
  await screen.findByText(EXPENDITURE, {}, { timeout: 20_000 });
  expect(screen.getAllByText(/^像《支出决算表》/).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: '返回识别结果' })).toHaveFocus();
});
