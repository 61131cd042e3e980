import { read, set_cptable, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import type { Workbook } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import type { SpreadsheetKind } from '../file-kind';
import type { ReadLimits } from '../read-limits';
import { readPlainText } from '../report/plain-text';
import { toUtf8 } from '../xml/encoding';
import { Archive } from '../zip/archive';
import { createZip } from '../zip/rewrite';
import { CODE_PAGES, decodingAtMost } from './code-pages';
import { refuseCutFormulas } from './cut-formulas';
import { refuseRepetition } from './open-document-size';
import { readSeparated } from './separated-text';
import { calculatedWorkbook } from '../calculated-workbook';
import { calculableFromLibrary } from './sheets-from-library';
import { calculatesAsShown } from './precision';
import { readWebPage } from './web-page';

/** No text of tables is longer. */
const MOST_TEXT_BYTES = 128 * 1024 * 1024;
const PASSWORD = '文件设有密码，请先用 Excel 或 WPS 打开并取消密码后再试。';
const NO_STYLES = '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>';
const OPTIONS: ParsingOptions = { dense: true, cellFormula: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true };

set_cptable(CODE_PAGES);

/**
 * Reads a spreadsheet that is no .xlsx: .xls and .et (BIFF), .xlsb, .ods, “XML 电子表格 2003”, a web page, text with separators.
 * Throws `FileError` where that cannot be done, or whatever else damage leads the library to.
 */
export function readSpreadsheet(bytes: Uint8Array, kind: SpreadsheetKind, limits: ReadLimits): Workbook {
  const isAsShown = (): boolean => calculatesAsShown(bytes, kind, limits);
  switch (kind) {
    case 'web':
      return someSheets(readWebPage(pageText(bytes), limits));
    case 'separated':
      return someSheets([readSeparated(readPlainText(bounded(bytes)), limits)]);
    case 'xml':
      return fromLibrary(
        () => read(new TextDecoder().decode(toUtf8(bounded(bytes), 'XML')), { ...OPTIONS, type: 'string' }),
        limits,
        isAsShown,
      );
    case 'ods':
      return fromLibrary(() => read(repacked(bytes, limits, true), { ...OPTIONS, type: 'array' }), limits, isAsShown);
    case 'xlsb':
      return fromLibrary(() => read(repacked(bytes, limits, false), { ...OPTIONS, type: 'array' }), limits, isAsShown);
    case 'biff':
      refuseCutFormulas(quick(bytes));
      // No byte is more than two characters.
      return fromLibrary(
        () => decodingAtMost(2 * bytes.length + 1000, () => read(quick(bytes), { ...OPTIONS, type: 'array' })),
        limits,
        isAsShown,
      );
  }
}

/** The same bytes as Node's own kind, where there is one: the library copies and reads these much faster. */
function quick(bytes: Uint8Array): Uint8Array {
  return typeof Buffer === 'undefined' ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bounded(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MOST_TEXT_BYTES) throw new FileError('文本表格超过 128 MB，拒绝读取。');
  return bytes;
}

/** A page in the encoding that it names, else as any text. */
function pageText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bounded(bytes).subarray(0, 4096));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  try {
    if (named && !/^utf-?(?:8|16)/i.test(named)) return new TextDecoder(named).decode(bytes);
  } catch {
    // An encoding that nobody knows is told by the bytes.
  }
  return readPlainText(bytes);
}

function someSheets(sheets: Workbook['sheets']): Workbook {
  if (sheets.length === 0) throw new FileError('文件里没有表格，请核对是不是这个文件。');
  return { sheets };
}

function fromLibrary(work: () => WorkBook, limits: ReadLimits, isAsShown: () => boolean): Workbook {
  // The library tells the console of every format that it has doubts about.
  const { error: say } = console;
  console.error = () => undefined;
  let book: WorkBook;
  try {
    book = work();
  } catch (error) {
    if (/password|encrypt/i.test(error instanceof Error ? error.message : String(error))) throw new FileError(PASSWORD);
    throw error;
  } finally {
    console.error = say;
  }
  const calculable = calculableFromLibrary(book, limits, isAsShown);
  return calculatedWorkbook({ ...calculable, sheets: someSheets(calculable.sheets).sheets });
}

/** The parts of a zip as far as a spreadsheet needs them, inflated within the limits and packed anew: the library trusts whatever a zip says. */
function repacked(bytes: Uint8Array, limits: ReadLimits, isOpenDocument: boolean): Uint8Array {
  const archive = new Archive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  const wanted = isOpenDocument
    ? /^(?:mimetype|content\.xml|styles\.xml|settings\.xml|meta-inf\/manifest\.xml)$/
    : /^(?:\[content_types\]\.xml|_rels\/.*|xl\/[^/]*\.bin|xl\/_rels\/.*|xl\/worksheets\/[^/]*\.bin|xl\/worksheets\/_rels\/.*|docprops\/.*\.xml)$/;
  const parts = archive.directory.entries
    .filter(({ key }) => wanted.test(key))
    .map(({ name }): [string, Uint8Array] => [name, archive.read(name) as Uint8Array]);
  if (isOpenDocument) {
    const manifest = archive.read('META-INF/manifest.xml');
    if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) throw new FileError(PASSWORD);
    // Programs that set no styles write none; the library insists on them.
    if (!archive.has('styles.xml')) parts.push(['styles.xml', new TextEncoder().encode(NO_STYLES)]);
    refuseRepetition(toUtf8(archive.read('content.xml') ?? new Uint8Array(0), 'content.xml'), limits);
  }
  return createZip(parts);
}
