import { MARK_RULE, MARK_SIGNATURE } from '../../mark-look';
import { XmlScanner } from '../xml/scanner';
import { Splices } from '../xml/splices';
import { decodeEntities, encodeEntities } from '../xml/text';

/** What comes after the conditional formats in a worksheet part, in the order that the schema asks for. */
const LATER: ReadonlySet<string> = new Set([
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);

/** Cells that are marked alike: as `sqref` names them, and the differential style that shows them. */
export interface MarkedCells {
  readonly cells: string;
  readonly style: number;
}

/** A worksheet part with these marks as conditional formats, in place of the marks that it had. Everything else keeps its bytes. */
export function markSheet(bytes: Uint8Array, part: string, marks: readonly MarkedCells[]): Uint8Array {
  const scanner = new XmlScanner(bytes, part);
  const splices = new Splices(bytes);
  if (!scanner.next() || !scanner.is('worksheet') || scanner.isSelfClosing) throw scanner.damaged();
  const prefix = scanner.prefix();
  let place = -1;
  let last = 0;
  while (place < 0) {
    if (!scanner.next()) throw scanner.damaged();
    const name = scanner.localName();
    if (scanner.isClosing || LATER.has(name)) place = scanner.tagStart;
    else if (name === 'conditionalFormatting') last = Math.max(last, dropOwn(scanner, splices));
    else scanner.skipElement();
  }
  const rules = marks.map(
    ({ cells, style }, at) =>
      `<${prefix}conditionalFormatting sqref="${cells}">` +
      `<${prefix}cfRule type="expression" dxfId="${style}" priority="${last + 1 + at}">` +
      `<${prefix}formula>${encodeEntities(MARK_RULE)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
  );
  if (rules.length > 0) splices.insert(place, rules.join(''));
  return splices.isEmpty ? bytes : splices.apply();
}

/** Takes the marks out of a list of conditional formats, and the list with them where nothing is left; returns the last priority of the rest. */
function dropOwn(scanner: XmlScanner, splices: Splices): number {
  const start = scanner.tagStart;
  if (scanner.isSelfClosing) return 0;
  const own: { readonly from: number; readonly to: number }[] = [];
  let others = 0;
  let last = 0;
  for (;;) {
    if (!scanner.next()) throw scanner.damaged();
    if (scanner.isClosing) break;
    const from = scanner.tagStart;
    const priority = Number(scanner.attribute('priority') ?? 0);
    scanner.skipElement();
    if (decodeEntities(splices.textAt(from, scanner.tagEnd)).includes(MARK_SIGNATURE)) own.push({ from, to: scanner.tagEnd });
    else {
      others += 1;
      if (Number.isSafeInteger(priority)) last = Math.max(last, priority);
    }
  }
  if (own.length > 0 && others === 0) splices.remove(start, scanner.tagEnd);
  else for (const { from, to } of own) splices.remove(from, to);
  return last;
}
