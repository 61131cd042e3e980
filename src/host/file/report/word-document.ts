import { FileError } from '../file-error';
import { readRelationships } from '../relationships';
import { toUtf8 } from '../xml/encoding';
import { XmlScanner } from '../xml/scanner';
import type { Archive } from '../zip/archive';

/** The name of the main part of a Word document; null where the zip holds none. */
export function wordPart(archive: Archive): string | null {
  const related = readRelationships(archive, '').find(({ type, target }) => type === 'officeDocument' && archive.has(target));
  const name = related?.target ?? 'word/document.xml';
  return archive.has(name) && /^word\//i.test(name) && !/\.bin$/i.test(name) ? name : null;
}

/**
 * The text of a Word document as it reads: a line for each paragraph, the paragraphs of a table's cell closed by a tab and its rows by
 * a line end. Runs of one paragraph are joined, so a number broken over runs is whole. Deleted revisions, moved-away text, field
 * codes, footnotes, headers and the fallback copies of drawings are left out.
 */
export function readWordDocument(archive: Archive, part: string): string {
  const scanner = new XmlScanner(toUtf8(archive.read(part) as Uint8Array, part), part);
  if (!scanner.next() || !scanner.is('document')) throw new FileError('文件不是完整的 Word 文档，请用 Word 或 WPS 打开后另存一份再试。');
  const finished: string[] = [];
  /** Text of the paragraphs that are open; one inside another is a text box. */
  const open: string[] = [];
  let cells = 0;
  const add = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  const endParagraph = (): void => {
    finished.push((open.pop() ?? '') + (cells > 0 ? '\t' : '\n'));
  };
  while (scanner.next()) {
    const name = scanner.localName();
    if (name === 'Fallback') {
      scanner.skipElement();
      continue;
    }
    if (!scanner.is(name)) continue;
    if (scanner.isClosing) {
      if (name === 'p') endParagraph();
      else if (name === 'tc') cells--;
      else if (name === 'tr') finished.push('\n');
      continue;
    }
    switch (name) {
      case 'p':
        open.push('');
        if (scanner.isSelfClosing) endParagraph();
        break;
      case 'tc':
        if (!scanner.isSelfClosing) cells++;
        break;
      case 't':
        if (!scanner.isSelfClosing) add(scanner.text());
        break;
      case 'tab':
      case 'ptab':
        add(' ');
        break;
      case 'br':
      case 'cr':
        add('\n');
        break;
      case 'noBreakHyphen':
        add('-');
        break;
      case 'del':
      case 'moveFrom':
      case 'rPr':
      case 'pPr':
        scanner.skipElement();
    }
  }
  if (open.length > 0) throw scanner.damaged();
  return finished.join('');
}
