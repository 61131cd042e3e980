import { XmlScanner } from '../xml/scanner';
import { Splices } from '../xml/splices';
import { decodeUtf8 } from '../xml/text';

/** The lists of a styles part, in the order that the schema asks for. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;

export type StyleList = (typeof ORDER)[number];

interface ListInFile {
  /** Where the opening tag starts and ends, and where the closing tag starts; equal to the end for an empty-element tag. */
  readonly openStart: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly closeEnd: number;
  readonly items: string[];
}

/** The styles part as lists of elements that only grow; what was there keeps its bytes and its number. */
export class StyleSheet {
  /** The prefix of the part's elements, with its colon. */
  readonly prefix: string;
  private readonly lists = new Map<StyleList, ListInFile>();
  private readonly added = new Map<StyleList, string[]>();
  /** Where a list that is missing goes: before the first element that comes after it. */
  private readonly places: { readonly name: string; readonly at: number }[] = [];
  private readonly rootEnd: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
  ) {
    const scanner = new XmlScanner(bytes, part);
    if (!scanner.next() || !scanner.is('styleSheet') || scanner.isSelfClosing) throw scanner.damaged();
    this.prefix = scanner.prefix();
    let rootEnd = -1;
    while (scanner.next()) {
      if (scanner.isClosing) {
        rootEnd = scanner.tagStart;
        break;
      }
      const name = scanner.localName();
      this.places.push({ name, at: scanner.tagStart });
      const list = ORDER.find((each) => each === name);
      if (list) this.lists.set(list, this.readList(scanner));
      else scanner.skipElement();
    }
    if (rootEnd < 0) throw scanner.damaged();
    this.rootEnd = rootEnd;
  }

  private readList(scanner: XmlScanner): ListInFile {
    const { tagStart: openStart, tagEnd: openEnd } = scanner;
    const items: string[] = [];
    if (scanner.isSelfClosing) return { openStart, openEnd, closeStart: openEnd, closeEnd: openEnd, items };
    for (;;) {
      if (!scanner.next()) throw scanner.damaged();
      if (scanner.isClosing) return { openStart, openEnd, closeStart: scanner.tagStart, closeEnd: scanner.tagEnd, items };
      const start = scanner.tagStart;
      scanner.skipElement();
      items.push(decodeUtf8(this.bytes, start, scanner.tagEnd));
    }
  }

  /** The elements of a list as XML, those in the file first. */
  items(list: StyleList): readonly string[] {
    return [...(this.lists.get(list)?.items ?? []), ...(this.added.get(list) ?? [])];
  }

  /** The number of an element: that of an equal one, or of the one that is added now. */
  intern(list: StyleList, element: string): number {
    const known = this.items(list).indexOf(element);
    return known >= 0 ? known : this.add(list, element);
  }

  /** Adds an element to the end of a list and returns its number. */
  add(list: StyleList, element: string): number {
    const added = this.added.get(list);
    if (added) added.push(element);
    else this.added.set(list, [element]);
    return this.items(list).length - 1;
  }

  get isChanged(): boolean {
    return this.added.size > 0;
  }

  /** The part with what was added. */
  toBytes(): Uint8Array {
    const splices = new Splices(this.bytes);
    for (const list of ORDER) {
      const added = this.added.get(list);
      if (!added) continue;
      const count = this.items(list).length;
      const opening = `<${this.prefix}${list} count="${count}">`;
      const closing = `</${this.prefix}${list}>`;
      const inFile = this.lists.get(list);
      if (!inFile) splices.insert(this.placeOf(list), opening + added.join('') + closing);
      else if (inFile.closeStart === inFile.closeEnd) splices.replace(inFile.openStart, inFile.openEnd, opening + added.join('') + closing);
      else {
        this.recount(splices, inFile, count);
        splices.insert(inFile.closeStart, added.join(''));
      }
    }
    return splices.apply();
  }

  /** Brings the list's `count` up to date, where it states one. */
  private recount(splices: Splices, list: ListInFile, count: number): void {
    const scanner = new XmlScanner(this.bytes, this.part, list.openStart);
    scanner.next();
    const index = scanner.indexOf('count');
    if (index >= 0) splices.replace(scanner.valueStart(index), scanner.valueEnd(index), String(count));
  }

  private placeOf(list: StyleList): number {
    const before = new Set<string>(ORDER.slice(0, ORDER.indexOf(list) + 1));
    return this.places.find(({ name }) => !before.has(name))?.at ?? this.rootEnd;
  }
}
