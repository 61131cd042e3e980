import type { CellContent } from '../../../workbook/plan';
import type { Cell } from '../../../workbook/workbook';

/** What a cell of a snapshot holds, as a plan says it: an error is its text, an unknown result is null. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (!cell) return { formula: null, value: null, format: null };
  const { value, formula = null, format = null } = cell;
  switch (value.kind) {
    case 'number':
      return { formula, format, value: value.number };
    case 'text':
      return { formula, format, value: value.text };
    case 'boolean':
      return { formula, format, value: value.boolean };
    case 'error':
      return { formula, format, value: value.error };
    case 'pending':
      return { formula, format, value: null };
  }
}

/**
 * Whether the cell still holds what the plan saw. Of a formula the text counts, not its result, which recalculating may have changed; the
 * format counts only where the edit is about to change it.
 */
export function isUnchanged(now: CellContent, before: CellContent, after: CellContent, hasCell: boolean): boolean {
  if (now.formula !== before.formula) return false;
  if (now.formula === null && (now.value ?? '') !== (before.value ?? '')) return false;
  return !hasCell || before.format === after.format || now.format === before.format;
}
