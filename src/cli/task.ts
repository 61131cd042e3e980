import type { CheckResult, FormSummary, Unrecognised } from '../findings/finding';

/** What is to be done with one file; crosses to a worker thread as it is. */
export type Task =
  { readonly kind: 'check'; readonly path: string; readonly profile: string | null } | { readonly kind: 'forms'; readonly path: string };

/** The forms of one workbook. */
export interface FormsResult {
  readonly forms: readonly FormSummary[];
  readonly unrecognised: readonly Unrecognised[];
}

/** What came of a task; crosses back from a worker thread as it is. */
export type Outcome =
  | { readonly kind: 'checked'; readonly result: CheckResult; readonly milliseconds: number }
  | { readonly kind: 'forms'; readonly result: FormsResult; readonly milliseconds: number }
  /** `reason` is one Chinese sentence for the user; `detail` is for the maintainer and shown only when asked for. */
  | { readonly kind: 'failed'; readonly reason: string; readonly detail?: string };
