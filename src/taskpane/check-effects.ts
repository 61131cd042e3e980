import type { SpreadsheetHost } from '../host/host';
import type { Workbook } from '../workbook/workbook';
import { CheckStopped, type Checker } from './checker';
import { isBusy, type Event, type Run, type State } from './session';

/** The session's checks: those that the user starts, and those that begin by themselves after a change. */
export interface CheckEffects {
  check(): Promise<void>;
  stop(): void;
  /** Checks again without a word; one at a time. */
  recheck(): Promise<void>;
  isRechecking(): boolean;
  /** Checks again after a change; at once where it was a change of ours, which nobody is in the middle of. */
  schedule(isOurs?: boolean): void;
  /** The workbook as the last check read it; null before the first. */
  snapshot(): Workbook | null;
  /** Ends what is under way or about to begin. */
  end(): void;
}

/** What the checks need of their session. */
interface SessionAccess {
  readonly host: SpreadsheetHost;
  readonly checker: Checker;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  send(event: Event): void;
  getState(): State;
  /** What the host answers; says so meanwhile where that takes long. */
  answered<T>(answer: Promise<T>): Promise<T>;
  /** Any failure as the sentence to show. */
  sentence(error: unknown): string;
  /** Waits for what the workbook remembers; never rejects. */
  known(): Promise<void>;
}

/** Edits come in bursts: the check that begins by itself waits until none came for this long. */
const QUIET = 1_000;

/** Checks of one workbook, of which at most one is under way. */
export function checkEffects({ host, checker, now, send, getState, answered, sentence, known }: SessionAccess): CheckEffects {
  let snapshot: Workbook | null = null;
  let running: AbortController | null = null;
  let rechecking: Promise<void> | null = null;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  /** Reads the workbook and checks it. `isQuiet` is a check that began by itself: it may wait for the end of an edit without a word. */
  async function checked(signal: AbortSignal, isQuiet: boolean): Promise<Run> {
    const started = now();
    const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new CheckStopped())));
    const heard = <T>(answer: Promise<T>): Promise<T> => Promise.race([isQuiet ? answer : answered(answer), stopped]);
    const workbook = await heard(host.read());
    snapshot = workbook;
    await heard(known());
    if (!isQuiet) send({ type: 'progressed', sheet: null, done: 0, total: workbook.sheets.length });
    const onProgress = (sheet: string, done: number, total: number) => {
      if (!signal.aborted && !isQuiet) send({ type: 'progressed', sheet, done, total });
    };
    const result = await Promise.race([checker.check(workbook, getState().choices, onProgress, signal), stopped]);
    const sheets = workbook.sheets.map(({ name, visibility }) => ({ name, visibility }));
    return { result, milliseconds: now() - started, sheets };
  }

  async function check(): Promise<void> {
    if (isBusy(getState())) return;
    clearTimeout(quiet);
    running?.abort();
    const stopper = new AbortController();
    running = stopper;
    send({ type: 'checkStarted' });
    try {
      const run = await checked(stopper.signal, false);
      send({ type: 'checkFinished', run });
    } catch (error) {
      if (error instanceof CheckStopped) send({ type: 'checkStopped' });
      else send({ type: 'failed', message: sentence(error), again: 'check' });
    } finally {
      if (running === stopper) running = null;
      if (getState().changed.length > 0) schedule();
    }
  }

  /** Checks again by itself: nothing is said meanwhile, and where it fails the sheets go on counting as changed. */
  async function recheckOnce(): Promise<void> {
    clearTimeout(quiet);
    const stopper = new AbortController();
    running = stopper;
    const { changed } = getState();
    send({ type: 'recheckStarted' });
    try {
      const run = await checked(stopper.signal, true);
      send({ type: 'checkFinished', run });
      if (getState().changed.length > 0) schedule();
    } catch {
      // A check that the user started takes its place and says what there is to say.
      if (!stopper.signal.aborted) send({ type: 'recheckFailed', changed });
    } finally {
      if (running === stopper) running = null;
    }
  }

  function recheck(): Promise<void> {
    rechecking ??= recheckOnce().finally(() => {
      rechecking = null;
    });
    return rechecking;
  }

  function schedule(isOurs = false): void {
    clearTimeout(quiet);
    const { preferences, run } = getState();
    if (!preferences.automatic || run === null || rechecking) return;
    quiet = setTimeout(() => (isBusy(getState()) ? schedule(isOurs) : void recheck()), isOurs ? 0 : QUIET);
  }

  return {
    check,
    stop: () => running?.abort(),
    recheck,
    isRechecking: () => rechecking !== null,
    schedule,
    snapshot: () => snapshot,
    end() {
      clearTimeout(quiet);
      running?.abort();
    },
  };
}
