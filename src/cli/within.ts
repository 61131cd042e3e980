import { Script } from 'node:vm';
import { problemCode } from './failure';

const CALL = new Script('work()');

/** Work that took longer than it was given. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

/**
 * Does work that never waits, and breaks it off where it takes too long: the only way to do so without another thread.
 * @throws TimeUp
 */
export function within<Result>(milliseconds: number, work: () => Result): Result {
  try {
    return CALL.runInNewContext({ work }, { timeout: milliseconds }) as Result;
  } catch (error) {
    throw problemCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TimeUp() : error;
  }
}
