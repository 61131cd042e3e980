import type { SheetLayout } from '../workbook/layout';
import type { ReportEntry } from './report-entry';
import { explainedSheet } from './report-explained';
import { findingsSheet } from './report-findings';
import { leftOverSheet } from './report-left-over';
import { summarySheet } from './report-summary';
import { EXCEL_LIMITS, type ExcelLimits } from './report-table';

/**
 * The 校验报告 as sheets: 汇总, 问题清单, and 已核实 and 未执行与未识别 where there is anything of the kind.
 * @param when date and time of the check, as it is to be printed
 */
export function buildReport(entries: readonly ReportEntry[], when: string, limits: ExcelLimits = EXCEL_LIMITS): SheetLayout[] {
  const findings = findingsSheet(entries, limits);
  const leftOver = leftOverSheet(entries, limits);
  const summary = summarySheet(entries, when, findings.firstRows, limits);
  return [summary, findings.sheet, explainedSheet(entries, limits), leftOver].filter((sheet) => sheet !== null);
}
