import type { Rule } from '../identities/identity';

/** A column that a table looks for. */
export interface ColumnSpec {
  /** Name by which identities refer to it. */
  readonly key: string;
  /**
   * Captions that identify it. `本年支出>小计` wants 小计 below 本年支出; a plain caption is the column's lowest one.
   * Folded as texts of sheets are; a form's file may write them as documents print them (`foldedForm`).
   */
  readonly captions: readonly string[];
  /** Captions of which no list would be complete: what fits it as a whole is one, and is called as it is printed. */
  readonly family?: RegExp;
  /** Of several captions that fit, the last one is meant: the ones before it are labels of the whole table. */
  readonly isLast?: true;
  /**
   * What it shows that is no amount: points, exact as typed, which as `shares` may be printed in percent of 100; of texts, `codes` by which
   * rows belong to one another.
   */
  readonly holds?: 'points' | 'shares' | 'codes';
  /** The form is still this form without the column. */
  readonly optional?: boolean;
  /** It shows a rate (增减%, 占比, 执行率), which follows from other columns and adds up to nothing. */
  readonly rate?: RateSpec;
}

/** What a rate is of, by keys of columns: (over − less) ÷ under, in every row. */
export interface RateSpec {
  readonly rule: Rule;
  readonly over: string;
  /** Taken away first: 增减% = (本年数 − 上年数) ÷ 上年数. */
  readonly less?: string;
  readonly under: string;
  /** `under` is that of 合计 (占比), and not the row's own. */
  readonly ofTotal?: true;
}

/** A sum over columns: `target = Σ plus − Σ minus`. */
export interface SumSpec {
  readonly rule: Rule;
  readonly target: string;
  readonly plus: readonly string[];
  /** Other lists of addends, where documents differ in what the target covers: the first that fits is taken, else the first that is printed most of. */
  readonly or?: readonly (readonly string[])[];
  readonly minus?: readonly string[];
  /** The sum says nothing while one of its parts has no column; else a column that is not printed counts as zero. */
  readonly wantsAll?: boolean;
  /** Parts of a balance without which it still says something: a column that is not printed counts as zero. */
  readonly mayLack?: readonly string[];
}
