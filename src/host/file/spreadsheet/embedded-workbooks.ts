import { CFB } from '@e965/xlsx';
import { freeSheetName } from '../../../workbook/layout';
import type { Sheet, Workbook } from '../../../workbook/workbook';
import { looksLikeZip, OLE, startsWith } from '../byte-signs';
import { readCalculatedWorkbook } from '../calculated-workbook';
import { FileError } from '../file-error';
import { kindOf } from '../file-kind';
import type { ReadLimits } from '../read-limits';
import { readSpreadsheet } from './read-spreadsheet';

/** Where a Word document of 1997–2003 keeps what is embedded in it: a workbook's own stream, or a whole .xlsx. */
const EMBEDDED = /\/ObjectPool\/[^/]+\/(?:Workbook|Book|Package)$/i;
/** Where a container that a .docx embeds keeps a whole .xlsx. */
const PACKAGE = /\/Package$/i;
/** What a workbook's own stream begins with. */
const BEGINNING = 0x09;
/** More than any document embeds. */
const MOST = 200;

/** The part of the library that opens the container of Office before 2007; it has no types of its own. */
interface Containers {
  read(
    bytes: Uint8Array,
    options: { readonly type: 'array' },
  ): { readonly FullPaths: readonly string[]; readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[] };
}

/** A stream or a part that a document embeds, as a workbook; null where it is none. */
function workbookOf(content: ArrayLike<number>, limits: ReadLimits): Workbook | null {
  const bytes = Uint8Array.from(content);
  try {
    if (startsWith(bytes, OLE)) {
      const inside = contentsOf(bytes, PACKAGE);
      const [first] = inside;
      return first
        ? workbookOf(first, limits)
        : kindOf(bytes, limits).kind === 'spreadsheet'
          ? readSpreadsheet(bytes, 'biff', limits)
          : null;
    }
    if (looksLikeZip(bytes)) return readCalculatedWorkbook(bytes, limits);
    // The library would take anything else for text.
    return bytes[0] === BEGINNING ? readSpreadsheet(bytes, 'biff', limits) : null;
  } catch (error) {
    // A limit holds for the whole document; whatever else is embedded need not be a workbook.
    if (error instanceof FileError && /超过|过大/.test(error.message)) throw error;
    return null;
  }
}

/** The streams of a container of Office before 2007 whose paths say that they are wanted. */
function contentsOf(bytes: Uint8Array, wanted: RegExp): readonly ArrayLike<number>[] {
  const { FullPaths, FileIndex } = (CFB as Containers).read(bytes, { type: 'array' });
  return FullPaths.flatMap((path, at) => {
    const { content } = FileIndex[at] ?? {};
    return wanted.test(path) && content && content.length > 0 ? [content] : [];
  });
}

/** The sheets of the workbooks (Excel, ET) that a document embeds, each under a name that none of `taken` has. */
export function embeddedSheets(contents: readonly ArrayLike<number>[], taken: readonly string[], limits: ReadLimits): readonly Sheet[] {
  if (contents.length > MOST) throw new FileError(`文档里嵌着的工作簿超过 ${MOST} 个，拒绝读取。`);
  const sheets: Sheet[] = [];
  let left = limits.cells;
  for (const content of contents) {
    for (const sheet of workbookOf(content, { ...limits, cells: left })?.sheets ?? []) {
      const name = freeSheetName(sheet.name, [...taken, ...sheets.map((one) => one.name)]);
      sheets.push({ ...sheet, name, index: taken.length + sheets.length });
      for (const cells of sheet.rows.values()) left -= cells.length;
    }
  }
  return sheets;
}

/** The workbooks that a .doc embeds, as one; null where it embeds none that can be read. */
export function embeddedWorkbooks(bytes: Uint8Array, limits: ReadLimits): Workbook | null {
  const sheets = embeddedSheets(contentsOf(bytes, EMBEDDED), [], limits);
  return sheets.length === 0 ? null : { sheets };
}
