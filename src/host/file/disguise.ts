import { FileError } from './file-error';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

/** Whether the text, in the two-byte letters that compound files use for names, occurs in the bytes. */
function holdsWideText(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 1;
    while (matched < text.length && bytes[at + 2 * matched] === text.charCodeAt(matched) && bytes[at + 2 * matched + 1] === 0) matched++;
    if (matched === text.length) return true;
  }
  return false;
}

/** Whether bytes carry a zip: by its first signature, or by an end record where something stands before it. */
function looksLikeZip(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return true;
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x05 && bytes[at + 3] === 0x06) return true;
  }
  return false;
}

function openingText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const wide = startsWith(head, [0xff, 0xfe]) ? 'utf-16le' : startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide)
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
}

/** Whether the bytes are text throughout, as far as the start tells. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

const RESAVE = '请用 Excel 或 WPS 打开后另存为 .xlsx 再试。';

/** Throws a `FileError` that says what the file really is, unless it is a zip. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('文件是空的（0 字节）。');
  if (startsWith(bytes, OLE)) {
    if (holdsWideText(bytes, 'EncryptedPackage')) throw new FileError('文件设有密码，请先用 Excel 或 WPS 打开并取消密码后再试。');
    if (holdsWideText(bytes, 'WordDocument')) throw new FileError('这是旧版 Word 文档（.doc），不是 Excel 工作簿。');
    if (holdsWideText(bytes, 'Workbook') || holdsWideText(bytes, 'Book')) {
      throw new FileError(`这是旧版 Excel 文件（.xls）改了扩展名，${RESAVE}`);
    }
    throw new FileError(`这是旧版 Office 文件，不是 .xlsx 工作簿，${RESAVE}`);
  }
  if (looksLikeZip(bytes)) return;
  const text = openingText(bytes);
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) throw new FileError(`这是“XML 电子表格 2003”文件改了扩展名，${RESAVE}`);
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<style|<script)/i.test(text) || /<html[\s>]|<table[\s>]/i.test(text)) {
    throw new FileError(`这是网页（HTML）文件改了扩展名，${RESAVE}`);
  }
  if (text.startsWith('%PDF')) throw new FileError('这是 PDF 文件，不是 Excel 工作簿。');
  if (text.startsWith('{\\rtf')) throw new FileError('这是 RTF 文档，不是 Excel 工作簿。');
  if (text.startsWith('<?xml')) throw new FileError(`这是 XML 文件，不是 .xlsx 工作簿，${RESAVE}`);
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])) {
    throw new FileError('这是压缩包，请先解压，再选择其中的工作簿。');
  }
  if (bytes[0] === 0x09 && (bytes[1] === 0x08 || bytes[1] === 0x04 || bytes[1] === 0x02))
    throw new FileError(`这是旧版 Excel 文件（.xls）改了扩展名，${RESAVE}`);
  if (looksLikeText(bytes)) throw new FileError(`这是文本文件（如 CSV）改了扩展名，${RESAVE}`);
  throw new FileError('这不是 Excel 工作簿（.xlsx），文件内容无法识别。');
}

/** What a zip without a workbook is, as a `FileError`. `has` looks a part up by its name. */
export function notAWorkbook(has: (name: string) => boolean, mimetype: string | null): FileError {
  if (mimetype?.includes('opendocument.spreadsheet')) return new FileError(`这是 OpenDocument 表格（.ods），${RESAVE}`);
  if (mimetype?.includes('opendocument')) return new FileError('这是 OpenDocument 文档，不是 Excel 工作簿。');
  if (has('word/document.xml')) return new FileError('这是 Word 文档（.docx），不是 Excel 工作簿。');
  if (has('ppt/presentation.xml')) return new FileError('这是 PowerPoint 演示文稿（.pptx），不是 Excel 工作簿。');
  if (has('xl/workbook.bin')) return new FileError(`这是二进制工作簿（.xlsb），${RESAVE}`);
  if (has('[Content_Types].xml')) return new FileError('文件里没有工作簿内容，可能已损坏，请重新取得该文件。');
  return new FileError('这是普通压缩包，不是 Excel 工作簿，请先解压，再选择其中的工作簿。');
}
