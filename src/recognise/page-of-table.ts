import { absolute, add, compare, subtract, sum, ZERO, type Decimal } from '../amount/decimal';
import { readAmountText } from '../amount/read';
import { readCellAmount } from '../workbook/cell-amount';
import type { Cell, Sheet } from '../workbook/workbook';
import { folded, isNote } from '../tables/read/word';
import { readCodeCell } from '../tables/read/codes';
import { isColumnNumberRow } from '../tables/read/header';
import { isLevelCaption } from '../tables/read/caption';

const TOTAL = /^(?:合计|总计|共计|本年收入合计|本年支出合计|收入总计|支出总计|人员经费合计|公用经费合计)$/;
/** A subject's code; some of its digits may be lost. */
const SUBJECT_CODE = /^\d(?=(?:..){1,4}$)[\d□]+$/;
/** What a page adds to a title or a row of its own: （续）, 续表, 续上表, （接下页）, 第 2 页. */
const CONTINUED = /续[:：]|\(?(?:[续接转]下[表页]|接[上前][表页]|续[上前]?[表页]?)\d*\)?|第\d+页(?:[,，]?共\d+页)?/g;
/** Words by which a page says that it goes on with the table before. */
const GOES_ON = /^\(?(?:续[上前]?[表页]|接[上前][表页])|^续[:：]|\(续[表页]?\d*\)$|续[表页]\d*$/;
/** What says below a page that there is more of its table, and is no note that ends it. */
const MORE_BELOW = /[续接转]下[表页]/;
const PAGE_NUMBER = /^[-—]*\d{1,3}[-—]*$/;

/** A row of a table: its label or code, and its amounts. */
export interface PageRow {
  readonly row: number;
  readonly label: string;
  readonly code: string | null;
  readonly isTotal: boolean;
  readonly cells: readonly Cell[];
  readonly amounts: ReadonlyMap<number, Decimal>;
}

/** A stretch of a sheet as the page of a table: what stands above its rows, the rows, and whether notes follow them. */
export interface PageOfTable {
  readonly heads: readonly string[];
  readonly rows: readonly PageRow[];
  readonly hasNotes: boolean;
  /** Whether it says that it goes on with the table before (续表). */
  readonly saysOn: boolean;
  /** The column of the subject codes; null where it has none. */
  readonly codeColumn: number | null;
  /** The columns in which a code stands before a name: several where codes stand in lanes beside each other. */
  readonly codeColumns: ReadonlySet<number>;
  /** The columns with anything in them, rows and captions. */
  readonly columns: ReadonlySet<number>;
  readonly amountColumns: readonly number[];
}

/** The words of a row's first cells, as a later page repeats them; '' for the number of a page. */
export function headText(cells: readonly Cell[], most = cells.length): string {
  let text = '';
  for (let at = 0; at < most; at++) {
    const one = folded(cells[at]);
    if (one !== '') text += text === '' ? one : `|${one}`;
  }
  if (/[续页接]/.test(text)) text = text.replace(CONTINUED, '');
  return PAGE_NUMBER.test(text) ? '' : text;
}

/** Whether a folded text says that what it stands above goes on with the table before. */
export function saysOn(text: string): boolean {
  return text.includes('续') || text.includes('接') ? GOES_ON.test(text) : false;
}

/**
 * Whether what stands above a page's rows stands above the table too, so that the page may be more of it. One that says so itself may leave
 * out the year of the title, the department and the like.
 */
export function hasHeadsOf(table: PageOfTable, page: PageOfTable): boolean {
  const pieces = new Set(page.saysOn ? table.heads.flatMap(piecesOf) : []);
  return page.heads.every((text) => table.heads.includes(text) || (page.saysOn && piecesOf(text).every((piece) => pieces.has(piece))));
}

/** A row of a head cut where its cells are, each without what some pages print and others do not: 2023年度支出决算表, 金额单位：万元. */
function piecesOf(text: string): string[] {
  return text.split('|').map((piece) => piece.replace(/^.*\d{4}年度?/, '').replace(/^(?:金额|货币|计量)单位/, '单位'));
}

/** A row of a table; null for captions, notes and anything else without an amount behind a label. */
export function pageRow(sheet: Sheet, row: number, cells: readonly Cell[]): PageRow | null {
  const filled = cells.filter((cell) => folded(cell) !== '');
  if (filled.length === 0) return null;
  const texts = filled.map(folded);
  if (isNote(texts[0] as string)) return null;
  const codeAt = texts.findIndex((text) => SUBJECT_CODE.test(readCodeCell(text)?.code ?? ''));
  const labelAt = texts.findIndex((text) => readAmountText(text).kind === 'unreadable' && !isLevelCaption(text));
  if (codeAt !== 0 && (labelAt < 0 || labelAt > MOST_BEFORE_LABEL)) return null;
  const amounts = new Map<number, Decimal>();
  filled.forEach((cell, at) => {
    // Without a name behind it, it is an amount that looks like a code: 126.75.
    if ((at === 0 && codeAt === 0) || isCodeBeforeName(filled, at)) return;
    const read = readCellAmount(cell, '万元');
    if (read.state === 'amount') amounts.set(cell.column, read.value);
  });
  if (amounts.size === 0) return null;
  const { top, bottom, left, right } = { top: row, bottom: row, left: 0, right: Number.MAX_SAFE_INTEGER };
  if (isColumnNumberRow({ sheet, area: { top, bottom, left, right }, rows: [row] }, row)) return null;
  const label = labelAt >= 0 ? (texts[labelAt] as string) : (texts[codeAt] as string);
  const code = codeAt === 0 ? (readCodeCell(texts[0] as string)?.code ?? null) : null;
  return { row, label, code, isTotal: code === null && TOTAL.test(label), cells: filled, amounts };
}

/** 类, 款 and 项 may stand before a label. */
const MOST_BEFORE_LABEL = 2;

/** Reads rows of a sheet as the page of a table; null where none of them has an amount. */
export function readPage(sheet: Sheet, rowNumbers: readonly number[]): PageOfTable | null {
  const heads: string[] = [];
  const rows: PageRow[] = [];
  const columns = new Set<number>();
  let hasNotes = false;
  let isGoingOn = false;
  for (const row of rowNumbers) {
    const cells = sheet.rows.get(row) ?? [];
    const read = pageRow(sheet, row, cells);
    if (read) rows.push(read);
    else if (rows.length === 0) {
      heads.push(headText(cells));
      isGoingOn ||= cells.some((cell) => saysOn(folded(cell)));
    } else if (cells.some((cell) => isNote(folded(cell)) && !MORE_BELOW.test(folded(cell)))) hasNotes = true;
    if (read || rows.length === 0) for (const cell of cells) if (folded(cell) !== '') columns.add(cell.column);
  }
  if (rows.length === 0) return null;
  const codes = rows.flatMap(({ code, cells }) => (code === null ? [] : [(cells[0] as Cell).column]));
  const codeColumn = mostFrequent(codes);
  const codeColumns = new Set(
    rows.flatMap(({ cells }) => cells.filter((_, at) => isCodeBeforeName(cells, at)).map(({ column }) => column)),
  );
  const amountColumns = [...new Set(rows.flatMap(({ amounts }) => [...amounts.keys()]))].sort((a, b) => a - b);
  return { heads: heads.filter((text) => text !== ''), rows, hasNotes, saysOn: isGoingOn, codeColumn, codeColumns, columns, amountColumns };
}

function isCodeBeforeName(cells: readonly Cell[], at: number): boolean {
  const [code, name] = cells.slice(at, at + 2).map(folded);
  return SUBJECT_CODE.test(readCodeCell(code ?? '')?.code ?? '') && name !== undefined && readAmountText(name).kind === 'unreadable';
}

function mostFrequent(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * Whether a table on these pages is whole: its total comes to what its rows add up to, and so does every subject, in the first column that
 * says anything; a table of codes ends with a row of its lowest level.
 */
export function isWhole(pages: readonly PageOfTable[]): boolean {
  const rows = pages.flatMap((page) => page.rows);
  const total = rows.find(({ isTotal }) => isTotal);
  const column = [...(total?.amounts ?? [])].find(([, value]) => value.units !== 0n)?.[0];
  if (!total || column === undefined) return false;
  const coded = rows.filter((row): row is CodedPageRow => row.code !== null);
  if (coded.length === 0)
    return addsUp(
      total,
      rows.filter(({ isTotal }) => !isTotal),
      column,
    );
  const lengths = [...new Set(coded.map(({ code }) => code.length))].sort((a, b) => a - b);
  const top = coded.filter(({ code }) => code.length === lengths[0]);
  const last = coded[coded.length - 1];
  if (!addsUp(total, top, column) || last?.code.length !== lengths[lengths.length - 1]) return false;
  return coded.every((row) => {
    const below = lengths[lengths.indexOf(row.code.length) + 1];
    const parts = coded.filter(({ code }) => code.length === below && code.startsWith(row.code));
    return parts.length === 0 || addsUp(row, parts, column);
  });
}

type CodedPageRow = PageRow & { readonly code: string };

/** Whether a row comes to the sum of others in a column, but for rounding. */
function addsUp(whole: PageRow, parts: readonly PageRow[], column: number): boolean {
  const values = parts.map(({ amounts }) => amounts.get(column) ?? ZERO);
  const slack = values.reduce((bound) => add(bound, HALF_FEN), HALF_FEN);
  return compare(absolute(subtract(whole.amounts.get(column) ?? ZERO, sum(values))), slack) <= 0;
}

const HALF_FEN: Decimal = { units: 5n, scale: 3 };
