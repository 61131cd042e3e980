import type { SheetLayout } from '../workbook/layout';
import type { Edit, Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';
import type { Insertion } from '../writing/insertion';

/** A cell that the plan could not change, with the value to type by hand. */
export interface Refusal {
  readonly sheet: string;
  readonly cell: string;
  /** One Chinese sentence: 工作表受保护. */
  readonly reason: string;
}

/** What came of applying a plan: all of it, as it was carried out and can be taken back, or nothing and why. */
export type Applied =
  { readonly kind: 'applied'; readonly edits: readonly Edit[] } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** What came of taking inserted sheets away again. */
export interface Removed {
  /** Sheets that were deleted. */
  readonly removed: readonly string[];
  /** Why others were left: each cell that was changed since, or that would lose what it refers to. */
  readonly left: readonly Refusal[];
  /** Sheets that were no longer there. */
  readonly gone: readonly string[];
}

/** A cell to mark, and how. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: 'error' | 'warning' | 'info';
}

/** A row of a sheet, from 0. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
}

/** A failure that the user can do something about; `message` is a whole Chinese sentence to show as it is. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/**
 * What the add-in needs of a spreadsheet, whichever it is. Every method rejects with a `HostError` only.
 * Excel, a file in memory and the page without Excel each implement it.
 */
export interface SpreadsheetHost {
  /** One snapshot of the whole workbook. */
  read(): Promise<Workbook>;
  /**
   * The snapshot with the merged areas that touch these rows, where the host did not tell them at first: asked only when something is
   * about to be written there. Comes back as it is where there are none.
   */
  withMerges(workbook: Workbook, rows: readonly SheetRow[]): Promise<Workbook>;
  /** Applies a plan whole, or not at all. The edits that come back know the formats that empty cells had. */
  apply(plan: Plan): Promise<Applied>;
  /**
   * Adds sheets behind those that are there; a taken name becomes a free one, and formulas and links between the new sheets follow.
   * Resolves to the names given, in the order of the layouts.
   */
  addSheets(layouts: readonly SheetLayout[]): Promise<readonly string[]>;
  /**
   * Deletes the sheets of an insertion that nobody has changed since and that no formula elsewhere needs, looking at the workbook as it is
   * then. Deleting cannot be undone.
   */
  removeSheets(insertion: Insertion): Promise<Removed>;
  /** Selects a cell and brings it into view. Resolves to a note where that needs one (隐藏的工作表). */
  select(sheet: string, row: number, column: number): Promise<string | null>;
  /** Marks cells without touching their own formats; replaces earlier marks. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Takes every mark away and leaves the sheets exactly as they were. */
  clearMarks(): Promise<void>;
  /** Calls back when a sheet may have changed (a hint: late, doubled, without details). Returns the way to stop. */
  onChanged(listener: (sheet: string | null) => void): Promise<() => void>;
  /** Keeps a small text with the workbook under a name; null removes it. Resolves to a note where it is kept less well than it should be. */
  remember(name: string, text: string | null): Promise<string | null>;
  /** The text kept under a name, or null. */
  recall(name: string): Promise<string | null>;
}
