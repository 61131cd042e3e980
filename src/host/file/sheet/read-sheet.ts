import { cellName, MAX_COLUMNS, MAX_ROWS, parseAreaName, type Area } from '../../../workbook/address';
import type { Cell, CellValue } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import { SharedFormula } from '../formula/shift';
import { readStringItem } from '../shared-strings';
import { decodeEscapes } from '../xml/text';
import { markup, type XmlScanner } from '../xml/scanner';
import type { SheetContent, SheetContext } from './sheet-content';
import { DAYS_1904, ISO_FORMAT, serialOfIso } from './serial';

const enum Type {
  Number,
  Shared,
  String,
  Inline,
  Boolean,
  Error,
  Date,
}

const C = 0x63;
const V = 0x76;
const F = 0x66;
const R = 0x72;
const S = 0x73;
const T = 0x74;

/** How the value of a cell begins, and how cells end that have one: nearly all are written so. */
const VALUE = markup('<v>');
const VALUE_END = markup('</v></c>');

const PENDING: CellValue = { kind: 'pending' };
const ZERO: CellValue = { kind: 'number', number: 0 };

/** Reads one worksheet part, cell by cell in one pass. */
export class SheetReader {
  private readonly rows = new Map<number, Cell[]>();
  private readonly merges: Area[] = [];
  private readonly arrays: Area[] = [];
  private readonly doubtfulArrays: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly shared = new Map<string, SharedFormula>();
  private columnsLeft = 4 * MAX_COLUMNS;
  private isProtected = false;
  private cells = 0;
  private sharedFormulas = 0;
  private hasFormulas = false;
  private row = -1;
  private column = -1;
  /** The cells of the row that is being read, the first `count` of the list: rows get lists that are just as long as they need. */
  private readonly open: Cell[] = [];
  private count = 0;
  private openRow = -1;
  private isOrdered = true;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: SheetContext,
  ) {}

  read(): SheetContent {
    const { scanner } = this;
    if (!scanner.next() || !scanner.is('worksheet')) throw scanner.damaged();
    let isClosed = scanner.isSelfClosing;
    while (!isClosed && scanner.next()) {
      if (scanner.isClosing) isClosed = scanner.is('worksheet');
      else if (scanner.is('sheetData')) this.readData();
      else if (scanner.is('mergeCell')) this.readMerge();
      else if (scanner.is('col')) this.readColumns();
      else if (scanner.is('sheetProtection')) this.isProtected = scanner.flag('sheet');
      else if (scanner.is('extLst')) scanner.skipElement();
    }
    if (!isClosed) throw scanner.damaged();
    this.closeRow();
    if (!this.isOrdered) this.putInOrder();
    const { rows, merges, hiddenRows, hiddenColumns, isProtected, arrays, doubtfulArrays, cells, sharedFormulas, hasFormulas } = this;
    return { rows, merges, hiddenRows, hiddenColumns, isProtected, arrays, doubtfulArrays, cells, sharedFormulas, hasFormulas };
  }

  private readMerge(): void {
    const area = parseAreaName(this.scanner.attribute('ref') ?? '');
    if (area && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS) this.merges.push(area);
  }

  private readColumns(): void {
    const { scanner } = this;
    if (!scanner.flag('hidden') && Number(scanner.attribute('width') ?? 1) !== 0) return;
    const first = Math.max(1, Number(scanner.attribute('min')));
    const last = Math.min(MAX_COLUMNS, Number(scanner.attribute('max')));
    // Honest ranges do not overlap; a file that repeats the whole width a million times is not followed.
    for (let column = first; column <= last && this.columnsLeft-- > 0; column++) this.hiddenColumns.add(column - 1);
  }

  private readData(): void {
    const { scanner } = this;
    if (scanner.isSelfClosing) return;
    while (scanner.next()) {
      if (scanner.isClosing) {
        if (scanner.is('sheetData')) return;
      } else if (scanner.shortTag() === C) this.readCell();
      else if (scanner.is('row')) this.startRow();
    }
    throw scanner.damaged();
  }

  private startRow(): void {
    const { scanner } = this;
    const stated = scanner.attribute('r');
    const row = stated === null ? this.row + 1 : Number(stated) - 1;
    if (!(Number.isInteger(row) && row >= 0 && row < MAX_ROWS)) {
      throw new FileError(
        `工作表“${this.context.name}”有一行的行号无效（${stated ?? row + 1}），文件已损坏，请用 Excel 或 WPS 打开后另存一份。`,
      );
    }
    this.row = row;
    this.column = -1;
    if (scanner.attributeCount > 1 && (scanner.flag('hidden') || scanner.attribute('ht') === '0')) this.hiddenRows.add(row);
  }

  /** Reads `C11` from an attribute's bytes into `row` and `column`. */
  private readReference(index: number): void {
    const { bytes } = this.scanner;
    const end = this.scanner.valueEnd(index);
    const start = this.scanner.valueStart(index);
    let at = start;
    let column = 0;
    for (; at < end; at++) {
      const letter = (bytes[at] as number) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    const letters = at - start;
    let row = 0;
    for (; at < end; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at < end || letters === 0 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) {
      const name = this.scanner.attribute('r') ?? '';
      throw new FileError(`工作表“${this.context.name}”里有无效的单元格地址“${name}”，文件已损坏，请用 Excel 或 WPS 打开后另存一份。`);
    }
    this.column = column - 1;
    this.row = row - 1;
  }

  private readType(index: number): Type {
    const { bytes } = this.scanner;
    const start = this.scanner.valueStart(index);
    const length = this.scanner.valueEnd(index) - start;
    const first = bytes[start];
    if (length === 1) {
      if (first === S) return Type.Shared;
      if (first === 0x6e) return Type.Number;
      if (first === 0x62) return Type.Boolean;
      if (first === 0x65) return Type.Error;
      if (first === 0x64) return Type.Date;
    }
    const name = this.scanner.attribute('t');
    if (name === 'str') return Type.String;
    if (name === 'inlineStr') return Type.Inline;
    throw this.badCell(`的类型“${name ?? ''}”无法识别`);
  }

  private readCell(): void {
    const { scanner } = this;
    let type = Type.Number;
    let style = 0;
    let isPlaced = false;
    for (let index = 0; index < scanner.attributeCount; index++) {
      const name = scanner.shortName(index);
      if (name === R) {
        this.readReference(index);
        isPlaced = true;
      } else if (name === S) style = this.readStyle(index);
      else if (name === T) type = this.readType(index);
    }
    if (!isPlaced) this.column++;
    if (scanner.isSelfClosing) return;

    let value: CellValue | null = null;
    let formula: string | undefined;
    let isRead = false;
    if (scanner.passes(VALUE)) {
      value = this.readValue(type, style);
      isRead = scanner.passes(VALUE_END);
    }
    while (!isRead && scanner.next()) {
      const tag = scanner.shortTag();
      if (scanner.isClosing) {
        if (tag === C) break;
      } else if (tag === V) value = this.readValue(type, style);
      else if (tag === F) formula = this.readFormula();
      else if (scanner.is('is')) value = { kind: 'text', text: readStringItem(scanner, 'is') };
      else scanner.skipElement();
    }
    if (formula !== undefined) {
      value ??= PENDING;
      this.hasFormulas = true;
    }
    if (value) this.addCell(value, formula, this.context.styles.formats[style] ?? (type === Type.Date ? ISO_FORMAT : undefined));
  }

  private readStyle(index: number): number {
    const { bytes } = this.scanner;
    let style = 0;
    for (let at = this.scanner.valueStart(index); at < this.scanner.valueEnd(index); at++)
      style = style * 10 + (bytes[at] as number) - 0x30;
    return style;
  }

  private readValue(type: Type, style: number): CellValue | null {
    const { scanner, context } = this;
    if (scanner.isSelfClosing) return type === Type.String ? { kind: 'text', text: '' } : null;
    if (type === Type.Number || type === Type.Shared) {
      let number: number;
      if (scanner.readNumber()) number = scanner.number;
      else {
        const text = scanner.text().trim();
        if (text === '') return null;
        number = Number(text);
        if (!Number.isFinite(number)) throw this.badCell(`的数值“${text.slice(0, 30)}”无法识别`);
      }
      if (type === Type.Shared) {
        const value = context.strings[number];
        if (!value) throw this.badCell(`引用了不存在的共享文本（第 ${number} 条）`);
        return value;
      }
      if (context.is1904 && context.styles.dates[style]) number += DAYS_1904;
      return number === 0 ? ZERO : { kind: 'number', number };
    }
    const text = scanner.text();
    if (type === Type.String || type === Type.Inline) return { kind: 'text', text: decodeEscapes(text) };
    const bare = text.trim();
    if (bare === '') return null;
    if (type === Type.Error) return { kind: 'error', error: bare };
    if (type === Type.Boolean) return { kind: 'boolean', boolean: bare === '1' || bare === 'true' };
    const serial = serialOfIso(bare);
    if (serial === null) throw this.badCell(`的日期“${bare.slice(0, 30)}”无法识别`);
    return { kind: 'number', number: serial };
  }

  /** Notes what a formula fills that says it fills an area: only of an area whose first cell it stands in is that sure. */
  private noteArray(area: Area): void {
    const { row, column } = this;
    const isFirst = area.top === row && area.left === column;
    this.arrays.push(isFirst ? area : { top: row, left: column, bottom: row, right: column });
    if (!isFirst) this.doubtfulArrays.push(area);
  }

  /** The formula with its leading `=`, or undefined where the element carries none (a cell inside an array formula). */
  private readFormula(): string | undefined {
    const { scanner } = this;
    const type = scanner.attribute('t');
    const id = type === 'shared' ? scanner.attribute('si') : null;
    if (type === 'array' || type === 'dataTable') {
      const area = parseAreaName(scanner.attribute('ref') ?? '');
      if (area) this.noteArray(area);
    }
    if (type === 'dataTable') {
      const inputs = `${scanner.attribute('r1') ?? ''},${scanner.attribute('r2') ?? ''}`;
      scanner.skipElement();
      return `=TABLE(${inputs})`;
    }
    const text = scanner.isSelfClosing ? '' : decodeEscapes(scanner.text()).replace(/^=/, '');
    if (id === null) return text === '' ? undefined : `=${text}`;
    if (text !== '') {
      this.shared.set(id, new SharedFormula(text, this.row, this.column));
      return `=${text}`;
    }
    const master = this.shared.get(id);
    if (!master) throw this.badCell('引用了不存在的共享公式');
    const moved = master.at(this.row, this.column);
    this.sharedFormulas += moved.length;
    if (this.sharedFormulas > this.context.formulasLeft) throw new FileError('工作簿的共享公式太长，超过上限，拒绝读取。');
    return `=${moved}`;
  }

  private addCell(value: CellValue, formula: string | undefined, format: string | undefined): void {
    const { row, column } = this;
    if (column >= MAX_COLUMNS) throw this.badCell('超出了工作表的范围');
    if (row < 0) throw this.badCell('不在任何一行里');
    if (++this.cells > this.context.cellsLeft) throw new FileError('工作簿的单元格太多，超过上限，拒绝读取。');
    const cell: Cell =
      formula === undefined
        ? format === undefined
          ? { row, column, value }
          : { row, column, value, format }
        : format === undefined
          ? { row, column, value, formula }
          : { row, column, value, formula, format };
    if (row !== this.openRow) {
      if (row < this.openRow) this.isOrdered = false;
      this.closeRow();
      this.openRow = row;
    } else if ((this.open[this.count - 1] as Cell).column >= column) this.isOrdered = false;
    this.open[this.count++] = cell;
  }

  private closeRow(): void {
    if (this.count === 0) return;
    const cells = this.open.slice(0, this.count);
    const known = this.rows.get(this.openRow);
    if (known) for (const cell of cells) known.push(cell);
    else this.rows.set(this.openRow, cells);
    this.count = 0;
  }

  /** Sorts what the file holds in another order; two cells in one place are refused, since nothing tells which one counts. */
  private putInOrder(): void {
    const sorted = [...this.rows].sort(([a], [b]) => a - b);
    this.rows.clear();
    for (const [row, cells] of sorted) {
      cells.sort((a, b) => a.column - b.column);
      for (let at = 1; at < cells.length; at++) {
        const { column } = cells[at] as Cell;
        if ((cells[at - 1] as Cell).column !== column) continue;
        throw new FileError(`工作表“${this.context.name}”的单元格 ${cellName({ row, column })} 在文件里出现了两次，无法判断以哪个为准。`);
      }
      this.rows.set(row, cells);
    }
  }

  private badCell(what: string): FileError {
    const name = cellName({ row: Math.max(0, this.row), column: Math.max(0, this.column) });
    return new FileError(`工作表“${this.context.name}”的单元格 ${name} ${what}，文件已损坏，请用 Excel 或 WPS 打开后另存一份。`);
  }
}
