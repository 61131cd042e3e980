import { readAmountText } from '../amount/read';
import type { Sheet } from '../workbook/workbook';
import { cellsOf, type Block } from '../tables/read/block';
import { folded, isNote } from '../tables/read/word';
import { isColumnNumberRow } from '../tables/read/header';
import { TOTAL } from './generic-lines';
import { isLevelCaption } from '../tables/read/caption';

/** The whole of a sheet; null where it has too few rows for a table. */
export function wholeSheet(sheet: Sheet): Block | null {
  const rows = [...sheet.rows.keys()];
  if (rows.length < 3) return null;
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  for (const cells of sheet.rows.values()) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells[cells.length - 1]?.column ?? right);
  }
  return { sheet, area: { top: rows[0] as number, left, bottom: rows[rows.length - 1] as number, right }, rows };
}

/** The lists of a block: side by side where labels stand in several columns, and below one another where captions stand between them. */
export function listsOf(block: Block): Block[] {
  return besideEachOther(block).flatMap(belowEachOther);
}

/** What stands above the labels of a list. */
const LABEL_CAPTION = /^(?:项目|名称|类别|内容|指标|科目|单位)(?:名称|内容)?$|^(?:资产|负债|车辆|项目)(?:项目|类别|类型|名称)$/;

/** Cuts at every further column of labels that has a 合计 of its own, or the caption of the first one. */
function besideEachOther(block: Block): Block[] {
  const totals = new Set<number>();
  let repeated: readonly number[] = [];
  for (const row of block.rows) {
    const cells = cellsOf(block, row);
    const captions = cells.filter((cell) => LABEL_CAPTION.test(folded(cell)));
    const alike = captions.filter((cell) => folded(cell) === folded(captions[0])).map(({ column }) => column);
    if (alike.length > Math.max(1, repeated.length)) repeated = alike;
    cells.forEach((cell, at) => {
      if (TOTAL.test(folded(cell)) && isAmount(folded(cells[at + 1]))) totals.add(cell.column);
    });
  }
  if (totals.size === 0) return [block];
  const cuts = repeated.length > 0 ? repeated : [...totals].sort((one, other) => one - other);
  return cuts.map((column, at) => {
    const left = at === 0 ? block.area.left : column;
    const right = at === cuts.length - 1 ? block.area.right : (cuts[at + 1] as number) - 1;
    const area = { ...block.area, left, right };
    return { ...block, area, rows: block.rows.filter((row) => cellsOf({ ...block, area }, row).length > 0) };
  });
}

/** Cuts where captions or a title stand below rows of amounts. */
function belowEachOther(block: Block): Block[] {
  const cuts: number[] = [];
  let hasAmounts = false;
  let hasTotal = false;
  for (const row of block.rows) {
    const texts = cellsOf(block, row)
      .map(folded)
      .filter((text) => text !== '');
    if (isColumnNumberRow(block, row)) continue;
    if (texts.some(isAmount) && texts.some((text) => readAmountText(text).kind === 'unreadable')) {
      hasAmounts = true;
      hasTotal ||= texts.some((text) => TOTAL.test(text));
      continue;
    }
    const words = texts.filter((text) => readAmountText(text).kind === 'unreadable' && !isLevelCaption(text));
    const isCaptions = words.length >= 2 && words.length === texts.length;
    const isTitle = texts.length === 1 && words.length === 1 && hasTotal && !isNote(words[0] as string);
    if (!hasAmounts || !(isCaptions || isTitle)) continue;
    cuts.push(row);
    hasAmounts = false;
    hasTotal = false;
  }
  return [block.area.top, ...cuts].map((top, at) => {
    const bottom = (cuts[at] ?? block.area.bottom + 1) - 1;
    return { ...block, area: { ...block.area, top, bottom }, rows: block.rows.filter((row) => row >= top && row <= bottom) };
  });
}

function isAmount(text: string): boolean {
  return readAmountText(text).kind === 'amount';
}
