import { printedTime } from '../../findings/printed-time';
import { buildReport } from '../../findings/report';
import type { ReportEntry } from '../../findings/report-entry';
import { REPORT_TITLE } from '../../findings/report-generator';
import { buildReportPage } from '../../findings/report-page';
import { createWorkbook } from '../../host/file/create-workbook';

/** The 校验报告 of a batch as an .xlsx file. */
export function xlsxReport(entries: readonly ReportEntry[], when: Date): Uint8Array {
  return createWorkbook(buildReport(entries, printedTime(when)), REPORT_TITLE);
}

/** The same as one page. */
export function pageReport(entries: readonly ReportEntry[], when: Date): Uint8Array {
  return new TextEncoder().encode(buildReportPage(entries, printedTime(when)));
}
