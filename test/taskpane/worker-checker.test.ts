import { CheckStopped, type Checker } from '../../src/taskpane/checker';
import { workerChecker, type CheckThread } from '../../src/taskpane/worker-checker';
import { DEFAULT_CHOICES } from '../../src/taskpane/settings';
import { checkResult, finding, WORKBOOK } from './hand-made';

const RESULT = checkResult([finding()]);
const FALLBACK = checkResult([]);
const inPage: Checker = { check: () => Promise.resolve(FALLBACK) };

/** A thread that answers as it is told to. */
class Thread implements CheckThread {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  calls = 0;
  isOver = false;

  constructor(private readonly behaviour: 'answer' | 'fail' | 'hang') {}

  postMessage(): void {
    this.calls++;
    const self = this as unknown as Worker;
    if (this.behaviour === 'answer')
      queueMicrotask(() => void this.onmessage?.call(self, { data: { kind: 'result', result: RESULT } } as MessageEvent));
    if (this.behaviour === 'fail') queueMicrotask(() => void this.onerror?.call(self, {} as ErrorEvent));
  }

  terminate(): void {
    this.isOver = true;
  }
}

function run(checker: Checker, signal = new AbortController().signal) {
  return checker.check(WORKBOOK, DEFAULT_CHOICES, () => undefined, signal);
}

test('one thread serves one check after another', async () => {
  const threads: Thread[] = [];
  const checker = workerChecker(() => {
    const thread = new Thread('answer');
    threads.push(thread);
    return thread;
  }, inPage);
  checker.warmUp();
  expect(await run(checker)).toBe(RESULT);
  expect(await run(checker)).toBe(RESULT);
  expect(threads).toHaveLength(1);
});

test('a stopped check ends its thread, and the next one gets another', async () => {
  const threads: Thread[] = [];
  const checker = workerChecker(() => {
    const thread = new Thread(threads.length === 0 ? 'hang' : 'answer');
    threads.push(thread);
    return thread;
  }, inPage);
  const stopper = new AbortController();
  const checking = run(checker, stopper.signal);
  stopper.abort();
  await expect(checking).rejects.toThrow(CheckStopped);
  expect(threads[0]?.isOver).toBe(true);
  expect(await run(checker)).toBe(RESULT);
});

test.each([
  [
    'may not be started',
    () => {
      throw new DOMException('SecurityError');
    },
  ],
  ['breaks down', () => new Thread('fail')],
] as const)('where a thread %s the page checks itself', async (_, start) => {
  const checker = workerChecker(start, inPage);
  checker.warmUp();
  expect(await run(checker)).toBe(FALLBACK);
  expect(await run(checker)).toBe(FALLBACK);
});
