import { freeSheetName } from '../../../workbook/layout';
import type { PublishedTable } from '../../../workbook/published';
import type { Sheet } from '../../../workbook/workbook';
import { sheetOfGrid, type GridCell } from '../table-grid';
import type { Block, TableBlock } from './block';
import { joined } from './continued';

/** Lines that may stand above a table and belong to it, and the longest that one may be. */
const MOST_LINES = 6;
const LONGEST_LINE = 80;
const PROSE_END = /[。；！？，、]$/;
const NOTE =
  /^(?:注|备注|说明|附注)\s*[:：]|^(?:总分|得分|自评得分)?(?:在|低于)\s*\d+\s*分|^(?:偏差大|未完成|未实现|改进措施|存在问题).{0,24}(?:原因|措施|说明|方案)|^注\s*\d?\s*[.．、]|^本表|^(?:\d{4}\s*年度?)?[本我此](?:表|部门|单位|年度?|级|局|委).{0,40}(?:没有|无|未)/;
const CONTINUED = /^[（(]?\s*续\s*表?\s*\d*[）)]?$/;

/** A table with the lines that belong to it. */
interface Found {
  readonly above: readonly string[];
  table: TableBlock;
  readonly below: string[];
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_LINE && !PROSE_END.test(text) && !NOTE.test(text);
}

/** Whether lines below a note are unfinished, so that what follows them belongs to the note too. */
function goesOn(lines: readonly string[]): boolean {
  return lines.length <= 2 && /[，、：:]$/.test(lines[lines.length - 1] ?? '');
}

/** Whether lines are none, or those that stood above a table already: a page that goes on with it may print its title again. */
function isRepeated(lines: readonly string[], above: readonly string[]): boolean {
  const plain = (line: string): string => line.replace(/\s+|[（(]\s*续\s*表?\s*\d*[）)]|续表$/g, '');
  return lines.every((line, at) => plain(line) === plain(above[above.length - lines.length + at] ?? ''));
}

/** Tables with what stands above and below them; those that only go on after a page break are joined. */
function foundIn(blocks: readonly Block[]): Found[] {
  const found: Found[] = [];
  let lines: string[] = [];
  /** The page of each of them. */
  let pages: (number | undefined)[] = [];
  for (const block of blocks) {
    const last = found[found.length - 1];
    if (block.kind === 'line') {
      const text = block.text.trim();
      if (text === '') continue;
      const isBelow = NOTE.test(text) || (last !== undefined && last.below.length > 0 && /^\d\s*[.．、]/.test(text));
      // Only what follows the table at once can be its note, or what a note goes on with: “无……的，仍保留该表格式，并作下述说明：”, “说明：……”.
      const isNext = last !== undefined && (lines.length === 0 || (last.below.length > 0 && goesOn(lines)));
      if (isNext && isBelow) {
        last.below.push(...lines, text);
        lines = [];
        pages = [];
      } else if (!CONTINUED.test(text)) {
        lines.push(text);
        pages.push(block.page);
      }
      continue;
    }
    const whole = last && last.below.length === 0 && isRepeated(lines, last.above) ? joined(last.table, block) : null;
    if (last && whole) last.table = whole;
    else if (block.rows > 1 && block.columns > 1) {
      let from = lines.length;
      const page = block.pages?.[0];
      while (from > 0 && lines.length - from < MOST_LINES && pages[from - 1] === page && isHeading(lines[from - 1] as string)) from--;
      found.push({ above: lines.slice(from), table: block, below: [] });
    } else {
      // A frame or a single column is text; a title stands in one now and then.
      const texts = block.cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
      lines.push(...texts);
      pages.push(...texts.map(() => block.pages?.[0]));
      continue;
    }
    lines = [];
    pages = [];
  }
  return found;
}

/** A line's parts where tabs or wide blanks set them apart: 部门：… 金额单位：万元. */
function partsOf(line: string): string[] {
  return line
    .split(/\t+|\u3000{2,}|\s{3,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function lineCells(line: string, row: number, columns: number): GridCell[] {
  const parts = partsOf(line);
  if (parts.length < 2) return [{ row, column: 0, rows: 1, columns: Math.max(1, columns), text: line }];
  const last = Math.max(columns, parts.length) - 1;
  return parts.map((text, at) => ({ row, column: Math.round((at * last) / (parts.length - 1)), rows: 1, columns: 1, text }));
}

/** A note as one cell, or a label and what is said to it. */
function noteCells(text: string, row: number): GridCell[] {
  return text.split('\t').map((part, column) => ({ row, column, rows: 1, columns: 1, text: part }));
}

/** The line among those of a table that is its name: 支出决算表, without 公开03表 or a number before it. */
function nameOf({ above, table }: Found): string | null {
  const inside = table.cells.filter(({ row, columns }) => row < 3 && columns >= table.columns - 1).map(({ text }) => text);
  const candidates = [...above].reverse().concat(inside).flatMap(partsOf);
  const clean = candidates.map((text) =>
    text
      .replace(/\s+/g, '')
      .replace(
        /^(?:附?表|附件)[\d一二三四五六七八九十]+[、.．:：)）]?|^[\d一二三四五六七八九十]+[、.．)）]|^[（(][一二三四五六七八九十\d]+[）)]/,
        '',
      ),
  );
  return (
    clean.find((text) => /表(?:[（(].*[）)])?$/.test(text) && !/^公开\d*表?$|^[A-Z]{0,3}\d+表$/i.test(text) && text.length <= 40) ?? null
  );
}

/** Sheets of a document's tables, each with the lines above as its first rows and the notes below as its last. */
export function sheetsOfBlocks(blocks: readonly Block[]): {
  readonly sheets: readonly Sheet[];
  readonly tables: readonly PublishedTable[];
} {
  const names: string[] = [];
  const sheets: Sheet[] = [];
  const tables: PublishedTable[] = [];
  for (const [index, found] of foundIn(blocks).entries()) {
    const { above, table, below } = found;
    const name = freeSheetName(nameOf(found) ?? `表${index + 1}`, names);
    names.push(name);
    const shifted = table.cells.map((cell) => ({ ...cell, row: cell.row + above.length }));
    const grid = [
      ...above.flatMap((line, row) => lineCells(line, row, table.columns)),
      ...shifted,
      ...below.flatMap((text, at) => noteCells(text, above.length + table.rows + at)),
    ];
    sheets.push(sheetOfGrid(name, index, grid));
    const { pages } = table;
    const sheetPages = pages && [...above.map(() => pages[0] ?? 1), ...pages];
    tables.push({ sheet: name, number: index + 1, rowsAbove: above.length, ...(sheetPages ? { pages: sheetPages } : {}) });
  }
  return { sheets, tables };
}
