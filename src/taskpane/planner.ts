import type { MoneyUnit } from '../amount/unit';
import type { ListedIdentity } from '../findings/identity-list';
import type { Edit, Plan } from '../workbook/plan';
import type { WhyRecognised } from '../recognise/why';
import type { Workbook } from '../workbook/workbook';
import type { CellNote } from '../writing/cell-notes';
import type { WorkbookChoices } from './settings';

/** What the user wants planned, of a workbook for which these choices hold. */
export type PlanRequest = { readonly choices: WorkbookChoices } & (
  | { readonly kind: 'recompute'; readonly write: 'formulas' | 'values'; readonly tails: 'keep' | 'settle' }
  /** Every cause that is certain (全部采用), or only the numbers stored as text (转换为数字). */
  | { readonly kind: 'adopt-all' | 'text-numbers' }
  | { readonly kind: 'balance'; readonly unit: MoneyUnit; readonly places: number }
);

/** A plan with all that there is to say of it. */
export interface Planned {
  readonly plan: Plan;
  /** Edits that are shown unticked, each with its `doubt`: they rest on a doubted cell, or no side can be proved wrong. */
  readonly held: readonly Edit[];
  /** Titles of the recognised tables by sheet name. */
  readonly titles: Readonly<Record<string, string>>;
  /** Cells that had to be left, and why. */
  readonly refused: readonly CellNote[];
  /** Cells to look at. */
  readonly notes: readonly CellNote[];
  /** Whole sentences about the plan. */
  readonly remarks: readonly string[];
}

/** Makes plans over a whole workbook, and lists its identities, off the page's thread where possible. Rejects with a `PlanFailure` only. */
export interface Planner {
  plan(workbook: Workbook, request: PlanRequest): Promise<Planned>;
  /** Every identity in and between the tables, with its numbers and its verdict. */
  identities(workbook: Workbook, choices: WorkbookChoices): Promise<readonly ListedIdentity[]>;
  /** Why every sheet was taken for what it is. */
  why(workbook: Workbook, choices: WorkbookChoices): Promise<readonly WhyRecognised[]>;
}

/** No plan could be made; the message is one Chinese sentence. */
export class PlanFailure extends Error {
  override readonly name = 'PlanFailure';
}
