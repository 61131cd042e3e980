import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { Sheet } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import type { ReadLimits } from '../read-limits';
import { sheetOfGrid, type GridCell } from '../table-grid';
import { decodeEntities } from '../xml/text';

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
/** Elements whose content is no text of the page. */
const UNSEEN = new Set(['script', 'style', 'head', 'xml']);

function spanOf(attributes: string, name: string, most: number): number {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?\\s*(\\d{1,7})`, 'i').exec(attributes);
  return Math.min(most, Math.max(1, Number(match?.[1] ?? 1)));
}

function plain(html: string): string {
  return decodeEntities(html.replace(/&nbsp;/gi, '\u00a0').replace(/[\r\n\t ]+/g, ' '))
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** One table while it is read. */
class OpenTable {
  readonly cells: GridCell[] = [];
  row = -1;
  private column = 0;
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
    const text = this.text.join('').trim();
    this.text = null;
    while ((this.freeFrom.get(this.column) ?? 0) > this.row) this.column++;
    const { rows, columns } = this.spans;
    if (this.column + columns > MAX_COLUMNS || this.row + rows > MAX_ROWS)
      throw new FileError('网页里的表格过大，超过 Excel 的上限，拒绝读取。');
    this.cells.push({ row: this.row, column: this.column, rows, columns, text });
    if (rows > 1) for (let at = 0; at < columns; at++) this.freeFrom.set(this.column + at, this.row + rows);
    this.column += columns;
  }
}

/** Reads the outermost tables of a web page that was saved as .xls or .html, each into a sheet; what stands in an inner table is text of its cell. */
export function readWebPage(html: string, limits: ReadLimits): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let table: OpenTable | null = null;
  let depth = 0;
  let cells = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) table?.text?.push(plain(html.slice(at, end)));
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
    } else if (name === 'table') {
      depth = Math.max(0, depth + (isClosing ? -1 : 1));
      if (!isClosing && depth === 1) table = new OpenTable();
      if (isClosing && depth === 0 && table) {
        table.endCell();
        cells += table.cells.length;
        if (cells > limits.cells || sheets.length >= limits.sheets) throw new FileError('网页里的表格过多，拒绝读取。');
        if (table.cells.some(({ text }) => text !== '')) sheets.push(sheetOfGrid(`Sheet${sheets.length + 1}`, sheets.length, table.cells));
        table = null;
      }
    } else if (table && depth === 1) {
      if (name === 'tr' && !isClosing) table.startRow();
      else if (name === 'tr' || ((name === 'td' || name === 'th') && isClosing)) table.endCell();
      else if (name === 'td' || name === 'th') table.startCell(match[3] as string);
      else if (name === 'br') table.text?.push('\n');
    }
  }
  return sheets;
}
