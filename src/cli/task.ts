import type { Compared } from '../findings/comparisons/compared';
import type { WhyRecognised } from '../recognise/why';
import type { FileState } from './json';
import type { CheckResult, FormSummary, Unrecognised } from '../findings/finding';

/** What is to be done with one file; crosses to a worker thread as it is. */
export type Task =
  | {
      readonly kind: 'check';
      readonly path: string;
      readonly profile: string | null;
      /** Further files that are checked together with it, as one workbook. */
      readonly others?: readonly string[];
      /** Whether what the workbook shows of itself to others is wanted as well. */
      readonly compares?: boolean;
      /** Where nothing but its line of JSON is wanted of the result: what that says. */
      readonly line?: WantedLine;
    }
  | { readonly kind: 'compared'; readonly path: string }
  | { readonly kind: 'forms'; readonly path: string; readonly why?: boolean };

/** The line of a checked workbook as it is wanted: how the file is called, what state it is in, and whether only errors are told. */
export interface WantedLine {
  readonly file: string;
  readonly state: FileState | null;
  readonly errorsOnly: boolean;
}

/** The longest time for one file, in milliseconds: far beyond what any honest workbook needs. */
export const LONGEST_TASK = 300_000;

/** The sentence for a file that took longer. */
export function tooLong(milliseconds: number): string {
  return `超过 ${Math.round(milliseconds / 1000)} 秒仍未处理完，已跳过。`;
}

/** The forms of one workbook. */
export interface FormsResult {
  /** Why each sheet was taken for what it is, where that was asked for. */
  readonly why?: readonly WhyRecognised[];
  readonly forms: readonly FormSummary[];
  readonly unrecognised: readonly Unrecognised[];
}

/** What came of a task; crosses back from a worker thread as bytes. */
export type Outcome =
  | { readonly kind: 'checked'; readonly result: CheckResult; readonly milliseconds: number; readonly compared?: Compared }
  /** The line alone: a text crosses from one thread to another for a tenth of what a result costs. */
  | { readonly kind: 'line'; readonly line: string; readonly errors: number }
  | { readonly kind: 'compared'; readonly compared: Compared }
  | { readonly kind: 'forms'; readonly result: FormsResult; readonly milliseconds: number }
  /** It is a 校验报告 that we wrote ourselves. */
  | { readonly kind: 'own-report' }
  /** `reason` is one Chinese sentence for the user; `detail` is for the maintainer and shown only when asked for. */
  | { readonly kind: 'failed'; readonly reason: string; readonly detail?: string };

/**
 * What came of a task, in the form in which it crossed from another thread until somebody looks at it: results that wait for their
 * turn are then bytes, and no objects that outlive the young and pile up until the next full collection.
 */
export type Packed = () => Outcome;
