import type { SheetPage } from '../workbook/pages';
import type { Cell, Sheet } from '../workbook/workbook';
import { hasHeadsOf, headText, isWhole, pageRow, readPage, saysOn, type PageOfTable, type PageRow } from './page-of-table';
import type { TitleFinder, TitleHit } from './title';
import { folded } from '../tables/read/word';

/** A sheet together with the pages on which its last table goes on. */
export interface JoinedSheet extends Sheet {
  readonly pages?: readonly SheetPage[];
}

/** The sheets of a workbook with the tables joined that go on over several of them, as tools print a PDF: a sheet a page. */
export interface Joining {
  readonly sheets: readonly JoinedSheet[];
  /** Sheets that go on with a table in other columns, so that nobody can tell what belongs below what: the sheet that it begins on. */
  readonly torn: ReadonlyMap<string, string>;
}

/** A table of evaluation (绩效) has readers of its own. */
const EVALUATION = /绩效(?!工资)|自评|三级指标/;

/** Joins the tables that go on over several sheets. Sheets that somebody named a form for stand by themselves. */
export function joinSheets(sheets: readonly Sheet[], finder: TitleFinder, isAssigned: (sheet: string) => boolean): Joining {
  const joined: JoinedSheet[] = [];
  const torn = new Map<string, string>();
  for (const [at, sheet] of sheets.entries()) {
    const before = joined[joined.length - 1];
    const found = before && !isAssigned(sheet.name) && mayGoOn(before, sheet) ? goingOn(before, sheets.slice(at), finder) : null;
    if (!before || !found) joined.push(sheet);
    else if (found === 'torn') {
      torn.set(sheet.name, before.name);
      joined.push(sheet);
    } else {
      joined[joined.length - 1] = found.whole;
      if (found.rest) joined.push(found.rest);
    }
  }
  return { sheets: joined, torn };
}

/**
 * Whether a sheet begins with a row of a table, with words that the sheet before has too, or says that it goes on with a table: most do not, and
 * are looked at no further.
 */
function mayGoOn(before: Sheet, sheet: Sheet): boolean {
  for (const [row, cells] of sheet.rows) {
    if (cells.some((cell) => saysOn(folded(cell)))) return before.rows.size > 0;
    const text = headText(cells);
    if (text === '') continue;
    if (pageRow(sheet, row, cells)) return before.rows.size > 0;
    for (const others of before.rows.values()) {
      const first = folded(others[0]);
      const mayBeSame = text.startsWith(first) || first.includes('续') || first.includes('页');
      if (mayBeSame && headText(others, cells.length + 1) === text) return true;
    }
    return false;
  }
  return false;
}

/** @param sheets the sheet that may go on, and those after it */
function goingOn(
  before: JoinedSheet,
  sheets: readonly Sheet[],
  finder: TitleFinder,
): { whole: JoinedSheet; rest: Sheet | null } | 'torn' | null {
  const sheet = sheets[0] as Sheet;
  const starts = finder.find(before);
  const title = starts[starts.length - 1];
  const table = readPage(
    before,
    [...before.rows.keys()].filter((row) => row >= (title?.row ?? 0)),
  );
  if (!table || table.hasNotes || table.heads.some((text) => EVALUATION.test(text))) return null;
  const lead = leadOf(sheet, { table, title }, finder);
  const page = readPage(sheet, lead);
  const first = page && firstOwn(table, page);
  if (!first) return null;
  // What says that it goes on with a table that is not whole belongs to it, even where nobody can tell how.
  const isTorn = page.saysOn && !isWhole([table]);
  if (!(goesOn(table, page, title !== undefined) || isWholeLater({ table, title }, sheets, finder))) return isTorn ? 'torn' : null;
  const columns = columnsOf(table, page);
  if (columns === null) return isTorn || (page.heads.length === 0 && page.codeColumn !== null) ? 'torn' : null;
  const kept = lead.filter((row) => row >= first.row);
  return { whole: appended(before, sheet, kept, columns), rest: without(sheet, lead) };
}

/** A table that may go on, and the title above it. */
interface Begun {
  readonly table: PageOfTable;
  readonly title: TitleHit | undefined;
}

/** The rows at the top of a sheet that may go on with a table: down to the first title that is not the table's own. */
function leadOf(sheet: Sheet, { table, title }: Begun, finder: TitleFinder): number[] {
  const own = finder
    .find(sheet)
    .find((hit) => !(hit.isContinuation && hit.form === title?.form) && !table.heads.includes(headText(sheet.rows.get(hit.row) ?? [])));
  const rows = [...sheet.rows.keys()].filter((row) => own === undefined || row < own.row);
  // What stands right above a title belongs to it: a form's number, a department.
  let last = rows.length - 1;
  if (own) while (last >= 0 && !pageRow(sheet, rows[last] as number, sheet.rows.get(rows[last] as number) ?? [])) last--;
  return rows.slice(0, last + 1);
}

/** Whether a page looks like more of a table, wherever its columns are. */
function goesOn(table: PageOfTable, page: PageOfTable, isTitled: boolean): boolean {
  const first = firstOwn(table, page);
  if (!first || !hasHeadsOf(table, page)) return false;
  if (first.label === table.rows.find(({ isTotal }) => !isTotal)?.label) return false;
  const own = page.rows.filter(({ row }) => row >= first.row);
  const [begun, more] = [table.rows.some(({ isTotal }) => isTotal), own.some(({ isTotal }) => isTotal)];
  if (table.codeColumn !== null) {
    if (!own.every(({ code, isTotal }) => code !== null || isTotal)) return false;
    if (!own.some(({ code }) => code !== null) && (begun || columnsOf(table, page)?.size !== 0)) return false;
    const last = table.rows.findLast(({ code }) => code !== null)?.code ?? '';
    const isBelowLast = first.code !== last && first.code?.startsWith(last);
    return !(begun && more) && (isBelowLast || !isWhole([table]));
  }
  if (page.codeColumn !== null) return false;
  // Without codes nothing but its totals tells that a table is not whole.
  // Nothing but a page of the same list begins without a title, in the very columns of the one before.
  const isBare = !page.heads.includes(table.heads[0] ?? '') && columnsOf(table, page)?.size === 0;
  if (begun) return !more && !isWhole([table]) && (isBare || isWhole([table, page]));
  return (isBare && !isTitled) || (more && (isTitled || page.heads.length > 0));
}

/** Whether a list is whole once a few more sheets, each with its captions once more, are read as its pages. */
function isWholeLater({ table, title }: Begun, sheets: readonly Sheet[], finder: TitleFinder): boolean {
  if (isWhole([table])) return false;
  const pages = [table];
  for (const sheet of sheets.slice(0, MOST_PAGES)) {
    const page = readPage(sheet, leadOf(sheet, { table, title }, finder));
    const first = page && firstOwn(table, page);
    if (!page || !first || page.codeColumn !== null || columnsOf(table, page)?.size !== 0) return false;
    if (!hasHeadsOf(table, page) || first.label === table.rows[0]?.label) return false;
    pages.push(page);
    if (isWhole(pages)) return true;
    if (pages.some(({ rows }) => rows.some(({ isTotal }) => isTotal)) && table.rows.every(({ isTotal }) => !isTotal)) return false;
  }
  return false;
}

const MOST_PAGES = 30;

/** The first row that a page does not repeat: some print the total on every page. */
function firstOwn(table: PageOfTable, page: PageOfTable): PageRow | undefined {
  const total = table.rows.find(({ isTotal }) => isTotal);
  const printed = total && headText(total.cells);
  return page.rows.find(({ isTotal, cells }) => !isTotal || headText(cells) !== printed);
}

/** Which column of the table each of the page's is; null where that cannot be told. */
function columnsOf(table: PageOfTable, page: PageOfTable): ReadonlyMap<number, number> | null {
  const isAligned =
    (table.codeColumn === page.codeColumn || (page.codeColumn === null ? holdsTotals(page) : table.codeColumns.has(page.codeColumn))) &&
    [...page.columns].every((column) => table.columns.has(column)) &&
    // A column that is filled throughout (合计) stays so.
    table.amountColumns.every((column) => page.amountColumns.includes(column) || table.rows.some(({ amounts }) => !amounts.has(column)));
  if (isAligned) return new Map();
  const own = [...new Set(page.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const theirs = [...new Set(table.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  // In the same order only where amounts and codes stand in the same places of it: a column of words more, with one of dashes less, moves them.
  const fits =
    own.length === theirs.length &&
    own.every((column, at) => page.amountColumns.includes(column) === table.amountColumns.includes(theirs[at] as number)) &&
    (page.codeColumn === null || table.codeColumns.has(theirs[own.indexOf(page.codeColumn)] as number));
  return fits ? new Map(own.map((column, at) => [column, theirs[at] as number])) : null;
}

/** Whether a page is no more than the total of the table before. */
function holdsTotals({ rows }: PageOfTable): boolean {
  return rows.every(({ isTotal }) => isTotal);
}

function appended(before: JoinedSheet, sheet: Sheet, kept: readonly number[], columns: ReadonlyMap<number, number>): JoinedSheet {
  const rows = new Map(before.rows);
  const from = ([...before.rows.keys()].pop() ?? 0) + 1;
  const top = kept[0] as number;
  const shift = from - top;
  for (const row of kept) {
    const cells = (sheet.rows.get(row) ?? []).map((cell): Cell => ({
      ...cell,
      row: row + shift,
      column: columns.get(cell.column) ?? cell.column,
    }));
    rows.set(row + shift, cells);
  }
  const back = columns.size === 0 ? {} : { columns: new Map([...columns].map(([own, theirs]) => [theirs, own])) };
  const page: SheetPage = { sheet: sheet.name, index: sheet.index, from, shift, top, bottom: kept[kept.length - 1] as number, ...back };
  return { ...before, rows, pages: [...(before.pages ?? []), page] };
}

function without(sheet: Sheet, taken: readonly number[]): Sheet | null {
  const last = taken[taken.length - 1] ?? -1;
  const rows = new Map([...sheet.rows].filter(([row]) => row > last));
  return rows.size > 0 ? { ...sheet, rows } : null;
}
