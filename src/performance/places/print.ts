import type { PerformanceTitle } from '../form';
import type { PrintedGroup } from './print-groups';

/** A blank form as its place publishes it. */
export interface Print {
  readonly form: PerformanceTitle;
  /** What it looks like, in Chinese. */
  readonly description: string;
  /** Where and when it was met. */
  readonly seen: string;
  readonly layout: NineColumns | SixColumns | SideBySide | RatesOnly | SummaryLines;
}

/** Columns without points, those in the labels only. */
export interface SixColumns {
  readonly kind: 'sixColumns';
  readonly of: 'project' | 'department';
  readonly groups: readonly PrintedGroup[];
  /** Lines of the note at the foot. */
  readonly notes: readonly string[];
}

/** Budget, money received and money spent side by side, labels beside their amounts. */
export interface SideBySide {
  readonly kind: 'sideBySide';
  readonly groups: readonly PrintedGroup[];
}

/** Execution rates and values without points. */
export interface RatesOnly {
  readonly kind: 'ratesOnly';
  readonly groups: readonly PrintedGroup[];
}

/** The 汇总表: a line for each project. */
export interface SummaryLines {
  readonly kind: 'summary';
}

/** How a form of nine columns (or eleven, where 指标性质 and 度量单位 have their own) is printed. */
export interface NineColumns {
  readonly kind: 'nineColumns';
  readonly title: string;
  /** A line right below the title, besides the year: the number of the form. */
  readonly formNumber?: string;
  /** First line: 项目名称, 部门名称. */
  readonly nameLabel: string;
  /** Labels of the second line; the second one names the organisation. */
  readonly secondLine: readonly [string, string];
  /** Labels of a third line, where there is one. */
  readonly thirdLine?: readonly [string, string];
  readonly money: {
    /** In front of the block, the unit to be put in for 万元. */
    readonly label: string;
    /** Above the labels of the rows. */
    readonly corner: string;
    readonly initial: string;
    readonly budget: string;
    readonly executed: string;
    readonly rate: string;
    /** Null where the rate is scored among the indicators. */
    readonly scored: { readonly weight: string; readonly score: string; readonly points: number } | null;
    /** Caption of a column for reasons; null where the form has none. */
    readonly reason: string | null;
    /** The total, then what it is made up of. */
    readonly rows: readonly string[];
  };
  readonly goals: { readonly label: string; readonly expected: string; readonly actual: string };
  /** In front of the indicators: 绩效指标（90分）. */
  readonly front: string;
  readonly captions: {
    /** 三级指标 where it is called otherwise. */
    readonly third?: string;
    /** Null where the value, its sign and its unit share a column. */
    readonly nature: string | null;
    readonly target: string;
    readonly unit: string | null;
    readonly actual: string;
    readonly weight: string;
    readonly score: string;
    readonly reason: string;
  };
  readonly groups: readonly PrintedGroup[];
  readonly total: string;
  /** Labels of the lines below the total. */
  readonly below: readonly string[];
  /** A note at the foot. */
  readonly note?: string;
}
