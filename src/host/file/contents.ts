import type { Area } from '../../workbook/address';
import type { CellValue, Sheet } from '../../workbook/workbook';
import { FileError } from './file-error';
import type { ReadLimits } from './read-limits';
import { readSharedStrings } from './shared-strings';
import { SheetReader } from './sheet/read-sheet';
import { NO_STYLES, readStyles, type Styles } from './styles';
import { XmlScanner } from './xml/scanner';
import { readWorkbookParts, readXml, type WorkbookParts } from './workbook-parts';
import type { Archive } from './zip/archive';

/** A workbook file as far as a snapshot and saving need it. */
export interface Contents {
  readonly archive: Archive;
  readonly parts: WorkbookParts;
  readonly styles: Styles;
  readonly sheets: readonly Sheet[];
  /** For each sheet what its array formulas and data tables fill. */
  readonly arrays: readonly (readonly Area[])[];
  /** For each sheet what may be filled by them as well. */
  readonly doubtfulArrays: readonly (readonly Area[])[];
  /** Whether any cell has a formula. */
  readonly hasFormulas: boolean;
}

function stringsOf(archive: Archive, parts: WorkbookParts): CellValue[] {
  const bytes = parts.sharedStrings && readXml(archive, parts.sharedStrings);
  return bytes ? readSharedStrings(new XmlScanner(bytes, parts.sharedStrings)) : [];
}

function stylesOf(archive: Archive, parts: WorkbookParts): Styles {
  const bytes = parts.styles && readXml(archive, parts.styles);
  return bytes ? readStyles(bytes, parts.styles) : NO_STYLES;
}

/** Reads what a workbook file holds. Throws `FileError`, or whatever else damage leads to: see `refusingDamage`. */
export function readContents(archive: Archive, limits: ReadLimits): Contents {
  const parts = readWorkbookParts(archive, limits.sheets);
  const strings = stringsOf(archive, parts);
  const styles = stylesOf(archive, parts);
  const arrays: Area[][] = [];
  const doubtfulArrays: Area[][] = [];
  let cellsLeft = limits.cells;
  let formulasLeft = limits.sharedFormulas;
  let hasFormulas = false;
  const sheets = parts.sheets.map(({ name, visibility, part }, index): Sheet => {
    const scanner = new XmlScanner(readXml(archive, part) as Uint8Array, part);
    const content = new SheetReader(scanner, { name, strings, styles, is1904: parts.is1904, cellsLeft, formulasLeft }).read();
    cellsLeft -= content.cells;
    formulasLeft -= content.sharedFormulas;
    hasFormulas ||= content.hasFormulas;
    arrays.push(content.arrays);
    doubtfulArrays.push(content.doubtfulArrays);
    const { rows, merges, hiddenRows, hiddenColumns, isProtected } = content;
    return { name, index, visibility, isProtected, rows, merges, hiddenRows, hiddenColumns };
  });
  return { archive, parts, styles, sheets, arrays, doubtfulArrays, hasFormulas };
}

/** A sentence for whatever went wrong while a file was read. */
function damageOf(error: unknown): FileError {
  if (error instanceof FileError) return error;
  if (error instanceof RangeError) return new FileError('文件太大，内存不足，无法处理。');
  return new FileError('文件已损坏，无法读取，请用 Excel 或 WPS 打开后另存一份再试。');
}

/** Runs `work`, turning whatever goes wrong inside it into a `FileError`. */
export function refusingDamage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw damageOf(error);
  }
}
