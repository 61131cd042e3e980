import { readAmountText } from '../amount/read';
import type { Sheet } from '../workbook/workbook';
import { rowNumbersOf, rowsBetween } from '../tables/read/block';
import type { TitleHit } from './title';
import { folded } from '../tables/read/word';

const TOTAL_ROW = /^(?:合计|总计|收入总计|支出总计|人员经费合计|公用经费合计)$/;

/**
 * The titles that begin a form of their own. A table that was cut into pages prints its title again: such a repetition continues the
 * form above it. It is told by what a whole form has just once: its row of totals (合计, 总计), or by the same totals on every page.
 * @param hits titles from top to bottom
 */
export function formStarts(sheet: Sheet, hits: readonly TitleHit[]): TitleHit[] {
  const starts: TitleHit[] = [];
  hits.forEach((hit, index) => {
    const previous = begunBy(hit, starts);
    if (!previous) {
      starts.push(hit);
      return;
    }
    const isTitleTwice = hit.row - previous.row <= 2;
    const next = hits[index + 1]?.row ?? Number.MAX_SAFE_INTEGER;
    const before = totalsIn(sheet, previous.row, hit.row);
    const own = totalsIn(sheet, hit.row, next);
    if (hit.isContinuation || isTitleTwice || before === null || own === null || (own === before && own !== '')) return;
    starts.push(hit);
  });
  return starts;
}

/** The form of the same name that a title may continue: the last one, or one that stands side by side with others. */
function begunBy(hit: TitleHit, starts: readonly TitleHit[]): TitleHit | undefined {
  const last = starts[starts.length - 1];
  if (last?.form === hit.form) return last;
  const hasNeighbour = (start: TitleHit): boolean => starts.some((other) => other !== start && other.row === start.row);
  return starts.findLast((start) => start.form === hit.form && start.column === hit.column && hasNeighbour(start));
}

/** The amounts of the first row between two others that is headed by a total's name and holds nothing else but numbers; null for none. */
function totalsIn(sheet: Sheet, from: number, to: number): string | null {
  for (const row of rowsBetween(rowNumbersOf(sheet), from, to - 1)) {
    const texts = (sheet.rows.get(row) ?? []).map(folded).filter((text) => text !== '');
    const others = texts.filter((text) => !TOTAL_ROW.test(text));
    if (others.length < texts.length && others.every((text) => readAmountText(text).kind !== 'unreadable')) return others.join(' ');
  }
  return null;
}
