import type { PublishedDocument } from '../../../workbook/published';
import type { Workbook } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import { sheetsOfBlocks } from '../published/sheets-of-blocks';
import type { ReadLimits } from '../read-limits';
import { readWordDocument, wordPart } from '../report/word-document';
import { toUtf8 } from '../xml/encoding';
import { XmlScanner } from '../xml/scanner';
import { Archive } from '../zip/archive';
import { wordBlocks } from './blocks';

/** Reads a Word document (.docx): every table a sheet, and the text of the whole. */
export function readWord(bytes: Uint8Array, limits: ReadLimits): { readonly workbook: Workbook; readonly document: PublishedDocument } {
  const archive = new Archive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  const part = wordPart(archive);
  if (part === null) throw new FileError('这不是 Word 文档（.docx）：压缩包里没有正文。');
  const scanner = new XmlScanner(toUtf8(archive.read(part) as Uint8Array, part), part);
  const { sheets, tables } = sheetsOfBlocks(wordBlocks(scanner, limits));
  return { workbook: { sheets }, document: { text: readWordDocument(archive, part), tables } };
}
