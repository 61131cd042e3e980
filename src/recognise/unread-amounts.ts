import { readAmountText } from '../amount/read';
import type { Figure } from '../identities/figure';
import type { Area } from '../workbook/address';
import { Places } from '../workbook/places';
import type { Cell, Sheet } from '../workbook/workbook';
import { cellsOf, folded, isNote, rowNumbersOf, rowsBetween, type Block } from '../tables/read/block';
import { readCode } from '../tables/read/codes';
import { cleanCaption, isColumnNumberRow, readHeaders } from '../tables/read/header';

/** A table on a sheet as far as it was read. */
export interface ReadTable {
  readonly area: Area;
  readonly figures: readonly Figure[];
  /** Whether its captions stand on an earlier sheet: then nothing tells codes and numbers of rows by what stands above them. */
  readonly isContinued?: boolean;
}

/** A number on a table that no figure holds. */
export interface UnreadAmount {
  readonly row: number;
  readonly column: number;
  /** What stands above its column; '' where nothing does. */
  readonly caption: string;
}

/** Captions of columns whose numbers count or name rows and are no amounts. */
const NUMBERING = /行次|栏次|序号|行号|编号|编码|代码|^类$|^款$|^项$|^年度$|^年份$|日期|电话|邮编/;
/** Words beside a number in a line of signatures. */
const SIGNATURE = /电话|日期|制表|负责人|复核|审核|填表人|联系人/;

/** The numbers in the table's rows and columns that were not read as amounts, though nothing tells that they are codes, years or numbers of rows. */
export function unreadAmounts(sheet: Sheet, { area, figures, isContinued = false }: ReadTable): UnreadAmount[] {
  if (figures.length === 0) return [];
  const block: Block = { sheet, area, rows: rowsBetween(rowNumbersOf(sheet), area.top, area.bottom) };
  const read = new Places<true>();
  let first = Number.MAX_SAFE_INTEGER;
  for (const { row, column } of figures) {
    read.set(row, column, true);
    if (row < first) first = row;
  }
  const headerRows = block.rows.filter((row) => row < first);
  const paths = new Map(readHeaders(block, headerRows.slice(-MOST_HEADER_ROWS), isNote).map(({ column, path }) => [column, path]));
  const found: UnreadAmount[] = [];
  for (const row of block.rows) {
    const cells = cellsOf(block, row);
    let isIdle: boolean | null = null;
    for (const cell of cells) {
      if (!isNumber(cell) || read.has(row, cell.column)) continue;
      isIdle ??= isColumnNumberRow(block, row) || cells.some((other) => other.value.kind === 'text' && SIGNATURE.test(folded(other)));
      if (isIdle) break;
      const path = paths.get(cell.column) ?? [];
      if (path.some((caption) => NUMBERING.test(cleanCaption(caption)))) continue;
      if (row < first && isYearOrOrdinal(cell)) continue;
      if ((isContinued || (path.length === 0 && !read.begins(row, cell.column))) && (readCode(folded(cell)) || isYearOrOrdinal(cell)))
        continue;
      found.push({ row, column: cell.column, caption: path[path.length - 1] ?? '' });
    }
  }
  return found;
}

const MOST_HEADER_ROWS = 7;

/** How many amounts a sheet holds, and between which cells. A number by itself in a row of prose is none. */
export function amountsOn(sheet: Sheet): readonly Cell[] {
  return [...sheet.rows.values()].flatMap((cells) => cells.filter(isNumber));
}

function isNumber({ value }: Cell): boolean {
  return value.kind === 'number' || (value.kind === 'text' && readAmountText(value.text).kind === 'amount');
}

/** A whole number that may be a year or count something: up to 2099. */
function isYearOrOrdinal(cell: Cell): boolean {
  return /^(?:[1-9]\d?|0\d|(?:19|20)\d{2})$/.test(folded(cell));
}
