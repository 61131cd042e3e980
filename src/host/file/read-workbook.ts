import type { CellValue, Sheet, Workbook } from '../../workbook/workbook';
import { refuseUnlessZip } from './disguise';
import { FileError } from './file-error';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';
import { readSharedStrings } from './shared-strings';
import { SheetReader } from './sheet/read-sheet';
import { NO_STYLES, readStyles, type Styles } from './styles';
import { XmlScanner } from './xml/scanner';
import { readWorkbookParts, readXml, type WorkbookParts } from './workbook-parts';
import { Archive } from './zip/archive';

/** Opens the zip of a workbook. Throws `FileError` where the bytes are something else. */
export function openArchive(bytes: Uint8Array, limits: ReadLimits): Archive {
  refuseUnlessZip(bytes);
  return new Archive(bytes, limits);
}

/** The workbook's shared strings, by their number. */
export function stringsOf(archive: Archive, parts: WorkbookParts): CellValue[] {
  const bytes = parts.sharedStrings && readXml(archive, parts.sharedStrings);
  return bytes ? readSharedStrings(new XmlScanner(bytes, parts.sharedStrings as string)) : [];
}

/** The workbook's number formats, by style number. */
export function stylesOf(archive: Archive, parts: WorkbookParts): Styles {
  const bytes = parts.styles && readXml(archive, parts.styles);
  return bytes ? readStyles(bytes, parts.styles as string) : NO_STYLES;
}

/**
 * Reads an .xlsx or .xlsm file into a snapshot. Only the parts that a snapshot needs are inflated.
 * Dates stay numbers, counted from 1900 whatever system the file uses. Throws `FileError` only, each with one Chinese sentence.
 */
export function readWorkbook(bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): Workbook {
  try {
    return readArchive(openArchive(bytes, limits), limits);
  } catch (error) {
    if (error instanceof FileError) throw error;
    if (error instanceof RangeError) throw new FileError('文件太大，内存不足，无法读取。');
    throw new FileError('文件已损坏，无法读取，请用 Excel 或 WPS 打开后另存一份再试。');
  }
}

function readArchive(archive: Archive, limits: ReadLimits): Workbook {
  const parts = readWorkbookParts(archive, limits.sheets);
  const strings = stringsOf(archive, parts);
  const styles = stylesOf(archive, parts);
  let cellsLeft = limits.cells;
  const sheets = parts.sheets.map(({ name, visibility, part }, index): Sheet => {
    const scanner = new XmlScanner(readXml(archive, part) as Uint8Array, part);
    const content = new SheetReader(scanner, { name, strings, styles, is1904: parts.is1904, cellsLeft }).read();
    cellsLeft -= content.cells;
    const { rows, merges, hiddenRows, hiddenColumns, isProtected } = content;
    return { name, index, visibility, isProtected, rows, merges, hiddenRows, hiddenColumns };
  });
  return { sheets };
}
