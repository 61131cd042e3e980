import type { CellContent } from './plan';
import type { Cell } from './workbook';

/** An empty cell. */
export const EMPTY: CellContent = { formula: null, value: null, format: null };

/** What a cell of a snapshot holds, as a plan says it: an error is its text, an unknown result is null. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (!cell) return EMPTY;
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
