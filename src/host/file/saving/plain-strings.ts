import { decodeUtf8 } from '../xml/text';
import { XmlScanner } from '../xml/scanner';
import { readStringItem } from '../shared-strings';

/** The numbers of the shared strings that are plain text, by their text: a cell may point to one instead of carrying the text itself. */
export function plainStrings(bytes: Uint8Array, part: string): Map<string, number> {
  const numbers = new Map<string, number>();
  const scanner = new XmlScanner(bytes, part);
  let number = 0;
  while (scanner.next()) {
    if (scanner.isClosing || !scanner.is('si')) continue;
    const start = scanner.tagStart;
    const text = readStringItem(scanner, 'si');
    const isPlain = !/<(?:\w+:)?(?:r|rPh|phoneticPr)[\s>/]/.test(decodeUtf8(bytes, start, scanner.tagEnd));
    if (isPlain && !numbers.has(text)) numbers.set(text, number);
    number++;
  }
  return numbers;
}
