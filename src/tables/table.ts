import type { Rule } from '../identities/identity';
import type { ColumnSpec, SumSpec } from './column-axis';
import type { RowAxis } from './row-axis';

/** A lane (栏): one axis of rows by one axis of columns. Lanes stand side by side (收入 | 支出), or one below the other. */
export interface LaneSpec {
  /** Name of the lane, with which parts of a table of several lanes begin; '' for the only one. */
  readonly key: string;
  /** What stands above the lane: 收入, 支出; '' for the only one. */
  readonly caption: string;
  /** A lane that few places print. Only lines that it declares belong to it, and it may share its column with another such lane. */
  readonly optional?: boolean;
  readonly rows: RowAxis;
  /** Columns of amounts and rates; the first is the main one, and also what a single column without caption is. */
  readonly columns: readonly ColumnSpec[];
  /** Sums across the columns, in every row. */
  readonly across?: readonly SumSpec[];
  /** Columns that show a part of another one (其中：教育收费), in every row. */
  readonly within?: readonly { readonly rule: Rule; readonly part: string; readonly whole: string }[];
  /** What stands below one caption adds up to the 小计 below it: every column there, whether the form names it or not. */
  readonly groups?: Rule;
  /** Key of the sum across which a column that the declaration does not know joins as an addend. */
  readonly openSum?: string;
  /** Columns of numbers that the declaration does not know are read as well, and added up down the rows. */
  readonly readsOthers?: true;
}

/** A figure that is the sum of figures of other lanes, or one of them printed twice. Parts are `lane.row`. */
export interface TieSpec {
  readonly rule: Rule;
  readonly target: string;
  /** What it is the sum of; several where documents differ in what the target covers: the first that holds, else the first that is printed. */
  readonly sums: readonly (readonly string[])[];
  /** The optional lane that the tie is about, in each of its columns; without it, there is nothing to add up. */
  readonly lane?: string;
}

/** The body of a form (表体): amounts at the crossings of axes of rows and of columns, in lanes. */
export interface TableSpec {
  readonly lanes: readonly LaneSpec[];
  /** The lanes stand one below the other in one column, instead of side by side. */
  readonly isStacked?: boolean;
  /** What figures of several lanes have to do with each other: 收入总计 = 支出总计. */
  readonly ties?: readonly TieSpec[];
}

/** A table of one lane. */
export function oneLane(lane: Omit<LaneSpec, 'key' | 'caption'>): TableSpec {
  return { lanes: [{ key: '', caption: '', ...lane }] };
}
