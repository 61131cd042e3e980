import { placeInDocument, type PublishedDocument } from '../workbook/published';
import type { Workbook } from '../workbook/workbook';
import { checkWorkbook, type CheckOptions } from './check';
import { checkReport, type ReportFinding } from './check-report';
import { severityCounts } from './explanation';
import type { CheckResult, Finding } from './finding';

/** What a finding of the text names in place of a sheet. */
const TEXT = '文字说明';

function textFinding({ rule, severity, verdict, message, related, place, quote, offset }: ReportFinding): Finding {
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

/** Checks a published document (决算公开): its tables, and its text against them; the findings of both stand in one list, each with its place. */
export function checkDocument(workbook: Workbook, document: PublishedDocument, options: CheckOptions = {}): CheckResult {
  const tables = checkWorkbook(workbook, options);
  const found = document.text.trim() === '' ? [] : checkReport(workbook, document.text).findings.map(textFinding);
  const placed = tables.findings.map((finding): Finding => {
    const place = placeInDocument(document, workbook, finding.sheet, finding.cell);
    return place === null ? finding : { ...finding, place };
  });
  const findings = [...placed, ...found];
  const unread = document.unread === undefined ? [] : [{ sheet: TEXT, reason: document.unread }];
  const unrecognised = [...tables.unrecognised, ...unread];
  return { ...tables, findings, unrecognised, counts: { ...tables.counts, ...severityCounts(findings) } };
}
