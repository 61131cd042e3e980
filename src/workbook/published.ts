import { parseCellName } from './address';
import { cellText, type Sheet, type Workbook } from './workbook';

/** Where a table of a published document (.docx, .pdf) stands, beside the sheet that was made of it. */
export interface PublishedTable {
  readonly sheet: string;
  /** Its number among the document's tables, from 1. */
  readonly number: number;
  /** Rows of the sheet that stand above the table itself: title, 公开01表, 金额单位. */
  readonly rowsAbove: number;
  /** For each row of the sheet its page, from 1; absent where the document knows no pages. */
  readonly pages?: readonly number[];
}

/** A document with tables and text. */
export interface PublishedDocument {
  readonly text: string;
  readonly tables: readonly PublishedTable[];
  /** Why a part of it was not read, without an end mark; absent where all of it was. */
  readonly unread?: string;
}

/** The first words of a row. */
function labelOf(sheet: Sheet | undefined, row: number): string {
  const texts = (sheet?.rows.get(row) ?? []).flatMap((cell) => (cell.value.kind === 'text' ? [cellText(cell).replace(/\s+/g, '')] : []));
  return texts.find((text) => /[\u4e00-\u9fff]/.test(text)) ?? '';
}

/** A cell as a reader of the document finds it: 表3 支出决算表 第5行第2列, 第7页 支出决算表 第5行 基本支出; null where the sheet is no table of it. */
export function placeInDocument({ tables }: PublishedDocument, workbook: Workbook, sheet: string, cell: string | null): string | null {
  const table = tables.find((one) => one.sheet === sheet);
  if (!table) return null;
  const at = cell === null ? null : parseCellName(cell);
  const name = sheet === `表${table.number}` ? '' : ` ${sheet}`;
  const page = table.pages?.[at?.row ?? 0] ?? table.pages?.[0];
  const head = page === undefined ? `表${table.number}${name}` : `第${page}页${name}`;
  if (at === null) return head;
  const row = at.row - table.rowsAbove + 1;
  if (row < 1) return `${head} 表头`;
  if (page === undefined) return `${head} 第${row}行第${at.column + 1}列`;
  const label = labelOf(
    workbook.sheets.find((one) => one.name === sheet),
    at.row,
  );
  return `${head} 第${row}行${label === '' ? '' : ` ${label}`}`;
}
