import type { CheckResult } from '../findings/finding';
import { printedTime } from '../findings/printed-time';
import { buildReport } from '../findings/report';
import type { SheetLayout } from '../workbook/layout';

/** The 校验报告 as sheets of the checked workbook itself, its links leading to that workbook's cells. */
export function reportSheets(fileName: string, result: CheckResult, when: Date): readonly SheetLayout[] {
  return buildReport([{ file: fileName, link: {}, result, failed: null }], printedTime(when));
}
