import type { CheckResult } from '../findings/finding';
import type { Workbook } from '../workbook/workbook';
import { CheckStopped, type Checker, type CheckRequest } from './checker';

/** What the page sends to the worker. */
export interface CheckCall {
  readonly workbook: Workbook;
  readonly request: CheckRequest;
}

/** What the worker sends back: how far it is, and at the end what it found. */
export type CheckAnswer =
  | { readonly kind: 'progress'; readonly sheet: string; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: CheckResult };

/** The part of a `Worker` that a check needs. */
export type CheckThread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/**
 * Checks in a thread of its own, so that the pane stays alive and the check can be stopped at any moment.
 * @param start starts the thread; throws or fails where pages may not have one
 * @param inPage checks in the page instead, where there can be no thread
 */
export function workerChecker(start: () => CheckThread, inPage: Checker): Checker & { warmUp(): void } {
  let spare: CheckThread | null = null;
  let isUsable = true;
  return {
    /** Starts the thread beforehand, so that the first check does not wait for its code. */
    warmUp() {
      try {
        spare ??= start();
      } catch {
        isUsable = false;
      }
    },
    async check(workbook, request, onProgress, signal) {
      const fallBack = () => inPage.check(workbook, request, onProgress, signal);
      if (!isUsable) return fallBack();
      let thread: CheckThread;
      try {
        thread = spare ?? start();
      } catch {
        isUsable = false;
        return fallBack();
      }
      spare = null;
      const outcome = await new Promise<CheckResult | 'stopped' | 'failed'>((resolve) => {
        signal.addEventListener('abort', () => resolve('stopped'), { once: true });
        thread.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
          if (data.kind === 'progress') onProgress(data.sheet, data.done, data.total);
          else resolve(data.result);
        };
        thread.onerror = () => resolve('failed');
        thread.postMessage({ workbook, request } satisfies CheckCall);
      });
      if (outcome === 'stopped' || outcome === 'failed') {
        thread.terminate();
        if (outcome === 'stopped') throw new CheckStopped();
        isUsable = false;
        return fallBack();
      }
      spare = thread;
      return outcome;
    },
  };
}
