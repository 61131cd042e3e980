import type { Sheet } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import type { ReadLimits } from '../read-limits';
import { sheetOfGrid, type GridCell } from '../table-grid';

/** The separator that the first lines have most of. */
function separatorOf(text: string): string {
  const head = text.slice(0, 8192);
  const count = (sign: string): number => head.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A first line that names the separator, for Excel: sep=; */
const NAMED = /^\ufeff?sep=([,;\t])[ \t]*(?:\r\n?|\n)/i;

/** Reads text with separators (.csv) into a sheet: fields in quotation marks may hold separators, line ends and doubled marks. */
export function readSeparated(text: string, limits: ReadLimits): Sheet {
  const named = NAMED.exec(text);
  const separator = named?.[1] ?? separatorOf(text);
  const grid: GridCell[] = [];
  let row = 0;
  let column = 0;
  let at = named ? named[0].length : text.startsWith('\ufeff') ? 1 : 0;
  const add = (field: string): void => {
    if (field.trim() === '') return;
    if (grid.length >= limits.cells) throw new FileError(`单元格超过 ${limits.cells.toLocaleString('en-US')} 个，拒绝读取。`);
    grid.push({ row, column, rows: 1, columns: 1, text: field });
  };
  while (at < text.length) {
    let field: string;
    let end: number;
    if (text[at] === '"') {
      const pieces: string[] = [];
      let from = at + 1;
      for (;;) {
        end = text.indexOf('"', from);
        if (end < 0) end = text.length;
        pieces.push(text.slice(from, end));
        if (text[end + 1] !== '"') break;
        pieces.push('"');
        from = end + 2;
      }
      end++;
      field = pieces.join('');
    } else {
      end = at;
      field = '';
    }
    const rest = end;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    add(field + text.slice(rest, end));
    if (text[end] === separator) column++;
    else {
      if (text[end] === '\r' && text[end + 1] === '\n') end++;
      row++;
      column = 0;
    }
    at = end + 1;
  }
  return sheetOfGrid('Sheet1', 0, grid);
}
