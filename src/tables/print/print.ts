import type { ColumnSpec } from '../column-axis';
import { nameIn, type Layout } from '../layout';
import type { DatedCode, PrintedWords } from './words';

/** What the variants of every kind of body print around it. */
export interface PrintFrame {
  /** Titles by year, earliest first; without any, the standard title. */
  readonly titles?: readonly PrintedWords[];
  /** Notes below the form, each by year, earliest first. */
  readonly notes: readonly (readonly PrintedWords[])[];
  /** What the form says below itself while it has no data (空表说明). */
  readonly emptyNote?: string;
}

/** A column of amounts as it is printed. */
export interface PrintedColumn {
  /** Key of the declared column. */
  readonly key: string;
  /** Captions from the topmost to the lowest: `本年支出>小计`. */
  readonly caption: string;
  /** Characters. */
  readonly width: number;
}

/** Declared columns as they are printed, all of one width: all of them, below their first captions, where nothing else is said. */
export function printedColumns(
  declared: readonly ColumnSpec[],
  width: number,
  keys: readonly string[] = declared.map(({ key }) => key),
  captions: Readonly<Record<string, string>> = {},
): readonly PrintedColumn[] {
  return keys.map((key) => ({ key, caption: captions[key] ?? declared.find((column) => column.key === key)?.captions[0] ?? key, width }));
}

/** One lane of listed rows. */
export interface PrintedLane {
  readonly key: string;
  /** What stands above the labels: 项目. */
  readonly labelCaption: string;
  readonly labelWidth: number;
  readonly columns: readonly PrintedColumn[];
}

/** How a form of listed rows in lanes is printed: items first, then the bottom lines side by side. */
export interface ListedLanesPrint extends PrintFrame {
  readonly kind: 'listed-lanes';
  readonly lanes: readonly PrintedLane[];
  /** Whether 行次 and 栏次 are printed. */
  readonly isNumbered: boolean;
  /** Lines below the items, one list a row with a line's key for each lane, null where the lane has none. */
  readonly bottom: readonly (readonly (string | null)[])[];
  /** Functional classes that the variant does not list, by code. */
  readonly withoutClasses?: readonly string[];
  /** Labels that are not the line's first name, by `lane.line`; by year. */
  readonly labels?: ReadonlyMap<string, readonly PrintedWords[]>;
  /** Lines that are subordinate to the one above, by `lane.line`. */
  readonly indented?: readonly string[];
}

/** How a form of coded rows is printed. */
export interface CodedRowsPrint extends PrintFrame {
  readonly kind: 'coded-rows';
  /** `one` column for codes, or 类, 款 and 项 with the code across all three. */
  readonly codes: 'one' | 'three';
  readonly codeCaption: string;
  readonly nameCaption: string;
  readonly nameWidth: number;
  readonly columns: readonly PrintedColumn[];
  /** Whether 栏次 are printed. */
  readonly isNumbered: boolean;
  /** Where 合计 stands. */
  readonly total: 'top' | 'bottom';
  /** Blank rows for codes to be typed (so many), or a row for each of these codes. */
  readonly rows: number | readonly DatedCode[];
  /** Columns that have amounts only in rows whose code begins so: 人员经费 in 301 and 303. */
  readonly only?: ReadonlyMap<string, readonly string[]>;
}

/** How a form whose rows are items is printed. */
export interface ItemRowsPrint extends PrintFrame {
  readonly kind: 'item-rows';
  /** Columns of texts to be typed, left of the amounts. */
  readonly texts: readonly PrintedColumn[];
  readonly columns: readonly PrintedColumn[];
  /** Whether 栏次 are printed. */
  readonly isNumbered: boolean;
  /** Where 合计 stands. */
  readonly total: 'top' | 'bottom';
  /** Blank rows for items to be typed. */
  readonly rows: number;
}

/** How a form of economic codes in lanes is printed. */
export interface CodedLanesPrint extends PrintFrame {
  readonly kind: 'coded-lanes';
  readonly codeCaption: string;
  readonly nameCaption: string;
  readonly amountCaption: string;
  readonly codes: readonly DatedCode[];
  /** What stands above neighbouring lanes. */
  readonly groups: readonly {
    readonly caption: string;
    /** Three-digit codes of each lane, and the width of its names. */
    readonly lanes: readonly { readonly classes: readonly string[]; readonly nameWidth: number }[];
    /** Key of the total at the foot of the group. */
    readonly total: string;
  }[];
}

/** A node of a column tree as it is printed. */
export interface PrintedNode {
  /** Key of the declared node. */
  readonly node: string;
  /** Captions from the topmost to the lowest, without the block's. */
  readonly caption: string;
}

/** How a form of one row below a tree of columns is printed. */
export interface ColumnTreePrint extends PrintFrame {
  readonly kind: 'column-tree';
  /**
   * `blocks` one after the other, `pairs` of them below every node, nodes down as `rows` with the blocks as columns, or nodes across
   * with a row for each block (`block-rows`).
   */
  readonly arrangement: 'blocks' | 'pairs' | 'rows' | 'block-rows';
  readonly blocks: readonly { readonly block: string; readonly caption: string }[];
  readonly nodes: readonly PrintedNode[];
  readonly isNumbered: boolean;
  readonly width: number;
}

/** What a blank form needs to know beyond what recognition does (表样印制). */
export type FormPrint = ListedLanesPrint | CodedRowsPrint | ItemRowsPrint | CodedLanesPrint | ColumnTreePrint;

/** What a printed form is known by once it is read. */
export function layoutOfPrint(print: FormPrint): Partial<Layout> {
  switch (print.kind) {
    case 'listed-lanes':
      return {
        rows: 'listed',
        columns: print.lanes.flatMap(({ key, columns }) => columns.map((column) => nameIn(key, column.key))),
        hasLineNumbers: print.isNumbered,
        isStacked: false,
      };
    case 'coded-rows':
      return {
        rows: typeof print.rows === 'number' ? 'functional' : 'economic',
        columns: print.columns.map(({ key }) => key),
        totalIsBelow: print.total === 'bottom',
        codeColumns: print.codes === 'three' ? 3 : 1,
      };
    case 'item-rows':
      return { rows: 'items', columns: print.columns.map(({ key }) => key), totalIsBelow: print.total === 'bottom' };
    case 'coded-lanes':
      return { rows: 'runs', codeColumns: print.groups.flatMap(({ lanes }) => lanes).length };
    case 'column-tree':
      return { rows: 'single', columns: print.nodes.map(({ node }) => node), arrangement: print.arrangement };
  }
}
