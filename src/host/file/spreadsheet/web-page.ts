import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { Sheet } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import type { Block, TableBlock } from '../published/block';
import { sheetsOfBlocks } from '../published/sheets-of-blocks';
import type { ReadLimits } from '../read-limits';
import type { GridCell } from '../table-grid';
import { decodeEntities } from '../xml/text';

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
/** Elements whose content is no text of the page. */
const UNSEEN = new Set(['script', 'style', 'head', 'xml', 'title']);
/** Elements that begin and end a line, in a cell and beside tables. */
const LINE =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|div|dl|dt|fieldset|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|ul)$/;
/** Tables inside tables: as deep as no page has them. */
const DEEPEST = 32;

function spanOf(attributes: string, name: string, most: number): number {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?\\s*(\\d{1,7})`, 'i').exec(attributes);
  return Math.min(most, Math.max(1, Number(match?.[1] ?? 1)));
}

/** Text as a page shows it: line ends of the source are blanks, and only blanks that do not break stand side by side. */
function plain(html: string): string {
  return decodeEntities(html.replace(/&nbsp;/gi, '\u00a0').replace(/[\r\n\t ]+/g, ' ')).replace(/\u00a0/g, ' ');
}

/** One table while it is read. */
class OpenTable {
  readonly cells: GridCell[] = [];
  row = -1;
  private column = 0;
  private width = 0;
  /** For each column the first row that no cell from above reaches into. */
  private readonly freeFrom = new Map<number, number>();
  text: string[] | null = null;
  private spans = { rows: 1, columns: 1 };

  startRow(): void {
    this.endCell();
    this.row++;
    this.column = 0;
  }

  startCell(attributes: string): void {
    this.endCell();
    if (this.row < 0) this.row = 0;
    this.text = [];
    this.spans = { rows: spanOf(attributes, 'rowspan', MAX_ROWS), columns: spanOf(attributes, 'colspan', 1024) };
  }

  endCell(): void {
    if (!this.text) return;
    const text = linesOf(this.text).join('\n');
    this.text = null;
    while ((this.freeFrom.get(this.column) ?? 0) > this.row) this.column++;
    const { rows, columns } = this.spans;
    if (this.column + columns > MAX_COLUMNS || this.row + rows > MAX_ROWS)
      throw new FileError('网页里的表格过大，超过 Excel 的上限，拒绝读取。');
    this.cells.push({ row: this.row, column: this.column, rows, columns, text });
    if (rows > 1) for (let at = 0; at < columns; at++) this.freeFrom.set(this.column + at, this.row + rows);
    this.column += columns;
    this.width = Math.max(this.width, this.column);
  }

  toBlock(): TableBlock {
    return { kind: 'table', cells: this.cells, rows: this.row + 1, columns: this.width };
  }
}

function linesOf(texts: readonly string[]): readonly string[] {
  return texts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A page's tables and the lines between them, in the order in which they read. */
class Page {
  readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  /** Text beside all tables that is not yet a line. */
  private line: string[] = [];
  private cells = 0;

  constructor(private readonly limits: ReadLimits) {}

  add(text: string): void {
    const table = this.tables[this.tables.length - 1];
    // What stands in a table and in none of its cells, a page shows above the table.
    (table?.text ?? this.line).push(text);
  }

  private endLine(): void {
    this.blocks.push(...linesOf(this.line).map((text): Block => ({ kind: 'line', text })));
    this.line = [];
  }

  tag(name: string, isClosing: boolean, attributes: string): void {
    const table = this.tables[this.tables.length - 1];
    if (name === 'table') {
      if (isClosing) this.endTable();
      else this.startTable();
    } else if (name === 'br' || LINE.test(name)) this.add('\n');
    else if (name === 'tr' && !isClosing) table?.startRow();
    else if (name === 'tr' || ((name === 'td' || name === 'th') && isClosing)) table?.endCell();
    else if (name === 'td' || name === 'th') table?.startCell(attributes);
  }

  private startTable(): void {
    if (this.tables.length >= DEEPEST) throw new FileError('网页里的表嵌套过深，拒绝读取。');
    const outer = this.tables[this.tables.length - 1];
    // What a frame holds above the table inside it are that table's own lines.
    if (outer?.text && outer.cells.length === 0) {
      this.line.push('\n', ...outer.text);
      outer.text = [];
    }
    if (!outer?.text) this.endLine();
    this.tables.push(new OpenTable());
  }

  endTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    table.endCell();
    this.cells += table.cells.length;
    if (this.cells > this.limits.cells) throw new FileError('网页里的表格过多，拒绝读取。');
    const block = table.toBlock();
    const outer = this.tables[this.tables.length - 1];
    // Inside a cell, what is only a column or a row of texts is text of the cell.
    if (outer?.text && (block.rows < 2 || block.columns < 2)) outer.text.push(...block.cells.flatMap(({ text }) => ['\n', text, '\n']));
    else {
      this.endLine();
      const isInner = outer !== undefined && outer.cells.length > 0;
      if (block.cells.some(({ text }) => text !== '')) this.blocks.push({ ...block, isInner });
    }
  }

  /** The page is at its end, whatever is still open. */
  end(): readonly Block[] {
    while (this.tables.length > 0) this.endTable();
    this.endLine();
    return this.blocks;
  }
}

/** Reads the tables of a web page that was saved as .xls or .html, each into a sheet with the lines that stand above and below it. */
export function readWebPage(html: string, limits: ReadLimits): readonly Sheet[] {
  const page = new Page(limits);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) page.add(plain(html.slice(at, end)));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    TAG.lastIndex = open;
    const match = TAG.exec(html);
    if (!match) {
      at = open + 1;
      continue;
    }
    at = TAG.lastIndex;
    const isClosing = match[1] === '/';
    const name = (match[2] as string).toLowerCase();
    if (UNSEEN.has(name) && !isClosing) {
      const close = html.slice(at).search(new RegExp(`</${name}`, 'i'));
      // What never closes hides the rest, as a browser has it.
      at = close < 0 ? html.length : at + close;
    } else page.tag(name, isClosing, match[3] as string);
  }
  const { sheets } = sheetsOfBlocks(page.end());
  if (sheets.length > limits.sheets) throw new FileError('网页里的表格过多，拒绝读取。');
  return sheets;
}
