import { XmlScanner } from '../xml/scanner';
import { Splices } from '../xml/splices';
import { encodeEntities } from '../xml/text';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The children of `workbook`, in the order that the schema asks for. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

/** A sheet to list in the workbook part. */
export interface NewSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationship: string;
}

/** A name to define for one sheet only (打印标题). */
export interface SheetName {
  readonly name: string;
  /** The sheet's place among all sheets. */
  readonly sheet: number;
  readonly refersTo: string;
  readonly isHidden: boolean;
}

interface Child {
  readonly start: number;
  readonly openEnd: number;
  /** Where the closing tag starts; where the element ends if it has none. */
  readonly closeStart: number;
  readonly end: number;
}

/** The workbook part, with changes collected on top of it. */
export class WorkbookXml {
  private readonly splices: Splices;
  private readonly prefix: string;
  /** The namespace of relationships: the strict format has its own. */
  readonly office: string;
  private readonly children = new Map<string, Child>();
  private readonly order: { readonly name: string; readonly start: number }[] = [];
  private readonly rootEnd: number;
  private highestId = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
  ) {
    this.splices = new Splices(bytes);
    const scanner = new XmlScanner(bytes, part);
    if (!scanner.next() || !scanner.is('workbook')) throw scanner.damaged();
    this.prefix = scanner.prefix();
    this.office = new TextDecoder().decode(bytes.subarray(scanner.tagStart, scanner.tagEnd)).includes(STRICT_MAIN) ? STRICT_OFFICE : OFFICE;
    let rootEnd = -1;
    while (scanner.next()) {
      if (scanner.isClosing) {
        rootEnd = scanner.tagStart;
        break;
      }
      this.readChild(scanner);
    }
    if (rootEnd < 0) throw scanner.damaged();
    this.rootEnd = rootEnd;
  }

  private readChild(scanner: XmlScanner): void {
    const name = scanner.localName();
    const { tagStart: start, tagEnd: openEnd } = scanner;
    if (!scanner.isSelfClosing) {
      for (let depth = 1; depth > 0;) {
        if (!scanner.next()) throw scanner.damaged();
        if (scanner.isClosing) depth--;
        else {
          if (scanner.is('sheet')) this.highestId = Math.max(this.highestId, Number(scanner.attribute('sheetId')) || 0);
          if (!scanner.isSelfClosing) depth++;
        }
      }
    }
    const end = scanner.tagEnd;
    this.children.set(name, { start, openEnd, closeStart: openEnd === end ? end : scanner.tagStart, end });
    this.order.push({ name, start });
  }

  /** Puts elements at the end of a list, making the list in its place where there is none. */
  private append(list: string, elements: string): void {
    const { prefix } = this;
    const wrapped = `<${prefix}${list}>${elements}</${prefix}${list}>`;
    const child = this.children.get(list);
    if (!child) this.splices.insert(this.placeOf(list), wrapped);
    else if (child.closeStart === child.end) this.splices.replace(child.start, child.end, wrapped);
    else this.splices.insert(child.closeStart, elements);
  }

  private placeOf(name: string): number {
    const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    return (
      this.order.find((child) => (ORDER.includes(child.name) ? !before.has(child.name) : this.isAfterAll(child.name)))?.start ??
      this.rootEnd
    );
  }

  /** Whether an element that the list above does not name comes after all that it names (foreign ones may stand anywhere). */
  private isAfterAll(name: string): boolean {
    return !['AlternateContent', 'revisionPtr'].includes(name);
  }

  addSheets(sheets: readonly NewSheet[]): void {
    const elements = sheets.map(
      ({ name, relationship, isHidden }) =>
        `<${this.prefix}sheet xmlns:r="${this.office}" name="${encodeEntities(name)}" sheetId="${++this.highestId}"${isHidden ? ' state="hidden"' : ''} r:id="${relationship}"/>`,
    );
    this.append('sheets', elements.join(''));
  }

  defineNames(names: readonly SheetName[]): void {
    if (names.length === 0) return;
    const elements = names.map(
      ({ name, sheet, refersTo, isHidden }) =>
        `<${this.prefix}definedName name="${name}" localSheetId="${sheet}"${isHidden ? ' hidden="1"' : ''}>${encodeEntities(refersTo)}</${this.prefix}definedName>`,
    );
    this.append('definedNames', elements.join(''));
  }

  /** Has Excel work out every formula when it opens the file. */
  recalculateOnLoad(): void {
    const child = this.children.get('calcPr');
    if (!child) {
      this.splices.insert(this.placeOf('calcPr'), `<${this.prefix}calcPr fullCalcOnLoad="1"/>`);
      return;
    }
    const scanner = this.scannerAt(child.start);
    if (scanner.flag('fullCalcOnLoad')) return;
    const index = scanner.indexOf('fullCalcOnLoad');
    if (index >= 0) this.splices.replace(scanner.valueStart(index), scanner.valueEnd(index), '1');
    else this.splices.insert(scanner.nameEnd, ' fullCalcOnLoad="1"');
  }

  /** Whether the user locked which sheets there are. */
  get isStructureLocked(): boolean {
    const child = this.children.get('workbookProtection');
    if (!child) return false;
    const scanner = this.scannerAt(child.start);
    return scanner.flag('lockStructure');
  }

  private scannerAt(start: number): XmlScanner {
    const scanner = new XmlScanner(this.bytes, this.part, start);
    scanner.next();
    return scanner;
  }

  get isChanged(): boolean {
    return !this.splices.isEmpty;
  }

  toBytes(): Uint8Array {
    return this.splices.apply();
  }
}
