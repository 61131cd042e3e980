import { createContext, Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { problemCode } from './failure';

const CALL = new Script('work()');
const NOTHING = (): void => undefined;
/** One for all calls: to make a context takes as long as to check a small table. */
const scope: { work: () => unknown } = { work: NOTHING };
const context = createContext(scope);

/** Work that took longer than it was given. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

/**
 * Does work that never waits, and breaks it off where it takes too long: the only way to do so without another thread. A worker thread is
 * broken off by the pool, and needs no watch of its own.
 * @throws TimeUp
 */
export function within<Result>(milliseconds: number, work: () => Result): Result {
  if (!isMainThread) return work();
  try {
    scope.work = work;
    return CALL.runInContext(context, { timeout: milliseconds }) as Result;
  } catch (error) {
    throw problemCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TimeUp() : error;
  } finally {
    // What the work was on need not be kept until the next one.
    scope.work = NOTHING;
  }
}
