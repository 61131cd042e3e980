import { holdsWideText, looksLikeZip, OLE, startsWith } from './byte-signs';
import { FileError } from './file-error';

/** How much of a file tells what it is. */
const HEAD = 4096;

export function openingText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const wide = startsWith(head, [0xff, 0xfe]) ? 'utf-16le' : startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide)
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
}

/** Whether the bytes, or what they decode to where they are marked as wide letters, are text throughout, as far as the start tells. */
function looksLikeText(bytes: Uint8Array, text: string): boolean {
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (isWide) return !text.includes('\0');
  return bytes.subarray(0, HEAD).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** Whether text is a table with a separator: most of its first lines hold one. */
function looksSeparated(text: string): boolean {
  const lines = text.split(/\r\n?|\n/, 20).filter((line) => line.trim() !== '');
  return lines.filter((line) => /[,\t;]/.test(line)).length * 2 > lines.length;
}

/** What to do about a table that Excel can open, where it is given its own extension. */
function resave(extension: string): string {
  return `请用 Excel 或 WPS 打开，另存为 .xlsx 再试（打不开就先把扩展名改成 ${extension}）。`;
}

const OLD_EXCEL = `这是旧版 Excel 工作簿（.xls）或 WPS 表格（.et），不是 .xlsx：${resave('.xls')}`;
const GET_ORIGINAL = '里面的数读不出来，请找到原来的 .xlsx 再试。';

/** Files that are known by their first bytes. */
const KNOWN_STARTS: readonly (readonly [start: readonly number[], message: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], `这是图片（PNG），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0xff, 0xd8, 0xff], `这是图片（JPEG），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x47, 0x49, 0x46, 0x38], `这是图片（GIF），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x49, 0x49, 0x2a, 0x00], `这是图片（TIFF），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x4d, 0x4d, 0x00, 0x2a], `这是图片（TIFF），不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x52, 0x49, 0x46, 0x46], `这是图片或影音文件，不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x25, 0x50, 0x44, 0x46], `这是 PDF 文件，不是 Excel 工作簿，${GET_ORIGINAL}`],
  [[0x52, 0x61, 0x72, 0x21], '这是压缩包（.rar），请先解压，再选择其中的工作簿。'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是压缩包（.7z），请先解压，再选择其中的工作簿。'],
  [[0x1f, 0x8b], '这是压缩包（.gz），请先解压，再选择其中的工作簿。'],
  [[0x09, 0x08], OLD_EXCEL],
  [[0x09, 0x04], OLD_EXCEL],
  [[0x09, 0x02], OLD_EXCEL],
];

/** What a compound file (the container of Office before 2007) is. */
function compoundFile(bytes: Uint8Array): FileError {
  if (holdsWideText(bytes, 'EncryptedPackage')) return new FileError('文件设有密码，请先用 Excel 或 WPS 打开并取消密码后再试。');
  if (holdsWideText(bytes, 'WordDocument')) {
    return new FileError('这是旧版 Word 或 WPS 文字文档（.doc、.wps），不是 Excel 工作簿，请把其中的表格放进 .xlsx 再试。');
  }
  if (holdsWideText(bytes, 'Workbook') || holdsWideText(bytes, 'Book')) return new FileError(OLD_EXCEL);
  return new FileError(`这是旧版 Office 文件，不是 .xlsx 工作簿，${resave('.xls')}`);
}

/** What a file of text is; null where it is none. */
function textFile(bytes: Uint8Array): FileError | null {
  const text = openingText(bytes);
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) {
    return new FileError(`这是“XML 电子表格 2003”文件，不是 .xlsx 工作簿：${resave('.xml')}`);
  }
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<style|<script)/i.test(text) || /<html[\s>]|<table[\s>]/i.test(text)) {
    return new FileError(`这是网页（HTML）文件，不是 .xlsx 工作簿：${resave('.html')}`);
  }
  if (/^mime-version:/i.test(text)) return new FileError(`这是网页（.mht）文件，不是 .xlsx 工作簿：${resave('.mht')}`);
  if (text.startsWith('{\\rtf')) return new FileError('这是 RTF 文档，不是 Excel 工作簿，请把其中的表格放进 .xlsx 再试。');
  if (text.startsWith('<?xml')) return new FileError(`这是 XML 文件，不是 .xlsx 工作簿：${resave('.xml')}`);
  if (!looksLikeText(bytes, text)) return null;
  if (looksSeparated(text)) return new FileError(`这是 CSV 一类的文本表格，不是 .xlsx 工作簿：${resave('.csv')}`);
  return new FileError('这是文本文件，不是 Excel 工作簿，请找到含有决算表的 .xlsx 再试。');
}

/** Throws a `FileError` that says what the file really is and what to do about it, unless it is a zip. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('文件是空的（0 字节），请重新取得该文件。');
  if (startsWith(bytes, OLE)) throw compoundFile(bytes);
  if (looksLikeZip(bytes)) return;
  const known = KNOWN_STARTS.find(([start]) => startsWith(bytes, start));
  if (known) throw new FileError(known[1]);
  if (bytes.subarray(0, HEAD).every((byte) => byte === 0)) throw new FileError('文件内容全是零，多半没有下载完整，请重新取得该文件。');
  throw textFile(bytes) ?? new FileError('这不是 Excel 工作簿（.xlsx），内容无法识别，请重新取得该文件。');
}

/** What a zip without a workbook is, as a `FileError`. `has` looks a part up by its name. */
export function notAWorkbook(has: (name: string) => boolean, mimetype: string | null): FileError {
  if (mimetype?.includes('opendocument.spreadsheet')) return new FileError(`这是 OpenDocument 表格（.ods），不是 .xlsx：${resave('.ods')}`);
  if (mimetype?.includes('opendocument'))
    return new FileError('这是 OpenDocument 文档，不是 Excel 工作簿，请把其中的表格放进 .xlsx 再试。');
  if (has('word/document.xml')) return new FileError('这是 Word 文档（.docx），不是 Excel 工作簿，请把其中的表格放进 .xlsx 再试。');
  if (has('ppt/presentation.xml'))
    return new FileError('这是 PowerPoint 演示文稿（.pptx），不是 Excel 工作簿，请把其中的表格放进 .xlsx 再试。');
  if (has('xl/workbook.bin')) return new FileError(`这是二进制工作簿（.xlsb），不是 .xlsx：${resave('.xlsb')}`);
  if (has('OFD.xml')) return new FileError(`这是 OFD 版式文件，不是 Excel 工作簿，${GET_ORIGINAL}`);
  if (has('Index/Document.iwa')) return new FileError('这是 Numbers 表格（.numbers），请在 Numbers 里导出为 Excel（.xlsx）再试。');
  if (has('[Content_Types].xml')) return new FileError('文件里没有工作簿内容，可能已损坏，请重新取得该文件。');
  return new FileError('这是普通压缩包，不是 Excel 工作簿，请先解压，再选择其中的工作簿。');
}
