import type { DeskOutcome } from './check-file';

/** What a thread is asked. */
export interface DeskCall {
  /** Tells its answer from all else that a thread may post: the reader of PDF files speaks up on its own when it is loaded. */
  readonly call: number;
  readonly file: File;
}

/** What a thread answers. */
interface DeskAnswer {
  readonly call: number;
  readonly outcome: DeskOutcome;
}

function isAnswerTo(call: number, data: unknown): data is DeskAnswer {
  return typeof data === 'object' && data !== null && 'call' in data && data.call === call && 'outcome' in data;
}

/** The part of a `Worker` that checking a file needs. */
export type DeskThread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** The longest time for one file, in milliseconds: far beyond what any honest workbook needs. */
const LONGEST = 300_000;
const CRASHED: DeskOutcome = { kind: 'failed', reason: '处理时程序意外中止，未得出结果；其他文件不受影响。' };
const TOO_LONG: DeskOutcome = { kind: 'failed', reason: `超过 ${LONGEST / 1000} 秒仍未处理完，已跳过。` };

/** How files of a batch are checked. */
export interface DeskWork {
  readonly parallel: number;
  /** Starts a thread; throws where pages may not have one. */
  readonly start: () => DeskThread;
  /** Checks in the page instead, where there can be no thread. */
  readonly inPage: (file: File) => Promise<DeskOutcome>;
}

/** Checks one file in a thread. A thread that breaks down or takes too long costs its file only: the next file gets a new one. */
class Slot {
  private thread: DeskThread | null = null;
  private calls = 0;

  constructor(private readonly work: DeskWork) {}

  check(file: File): Promise<DeskOutcome> {
    let thread: DeskThread;
    try {
      thread = this.thread ??= this.work.start();
    } catch {
      return this.work.inPage(file);
    }
    return new Promise((resolve) => {
      const fail = (outcome: DeskOutcome) => {
        this.close();
        finish(outcome);
      };
      const alarm = setTimeout(() => fail(TOO_LONG), LONGEST);
      const finish = (outcome: DeskOutcome) => {
        clearTimeout(alarm);
        resolve(outcome);
      };
      const call = ++this.calls;
      thread.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isAnswerTo(call, data)) finish(data.outcome);
      };
      thread.onerror = () => fail(CRASHED);
      thread.postMessage({ call, file } satisfies DeskCall);
    });
  }

  close(): void {
    this.thread?.terminate();
    this.thread = null;
  }
}

/**
 * Checks files several at a time and tells of each when it is done.
 * @param signal ends the work before the next file
 */
export async function checkFiles(
  files: readonly File[],
  work: DeskWork,
  onDone: (at: number, outcome: DeskOutcome) => void,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    const slot = new Slot(work);
    while (next < files.length && !signal.aborted) {
      const at = next++;
      const outcome = await slot.check(files[at] as File);
      if (!signal.aborted) onDone(at, outcome);
    }
    slot.close();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(work.parallel, files.length)) }, run));
}
