import { FileError } from '../file-error';
import type { ReadLimits } from '../read-limits';
import { XmlScanner } from '../xml/scanner';

/** Cells with content that a file does not write out but only says to repeat: each is a cell to the reader, and no honest table has so many. */
const MOST_REPEATED = 500_000;

function repeats(scanner: XmlScanner, name: string): number {
  const stated = Number(scanner.attribute(`${scanner.prefix()}${name}`) ?? 1);
  return Number.isFinite(stated) && stated > 1 ? stated : 1;
}

/**
 * Refuses an OpenDocument spreadsheet (.ods) that says of few cells that they repeat without end: the format writes equal
 * neighbours once, and only counting tells how many there are.
 */
export function refuseRepetition(content: Uint8Array, limits: ReadLimits): void {
  const scanner = new XmlScanner(content, 'content.xml');
  let cells = 0;
  let written = 0;
  let rowRepeats = 1;
  let sheets = 0;
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    const name = scanner.localName();
    if (name === 'table' && ++sheets > limits.sheets)
      throw new FileError(`工作表超过 ${limits.sheets.toLocaleString('en-US')} 张，拒绝读取。`);
    if (name === 'table-row') rowRepeats = repeats(scanner, 'number-rows-repeated');
    if (name !== 'table-cell' || (scanner.isSelfClosing && scanner.indexOf(`${scanner.prefix()}formula`) < 0)) continue;
    written++;
    cells += repeats(scanner, 'number-columns-repeated') * rowRepeats;
    if (cells > limits.cells) throw new FileError(`单元格超过 ${limits.cells.toLocaleString('en-US')} 个，拒绝读取。`);
    if (cells - written > MOST_REPEATED) throw new FileError(`相同内容重复超过 ${MOST_REPEATED.toLocaleString('en-US')} 格，拒绝读取。`);
  }
}
