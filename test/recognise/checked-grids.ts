import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

export type Grid = GridCell[][];

/** An empty cell. */
export const N = null;

/** Checks a workbook of these sheets: 表1, 表2 … */
export function check(...grids: Grid[]): CheckResult {
  return checkWorkbook(workbookOf(...grids.map((grid, at) => sheetOf(`表${at + 1}`, grid))));
}

export function formsOf(result: CheckResult): string[] {
  return result.forms.map((form) => form.form);
}

/** Everything but notices, as one line each. */
export function told(result: CheckResult): string[] {
  return result.findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => `${finding.rule} ${finding.sheet} ${finding.cell ?? ''}`);
}
