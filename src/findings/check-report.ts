import { checkText } from '../narrative/check-text';
import type { Quoted, TextVerdict } from '../narrative/result';
import { cellName } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import { examine } from './examine';
import type { CellReference, Severity } from './finding';
import { yearOfTables } from './year-of-tables';

/** A figure of a report with its sentence. Field by field as the command line's JSON; the place is for people. */
export interface ReportQuote {
  readonly quote: string;
  /** Where the figure begins, in UTF-16 code units of the report's plain text. */
  readonly offset: number;
  readonly printed: string;
  readonly related: readonly CellReference[];
  /** Heading and paragraph: “三、支出决算情况说明”第 1 段. */
  readonly place: string;
}

export interface ReportFinding extends ReportQuote {
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: TextVerdict;
  /** In the notation of `printed`; null where there is nothing to put in its place. */
  readonly expected: string | null;
  readonly message: string;
}

/** What came of checking a report against a workbook's tables (文字核对). */
export interface ReportCheck {
  /** How many standard forms the workbook has, and how many evaluation forms. */
  readonly forms: { readonly standard: number; readonly evaluation: number };
  readonly claims: number;
  readonly findings: readonly ReportFinding[];
  readonly agree: readonly ReportQuote[];
}

/** Checks the figures of a report against the forms of a workbook, and against each other. */
export function checkReport(workbook: Workbook, report: string): ReportCheck {
  const { sets, standard, forms, performance } = examine(workbook);
  const { claims, findings, agree } = checkText(report, sets, yearOfTables(forms, workbook));
  return {
    forms: { standard: standard.length, evaluation: performance.length },
    claims,
    findings: findings.map((finding) => ({
      ...quoteOf(finding),
      rule: finding.rule.code,
      severity: finding.severity,
      verdict: finding.verdict,
      expected: finding.expected === '' ? null : finding.expected,
      message: finding.message,
    })),
    agree: agree.map(quoteOf),
  };
}

function quoteOf({ quote, offset, printed, related, heading, paragraph }: Quoted): ReportQuote {
  return {
    quote,
    offset,
    printed,
    related: related.map((at) => ({ sheet: at.sheet, cell: cellName(at) })),
    place: [heading === '' ? '' : `“${heading}”`, paragraph > 0 ? `第 ${paragraph} 段` : ''].join(''),
  };
}
