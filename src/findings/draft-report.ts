import { draftReport } from '../narrative/draft/draft';
import type { DraftBlock } from '../narrative/draft/document';
import type { Workbook } from '../workbook/workbook';
import { examine } from '../examination/examine';
import { yearOfTables } from './year-of-tables';

/** A drafted report, or why there is none in one Chinese sentence. */
export type Draft =
  { readonly kind: 'drafted'; readonly blocks: readonly DraftBlock[] } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Drafts the 决算情况说明 of a workbook.
 * @param last the workbook of the year before; null where there is none
 */
export function draftOf(workbook: Workbook, last: Workbook | null): Draft {
  const { sets, forms } = examine(workbook);
  const [set, second] = sets;
  if (!set || set.size === 0) return { kind: 'failed', reason: '工作簿里没有认出决算表，无从起草说明；认表情况可用 juesuan forms 查看。' };
  if (second) return { kind: 'failed', reason: `工作簿里有 ${sets.length} 套表，起草说明一次只能用一套，请分开存放。` };
  const year = yearOfTables(forms, workbook);
  if (!last) return { kind: 'drafted', blocks: draftReport(set, null, year) };
  const earlier = examine(last);
  const [before, other] = earlier.sets;
  if (!before || before.size === 0) return { kind: 'failed', reason: '上年的工作簿里没有认出决算表。' };
  if (other) return { kind: 'failed', reason: `上年的工作簿里有 ${earlier.sets.length} 套表，请只留要比较的一套。` };
  const lastYear = yearOfTables(earlier.forms, last);
  if (year !== null && lastYear !== null && lastYear !== year - 1) {
    return { kind: 'failed', reason: `上年的工作簿是 ${lastYear} 年度的，本年是 ${year} 年度，不是相邻的两年。` };
  }
  return { kind: 'drafted', blocks: draftReport(set, before, year) };
}
