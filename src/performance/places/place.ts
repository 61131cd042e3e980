import type { EvaluationSubject, IndicatorColumns, IndicatorGroup, MoneyBlock, TotalRow } from '../form';
import type { ScoringProfile } from '../profile';
import type { QualityBand } from '../values/completion';
import type { Print, PrintedMoney, SummaryColumn } from './print';

/** Something that a form prints, by which it is known whose it is. */
export interface Mark {
  readonly found: RegExp;
  /** What it is, in Chinese words that go on with what was found. */
  readonly words: string;
}

/** What a form shows of how it is laid out. */
export interface LayoutFacts {
  readonly columns: IndicatorColumns;
  readonly money: MoneyBlock | null;
  readonly total: TotalRow | null;
  readonly groups: readonly IndicatorGroup[];
  /** Whether a cell from the title to the header of the indicators reads so, blanks folded. */
  readonly says: (pattern: RegExp) => boolean;
}

/** One way in which forms are laid out. */
export interface Layout {
  readonly subject: EvaluationSubject;
  /** As people are told it. */
  readonly name: string;
  readonly fits: (facts: LayoutFacts) => boolean;
  /** Why it tells whose the form is, as words that go on a sentence; null where others lay theirs out alike. */
  readonly tells: string | null;
}

/** All of a place with forms of its own (or of the nation): by what they are known, how they are laid out, scored and printed. */
export interface Place {
  readonly profile: ScoringProfile;
  /** Whether its forms are the nation's, so that a province's name says nothing against them. */
  readonly isNational?: true;
  /** Words of its own rule or form number, anywhere above or below the indicators; they go before everything else. */
  readonly words: readonly Mark[];
  /** Names of the province and its cities, as they stand in the names of departments; null where it is none. */
  readonly names: RegExp | null;
  /** The first one that fits is a form's; any named place goes before what it tells. */
  readonly layouts: readonly Layout[];
  /** Captions that its forms have besides those that its prints show. */
  readonly captions?: Captions;
  /** Its blank forms. */
  readonly prints: readonly Print[];
}

/**
 * Captions by the column that they stand above, as regular expressions without their anchors, of normalised text without what follows in
 * brackets. The first one that fits counts.
 */
export interface Captions {
  readonly indicators?: Readonly<Partial<Record<keyof IndicatorColumns, string>>>;
  readonly money?: Readonly<Partial<Record<PrintedMoney, string>>>;
  /** Those of the 汇总表, brackets included. */
  readonly summary?: Readonly<Partial<Record<SummaryColumn, string>>>;
  /** Labels beside which, or in whose cell, something is told; brackets included. */
  readonly labels?: Readonly<Partial<Record<Label, string>>>;
  /** The heads of a grid of checks beside the indicators, by what a check below them says. */
  readonly checks?: Readonly<Partial<Record<QualityBand, string>>>;
  /** Captions as they are found with a wrong or missing character, and what they should read. */
  readonly misprints?: Readonly<Record<string, string>>;
}

export type Label =
  /** Words that a sheet holds which is such a form or the 汇总表, blanks included; those of a title, and those of what only looks like one. */
  | 'sign'
  | 'title'
  | 'noTitle'
  /** What a title says of a transfer's, a department's form, of the 汇总表. */
  | 'transferTitle'
  | 'departmentTitle'
  | 'summaryTitle'
  /** What the head of a form names; `other` is any label that names nothing that is read, `onlyInHead` what stands nowhere but there. */
  | 'project'
  | 'departmentAndCode'
  | 'department'
  | 'organisation'
  | 'reporter'
  | 'code'
  | 'other'
  | 'onlyInHead'
  /** The head of a transfer's form. */
  | 'transfer'
  /** The day on which the form was filled in, whose year is not the form's. */
  | 'filledIn'
  /** A department's expenditure by its nature, in the head. */
  | 'basicExpenditure'
  | 'projectExpenditure'
  | 'besideExpenditure'
  /** The rows of the money, its total among them, the ends of its captions; what the column of reasons prints as an instruction. */
  | 'moneyRow'
  | 'moneyTotal'
  | 'moneyCaption'
  | 'executedCaption'
  | 'instruction'
  /** What stands below the money: the goals of the year, and whatever begins another part of the form. */
  | 'goals'
  | 'nextPart'
  /** Headings of the kinds of income and of expenditure below the money, and of any such list. */
  | 'byIncome'
  | 'byExpenditure'
  | 'byKind'
  /** Amounts beside their labels: 预算数 | 5 | 执行数 | 4.5, and the parts below them. */
  | 'budgetBeside'
  | 'executedBeside'
  | 'partBeside'
  /** What is scored between the money and the indicators. */
  | 'weight'
  | 'score'
  /** The header of the indicators, and what may stand in front of it. */
  | 'indicators'
  | 'front'
  /** Labels among the indicators: one of several goals, what is a constraint, what has no points. */
  | 'goal'
  | 'constraint'
  | 'noPoints'
  /** A line of a blank form that is still to be filled in, and the number that it has in front. */
  | 'placeholder'
  | 'lineNumber'
  /** What a column of rules (赋分规则) says of scores that are not in proportion. */
  | 'notInProportion'
  /** The execution rate as an indicator. */
  | 'executionRate'
  /** What ends the indicators, and the lines of the 汇总表; what only looks like the header of these. */
  | 'afterIndicators'
  | 'afterLines'
  | 'noSummary'
  | 'evaluated'
  /** What people write below the indicators, and what the form itself notes there. */
  | 'explanation'
  | 'reason'
  | 'note'
  /** Below the indicators, or in the head. */
  | 'total'
  | 'headTotal'
  | 'totalWeight'
  | 'totalScore'
  | 'grade'
  | 'gradeWord';
