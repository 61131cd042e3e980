import { FileError } from '../file-error';
import type { XmlScanner } from '../xml/scanner';

/** What is told of a Word document's main part, in its order. */
export interface ParagraphVisitor {
  /** What stands for a tab in a paragraph's text. */
  readonly tab: string;
  /** A paragraph has ended. One inside another, as in a text box, ends before it. */
  paragraph(text: string): void;
  /** An element that is neither a paragraph nor text has begun; it may be empty. */
  opens?(name: string): void;
  closes?(name: string): void;
}

/**
 * Walks the paragraphs of a Word document's main part. Runs of one paragraph are joined, so a number broken over runs is whole. Deleted
 * revisions, moved-away text, field codes, footnotes, headers and the fallback copies of drawings are left out.
 */
export function walkParagraphs(scanner: XmlScanner, visitor: ParagraphVisitor): void {
  if (!scanner.next() || !scanner.is('document')) throw new FileError('文件不是完整的 Word 文档，请用 Word 或 WPS 打开后另存一份再试。');
  /** Text of the paragraphs that are open. */
  const open: string[] = [];
  const add = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  while (scanner.next()) {
    const name = scanner.localName();
    if (name === 'Fallback') {
      scanner.skipElement();
      continue;
    }
    if (!scanner.is(name)) continue;
    if (scanner.isClosing) {
      if (name === 'p') visitor.paragraph(open.pop() ?? '');
      else visitor.closes?.(name);
      continue;
    }
    switch (name) {
      case 'p':
        if (scanner.isSelfClosing) visitor.paragraph('');
        else open.push('');
        break;
      case 't':
        if (!scanner.isSelfClosing) add(scanner.text());
        break;
      case 'tab':
      case 'ptab':
        add(visitor.tab);
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
        break;
      default:
        visitor.opens?.(name);
    }
  }
  if (open.length > 0) throw scanner.damaged();
}
