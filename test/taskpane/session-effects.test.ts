import { DEFAULT_CHOICES } from '../../src/taskpane/settings';
import { HostError } from '../../src/host/host';
import { CheckStopped, type Checker } from '../../src/taskpane/checker';
import { checkerOf, checkResult, finding, RecordingHost, sessionOver } from './hand-made';

function setUp(findings = [finding()]) {
  const host = new RecordingHost();
  const checker = checkerOf(checkResult(findings));
  const session = sessionOver(host, checker);
  session.begin();
  return { host, checker, session };
}

afterEach(() => jest.useRealTimers());

test('a check goes from reading over checking to a result, with the time it took', async () => {
  const { session } = setUp();
  const seen: string[] = [];
  session.subscribe(() => seen.push(session.getState().activity.kind));
  await session.check();
  expect([...new Set(seen)]).toEqual(['reading', 'checking', 'idle']);
  const { run } = session.getState();
  expect(run?.milliseconds).toBe(300);
  expect(run?.sheets.map(({ name }) => name)).toEqual(['封面', '公开02表', '公开03表']);
});

test('what the user says of a sheet goes into the check and stays with the workbook', async () => {
  const host = new RecordingHost();
  const asked: unknown[] = [];
  const checker: Checker = {
    check: (_workbook, request) => {
      asked.push(request);
      return Promise.resolve(checkResult([]));
    },
  };
  const first = sessionOver(host, checker);
  await first.changeChoices({ ...DEFAULT_CHOICES, formOf: { 封面: '收入决算表' } });
  const second = sessionOver(host, checker);
  second.begin();
  await Promise.resolve();
  await second.check();
  expect(asked).toEqual([{ ...DEFAULT_CHOICES, formOf: { 封面: '收入决算表' } }]);
  await second.changeChoices(DEFAULT_CHOICES);
  expect(host.memory.size).toBe(0);
});

test("a host's own sentence is shown as it is, with the way to try again", async () => {
  const { host, session } = setUp();
  host.read = () => Promise.reject(new HostError('请先按回车结束编辑。'));
  await session.check();
  expect(session.getState()).toMatchObject({
    activity: { kind: 'idle' },
    notice: { kind: 'problem', message: '请先按回车结束编辑。', again: 'check' },
  });
  host.read = () => Promise.resolve(host.workbook);
  await session.retry('check');
  expect(session.getState().notice).toBeNull();
  expect(session.getState().run).not.toBeNull();
});

test('a fault of the program is never shown raw', async () => {
  const host = new RecordingHost();
  const session = sessionOver(host, { check: () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'rows')")) });
  await session.check();
  const { notice } = session.getState();
  expect(notice?.kind).toBe('problem');
  expect(notice?.kind === 'problem' && notice.message).toMatch(/^[^a-zA-Z]+$/);
});

test('a check can be stopped while the host is silent and while it runs, and the late answer is dropped', async () => {
  const { host, session, checker } = setUp();
  let answer: () => void = () => undefined;
  host.read = () => new Promise((resolve) => (answer = () => resolve(host.workbook)));
  const checking = session.check();
  session.stop();
  await checking;
  answer();
  await Promise.resolve();
  expect(session.getState()).toMatchObject({ activity: { kind: 'idle' }, run: null, notice: { kind: 'note' } });
  expect(checker.calls).toBe(0);

  const patient = sessionOver(new RecordingHost(), {
    check: (_workbook, _request, _onProgress, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new CheckStopped()))),
  });
  const second = patient.check();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(patient.getState().activity.kind).toBe('checking');
  patient.stop();
  await second;
  expect(patient.getState().activity.kind).toBe('idle');
});

test('a second check does not begin while one is under way', async () => {
  const { session, checker } = setUp();
  await Promise.all([session.check(), session.check()]);
  expect(checker.calls).toBe(1);
});

test('a silent host is told of after a while and forgotten once it answers', async () => {
  jest.useFakeTimers();
  const { host, session } = setUp();
  let answer: () => void = () => undefined;
  host.read = () => new Promise((resolve) => (answer = () => resolve(host.workbook)));
  const checking = session.check();
  expect(session.getState().isSilent).toBe(false);
  jest.advanceTimersByTime(2_000);
  expect(session.getState().isSilent).toBe(true);
  answer();
  await checking;
  expect(session.getState().isSilent).toBe(false);
});

test('progress names the sheet at hand', async () => {
  const host = new RecordingHost();
  const seen: unknown[] = [];
  const session = sessionOver(host, {
    check: (_workbook, _request, onProgress) => {
      onProgress('公开03表', 2, 3);
      return Promise.resolve(checkResult([]));
    },
  });
  session.subscribe(() => seen.push(session.getState().activity));
  await session.check();
  expect(seen).toContainEqual({ kind: 'checking', sheet: '公开03表', done: 2, total: 3 });
});

describe('changes', () => {
  test('before the first check they mean nothing; after it the result is known to be old until the next', async () => {
    const { host, session } = setUp();
    host.change('公开03表');
    expect(session.getState().changed).toEqual([]);
    await session.check();
    host.change('公开03表');
    host.change('公开03表');
    host.change(null);
    expect(session.getState().changed).toEqual(['公开03表', '']);
    await session.check();
    expect(session.getState().changed).toEqual([]);
  });

  test('a change during a check makes its result old at once', async () => {
    const { host, session } = setUp();
    const checking = session.check();
    host.change('公开03表');
    await checking;
    expect(session.getState().changed).toEqual(['公开03表']);
  });

  test('the automatic check waits until the edits have come to an end', async () => {
    const { host, session, checker } = setUp();
    await session.check();
    session.changePreferences({ grouped: true, automatic: true });
    jest.useFakeTimers();
    for (let edit = 0; edit < 5; edit++) {
      host.change('公开03表');
      jest.advanceTimersByTime(500);
    }
    expect(checker.calls).toBe(1);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(checker.calls).toBe(2);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(checker.calls).toBe(2);
  });

  test('where the setting is off nothing is checked unasked', async () => {
    const { host, session, checker } = setUp();
    session.changePreferences({ grouped: true, automatic: false });
    await session.check();
    jest.useFakeTimers();
    host.change('公开03表');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(checker.calls).toBe(1);
  });

  test('an ended session listens no more', async () => {
    const host = new RecordingHost();
    const session = sessionOver(host, checkerOf(checkResult([])));
    const end = session.begin();
    await Promise.resolve();
    await Promise.resolve();
    end();
    expect(host.isListening).toBe(false);
  });
});

test('every cell with findings is marked once, with the worst that is said of it', async () => {
  const { host, session } = setUp([
    finding({ severity: 'info', cell: 'C14' }),
    finding({ severity: 'error', cell: 'C14' }),
    finding({ severity: 'warning', cell: 'C14' }),
    finding({ severity: 'warning', cell: 'D2' }),
    finding({ cell: null }),
  ]);
  await session.check();
  await session.mark();
  expect(host.marks).toEqual([
    { sheet: '公开03表', row: 13, column: 2, severity: 'error' },
    { sheet: '公开03表', row: 1, column: 3, severity: 'warning' },
  ]);
  await session.clearMarks();
  expect(host.marks).toEqual([]);
});

describe('suggestions', () => {
  const suspect = { sheet: '公开03表', cell: 'C14', suggested: '1097.05', reason: '疑似数字颠倒', isExact: true };

  test('one is offered where a typed number stands, and not where a formula does', async () => {
    const { session } = setUp();
    expect(session.suggestion(suspect)).toBeNull();
    await session.check();
    expect(session.suggestion(suspect)?.edits).toEqual([
      {
        sheet: '公开03表',
        row: 13,
        column: 2,
        before: { formula: null, value: 1097.6, format: null },
        after: { formula: null, value: 1097.05, format: null },
        reason: '疑似数字颠倒',
      },
    ]);
    expect(session.suggestion({ ...suspect, cell: 'C16' })).toBeNull();
    expect(session.suggestion({ ...suspect, sheet: '没有这张表' })).toBeNull();
  });

  test('an adopted one is applied, makes the result old, and is taken back by one click', async () => {
    const { host, session } = setUp();
    await session.check();
    const plan = session.suggestion(suspect);
    if (!plan) throw new Error('no plan');
    await session.apply(plan, '已改');
    expect(session.getState()).toMatchObject({ history: [{ plan }], changed: ['公开03表'], notice: { kind: 'note', message: '已改' } });
    await session.undo();
    expect(host.applied[1]?.edits[0]).toMatchObject({ before: { value: 1097.05 }, after: { value: 1097.6 } });
    expect(session.getState().history).toEqual([]);
  });

  test('a refused plan says which cells stood in the way and leaves nothing to undo', async () => {
    const { host, session } = setUp();
    await session.check();
    const plan = session.suggestion(suspect);
    if (!plan) throw new Error('no plan');
    host.answer = { kind: 'refused', refusals: [{ sheet: '公开03表', cell: 'C14', reason: '工作表受保护' }] };
    await session.apply(plan, '已改');
    expect(session.getState()).toMatchObject({ history: [], changed: [], notice: { kind: 'refused', refusals: [{ cell: 'C14' }] } });
  });
});

test("a jump shows the host's note about a hidden sheet", async () => {
  const { host, session } = setUp();
  host.note = '工作表“公开03表”是隐藏的。';
  await session.jump({ sheet: '公开03表', cell: 'C14' });
  expect(host.selected).toEqual(['公开03表!13,2']);
  expect(session.getState().notice).toEqual({ kind: 'note', message: '工作表“公开03表”是隐藏的。' });
});

test('the report is offered only where it can be written', async () => {
  const host = new RecordingHost();
  expect(sessionOver(host, checkerOf(checkResult([]))).canExport).toBe(false);
  const session = sessionOver(host, checkerOf(checkResult([])), { exportReport: () => Promise.resolve('写好了。') });
  expect(session.canExport).toBe(true);
  await session.exportReport();
  expect(session.getState().notice).toBeNull();
  await session.check();
  await session.exportReport();
  expect(session.getState().notice).toEqual({ kind: 'note', message: '写好了。' });
});
