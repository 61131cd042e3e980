import { readRelationships } from '../relationships';
import { walkParagraphs } from '../word/paragraphs';
import { toUtf8 } from '../xml/encoding';
import { XmlScanner } from '../xml/scanner';
import type { Archive } from '../zip/archive';

/** The name of the main part of a Word document; null where the zip holds none. */
export function wordPart(archive: Archive): string | null {
  const related = readRelationships(archive, '').find(({ type, target }) => type === 'officeDocument' && archive.has(target));
  const name = related?.target ?? 'word/document.xml';
  return archive.has(name) && /^word\//i.test(name) && !/\.bin$/i.test(name) ? name : null;
}

/** The text of a Word document as it reads: a line for each paragraph, those of a table's cell closed by a tab, its rows by a line end. */
export function readWordDocument(archive: Archive, part: string): string {
  const scanner = new XmlScanner(toUtf8(archive.read(part) as Uint8Array, part), part);
  const finished: string[] = [];
  let cells = 0;
  walkParagraphs(scanner, {
    tab: ' ',
    paragraph: (text) => finished.push(text + (cells > 0 ? '\t' : '\n')),
    opens(name) {
      if (name === 'tc' && !scanner.isSelfClosing) cells++;
    },
    closes(name) {
      if (name === 'tc') cells--;
      else if (name === 'tr') finished.push('\n');
    },
  });
  return finished.join('');
}
