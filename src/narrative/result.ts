import type { Rule } from '../identities/identity';
import type { LastYearStatement } from './last-year/statement';
import type { CellPlace } from '../identities/remark';

/** What came of checking a report against a workbook (文字核对). */
export interface TextResult {
  /** Figures with a unit, a percentage, a multiple or a count that the text carries. */
  readonly claims: number;
  readonly findings: readonly TextFinding[];
  readonly agree: readonly Agreement[];
  /** Figures that nothing could be held against, in order: for a person to look at. */
  readonly open: readonly OpenFigure[];
  /** What it tells of last year, for who has last year's tables. */
  readonly lastYear: readonly LastYearStatement[];
}

/** A sentence, and a figure in it. */
export interface Quoted {
  /** The sentence as it stands in the report, its line breaks taken out. */
  readonly quote: string;
  /** Where the figure begins in the report, in UTF-16 code units. */
  readonly offset: number;
  /** Where it begins in the quoted sentence. */
  readonly within: number;
  /** The figure as it stands there, without a money unit. */
  readonly printed: string;
  /** The unit behind it: 万元, 个; '' for percentages and words. */
  readonly unit: string;
  /** The innermost heading above the paragraph ('' where there is none), and the paragraph's number below it, from 1. */
  readonly paragraph: number;
  readonly heading: string;
  /** Cells of the workbook that the figure was compared with. */
  readonly related: readonly CellPlace[];
}

export type OpenKind =
  '绩效' | '中小企业合同' | '个数' | '与上年相比' | '与预算相比' | '上年数' | '预算和完成率' | '原因中的数' | '比率' | '金额';

/** A figure that nothing could be held against. */
export interface OpenFigure extends Quoted {
  readonly kind: OpenKind;
}

export type TextVerdict = 'mismatch' | 'rounding' | 'inconsistent';

export interface TextFinding extends Quoted {
  readonly rule: Rule;
  readonly severity: Rule['severity'];
  readonly verdict: TextVerdict;
  /** In the same notation as `printed`; '' where there is nothing to put in its place. */
  readonly expected: string;
  /** One Chinese sentence with the numbers. */
  readonly message: string;
}

/** A figure that agrees with the cells, or with the other figures of its sentence. */
export type Agreement = Quoted;
