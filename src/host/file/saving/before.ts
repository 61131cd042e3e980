import type { CellContent } from '../../../workbook/plan';

/**
 * Whether the cell still holds what the plan saw. Of a formula the text counts, not its result, which recalculating may have changed; the
 * format counts only where the edit is about to change it.
 */
export function isUnchanged(now: CellContent, before: CellContent, after: CellContent, hasCell: boolean): boolean {
  if (now.formula !== before.formula) return false;
  if (now.formula === null && (now.value ?? '') !== (before.value ?? '')) return false;
  return !hasCell || before.format === after.format || now.format === before.format;
}
