import type { CheckResult } from '../findings/finding';
import { buildReport } from '../findings/report';
import type { SheetLayout } from '../workbook/layout';

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Local date and time as it is printed: `2024-03-05 14:07`. */
export function printedTime(time: Date): string {
  const date = [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join('-');
  return `${date} ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}

/** The 校验报告 as sheets of the checked workbook itself, its links leading to that workbook's cells. */
export function reportSheets(fileName: string, result: CheckResult, when: Date): readonly SheetLayout[] {
  return buildReport([{ file: fileName, link: {}, result, failed: null }], printedTime(when));
}
