import { holdsWideText, looksLikeZip, OLE, startsWith } from '../byte-signs';
import { FileError } from '../file-error';
import type { ReadLimits } from '../read-limits';
import { Archive } from '../zip/archive';
import { readPlainText } from './plain-text';
import { readWordDocument, wordPart } from './word-document';

/** A report is prose: the longest known has 0.2 MB of text. */
const LIMITS: ReadLimits = {
  entries: 20_000,
  partBytes: 128 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 250,
  ratioFromBytes: 8 * 1024 * 1024,
  cells: 0,
  sheets: 0,
  sharedFormulas: 0,
};
const MOST_TEXT_BYTES = 32 * 1024 * 1024;
const RESAVE = '请用 Word 或 WPS 打开后另存为 .docx 再试。';

/** The plain text of a report (决算说明), from a .docx or a text file. Throws `FileError` only, each with one Chinese sentence. */
export function readReport(bytes: Uint8Array): string {
  try {
    const text = textOf(bytes);
    if (text.trim() === '') throw new FileError('文件里没有文字。');
    return text;
  } catch (error) {
    if (error instanceof FileError) throw error;
    if (error instanceof RangeError) throw new FileError('文件太大，内存不足，无法处理。');
    throw new FileError(`文件已损坏，无法读取，${RESAVE}`);
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new FileError('文件是空的（0 字节）。');
  if (startsWith(bytes, OLE)) throw notADocument(bytes);
  if (looksLikeZip(bytes)) {
    const archive = new Archive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), LIMITS);
    const part = wordPart(archive);
    if (part === null) throw notAReport(archive);
    return readWordDocument(archive, part);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (head.startsWith('%PDF')) throw new FileError('这是 PDF 文件，请另存为 .docx 或 .txt 再试。');
  if (head.startsWith('{\\rtf')) throw new FileError(`这是 RTF 文档，${RESAVE}`);
  if (/<!doctype html|<html[\s>]/i.test(head)) throw new FileError(`这是网页（HTML）文件，${RESAVE}`);
  if (head.startsWith('<?xml')) throw new FileError(`这是 XML 文件，不是 .docx，${RESAVE}`);
  if (bytes.length > MOST_TEXT_BYTES) throw new FileError('文本文件超过 32 MB，不像决算说明，拒绝读取。');
  return readPlainText(bytes);
}

function notADocument(bytes: Uint8Array): FileError {
  if (holdsWideText(bytes, 'EncryptedPackage')) return new FileError('文件设有密码，请先用 Word 或 WPS 打开并取消密码后再试。');
  if (holdsWideText(bytes, 'WordDocument')) return new FileError(`这是旧版 Word 文档（.doc），${RESAVE}`);
  return new FileError(`这是旧版 Office 文件，不是 Word 文档，${RESAVE}`);
}

function notAReport(archive: Archive): FileError {
  if (archive.has('xl/workbook.xml') || archive.has('xl/workbook.bin')) {
    return new FileError('这是 Excel 工作簿，不是决算说明；请先给工作簿，再给说明（.docx 或 .txt）。');
  }
  if (archive.has('content.xml') && archive.has('mimetype')) return new FileError(`这是 OpenDocument 文档，${RESAVE}`);
  if (archive.has('ppt/presentation.xml')) return new FileError('这是 PowerPoint 演示文稿，不是决算说明。');
  return new FileError('这不是 Word 文档（.docx）：压缩包里没有正文。');
}
