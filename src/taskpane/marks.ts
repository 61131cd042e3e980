import { isOpen } from '../findings/explanation';
import type { CheckResult, Severity } from '../findings/finding';
import type { Mark } from '../host/host';
import { cellName, parseCellName } from '../workbook/address';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** One mark for every cell that an open finding is about, with the worst severity said of it. */
export function marksOf(result: CheckResult): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { sheet, cell, severity } of result.findings.filter(isOpen)) {
    const position = cell === null ? null : parseCellName(cell);
    if (!position) continue;
    const key = `${sheet}!${cellName(position)}`;
    const known = marks.get(key);
    if (!known || RANK[severity] > RANK[known.severity]) marks.set(key, { sheet, ...position, severity });
  }
  return [...marks.values()];
}
