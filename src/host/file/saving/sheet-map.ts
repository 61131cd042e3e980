import { parseAreaName, type Area } from '../../../workbook/address';
import { FileError } from '../file-error';
import { SharedFormula } from '../formula/shift';
import { decodeEscapes, decodeUtf8 } from '../xml/text';
import { XmlScanner } from '../xml/scanner';

/** A range of bytes in the part. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A `c` element in a sheet part. */
export interface CellInFile extends Span {
  readonly column: number;
  readonly style: number;
  /** The opening tag's attributes as they stand, but for `t`, `s`, `cm` and `vm`, with a space before each. */
  readonly otherAttributes: string;
  /** `cm` and `vm`, which say more about the value (dynamic arrays, linked data). */
  readonly metadata: string;
  readonly formula: Span | null;
  /** What the element holds besides its formula and its value (`extLst`), as it stands. */
  readonly rest: string;
}

/** A `row` element in a sheet part. */
export interface RowInFile extends Span {
  readonly row: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly isEmptyElement: boolean;
  /** The style of its empty cells, where it states one. */
  readonly style: number | null;
  /** Whether it says nothing but its number. */
  readonly isBare: boolean;
  /** Where the `spans` value stands. */
  readonly spans: Span | null;
  /** Only for the rows that were asked for. */
  readonly cells: CellInFile[];
}

/** A shared formula: the cell that spells it out and the cells that only point to it. */
export interface SharedGroup {
  readonly id: string;
  readonly master: { readonly row: number; readonly column: number };
  readonly formula: SharedFormula;
  readonly followers: { readonly row: number; readonly column: number }[];
}

/** Where things stand in a sheet part. */
export interface SheetMap {
  /** The prefix of the part's elements, with its colon. */
  readonly prefix: string;
  readonly rows: readonly RowInFile[];
  /** The whole `sheetData` element, and where its content ends. */
  readonly data: Span & { readonly closeStart: number; readonly isEmptyElement: boolean };
  readonly dimension: (Span & { readonly area: Area }) | null;
  /** Style of the empty cells of a column, by column. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  readonly shared: readonly SharedGroup[];
}

/** A part may be read although its rows and cells are not where they belong; changing it would move or lose some. */
function irregular(): FileError {
  return new FileError(
    '工作表在文件里的行和单元格排列不合规范，不能保证其余内容原样保留，没有改动。请用 Excel 或 WPS 打开后另存一份再试。',
  );
}

/** Builds the map of a sheet part in one pass; cells are listed only for the rows that `wanted` names. */
export class SheetMapper {
  private readonly scanner: XmlScanner;
  private readonly rows: RowInFile[] = [];
  private readonly columnStyles: { first: number; last: number; style: number }[] = [];
  private readonly groups = new Map<string, SharedGroup>();
  private dimension: SheetMap['dimension'] = null;
  private row = -1;
  private column = -1;

  constructor(
    private readonly bytes: Uint8Array,
    part: string,
    private readonly wanted: ReadonlySet<number>,
  ) {
    this.scanner = new XmlScanner(bytes, part);
  }

  map(): SheetMap {
    const { scanner } = this;
    if (!scanner.next()) throw scanner.damaged();
    const prefix = scanner.prefix();
    let data: SheetMap['data'] | null = null;
    while (scanner.next()) {
      if (scanner.isClosing) continue;
      if (scanner.is('sheetData')) {
        data = this.readData();
        break;
      }
      if (scanner.is('dimension')) this.readDimension();
      else if (scanner.is('col')) this.readColumn();
    }
    if (!data) throw scanner.damaged();
    const { rows, dimension, columnStyles } = this;
    return { prefix, rows, data, dimension, columnStyles, shared: [...this.groups.values()] };
  }

  /** What is closed is what was opened; one closing tag too many, and all that follows would belong elsewhere. */
  private expectEnd(name: string): void {
    if (!this.scanner.is(name)) throw irregular();
  }

  private readDimension(): void {
    const index = this.scanner.indexOf('ref');
    const area = parseAreaName(this.scanner.attribute('ref') ?? '');
    if (area) this.dimension = { start: this.scanner.valueStart(index), end: this.scanner.valueEnd(index), area };
  }

  private readColumn(): void {
    const style = Number(this.scanner.attribute('style') ?? 0);
    if (style)
      this.columnStyles.push({ first: Number(this.scanner.attribute('min')) - 1, last: Number(this.scanner.attribute('max')) - 1, style });
  }

  private readData(): SheetMap['data'] {
    const { scanner } = this;
    const { tagStart: start, tagEnd: end, isSelfClosing } = scanner;
    if (isSelfClosing) return { start, end, closeStart: end, isEmptyElement: true };
    while (scanner.next()) {
      if (scanner.isClosing) {
        this.expectEnd('sheetData');
        return { start, end: scanner.tagEnd, closeStart: scanner.tagStart, isEmptyElement: false };
      }
      if (scanner.is('row')) this.rows.push(this.readRow());
      else scanner.skipElement();
    }
    throw scanner.damaged();
  }

  private readRow(): RowInFile {
    const { scanner } = this;
    this.row = Number(scanner.attribute('r') ?? this.row + 2) - 1;
    this.column = -1;
    const { row } = this;
    const spansAt = scanner.indexOf('spans');
    const head = {
      row,
      start: scanner.tagStart,
      openEnd: scanner.tagEnd,
      style: scanner.flag('customFormat') ? Number(scanner.attribute('s') ?? 0) : null,
      isBare: scanner.attributeCount === 1 && scanner.indexOf('r') === 0,
      spans: spansAt < 0 ? null : { start: scanner.valueStart(spansAt), end: scanner.valueEnd(spansAt) },
    };
    if (scanner.isSelfClosing) return { ...head, closeStart: head.openEnd, end: head.openEnd, isEmptyElement: true, cells: [] };
    const cells: CellInFile[] = [];
    const isWanted = this.wanted.has(row);
    while (scanner.next()) {
      if (scanner.isClosing) {
        this.expectEnd('row');
        return { ...head, closeStart: scanner.tagStart, end: scanner.tagEnd, isEmptyElement: false, cells };
      }
      if (scanner.is('row')) throw irregular();
      if (scanner.is('c')) {
        const cell = this.readCell(isWanted);
        if (cell) cells.push(cell);
      } else scanner.skipElement();
    }
    throw scanner.damaged();
  }

  private readCell(isWanted: boolean): CellInFile | null {
    const { scanner } = this;
    this.column = this.statedColumn() ?? this.column + 1;
    if (this.statesOtherRow()) throw irregular();
    const { column } = this;
    const { tagStart: start, isSelfClosing } = scanner;
    const style = isWanted ? Number(scanner.attribute('s') ?? 0) : 0;
    const [otherAttributes, metadata] = isWanted ? this.attributes() : ['', ''];
    let formula: CellInFile['formula'] = null;
    let rest = '';
    while (!isSelfClosing) {
      if (!scanner.next()) throw scanner.damaged();
      if (scanner.isClosing) {
        this.expectEnd('c');
        break;
      }
      const from = scanner.tagStart;
      if (scanner.is('c') || scanner.is('row')) throw irregular();
      if (scanner.is('f')) formula = this.readFormula();
      else {
        const isValue = scanner.is('v') || scanner.is('is');
        scanner.skipElement();
        if (isWanted && !isValue) rest += decodeUtf8(this.bytes, from, scanner.tagEnd);
      }
    }
    if (!isWanted) return null;
    return { column, start, end: scanner.tagEnd, style, otherAttributes, metadata, formula, rest };
  }

  /** The column that the cell's `r` says; null where it says none. Read from the bytes: a sheet has many cells. */
  private statedColumn(): number | null {
    const { scanner, bytes } = this;
    const index = scanner.indexOf('r');
    if (index < 0) return null;
    let column = 0;
    for (let at = scanner.valueStart(index); at < scanner.valueEnd(index); at++) {
      const letter = (bytes[at] as number) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    return column > 0 ? column - 1 : null;
  }

  /** Whether the cell's `r` names another row than the one that it stands in. */
  private statesOtherRow(): boolean {
    const { scanner, bytes } = this;
    const index = scanner.indexOf('r');
    if (index < 0) return false;
    let row = 0;
    for (let at = scanner.valueStart(index); at < scanner.valueEnd(index); at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit >= 0 && digit <= 9) row = row * 10 + digit;
    }
    return row > 0 && row - 1 !== this.row;
  }

  private attributes(): [others: string, metadata: string] {
    const { scanner, bytes } = this;
    let others = '';
    let metadata = '';
    for (let index = 0; index < scanner.attributeCount; index++) {
      const name = scanner.attributeName(index);
      if (name === 't' || name === 's') continue;
      const raw = ` ${name}="${decodeUtf8(bytes, scanner.valueStart(index), scanner.valueEnd(index)).replace(/"/g, '&quot;')}"`;
      if (name === 'cm' || name === 'vm') metadata += raw;
      else others += raw;
    }
    return [others, metadata];
  }

  private readFormula(): Span {
    const { scanner } = this;
    const start = scanner.tagStart;
    const id = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : null;
    const text = id === null || scanner.isSelfClosing ? '' : decodeEscapes(scanner.text());
    if (id !== null) {
      const place = { row: this.row, column: this.column };
      if (text === '') this.groups.get(id)?.followers.push(place);
      else this.groups.set(id, { id, master: place, formula: new SharedFormula(text, place.row, place.column), followers: [] });
    }
    scanner.skipElement();
    return { start, end: scanner.tagEnd };
  }
}
