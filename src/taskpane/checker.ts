import type { CheckResult } from '../findings/finding';
import type { PublishedDocument } from '../workbook/published';
import type { Workbook } from '../workbook/workbook';
import type { WorkbookChoices } from './settings';

/** What a check is asked beside the workbook: what the user decided for it, and the text of the document that its tables stand in. */
export interface CheckRequest extends WorkbookChoices {
  readonly document?: PublishedDocument;
}

/** Told while a check runs: the sheet at hand and how far it is. */
export type CheckProgress = (sheet: string, done: number, total: number) => void;

/** The core's check as the pane needs it: off the page's thread where possible, and stoppable. */
export interface Checker {
  /** Rejects with `CheckStopped` once `signal` is aborted. */
  check(workbook: Workbook, request: CheckRequest, onProgress: CheckProgress, signal: AbortSignal): Promise<CheckResult>;
}

/** The user stopped the check; nothing went wrong. */
export class CheckStopped extends Error {
  override readonly name = 'CheckStopped';
}
