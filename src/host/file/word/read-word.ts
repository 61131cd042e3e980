import type { PublishedDocument } from '../../../workbook/published';
import type { Workbook } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import { readRelationships } from '../relationships';
import { sheetsOfBlocks } from '../published/sheets-of-blocks';
import type { ReadLimits } from '../read-limits';
import { readWordDocument, wordPart } from '../report/word-document';
import { toUtf8 } from '../xml/encoding';
import { XmlScanner } from '../xml/scanner';
import { Archive } from '../zip/archive';
import { wordBlocks } from './blocks';

/** What a Word document holds. */
export interface ReadWord {
  readonly workbook: Workbook;
  readonly document: PublishedDocument;
  /** What objects that it embeds are stored as: workbooks, and whatever else. */
  readonly embedded: readonly Uint8Array[];
}

/** Reads a Word document (.docx): every table a sheet, and the text of the whole. */
export function readWord(bytes: Uint8Array, limits: ReadLimits): ReadWord {
  const archive = new Archive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  const part = wordPart(archive);
  if (part === null) throw new FileError('这不是 Word 文档（.docx）：压缩包里没有正文。');
  const scanner = new XmlScanner(toUtf8(archive.read(part) as Uint8Array, part), part);
  const { sheets, tables } = sheetsOfBlocks(wordBlocks(scanner, limits));
  // Those of charts belong to the charts, not to the text.
  const objects = readRelationships(archive, part).filter(({ type }) => type === 'package' || type === 'oleObject');
  const embedded = [...new Set(objects.map(({ target }) => target))].flatMap((target) => archive.read(target) ?? []);
  return { workbook: { sheets }, document: { text: readWordDocument(archive, part), tables }, embedded };
}
