import { MAX_COLUMNS } from '../../../workbook/address';
import { FileError } from '../file-error';
import type { Block, TableBlock } from '../published/block';
import type { ReadLimits } from '../read-limits';
import type { GridCell } from '../table-grid';
import type { XmlScanner } from '../xml/scanner';
import { walkParagraphs } from './paragraphs';

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

  toBlock(): TableBlock {
    return { kind: 'table', cells: this.cells, rows: this.row + 1, columns: this.width };
  }
}

const positive = (text: string | null): number => {
  const number = Number(text ?? 0);
  return Number.isInteger(number) && number > 0 ? number : 0;
};

/** The paragraphs and tables of a Word document's main part, in order; what stands in a text box comes before the paragraph that it hangs on. */
export function wordBlocks(scanner: XmlScanner, limits: ReadLimits): readonly Block[] {
  const blocks: Block[] = [];
  const tables: OpenTable[] = [];
  let cells = 0;
  let boxes = 0;
  const current = (): OpenTable | undefined => tables[tables.length - 1];
  const line = (text: string): Block[] => (text.trim() === '' ? [] : [{ kind: 'line', text }]);
  const value = (): string | null => scanner.attribute(`${scanner.prefix()}val`);
  walkParagraphs(scanner, {
    tab: '\t',
    paragraph(text) {
      const cell = current()?.text;
      if (cell && boxes === 0) cell.push(text);
      else blocks.push(...line(text));
    },
    opens(name) {
      const table = current();
      switch (name) {
        case 'txbxContent':
          if (!scanner.isSelfClosing) boxes++;
          break;
        case 'tbl':
          if (scanner.isSelfClosing) break;
          if (tables.length >= DEEPEST) throw new FileError('文档里的表嵌套过深，拒绝读取。');
          // What a frame holds above the table inside it are that table's own lines.
          if (table?.text && table.cells.length === 0) {
            blocks.push(...table.text.flatMap(line));
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
          if (table) table.column += Math.min(positive(value()), MAX_COLUMNS);
          break;
        case 'gridSpan':
          if (table) table.span = Math.min(positive(value()) || 1, MAX_COLUMNS);
          break;
        case 'vMerge':
          if (table) table.isContinuation = (value() ?? 'continue') === 'continue';
      }
    },
    closes(name) {
      const table = current();
      if (name === 'tc') table?.endCell();
      else if (name === 'txbxContent') boxes--;
      else if (name === 'tbl' && table) {
        tables.pop();
        const outer = current();
        blocks.push({ ...table.toBlock(), isInner: outer !== undefined && outer.cells.length > 0 });
      }
    },
  });
  if (tables.length > 0) throw scanner.damaged();
  return blocks;
}
