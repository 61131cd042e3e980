import { placeInDocument, type PublishedDocument } from '../workbook/published';
import type { Workbook } from '../workbook/workbook';
import { checkWorkbook, type CheckOptions } from './check';
import { checkReport } from './check-report';
import type { LastYearStatement } from '../narrative/last-year/statement';
import { severityCounts } from './explanation';
import type { CheckResult, Finding } from './finding';
import { TEXT, textFinding } from './text-finding';

const NO_TABLES = '文档里没有表，只有文字，没有可以对照的数';

/** Checks a published document (决算公开): its tables, and its text against them; the findings of both stand in one list, each with its place. */
export function checkDocument(workbook: Workbook, document: PublishedDocument, options: CheckOptions = {}): CheckResult {
  return checkDocuments(workbook, [document], options).result;
}

/** The check of documents, and what their texts tell of last year. */
interface CheckedDocuments {
  readonly result: CheckResult;
  readonly said: readonly LastYearStatement[];
}

/**
 * Checks documents whose tables are in one workbook.
 * @param workbook the tables of all of them, and maybe of others
 */
export function checkDocuments(workbook: Workbook, documents: readonly PublishedDocument[], options: CheckOptions = {}): CheckedDocuments {
  const tables = checkWorkbook(workbook, options);
  const reports = documents.flatMap(({ text }) => (text.trim() === '' ? [] : [checkReport(workbook, text)]));
  const found = reports.flatMap((report) => report.findings.map(textFinding));
  const placed = tables.findings.map((finding): Finding => {
    const places = documents.map((document) => placeInDocument(document, workbook, finding.sheet, finding.cell));
    const place = places.find((one) => one !== null) ?? null;
    return place === null ? finding : { ...finding, place };
  });
  const findings = [...placed, ...found];
  const unread = documents.flatMap((document) => (document.unread === undefined ? [] : [{ sheet: TEXT, reason: document.unread }]));
  const untold = workbook.sheets.length === 0 && unread.length === 0 && documents.length > 0;
  const unrecognised = [...tables.unrecognised, ...unread, ...(untold ? [{ sheet: TEXT, reason: NO_TABLES }] : [])];
  const result = { ...tables, findings, unrecognised, counts: { ...tables.counts, ...severityCounts(findings) } };
  return { result, said: reports.flatMap(({ lastYear }) => lastYear) };
}
