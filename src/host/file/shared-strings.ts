import type { CellValue } from '../../workbook/workbook';
import { decodeEscapes } from './xml/text';
import { markup, type XmlScanner } from './xml/scanner';

const SPACE = ' \t\n\r';

/** Without XML's white space at its ends. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.includes(text[start] as string)) start++;
  while (end > start && SPACE.includes(text[end - 1] as string)) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** The text of one `t` element, whose tag the scanner stands at. Space at the ends counts only where the file says so. */
function readRun(scanner: XmlScanner): string {
  return scanner.isSelfClosing ? '' : readText(scanner, scanner.attributeIs('xml:space', 'preserve'));
}

function readText(scanner: XmlScanner, keepsSpace: boolean): string {
  const text = scanner.text();
  return decodeEscapes(keepsSpace ? text : trimmed(text));
}

/**
 * The text of a string item (`si` or `is`), whose opening tag the scanner stands at: its runs joined, phonetic guides left out.
 * The scanner is left at the closing tag.
 */
export function readStringItem(scanner: XmlScanner, name: 'si' | 'is'): string {
  return scanner.isSelfClosing ? '' : readRuns(scanner, name, '');
}

function readRuns(scanner: XmlScanner, name: 'si' | 'is', before: string): string {
  let text = before;
  while (scanner.next()) {
    if (scanner.isClosing) {
      if (scanner.is(name)) return text;
    } else if (scanner.is('t')) text += readRun(scanner);
    else if (scanner.is('rPh')) scanner.skipElement();
  }
  throw scanner.damaged();
}

/** How nearly all items are written: one run, and nothing else. */
const PLAIN = markup('<si><t>');
const SPACED = markup('<si><t xml:space="preserve">');
const END = markup('</t></si>');

/** The shared strings, each as the value that all cells with it share. */
export function readSharedStrings(scanner: XmlScanner): CellValue[] {
  const values: CellValue[] = [];
  for (;;) {
    const isPlain = scanner.passes(PLAIN);
    if (isPlain || scanner.passes(SPACED)) {
      const text = readText(scanner, !isPlain);
      values.push({ kind: 'text', text: scanner.passes(END) ? text : readRuns(scanner, 'si', text) });
    } else if (!scanner.next()) return values;
    else if (!scanner.isClosing && scanner.is('si')) values.push({ kind: 'text', text: readStringItem(scanner, 'si') });
  }
}
