import { readAmountText } from '../amount/read';
import type { Sheet } from '../workbook/workbook';
import { folded } from './block';
import type { TitleHit } from './title';

const TOTAL_ROW = /^(?:合计|总计|收入总计|支出总计|人员经费合计|公用经费合计)$/;

/**
 * The titles that begin a form of their own. A table that was cut into pages prints its title again: such a repetition continues the
 * form above it. It is told by what a whole form has just once: its row of totals (合计, 总计).
 * @param hits titles from top to bottom
 */
export function formStarts(sheet: Sheet, hits: readonly TitleHit[]): TitleHit[] {
  const starts: TitleHit[] = [];
  hits.forEach((hit, index) => {
    const previous = starts[starts.length - 1];
    if (!previous || previous.form !== hit.form) {
      starts.push(hit);
      return;
    }
    if (previous.row === hit.row) return;
    const isTitleTwice = hit.row - previous.row <= 2;
    const next = hits[index + 1]?.row ?? Number.MAX_SAFE_INTEGER;
    const isWhole = (from: number, to: number): boolean => hasTotalRow(sheet, from, to);
    if (hit.isContinuation || isTitleTwice || !isWhole(previous.row, hit.row) || !isWhole(hit.row, next)) return;
    starts.push(hit);
  });
  return starts;
}

/** Whether a row between two others is headed by a total's name and holds nothing else but numbers. */
function hasTotalRow(sheet: Sheet, from: number, to: number): boolean {
  for (const [row, cells] of sheet.rows) {
    if (row < from) continue;
    if (row >= to) return false;
    const texts = cells.map(folded).filter((text) => text !== '');
    if (
      texts.some((text) => TOTAL_ROW.test(text)) &&
      texts.every((text) => TOTAL_ROW.test(text) || readAmountText(text).kind !== 'unreadable')
    )
      return true;
  }
  return false;
}
