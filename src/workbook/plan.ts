/** What a cell holds before or after an edit, as a host can write it back exactly. */
export interface CellContent {
  /** The formula with its leading `=`, or null. */
  readonly formula: string | null;
  /** The value; null for an empty cell. For a formula, its result where known. */
  readonly value: number | string | boolean | null;
  /** The number format code; null for General. */
  readonly format: string | null;
}

/** One cell to change. */
export interface Edit {
  readonly sheet: string;
  /** Row from 0. */
  readonly row: number;
  /** Column from 0. */
  readonly column: number;
  /** What was there when the workbook was read; applying refuses where it has changed since. */
  readonly before: CellContent;
  readonly after: CellContent;
  /** Why, in one Chinese phrase. */
  readonly reason: string;
  /** Why the edit is only proposed and not to be made without being asked for, in one Chinese sentence; absent where it may be made. */
  readonly doubt?: string;
}

/** A set of edits that is shown first, applied whole or not at all, and undone in one click. */
export interface Plan {
  /** What the plan does, in Chinese: 重算, 自评打分, … */
  readonly title: string;
  readonly edits: readonly Edit[];
}
