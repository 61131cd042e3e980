import type { Sheet } from '../workbook/workbook';
import { rowNumbersOf, rowsBetween, trimmed, type Block } from '../tables/read/block';
import { isFormNumber } from './by-content';
import { formStarts } from './pages';
import type { TitleHit } from './title';
import { folded } from '../tables/read/word';

/** A stretch of a sheet that may hold one form, and the title above it where it has one. */
export interface TitledBlock {
  readonly block: Block;
  readonly hit: TitleHit | null;
}

/** Rows of titles that stand above the first one: a form's number, a department. */
const ABOVE_TITLE = 3;

/** Cuts a sheet into stretches that may each hold one form: at the titles, or where those are lost at the forms' numbers. */
export function stretchesOf(sheet: Block['sheet'], hits: readonly TitleHit[]): TitledBlock[] {
  const rows = rowNumbersOf(sheet);
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  for (let at = 0; at < rows.length; at++) {
    const cells = sheet.rows.get(rows[at] as number) ?? [];
    const first = cells[0];
    const last = cells[cells.length - 1];
    if (first && first.column < left) left = first.column;
    if (last && last.column > right) right = last.column;
  }
  const top = rows[0] as number;
  const bottom = rows[rows.length - 1] as number;
  const stretch = (from: number, to: number, start: number, end: number): Block =>
    trimmed({
      sheet,
      area: { top: from, left: start, bottom: to, right: end },
      rows: rowsBetween(rows, from, to),
    });
  const starts = formStarts(sheet, hits);
  if (starts.length > 0) {
    const inRow = new Map<number, TitleHit[]>();
    for (const hit of starts) inRow.set(hit.row, [...(inRow.get(hit.row) ?? []), hit]);
    return starts.map((hit, index) => {
      const others = inRow.get(hit.row) ?? [];
      const beside = others.find((other) => other.column > hit.column);
      const isRightHalf = others.some((other) => other.column < hit.column);
      let below = index + 1;
      while ((starts[below]?.row ?? Infinity) <= hit.row) below++;
      const next = starts[below];
      const from = index === 0 ? Math.max(top, hit.row - ABOVE_TITLE) : hit.row;
      const block = stretch(from, next ? next.row - 1 : bottom, isRightHalf ? hit.column : left, beside ? beside.column - 1 : right);
      return { block: { ...block, titleBottom: hit.bottom }, hit };
    });
  }
  const numbers = formNumbers(sheet);
  if (numbers.length < 2) return [{ block: stretch(top, bottom, left, right), hit: null }];
  return numbers.map((number) => {
    const next = numbers.find((other) => other.row > number.row);
    const before = numbers.findLast((other) => other.row === number.row && other.column < number.column);
    const isLast = !numbers.some((other) => other.row === number.row && other.column > number.column);
    const from = number.row === numbers[0]?.row ? top : number.row;
    return {
      block: stretch(from, next ? next.row - 1 : bottom, before ? before.column + 1 : left, isLast ? right : number.column),
      hit: null,
    };
  });
}

/** The cells that number a form (公开03表), at the right end of its heading; a number that is repeated on the next page counts once. */
function formNumbers(sheet: Sheet): { row: number; column: number; text: string }[] {
  const numbers: { row: number; column: number; text: string }[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const cell of cells) {
      const text = folded(cell);
      if (isFormNumber(text) && !numbers.some((other) => other.text === text)) numbers.push({ row, column: cell.column, text });
    }
  }
  return numbers;
}
