import type { EvaluationSubject, IndicatorColumns } from '../form';
import type { PrintedGroup } from './print-groups';
import type { Lines } from './print-lines';

/** A blank form as its place publishes it. */
export interface Print {
  readonly subject: EvaluationSubject | 'summary';
  /** What it looks like, in Chinese. */
  readonly description: string;
  /** Where and when it was met. */
  readonly seen: string;
  readonly layout: Columns | Lines | SummaryLines;
}

/** The 汇总表: a line for each project. */
export interface SummaryLines {
  readonly kind: 'summary';
  /** Behind the year and the organisation. */
  readonly title: string;
  readonly columns: readonly { readonly role: SummaryColumn; readonly caption: string; readonly width: number }[];
  readonly lines: number;
}

/** What the 汇总表 says of a project. */
export type SummaryColumn = 'serial' | 'name' | 'organisation' | 'score' | 'grade';

/** A caption with what stands below it. */
export interface PrintedColumn {
  /** What is read from it; null for a column that the form has for people alone (佐证资料). */
  readonly role: keyof IndicatorColumns | null;
  readonly caption: string;
  /** Characters. */
  readonly width: number;
}

/** Which amounts of the money stand below a caption. */
export type PrintedMoney = 'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score' | 'reason';

/** A form whose indicators stand in columns, each with its own caption. */
export interface Columns {
  readonly kind: 'columns';
  readonly title: string;
  /** A line right below the title, besides the year: the number of the form. */
  readonly formNumber?: string;
  /** Below the title, the unit to be put in for 万元. */
  readonly unitLine?: string;
  /** First line: 项目名称, 部门名称. */
  readonly nameLabel: string;
  /** Labels of the second line, of which the second one names the organisation; none where the first line names it. */
  readonly secondLine: readonly [string, string] | null;
  /** Labels of a third line, where there is one. */
  readonly thirdLine?: readonly [string, string];
  readonly money: {
    /** In front of the block, the unit to be put in for 万元. */
    readonly label: string;
    /** Above the labels of the rows. */
    readonly corner: string;
    /** From left to right. */
    readonly captions: readonly (readonly [PrintedMoney, string])[];
    /** Points for the execution rate; null where the rate is scored among the indicators. */
    readonly points: number | null;
    /** The total, then what it is made up of. */
    readonly rows: readonly string[];
    /** Which of the rows has the points, from 0: the total unless something else is said. */
    readonly scoredRow?: number;
    /** Kinds of income and of expenditure side by side below the total, headed by the first of each. */
    readonly kinds?: { readonly income: readonly string[]; readonly expenditure: readonly string[] };
  };
  /** In front of the goals, then their captions. */
  readonly goals: { readonly label: string; readonly captions: readonly string[] };
  /** In front of the indicators: 绩效指标（90分）; null where nothing stands there. */
  readonly front: string | null;
  readonly columns: readonly PrintedColumn[];
  /** Those of a form without 一级 and 二级指标 are its rows alone. */
  readonly groups: readonly PrintedGroup[];
  readonly total: {
    readonly label: string;
    /** Below the indicators, or at the end of the first line. */
    readonly at: 'foot' | 'head';
    /** A line below it for the grade. */
    readonly grade?: string;
  };
  /** Labels of the lines below the total. */
  readonly below: readonly string[];
  /** A note at the foot. */
  readonly note?: string;
}
