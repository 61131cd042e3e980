import { MAX_COLUMNS } from '../../../workbook/address';
import { FileError } from '../file-error';
import type { Block } from '../published/block';
import type { ReadLimits } from '../read-limits';
import type { GridCell } from '../table-grid';
import type { XmlScanner } from '../xml/scanner';

/** Deeper than any honest document nests its tables. */
const DEEPEST = 32;

/** A table while it is read. */
class OpenTable {
  readonly cells: GridCell[] = [];
  row = -1;
  column = 0;
  width = 0;
  span = 1;
  isContinuation = false;
  text: string[] | null = null;
  /** For each column the cell above that a vertical merge may go on with. */
  private readonly tops = new Map<number, number>();

  startRow(): void {
    this.row++;
    this.column = 0;
  }

  startCell(): void {
    this.text = [];
    this.span = 1;
    this.isContinuation = false;
  }

  endCell(): void {
    const text = (this.text ?? []).join('\n').trim();
    this.text = null;
    if (this.row < 0) this.row = 0;
    const columns = Math.min(this.span, MAX_COLUMNS - this.column);
    if (columns < 1) throw new FileError('文档里有一张表的列数超过上限，拒绝读取。');
    const top = this.tops.get(this.column);
    const above = this.isContinuation && top !== undefined ? this.cells[top] : undefined;
    if (above && top !== undefined && above.row + above.rows === this.row) {
      this.cells[top] = { ...above, rows: above.rows + 1, text: above.text === '' ? text : above.text };
    } else {
      this.tops.set(this.column, this.cells.length);
      this.cells.push({ row: this.row, column: this.column, rows: 1, columns, text });
    }
    this.column += columns;
    this.width = Math.max(this.width, this.column);
  }

  toBlock(): Block {
    return { kind: 'table', cells: this.cells, rows: this.row + 1, columns: this.width };
  }
}

const positive = (text: string | null): number => {
  const number = Number(text ?? 0);
  return Number.isInteger(number) && number > 0 ? number : 0;
};

/** The paragraphs and tables of a Word document's main part, in order; what stands in a text box comes before the paragraph that it hangs on. */
export function wordBlocks(scanner: XmlScanner, limits: ReadLimits): readonly Block[] {
  if (!scanner.next() || !scanner.is('document')) throw new FileError('文件不是完整的 Word 文档，请用 Word 或 WPS 打开后另存一份再试。');
  const blocks: Block[] = [];
  const tables: OpenTable[] = [];
  /** Text of the paragraphs that are open; one inside another is a text box. */
  const open: string[] = [];
  let cells = 0;
  let boxes = 0;
  const current = (): OpenTable | undefined => tables[tables.length - 1];
  const add = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  const endParagraph = (): void => {
    const text = open.pop() ?? '';
    const cell = current()?.text;
    if (cell && boxes === 0) cell.push(text);
    else if (text.trim() !== '') blocks.push({ kind: 'line', text });
  };
  while (scanner.next()) {
    const name = scanner.localName();
    if (name === 'Fallback') {
      scanner.skipElement();
      continue;
    }
    if (!scanner.is(name)) continue;
    const table = current();
    if (scanner.isClosing) {
      if (name === 'p') endParagraph();
      else if (name === 'tc') table?.endCell();
      else if (name === 'txbxContent') boxes--;
      else if (name === 'tbl' && table) {
        tables.pop();
        blocks.push(table.toBlock());
      }
      continue;
    }
    switch (name) {
      case 'p':
        open.push('');
        if (scanner.isSelfClosing) endParagraph();
        break;
      case 'txbxContent':
        if (!scanner.isSelfClosing) boxes++;
        break;
      case 'tbl':
        if (scanner.isSelfClosing) break;
        if (tables.length >= DEEPEST) throw new FileError('文档里的表嵌套过深，拒绝读取。');
        // What a frame holds above the table inside it are that table's own lines.
        if (table?.text && table.cells.length === 0) {
          blocks.push(...table.text.filter((text) => text.trim() !== '').map((text): Block => ({ kind: 'line', text })));
          table.text = [];
        }
        tables.push(new OpenTable());
        break;
      case 'tr':
        table?.startRow();
        break;
      case 'tc':
        if (++cells > limits.cells) throw new FileError(`单元格超过 ${limits.cells.toLocaleString('en-US')} 个，拒绝读取。`);
        table?.startCell();
        if (scanner.isSelfClosing) table?.endCell();
        break;
      case 'gridBefore':
        if (table) table.column += Math.min(positive(scanner.attribute(`${scanner.prefix()}val`)), MAX_COLUMNS);
        break;
      case 'gridSpan':
        if (table) table.span = Math.min(positive(scanner.attribute(`${scanner.prefix()}val`)) || 1, MAX_COLUMNS);
        break;
      case 'vMerge':
        if (table) table.isContinuation = (scanner.attribute(`${scanner.prefix()}val`) ?? 'continue') === 'continue';
        break;
      case 't':
        if (!scanner.isSelfClosing) add(scanner.text());
        break;
      case 'tab':
      case 'ptab':
        add('\t');
        break;
      case 'br':
      case 'cr':
        add('\n');
        break;
      case 'noBreakHyphen':
        add('-');
        break;
      case 'del':
      case 'moveFrom':
      case 'rPr':
      case 'pPr':
        scanner.skipElement();
    }
  }
  if (open.length > 0 || tables.length > 0) throw scanner.damaged();
  return blocks;
}
