import { HostError } from '../../src/host/host';
import { CHOICES_NAME, DEFAULT_CHOICES, readChoices, writeChoices, type WorkbookChoices } from '../../src/taskpane/settings';
import { readHistory, historyText, type AppliedPlan } from '../../src/writing/history';
import type { Plan } from '../../src/workbook/plan';
import { checkerOf, checkResult, RecordingHost, sessionOver } from './hand-made';

const KEPT: WorkbookChoices = { ...DEFAULT_CHOICES, formOf: { 表1: '支出决算表' }, profileOf: { 表2: 'a' }, profile: 'b' };

const content = (value: number) => ({ formula: null, value, format: null });
const plan = (title: string): Plan => ({
  title,
  edits: [{ sheet: '公开03表', row: 13, column: 2, before: content(1097.6), after: content(1), reason: '' }],
});
const OLD: AppliedPlan = { plan: plan('重算'), time: '2024-03-05T06:07:00.000Z' };

/** A host that keeps choices and a history, and does not give them back as long as it is busy. */
class BusyHost extends RecordingHost {
  isBusy = true;
  override memory = new Map([
    [CHOICES_NAME, writeChoices(KEPT) ?? ''],
    ['history', historyText([OLD])],
  ]);

  override recall(name: string): Promise<string | null> {
    return this.isBusy ? Promise.reject(new HostError('表格正忙。')) : super.recall(name);
  }
}

async function setUp() {
  const host = new BusyHost();
  const session = sessionOver(host, checkerOf(checkResult([])));
  session.begin();
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { host, session };
}

test('choices that could not be read are read before the first write, and stay beside what the user chose', async () => {
  const { host, session } = await setUp();
  host.isBusy = false;
  const changed = { ...session.getState().choices, unit: '元', formOf: { 封面: '收入决算表' } } as const;
  expect(await session.changeChoices(changed, '已保存')).toBe(true);
  const all = { ...KEPT, unit: '元', formOf: { 表1: '支出决算表', 封面: '收入决算表' } };
  expect(readChoices(host.memory.get(CHOICES_NAME) ?? null)).toEqual(all);
  expect(session.getState()).toMatchObject({ choices: all, notice: { kind: 'note', message: '已保存' } });
});

test('choices that still cannot be read are not written over, which is said; later ones take them in', async () => {
  const { host, session } = await setUp();
  expect(await session.changeChoices({ ...DEFAULT_CHOICES, unit: '元' })).toBe(false);
  expect(host.memory.get(CHOICES_NAME)).toBe(writeChoices(KEPT));
  expect(session.getState()).toMatchObject({ choices: { unit: '元' }, notice: { kind: 'problem' } });
  const { notice } = session.getState();
  expect(notice?.kind === 'problem' && notice.message).toMatch(/没有存进工作簿.*表格正忙。$/);
  host.isBusy = false;
  await session.changeChoices({ ...session.getState().choices, profile: 'c' });
  expect(readChoices(host.memory.get(CHOICES_NAME) ?? null)).toEqual({ ...KEPT, unit: '元', profile: 'c' });
});

test('what was read once is not read again: a choice that is taken back stays away', async () => {
  const { host, session } = await setUp();
  host.isBusy = false;
  await session.check();
  expect(session.getState().choices).toEqual(KEPT);
  await session.changeChoices({ ...KEPT, formOf: {} });
  expect(readChoices(host.memory.get(CHOICES_NAME) ?? null)).toEqual({ ...KEPT, formOf: {} });
});

test('a check that has to do without the choices says so', async () => {
  const { session } = await setUp();
  await session.check();
  expect(session.getState().run).not.toBeNull();
  expect(session.getState().notice).toMatchObject({ kind: 'note', message: expect.stringContaining('没有读到') as string });
});

test('a history that cannot be read is not written over; what is done now can be undone, and both are kept later', async () => {
  const { host, session } = await setUp();
  await session.apply(plan('打分'), '已应用。');
  expect(session.getState().notice).toMatchObject({ message: expect.stringMatching(/^已应用。.*为免覆盖/) as string, canUndo: true });
  expect(session.getState().history.map((each) => each.plan.title)).toEqual(['打分']);
  expect(readHistory(host.memory.get('history') ?? null)).toEqual([OLD]);
  host.isBusy = false;
  await session.apply(plan('舍位平衡'), '已应用。');
  expect(session.getState().notice).toMatchObject({ message: '已应用。' });
  const kept = readHistory(host.memory.get('history') ?? null).map((each) => each.plan.title);
  expect(kept).toEqual(['舍位平衡', '打分', '重算']);
});
