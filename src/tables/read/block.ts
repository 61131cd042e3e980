import { readAmountText, type AmountText } from '../../amount/read';
import { remembering } from '../../amount/remembering';
import { normalise } from '../../amount/text';
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

/** A cell's text folded for comparison; '' for anything but text and numbers. */
export function folded(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.value.kind === 'text') return normalise(cell.value.text);
  return cell.value.kind === 'number' ? String(cell.value.number) : '';
}

/** What a cell says as an amount, read from its folded text. */
export function amountKind(cell: Cell | undefined): AmountText['kind'] {
  if (!cell) return 'blank';
  if (cell.value.kind === 'number' && isWrittenOut(cell.value.number)) return 'amount';
  return readAmountText(folded(cell)).kind;
}

/** Whether a number is written without an exponent. */
function isWrittenOut(number: number): boolean {
  const size = Math.abs(number);
  return (size >= 1e-6 && size < 1e21) || size === 0;
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
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (first && last && first.column >= left && last.column <= right) return cells;
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
    for (const cell of cellsOf(block, row)) {
      filled.add(cell.column);
      if (cell.column > right && cell.value.kind === 'text' && readAmountText(cell.value.text).kind === 'unreadable') right = cell.column;
    }
  }
  if (right < 0) return block;
  while (filled.has(right + 1)) right++;
  return right >= block.area.right ? block : { ...block, area: { ...block.area, right } };
}

const NOTE = /^(?:注|附注|说明|备注|填表说明|编制说明)(?:[:：\d一二三（(.、]|$)/;

/** Whether a text is a note below a form (注：…) or another line of prose, not a label. */
export function isNote(text: string): boolean {
  return text.length > LONGEST_LABEL || isShortNote(text);
}

const LONGEST_LABEL = 60;
const isShortNote = remembering((text) => NOTE.test(text) || /^\d+[.、].*[。；]$/.test(text) || (text.endsWith('。') && text.length > 12));
