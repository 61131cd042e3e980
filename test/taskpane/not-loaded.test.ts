import type { Plan } from '../../src/workbook/plan';
import { checkerOf, checkResult, RecordingHost, sessionOver } from './hand-made';

jest.mock('../../src/taskpane/history', () => {
  throw new Error('Loading chunk 17 failed.');
});

const content = (value: number) => ({ formula: null, value, format: null });
const PLAN: Plan = {
  title: '重算',
  edits: [{ sheet: '公开03表', row: 13, column: 2, before: content(1097.6), after: content(1), reason: '' }],
};

test('where the part that can undo does not load, nothing is written, and the notice says that truly', async () => {
  const host = new RecordingHost();
  const session = sessionOver(host, checkerOf(checkResult([])));
  session.begin();
  expect(await session.apply(PLAN, '已应用。')).toBeNull();
  const addSheets = jest.spyOn(host, 'addSheets');
  await session.insert('插入模板', []);
  expect(host.applied).toEqual([]);
  expect(addSheets).not.toHaveBeenCalled();
  const { notice, activity } = session.getState();
  expect(activity.kind).toBe('idle');
  expect(notice?.kind === 'problem' && notice.message).toMatch(/没有加载成功，表格内容没有改动/);
});
