import { readAmountText } from '../../amount/read';
import type { Area } from '../../workbook/address';
import type { SheetPage } from '../../workbook/pages';
import type { Cell, Sheet } from '../../workbook/workbook';
import { prepared } from './dictionary';

/** A stretch of a sheet that may hold one form: from its title down to the next title or the end. */
export interface Block {
  readonly sheet: Sheet & { readonly pages?: readonly SheetPage[] };
  readonly area: Area;
  /** The numbers of the non-empty rows, ascending. */
  readonly rows: readonly number[];
  /** The last row of its title; absent where it has none. */
  readonly titleBottom?: number;
}

/** The numbers of a sheet's rows, ascending. */
export const rowNumbersOf = prepared((sheet: Sheet): readonly number[] => [...sheet.rows.keys()]);

/** Those of ascending rows that lie between two, both included. */
export function rowsBetween(rows: readonly number[], first: number, last: number): readonly number[] {
  return rows.slice(countBefore(rows, first), countBefore(rows, last + 1));
}

/** How many of ascending rows come before one. */
export function countBefore(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cells of a row that lie inside the block. */
export function cellsOf(block: Block, row: number): readonly Cell[] {
  const cells = block.sheet.rows.get(row) ?? [];
  const { left, right } = block.area;
  const [first] = cells;
  if (first && first.column >= left && (cells[cells.length - 1] as Cell).column <= right) return cells;
  return cells.filter((cell) => cell.column >= left && cell.column <= right);
}

/**
 * The block without columns to the right that hold only numbers and are set apart by an empty column: auxiliary sums that somebody
 * left beside the form have no captions, and would be taken for amounts below a caption that reaches over them.
 */
export function trimmed(block: Block): Block {
  const filled = new Set<number>();
  let right = -1;
  for (const row of block.rows) {
    const cells = cellsOf(block, row);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] as Cell;
      filled.add(cell.column);
      if (cell.column > right && cell.value.kind === 'text' && readAmountText(cell.value.text).kind === 'unreadable') right = cell.column;
    }
    if (right >= block.area.right) return block;
  }
  if (right < 0) return block;
  while (filled.has(right + 1)) right++;
  return { ...block, area: { ...block.area, right } };
}
