import type { CheckResult } from '../findings/finding';
import { printedTime } from '../findings/printed-time';
import { buildReport } from '../findings/report';
import { REPORT_TITLE } from '../findings/report-generator';
import { createWorkbook } from '../host/file/create-workbook';

/** The 校验报告 of one checked workbook as an .xlsx file. */
export function reportFile(fileName: string, result: CheckResult, when: Date): Uint8Array {
  return createWorkbook(buildReport([{ file: fileName, link: null, result, failed: null }], printedTime(when)), REPORT_TITLE);
}
