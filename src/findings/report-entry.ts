import { parseCellName } from '../workbook/address';
import type { CellLink } from '../workbook/layout';
import type { CheckResult } from './finding';

/** How the report's links reach a checked workbook. */
export interface WorkbookLink {
  /** Its address relative to the report, percent-encoded; absent where the report is in the workbook itself. */
  readonly file?: string;
}

/** One checked workbook in the report, or one that could not be checked. */
export interface ReportEntry {
  /** Its name, as the user gave it. */
  readonly file: string;
  /** Null where nothing can be linked to. */
  readonly link: WorkbookLink | null;
  /** Null where it could not be checked. */
  readonly result: CheckResult | null;
  /** Why it could not be checked, in one Chinese sentence; null where it was. */
  readonly failed: string | null;
  /** Whether it is a unit that handed in nothing; `file` is then last year's. */
  readonly isAbsent?: boolean;
  /** Whose it is, where there is no result that says so. */
  readonly owner?: string | null;
}

/** The link to a cell of a checked workbook, or to the sheet's first cell where none is named. */
export function linkTo(link: WorkbookLink | null, sheet: string, cell: string | null): { link?: CellLink } {
  if (link === null) return {};
  const at = (cell === null ? null : parseCellName(cell)) ?? { row: 0, column: 0 };
  return { link: { ...link, sheet, row: at.row, column: at.column } };
}
