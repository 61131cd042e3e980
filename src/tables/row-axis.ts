import type { Rule } from '../identities/identity';
import type { ColumnSpec, RateSpec } from './column-axis';
import type { PrintedWords } from './print/words';

/** A line that has a name of its own (固定行). */
export interface LineSpec {
  readonly key: string;
  /** Labels met, without ordinals (一、) and blanks; the first is the usual one. */
  readonly names: readonly string[];
  /** `item` counts into the lane's total; `line` stands by itself; `total` is the sum of what `sum` names; `part` breaks a line down. */
  readonly kind: 'item' | 'line' | 'total' | 'part';
  /** Of a part: the key of the line right above it that it is a part of. */
  readonly of?: string;
  /** Code of the functional class (类) that the line shows. */
  readonly classCode?: string;
  /** How blank forms print it: from a year on, under names that changed; null where they leave it out. */
  readonly printed?: { readonly since?: number; readonly words?: readonly PrintedWords[] } | null;
}

/** A sum down a lane. `items` stands for all of the lane's items. */
export interface LineSum {
  readonly rule: Rule;
  readonly target: string;
  readonly plus: readonly string[];
  /** The terms break the target down and may all be left blank. */
  readonly breakdown?: boolean;
  /** The sum holds only where every one of the terms is printed. */
  readonly needsAll?: boolean;
  /** The sum holds only where so many of the terms are printed: one part by itself is 其中, and no breakdown. */
  readonly least?: number;
}

/** Rows that the form names (固定行): 收入支出决算总表. */
export interface ListedAxis {
  readonly kind: 'listed';
  readonly lines: readonly LineSpec[];
  readonly sums: readonly LineSum[];
  /** What holds for parts that are in no sum: 其中 is no more than what it is of. */
  readonly ofWhich?: Rule;
  /** The year's total stands above its items, and lines may follow the bottom total: everything in one column. */
  readonly totalFirst?: boolean;
}

/** The line that adds up a lane's items; undefined where no sum does. */
export function totalOfItems({ sums }: ListedAxis): string | undefined {
  return sums.find(({ plus }) => plus.includes('items'))?.target;
}

/** Sums down rows that form a tree. */
export interface Hierarchy {
  /** 合计 = Σ rows of the highest level; without it only totals that the axis names are checked. */
  readonly total?: Rule;
  /** 类 = Σ款, or 小计 = Σ what belongs to it; without it only 合计 is checked. */
  readonly class?: Rule;
  /** 款 = Σ项. */
  readonly section?: Rule;
  /** What 合计 is the sum of breaks it down, and may all be left blank. */
  readonly isBreakdown?: true;
}

/** A total that adds some of the rows: 人员经费合计 = 301 + 303. */
export interface TotalSpec {
  readonly key: string;
  readonly names: readonly string[];
  /** Codes whose rows it adds, or keys of other totals. */
  readonly of: readonly string[];
  readonly rule: Rule;
}

/** Whether a total is the sum of other totals. */
export function addsTotals({ of }: TotalSpec, totals: readonly TotalSpec[]): boolean {
  return totals.some(({ key }) => of.includes(key));
}

/** Rows by 科目编码: the tree follows from the codes. */
export interface CodedAxis {
  readonly kind: 'coded';
  /** `functional` 支出功能分类 (3/5/7 digits) or `economic` 支出经济分类 (3/5 digits). */
  readonly classification: 'functional' | 'economic';
  readonly hierarchy: Hierarchy;
  /** The rows go on in further columns of codes beside the first, with these totals at the foot: 基本支出决算表. */
  readonly runs?: { readonly totals: readonly TotalSpec[] };
}

/** Rows that the form cannot name (projects, units): text columns tell them apart, 合计 stands above or below them. */
export interface ItemAxis {
  readonly kind: 'items';
  /** The column that says what a row is; a row without it is one if it has amounts. Without captions, what stands right before the others. */
  readonly label: ColumnSpec;
  /** Further columns of text, codes and numbers of order: they are printed, and never added up. */
  readonly texts: readonly ColumnSpec[];
  readonly hierarchy: Hierarchy;
  /** The rows are told by what their labels say, as far as these go on; without it, by what stands below the captions. */
  readonly words?: RowWords;
}

/** How labels tell the rows of a table that stands among other things, and of which each cell is read for itself. */
export interface RowWords {
  /** What the label of each row says; a row of any other label is below the table. */
  readonly row?: RegExp;
  /** Labels of totals; the first row is one as well. Without it there is no total. */
  readonly total?: RegExp;
  /** What is said below the table, and never in it. */
  readonly end: RegExp;
  /** Rows that add up to the one above them in this column may break it down, if the total says so. */
  readonly brokenDownBy?: string;
}

/** One kind of amount by which a table has a row: 预算数, 决算数. */
export interface BlockSpec {
  readonly key: string;
  readonly names: readonly string[];
  /** It shows what each column has grown by, or another rate, of blocks whose keys stand where those of columns do. */
  readonly rate?: RateSpec;
}

/**
 * One row, or one for each block (预算数, 决算数), which may stand side by side, be interleaved with the columns, or be turned into columns with
 * the columns as rows: “三公”经费支出决算表.
 */
export interface SingleAxis {
  readonly kind: 'single';
  readonly blocks: readonly BlockSpec[];
  /** Key of the block that a table is of which prints only one, without saying which. */
  readonly main: string;
  /** Blocks that are the difference of two others, in every column: 增减额 = 本年决算数 − 上年决算数. */
  readonly differences?: readonly { readonly rule: Rule; readonly target: string; readonly plus: string; readonly minus: string }[];
}

/** Whether each cell of a table of this axis is read for itself: its own decimals say how it is rounded, and its size whether 84 is 84%. */
export function isReadByCell(axis: RowAxis): boolean {
  return axis.kind === 'items' && axis.words !== undefined;
}

export type RowAxis = ListedAxis | CodedAxis | ItemAxis | SingleAxis;
