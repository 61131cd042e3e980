import { EXPLANATIONS_NAME } from '../../src/findings/kept-explanations';
import type { CheckResult } from '../../src/findings/finding';
import { isCertain } from '../../src/taskpane/plans';
import { doubtingExplained } from '../../src/taskpane/explained-edits';
import { marksOf } from '../../src/taskpane/marks';
import { selectFindings, listFindings } from '../../src/taskpane/findings-view';
import { verdictOf } from '../../src/taskpane/verdict';
import { checkResult, finding, RecordingHost, sessionOver, WORKBOOK } from './hand-made';

const FIRST = finding();
const SECOND = finding({ cell: 'D20', message: '公开03表 D20 应为 1，实为 2', actual: '2', expected: '1', operands: [] });
const REASON = { reason: '年中机构划入', audience: '财政部门' };

/** A session whose checks find what `found` holds at the time. */
async function checked(found: CheckResult, host = new RecordingHost()) {
  const held = { result: found };
  const session = sessionOver(host, { check: () => Promise.resolve(held.result) });
  session.begin();
  await session.check();
  return { host, session, held, key: listFindings(found)[0]?.key ?? '' };
}

const counts = ({ session }: Awaited<ReturnType<typeof checked>>) => session.getState().run?.result.counts;

test('a finding that is explained is no error any more, the next has the focus; it has a filter of its own and no mark', async () => {
  const opened = await checked(checkResult([FIRST, SECOND]));
  await opened.session.explain(opened.key, REASON);
  const { run, focusOn } = opened.session.getState();
  expect(counts(opened)).toMatchObject({ errors: 1, explained: 1 });
  const listed = listFindings(run?.result ?? checkResult([]));
  expect(selectFindings(listed, 'all', '').map(({ finding: { cell } }) => cell)).toEqual(['D20']);
  expect(selectFindings(listed, 'explained', '划入').map(({ finding: { cell } }) => cell)).toEqual(['C14']);
  expect(focusOn?.key).toBe(listed[1]?.key);
  expect(run && marksOf(run.result)).toMatchObject([{ row: 19, column: 3 }]);
  await opened.session.explain(listed[1]?.key ?? '', { reason: '经批准', audience: '' });
  const after = opened.session.getState().run?.result;
  expect(after && verdictOf(after)).toMatchObject({ kind: 'clean', title: expect.stringContaining('2 处已说明') as unknown });
});

test('the workbook keeps it: it holds when the pane is opened again, and is open again once its numbers change', async () => {
  const first = await checked(checkResult([FIRST]));
  await first.session.explain(first.key, REASON);
  const again = await checked(checkResult([FIRST]), first.host);
  expect(counts(again)).toMatchObject({ errors: 0, explained: 1 });
  again.held.result = checkResult([finding({ actual: '1098.6', operands: FIRST.operands.slice(1) })]);
  await again.session.check();
  expect(counts(again)).toMatchObject({ errors: 1, explained: 0 });
});

test('where the workbook keeps it less well, that is said with what was done', async () => {
  const opened = await checked(checkResult([FIRST]));
  opened.host.rememberNote = '只存进了设置。';
  await opened.session.explain(opened.key, REASON);
  expect(opened.session.getState().notice).toMatchObject({ message: expect.stringMatching(/已核实.*只存进了设置。$/) as unknown });
});

test('taking it back opens the finding again and leaves nothing in the workbook', async () => {
  const opened = await checked(checkResult([FIRST]));
  await opened.session.explain(opened.key, REASON);
  opened.session.filter('explained');
  await opened.session.reopen(opened.key);
  expect(counts(opened)).toMatchObject({ errors: 1, explained: 0 });
  expect(opened.session.getState().filter).toBe('all');
  expect(opened.host.memory.has(EXPLANATIONS_NAME)).toBe(false);
});

test('a damaged text is said to be damaged, and its findings are open', async () => {
  const host = new RecordingHost();
  host.memory.set(EXPLANATIONS_NAME, '{"version":1,"explanations":[{"key":1}]}');
  const session = sessionOver(host, { check: () => Promise.resolve(checkResult([FIRST])) });
  session.begin();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(session.getState().notice).toMatchObject({ message: expect.stringContaining('已损坏') as unknown });
});

test('what was explained is in no plan without a doubt', () => {
  const suspects = [{ sheet: '公开03表', cell: 'C14', suggested: '1097.05', reason: '疑似填错', isExact: true }];
  const open = finding({ suspects });
  expect(isCertain(WORKBOOK, open)).toBe(true);
  const explained = { ...open, explained: REASON };
  expect(isCertain(WORKBOOK, explained)).toBe(false);
  const empty = { formula: null, value: null, format: null };
  const edit = (row: number) => ({ sheet: '公开03表', row, column: 2, before: empty, after: { ...empty, value: 1 }, reason: '重算' });
  expect(doubtingExplained([edit(13), edit(14)], [explained]).map(({ doubt }) => doubt)).toEqual([
    expect.stringContaining('年中机构划入'),
    undefined,
  ]);
});
