import { holdsWideText, looksLikeZip, OLE, startsWith } from './byte-signs';
import { openingText, refuseUnlessZip } from './disguise';
import { FileError } from './file-error';
import type { ReadLimits } from './read-limits';
import { Archive } from './zip/archive';

/** How a spreadsheet that is no .xlsx is stored. */
export type SpreadsheetKind = 'biff' | 'xlsb' | 'ods' | 'xml' | 'web' | 'separated';

/** What a file is by its content: a workbook of ours (.xlsx), another spreadsheet, or a published document. */
export type FileKind =
  | { readonly kind: 'package' }
  | { readonly kind: 'spreadsheet'; readonly stored: SpreadsheetKind }
  | { readonly kind: 'word' }
  | { readonly kind: 'pdf' }
  /** .doc of Word 97–2003: its text is not read, but workbooks that are embedded in it are. */
  | { readonly kind: 'old-word' };

const PASSWORD = '文件设有密码，请先用 Excel 或 WPS 打开并取消密码后再试。';

const spreadsheet = (stored: SpreadsheetKind): FileKind => ({ kind: 'spreadsheet', stored });

/** What a file is, whatever it is called. Throws a `FileError` that says what to do where it is nothing that can be read. */
export function kindOf(bytes: Uint8Array, limits: ReadLimits): FileKind {
  if (startsWith(bytes, OLE)) {
    if (holdsWideText(bytes, 'EncryptedPackage')) throw new FileError(PASSWORD);
    if (holdsWideText(bytes, 'WordDocument')) return { kind: 'old-word' };
    if (holdsWideText(bytes, 'Workbook') || holdsWideText(bytes, 'Book')) return spreadsheet('biff');
  } else if (looksLikeZip(bytes)) {
    const archive = new Archive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
    // OpenDocument of LibreOffice 24.8 and later: the whole package within the zip.
    if (archive.has('encrypted-package')) throw new FileError(PASSWORD);
    if (archive.has('xl/workbook.bin') && !archive.has('xl/workbook.xml')) return spreadsheet('xlsb');
    if (archive.has('word/document.xml') && !archive.has('xl/workbook.xml')) return { kind: 'word' };
    const mimetype = archive.has('content.xml') ? archive.read('mimetype') : null;
    if (mimetype && new TextDecoder().decode(mimetype).includes('opendocument.spreadsheet')) return spreadsheet('ods');
    return { kind: 'package' };
  } else if (
    bytes[0] === 0x09 &&
    [0x08, 0x04, 0x02, 0x00].includes(bytes[1] ?? -1) &&
    bytes[2] !== undefined &&
    bytes[2] < 0x20 &&
    bytes[3] === 0
  ) {
    return spreadsheet('biff');
  } else if (isPdf(bytes)) {
    return { kind: 'pdf' };
  } else {
    const text = openingText(bytes);
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text) && !/<html[\s>]/i.test(text)) return spreadsheet('xml');
    if (/<html[\s>]|<table[\s>]|^<(?:!doctype html|head|body|meta|style|script)/i.test(text)) return spreadsheet('web');
    if (isSeparated(bytes, text)) return spreadsheet('separated');
  }
  refuseUnlessZip(bytes);
  return { kind: 'package' };
}

/** Whether bytes carry a PDF: its mark stands within the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return !looksLikeZip(bytes) && new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Text whose lines are fields: every character is one that text has, and most lines hold a separator. */
function isSeparated(bytes: Uint8Array, text: string): boolean {
  if (text.startsWith('{\\rtf') || text.startsWith('<') || /^mime-version:/i.test(text)) return false;
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const isText = isWide
    ? !text.includes('\0')
    : bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
  if (!isText || bytes.length === 0) return false;
  const lines = text.split(/\r\n?|\n/, 20).filter((line) => line.trim() !== '');
  return lines.filter((line) => /[,\t;]/.test(line)).length * 2 > lines.length;
}
