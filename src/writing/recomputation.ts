import type { Distrust } from '../examination/misread';
import type { Figure } from '../identities/figure';
import type { Edit, Plan } from '../workbook/plan';
import type { CellNote } from './cell-notes';
import type { ContentOf } from './content';

/** How totals are recomputed (重算方式). */
export interface RecomputeOptions {
  /** Live formulas or plain numbers. A cell that holds a formula gets a formula in either case. */
  readonly write: 'formulas' | 'values';
  /** `keep` leaves a total that is off by rounding alone (尾差): it is truer than its rounded parts. `settle` makes it their sum. */
  readonly tails: 'keep' | 'settle';
  /** What cells hold, with their number formats; without it, what the figures themselves know. */
  readonly contentOf?: ContentOf;
  /** The title of the table that a cell belongs to, for the notes; null where it belongs to none. */
  readonly tableOf?: (figure: Figure) => string | null;
  /** Cells that something else than amounts speaks against: a code that cannot be right. */
  readonly distrust?: Distrust;
}

/** What recomputing comes to. */
export interface Recomputation {
  /** What may be made: causes of mistakes first, then what follows from them. */
  readonly plan: Plan;
  /** The edits of the plan that put causes right (全部采用): wrong cells, wrong totals and formulas, numbers stored as text. */
  readonly causes: Plan;
  /** What is only proposed, each with its `doubt`: it rests on a doubted cell, or no side can be proved wrong. */
  readonly held: readonly Edit[];
  /** Totals that could not be computed. */
  readonly refused: readonly CellNote[];
  /** Things to look at: tables that contradict each other, numbers kept although they could not be confirmed. */
  readonly notes: readonly CellNote[];
}
