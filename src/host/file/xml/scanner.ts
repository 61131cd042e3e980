import { FileError } from '../file-error';
import { decodeEntities, decodeUtf8, normaliseLines } from './text';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Attributes of one tag that are remembered; no tag of the format has as many. */
const MAX_ATTRIBUTES = 96;

const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Markup in ASCII as the bytes that `passes` looks for. A page made by jsdom has no encoder to ask. */
export function markup(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/**
 * Walks over the tags of an XML part in UTF-8, in one pass over the bytes and without making objects.
 * After `next()` the fields describe the tag it stopped at. Comments, processing instructions and text are passed over.
 * Throws `FileError` for a document type declaration and for markup that is cut off.
 */
export class XmlScanner {
  /** Where the tag's `<` stands. */
  tagStart = 0;
  /** Just after the tag's `>`. */
  tagEnd = 0;
  /** The local name's range. */
  nameStart = 0;
  nameEnd = 0;
  /** Where the whole name starts, prefix included. */
  prefixStart = 0;
  isClosing = false;
  isSelfClosing = false;
  /** For each attribute: start and end of its name, start and end of its value. */
  private readonly marks = new Int32Array(MAX_ATTRIBUTES * 4);
  private attributes = 0;
  private at: number;
  /** The prefix of the root element, which the format's own elements share; null before the root is seen. */
  private rootPrefix: Uint8Array | null = null;
  /** The number that `readNumber` found. */
  number = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** The part's name, for messages. */
    private readonly part: string,
    from = 0,
    private readonly end = bytes.length,
  ) {
    this.at = from;
  }

  /**
   * Passes over bytes that stand right here, such as a cell's `</v></c>`, without looking at them tag by tag; false, and nothing has moved,
   * where there are others. The fields still describe the last tag. Only of markup whose own elements have no prefix.
   */
  passes(expected: Uint8Array): boolean {
    const { bytes, at } = this;
    if (this.rootPrefix?.length !== 0 || at + expected.length > this.end) return false;
    for (let index = 0; index < expected.length; index++) if (bytes[at + index] !== expected[index]) return false;
    this.at = at + expected.length;
    return true;
  }

  /** Moves to the next opening or closing tag; false at the end. */
  next(): boolean {
    const { bytes, end } = this;
    let at = this.at;
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) {
        this.at = end;
        return false;
      }
      const second = bytes[at + 1];
      if (second === 0x21 || second === 0x3f) {
        at = this.skipSpecial(at);
        continue;
      }
      this.tagStart = at;
      this.readTag(at);
      this.rootPrefix ??= this.bytes.slice(this.prefixStart, this.nameStart);
      return true;
    }
  }

  /** Passes over a comment, a CDATA section or a processing instruction that starts at `at`; returns where it ends. */
  private skipSpecial(at: number): number {
    if (this.bytes[at + 1] === 0x3f) return this.find('?>', at + 2);
    if (this.matches('<!--', at)) return this.find('-->', at + 4);
    if (this.matches('<![CDATA[', at)) return this.find(']]>', at + 9);
    throw new FileError(`文件的部件“${this.part}”含有文档类型声明（DTD 或实体），可能不安全，拒绝读取。`);
  }

  private matches(text: string, at: number): boolean {
    for (let index = 0; index < text.length; index++) if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  /** Just after the next occurrence of `text`. */
  private find(text: string, from: number): number {
    for (
      let at = this.bytes.indexOf(text.charCodeAt(0), from);
      at >= 0 && at < this.end;
      at = this.bytes.indexOf(text.charCodeAt(0), at + 1)
    ) {
      if (this.matches(text, at)) return at + text.length;
    }
    throw this.damaged();
  }

  private readTag(start: number): void {
    const { bytes, end, marks } = this;
    let at = start + 1;
    let byte = bytes[at];
    this.isClosing = byte === SLASH;
    if (this.isClosing) byte = bytes[++at];
    this.prefixStart = at;
    this.nameStart = at;
    while (at < end && byte !== GT && byte !== SLASH && !isSpace(byte as number)) {
      byte = bytes[++at];
      if (bytes[at - 1] === COLON) this.nameStart = at;
    }
    this.nameEnd = at;
    this.isSelfClosing = false;
    let count = 0;
    for (;;) {
      while (at < end && isSpace(bytes[at] as number)) at++;
      if (at >= end) throw this.damaged();
      byte = bytes[at];
      if (byte === GT) break;
      if (byte === SLASH) {
        this.isSelfClosing = true;
        at++;
        continue;
      }
      const nameStart = at;
      while (at < end && bytes[at] !== EQUALS && bytes[at] !== GT) at++;
      let nameEnd = at;
      while (nameEnd > nameStart && isSpace(bytes[nameEnd - 1] as number)) nameEnd--;
      at++;
      while (at < end && isSpace(bytes[at] as number)) at++;
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.damaged();
      const valueStart = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end || count >= MAX_ATTRIBUTES) throw this.damaged();
      const mark = count++ * 4;
      marks[mark] = nameStart;
      marks[mark + 1] = nameEnd;
      marks[mark + 2] = valueStart;
      marks[mark + 3] = at++;
    }
    this.attributes = count;
    this.tagEnd = at + 1;
    this.at = at + 1;
  }

  /** Whether the tag's local name is `name` (ASCII) and its prefix the root's. */
  is(name: string): boolean {
    const start = this.nameStart;
    if (this.nameEnd - start !== name.length) return false;
    for (let index = 0; index < name.length; index++) if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    return this.hasRootPrefix();
  }

  /** The local name where it is one byte long (`c`, `v`, `f`) and the prefix is the root's, else 0. */
  shortTag(): number {
    return this.nameEnd - this.nameStart === 1 && this.hasRootPrefix() ? (this.bytes[this.nameStart] as number) : 0;
  }

  private hasRootPrefix(): boolean {
    const prefix = this.rootPrefix as Uint8Array;
    const { length } = prefix;
    if (this.nameStart - this.prefixStart !== length) return false;
    for (let at = 0; at < length; at++) if (this.bytes[this.prefixStart + at] !== prefix[at]) return false;
    return true;
  }

  /** The tag's prefix with its colon; '' where it has none. */
  prefix(): string {
    return decodeUtf8(this.bytes, this.prefixStart, this.nameStart);
  }

  localName(): string {
    return decodeUtf8(this.bytes, this.nameStart, this.nameEnd);
  }

  /** How many attributes the tag has. */
  get attributeCount(): number {
    return this.attributes;
  }

  /** The first byte of an attribute's name where the name is one byte long, else 0: cells have `r`, `s` and `t`. */
  shortName(index: number): number {
    const mark = index * 4;
    return (this.marks[mark + 1] as number) - (this.marks[mark] as number) === 1 ? (this.bytes[this.marks[mark] as number] as number) : 0;
  }

  /** An attribute's whole name. */
  attributeName(index: number): string {
    return decodeUtf8(this.bytes, this.marks[index * 4] as number, this.marks[index * 4 + 1] as number);
  }

  valueStart(index: number): number {
    return this.marks[index * 4 + 2] as number;
  }

  valueEnd(index: number): number {
    return this.marks[index * 4 + 3] as number;
  }

  /** The place among the tag's attributes of the one with this name, prefix included; -1 where there is none. */
  indexOf(name: string): number {
    const { marks, bytes } = this;
    search: for (let index = 0; index < this.attributes; index++) {
      const start = marks[index * 4] as number;
      if ((marks[index * 4 + 1] as number) - start !== name.length) continue;
      for (let at = 0; at < name.length; at++) if (bytes[start + at] !== name.charCodeAt(at)) continue search;
      return index;
    }
    return -1;
  }

  /** The value of the attribute with this name; null where there is none. */
  attribute(name: string): string | null {
    const index = this.indexOf(name);
    return index < 0 ? null : decodeEntities(decodeUtf8(this.bytes, this.valueStart(index), this.valueEnd(index)));
  }

  /** Whether an attribute has exactly this value (ASCII), without making a text of it. */
  attributeIs(name: string, value: string): boolean {
    const index = this.indexOf(name);
    if (index < 0) return false;
    const start = this.valueStart(index);
    return this.valueEnd(index) - start === value.length && this.matches(value, start);
  }

  /** An attribute that means yes or no. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** The text that follows the current tag up to the next tag, CDATA included; line ends as XML reads them. */
  text(): string {
    const { bytes, end } = this;
    let at = this.at;
    let text = '';
    for (;;) {
      const start = at;
      while (at < end && bytes[at] !== LT) at++;
      if (at > start) text += decodeEntities(normaliseLines(decodeUtf8(bytes, start, at)));
      const second = bytes[at + 1];
      if (at >= end || (second !== 0x21 && second !== 0x3f)) break;
      const from = at;
      at = this.skipSpecial(at);
      if (this.matches('<![CDATA[', from)) text += normaliseLines(decodeUtf8(bytes, from + 9, at - 3));
    }
    this.at = at;
    return text;
  }

  /**
   * Reads a plain number (`-1101.35`) that is all the text up to the next tag into `number`.
   * False where the text is anything else; then nothing has moved and `text()` can read it.
   */
  readNumber(): boolean {
    const { bytes } = this;
    let at = this.at;
    const isNegative = bytes[at] === 0x2d;
    if (isNegative) at++;
    const start = at;
    let units = 0;
    let byte = bytes[at] as number;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) units = units * 10 + (byte - 0x30);
    let digits = at - start;
    let places = 0;
    if (byte === 0x2e) {
      const point = at;
      byte = bytes[++at] as number;
      for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) units = units * 10 + (byte - 0x30);
      places = at - point - 1;
      digits += places;
    }
    // Up to 2^53 the units are exact, and so is the power of ten: one division rounds as correctly as parsing does.
    if (byte !== LT || digits === 0 || units > Number.MAX_SAFE_INTEGER || places > 22) return false;
    const second = bytes[at + 1];
    if (second === 0x21 || second === 0x3f) return false;
    const magnitude = places === 0 ? units : units / (POWERS[places] as number);
    this.number = isNegative && magnitude !== 0 ? -magnitude : magnitude;
    this.at = at;
    return true;
  }

  /** Passes over everything up to and including the closing tag of the current element. */
  skipElement(): void {
    if (this.isSelfClosing || this.isClosing) return;
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw this.damaged();
      if (this.isClosing) depth--;
      else if (!this.isSelfClosing) depth++;
    }
  }

  damaged(): FileError {
    return new FileError(`文件已损坏：部件“${this.part}”的内容不完整，请用 Excel 或 WPS 打开后另存一份再试。`);
  }
}
