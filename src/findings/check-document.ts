import { placeInDocument, type PublishedDocument } from '../workbook/published';
import type { Workbook } from '../workbook/workbook';
import { checkWorkbook, type CheckOptions } from './check';
import { checkReport, type ReportFinding } from './check-report';
import type { LastYearStatement } from '../narrative/last-year/statement';
import { severityCounts } from './explanation';
import type { CheckResult, Finding } from './finding';

/** What a finding of the text names in place of a sheet. */
const TEXT = '文字说明';

/** A finding of the text as one of the document. */
export function textFinding({ rule, severity, verdict, message, related, place, quote, offset }: ReportFinding): Finding {
  return {
    ...{ rule, severity, verdict, message, related, quote, offset },
    place: place === '' ? TEXT : place,
    form: null,
    sheet: TEXT,
    cell: null,
    identity: null,
    relation: null,
    clauses: [{ kind: 'text', sentence: message }],
    actual: null,
    expected: null,
    difference: null,
    tolerance: null,
    suspects: [],
    operands: [],
  };
}

/** The check of a document, and what its text tells of last year. */
interface CheckedDocument {
  readonly result: CheckResult;
  readonly said: readonly LastYearStatement[];
}

/** Checks a published document (决算公开): its tables, and its text against them; the findings of both stand in one list, each with its place. */
export function checkDocument(workbook: Workbook, document: PublishedDocument, options: CheckOptions = {}): CheckResult {
  return checkDocumentAndText(workbook, document, options).result;
}

/** The same, with what the text tells of last year for a comparison with last year's tables. */
export function checkDocumentAndText(workbook: Workbook, document: PublishedDocument, options: CheckOptions = {}): CheckedDocument {
  const tables = checkWorkbook(workbook, options);
  const report = document.text.trim() === '' ? null : checkReport(workbook, document.text);
  const found = (report?.findings ?? []).map(textFinding);
  const placed = tables.findings.map((finding): Finding => {
    const place = placeInDocument(document, workbook, finding.sheet, finding.cell);
    return place === null ? finding : { ...finding, place };
  });
  const findings = [...placed, ...found];
  const unread = document.unread === undefined ? [] : [{ sheet: TEXT, reason: document.unread }];
  const unrecognised = [...tables.unrecognised, ...unread];
  const result = { ...tables, findings, unrecognised, counts: { ...tables.counts, ...severityCounts(findings) } };
  return { result, said: report?.lastYear ?? [] };
}
