import type { CheckResult } from '../findings/finding';
import { buildReport } from '../findings/report';
import { createWorkbook } from '../host/file/create-workbook';

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Local date and time as it is printed: `2024-03-05 14:07`. */
export function printedTime(time: Date): string {
  const date = [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join('-');
  return `${date} ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}

/** The 校验报告 of one checked workbook as an .xlsx file. */
export function reportFile(fileName: string, result: CheckResult, when: Date): Uint8Array {
  return createWorkbook(buildReport([{ file: fileName, link: null, result, failed: null }], printedTime(when)));
}
