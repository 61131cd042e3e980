import { checkText, NO_TABLES, type Tables } from '../narrative/check-text';
import type { LastYearStatement } from '../narrative/last-year/statement';
import type { OpenKind, Quoted, TextFinding, TextResult, TextVerdict } from '../narrative/result';
import { operationFigures } from '../recognise/operation-lines';
import { cellName } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import { examine, type Examination } from '../examination/examine';
import { evaluationFacts } from './evaluation-facts';
import type { CellReference, Severity } from './finding';
import { yearOfTables } from './year-of-tables';

/** A figure of a report with its sentence. Field by field as the command line's JSON; the place is for people. */
export interface ReportQuote {
  readonly quote: string;
  /** Where the figure begins, in UTF-16 code units of the report's plain text. */
  readonly offset: number;
  /** Where it begins in the quoted sentence. */
  readonly within: number;
  readonly printed: string;
  readonly related: readonly CellReference[];
  /** The innermost heading above it; '' where there is none. */
  readonly heading: string;
  /** 万元, 元; '' for what is no amount. */
  readonly unit: string;
  /** Heading and paragraph: “三、支出决算情况说明”第 1 段. */
  readonly place: string;
}

/** A figure that nothing could be held against, and what it is. */
export interface OpenQuote extends ReportQuote {
  readonly kind: OpenKind;
}

export interface ReportFinding extends ReportQuote {
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: TextVerdict;
  /** In the notation of `printed`; null where there is nothing to put in its place. */
  readonly expected: string | null;
  readonly message: string;
}

type Forms = Pick<Examination, 'sets' | 'standard' | 'forms' | 'performance' | 'judged'>;

/** What came of checking a report against a workbook's tables (文字核对). */
export interface ReportCheck {
  /** How many standard forms the workbook has, and how many evaluation forms. */
  readonly forms: { readonly standard: number; readonly evaluation: number };
  readonly claims: number;
  readonly findings: readonly ReportFinding[];
  readonly agree: readonly ReportQuote[];
  /** Figures that nothing could be held against, in order: for a person to look at. */
  readonly open: readonly OpenQuote[];
  /** What it tells of last year, for a comparison with last year's tables. */
  readonly lastYear: readonly LastYearStatement[];
  /** What could not be held against last year's tables, each with its reason in one sentence; empty where none were given. */
  readonly notRun: readonly string[];
}

/**
 * Checks the figures of a report against the forms of a workbook, and against each other.
 * @param workbook the tables; null where there are none: the text's arithmetic and what was left of a template only
 */
export function checkReport(workbook: Workbook | null, report: string): ReportCheck {
  return workbook
    ? checkAgainst(examine(workbook), workbook, report)
    : resultOf(checkText(report, NO_TABLES), { standard: 0, evaluation: 0 });
}

/** The same with the forms of a workbook that is examined already. */
export function checkAgainst({ sets, standard, forms, performance, judged }: Forms, workbook: Workbook, report: string): ReportCheck {
  const tables: Tables = {
    sets,
    year: yearOfTables(forms, workbook),
    identities: judged.map(({ identity }) => identity),
    evaluations: evaluationFacts(performance),
    operation: operationFigures(workbook),
  };
  return resultOf(checkText(report, tables), { standard: standard.length, evaluation: performance.length });
}

function resultOf({ claims, findings, agree, open, lastYear }: TextResult, forms: ReportCheck['forms']): ReportCheck {
  return {
    forms,
    claims,
    findings: findings.map(reportFinding),
    agree: agree.map(quoteOf),
    open: open.map((one) => ({ ...quoteOf(one), kind: one.kind })),
    lastYear,
    notRun: [],
  };
}

/** A finding of the text as people and programs read it. */
export function reportFinding(finding: TextFinding): ReportFinding {
  return {
    ...quoteOf(finding),
    rule: finding.rule.code,
    severity: finding.severity,
    verdict: finding.verdict,
    expected: finding.expected === '' ? null : finding.expected,
    message: finding.message,
  };
}

function quoteOf({ quote, offset, within, printed, unit, related, heading, paragraph }: Quoted): ReportQuote {
  return {
    quote,
    offset,
    within,
    printed,
    heading,
    unit,
    related: related.map((at) => ({ sheet: at.sheet, cell: cellName(at) })),
    place: [heading === '' ? '' : `“${heading}”`, paragraph > 0 ? `第 ${paragraph} 段` : ''].join(''),
  };
}
