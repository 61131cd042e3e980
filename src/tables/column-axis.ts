import type { Rule } from '../identities/identity';

/** A column of amounts that a body looks for. */
export interface ColumnSpec {
  /** Name by which identities refer to it. */
  readonly key: string;
  /**
   * Captions that identify it. `本年支出>小计` wants 小计 below 本年支出; a plain caption is the column's lowest one.
   * Written without blanks; brackets half-width.
   */
  readonly captions: readonly string[];
  /** The form is still this form without the column. */
  readonly optional?: boolean;
}

/** A sum over parts that the body names: `target = Σ plus − Σ minus`. */
export interface SumSpec {
  readonly rule: Rule;
  readonly target: string;
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  /** The sum says nothing while one of its parts has no column; else a column that is not printed counts as zero. */
  readonly wantsAll?: boolean;
  /** Parts of a balance without which it still says something: a column that is not printed counts as zero. */
  readonly mayLack?: readonly string[];
}
