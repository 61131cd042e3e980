import type { SheetLayout } from '../workbook/layout';
import type { ReportEntry } from './report-entry';
import { changesSheet } from './report-changes';
import { explainedSheet } from './report-explained';
import { findingsSheet } from './report-findings';
import { notesSheet } from './report-notes';
import { inOrderOfWork, summarySheet } from './report-summary';
import { EXCEL_LIMITS, type ExcelLimits } from './report-table';
import { reportUnits } from './report-unit';
import { unreadSheet } from './report-unread';

/**
 * The 校验报告 as sheets: 汇总, 问题清单, and what was explained, what needs no handling and what was not checked, each where there is
 * anything of the kind.
 * @param when date and time of the check, as it is to be printed
 */
export function buildReport(entries: readonly ReportEntry[], when: string, limits: ExcelLimits = EXCEL_LIMITS): SheetLayout[] {
  const units = inOrderOfWork(reportUnits(entries));
  const findings = findingsSheet(units, limits);
  const summary = summarySheet(units, when, findings.firstRows, limits);
  const others = [changesSheet(units, limits), explainedSheet(units, limits), notesSheet(units, limits), unreadSheet(units, limits)];
  return [summary, findings.sheet, ...others.filter((sheet) => sheet !== null)];
}
