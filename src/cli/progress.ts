import type { Output } from './shell';
import { cut, printable } from './width';

const CLEAR_LINE = '\r\u001b[2K';
/** Milliseconds before the first sign of progress, and between two. */
const PATIENCE = 400;
const PAUSE = 100;

/** One line of progress on a terminal that comes and goes; silent where there is none. */
export interface Progress {
  /** Says how far the work is, at most every tenth of a second. */
  step(done: number, current: string): Promise<void>;
  /** Takes the line away before anything else is printed. */
  clear(): Promise<void>;
}

const SILENT: Progress = { step: () => Promise.resolve(), clear: () => Promise.resolve() };

/**
 * @param total how many files there are; a single one needs no progress
 * @param now milliseconds from any fixed moment
 */
export function openProgress(output: Output, total: number, wanted: boolean, now: () => number): Progress {
  if (!wanted || !output.isTerminal || total < 2) return SILENT;
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    async step(done, current) {
      if (now() < next) return;
      next = now() + PAUSE;
      isShown = true;
      await output.write(CLEAR_LINE + cut(`正在处理 ${done}/${total}  ${printable(current)}`, output.columns - 1));
    },
    async clear() {
      if (!isShown) return;
      isShown = false;
      await output.write(CLEAR_LINE);
    },
  };
}
