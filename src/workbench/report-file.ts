import type { CheckResult } from '../findings/finding';
import { buildReport } from '../findings/report';
import { createWorkbook } from '../host/file/create-workbook';
import { printedTime } from '../taskpane/report-sheets';

/** The 校验报告 of one checked workbook as an .xlsx file. */
export function reportFile(fileName: string, result: CheckResult, when: Date): Uint8Array {
  return createWorkbook(buildReport([{ file: fileName, link: null, result, failed: null }], printedTime(when)));
}
