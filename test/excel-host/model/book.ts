import { cellName, type Area } from '../../../src/workbook/address';
import type { Cell, Visibility, Workbook } from '../../../src/workbook/workbook';
import { accessDenied, Fault } from '../protocol';
import { understand } from './typing';

export type Scalar = number | string | boolean;

/** A cell of the in-memory workbook; '' is an empty one. */
export interface BookCell {
  value: Scalar;
  formula: string | null;
  format: string;
}

export interface BookTable {
  readonly id: string;
  name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals?: boolean;
}

/** A data validation: where, what it lets through, and what Excel does about the rest. */
export interface BookValidation {
  readonly area: Area;
  readonly allows: (value: Scalar) => boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
}

/** A conditional format: where, what kind, and what it draws. */
export interface BookFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  /** What Ctrl+Z leaves of it: listed, but nothing of it can be loaded. */
  isBroken?: boolean;
  readonly look: Record<string, unknown>;
}

/** A cell style by its traits: `IncludeFont`, `Locked`, `fill.Color`. */
export type BookStyle = Map<string, unknown>;

const WIDTH = 16_384;
const key = (row: number, column: number): number => row * WIDTH + column;

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** One sheet, as strict as Excel about what may be written where. */
export class BookSheet {
  visibility: Visibility = 'visible';
  isProtected = false;
  /** Rows hidden by a filter: Excel misplaces a block that is written across them. */
  isFiltered = false;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merges: Area[] = [];
  readonly tables: BookTable[] = [];
  readonly validations: BookValidation[] = [];
  /** Areas that one dynamic array formula spills over. */
  readonly spills: Area[] = [];
  /** Areas that hold one array formula each. */
  readonly arrays: Area[] = [];
  /** How cells were made to look, in the order it was done: `font.bold`, `borders.EdgeTop.style`, `columnWidth`, `hyperlink`. */
  readonly looks: { readonly areas: readonly Area[]; readonly trait: string; readonly value: unknown }[] = [];
  /** How the sheet is shown and printed: `orientation`, `frozenRows`, `filter`. */
  readonly page = new Map<string, unknown>();
  /** How many things lie on the sheet: charts, shapes, pivotTables, comments. */
  readonly objects: Partial<Record<'charts' | 'shapes' | 'pivotTables' | 'comments', number>> = {};
  /** In priority order, first on top. */
  formats: BookFormat[] = [];
  private readonly cells = new Map<number, BookCell>();
  private readonly unlocked = new Set<number>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  at(row: number, column: number): BookCell {
    return this.cells.get(key(row, column)) ?? { value: '', formula: null, format: 'General' };
  }

  /** Puts a cell there as it is, whatever protects it. */
  put(row: number, column: number, cell: BookCell): void {
    this.cells.set(key(row, column), cell);
  }

  remove(row: number, column: number): void {
    this.cells.delete(key(row, column));
  }

  isLocked(row: number, column: number): boolean {
    return !this.unlocked.has(key(row, column));
  }

  unlock(area: Area): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) this.unlocked.add(key(row, column));
    }
  }

  /** Every cell that holds something, in no particular order. */
  *filled(): Iterable<{ row: number; column: number; cell: BookCell }> {
    for (const [at, cell] of this.cells) yield { row: Math.floor(at / WIDTH), column: at % WIDTH, cell };
  }

  usedArea(valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const { row, column, cell } of this.filled()) {
      if (valuesOnly && cell.value === '' && cell.formula === null) continue;
      area = area
        ? {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return area;
  }

  /** The last value that a trait was given at a cell; undefined where it never was. */
  lookAt(row: number, column: number, trait: string): unknown {
    return this.looks.findLast((look) => look.trait === trait && look.areas.some((area) => contains(area, row, column)))?.value;
  }

  isArray(row: number, column: number): boolean {
    return this.arrays.some((area) => contains(area, row, column));
  }

  /** Merges an area as Excel does: only the first cell keeps its content. */
  merge(area: Area): void {
    this.merges.push(area);
    for (const { row, column } of [...this.filled()]) {
      if (contains(area, row, column) && (row !== area.top || column !== area.left)) this.remove(row, column);
    }
  }

  /** What Excel refuses to write to, before a single cell of the block changes. */
  guard(area: Area): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.isProtected && this.isLocked(row, column)) throw accessDenied();
        if (this.isArray(row, column)) throw new Fault('InvalidOperation', "You can't change part of an array.");
      }
    }
  }

  /** Types something into a cell as Excel would take it, after `guard`. */
  type(row: number, column: number, input: unknown): void {
    if (input === null) return;
    if (this.merges.some((area) => contains(area, row, column) && (row !== area.top || column !== area.left))) return;
    const { format } = this.at(row, column);
    const typed = understand(input, format);
    const isHeader = this.tables.some((table) => table.showHeaders && row === table.area.top && contains(table.area, row, column));
    if (isHeader) this.put(row, column, { value: String(typed.value), formula: null, format });
    else this.put(row, column, { ...typed, format: typed.format ?? format });
  }
}

/** The workbook that the test Excel has open. */
export class Book {
  readonly sheets: BookSheet[] = [];
  readonly settings = new Map<string, unknown>();
  /** Parts of anybody's own (自定义 XML), by id. */
  readonly xmlParts = new Map<string, string>();
  /** The workbook's own cell styles, and the built-in ones under their Chinese names. */
  readonly styles = new Map<string, BookStyle>(['常规', '千位分隔'].map((name) => [name, new Map()]));
  /** Defined names and what they stand for. */
  readonly names = new Map<string, string>();
  /** Whether sheets may be added and deleted (保护工作簿). */
  isStructureLocked = false;
  active: BookSheet | null = null;
  /** `支出决算表!C14`, as the last selection left it. */
  selection: string | null = null;
  private next = 1;

  add(name: string): BookSheet {
    const sheet = new BookSheet(`{${String(this.next++).padStart(8, '0')}-0000-4000-8000-000000000000}`, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  newId(): string {
    return `id-${this.next++}`;
  }

  /** The sheet under a name or an id; names are compared as Excel does, without regard to case. */
  find(keyOrName: unknown): BookSheet | null {
    const wanted = String(keyOrName).toLowerCase();
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted) ?? null;
  }

  /** The sheet of that name, which a test knows to be there. */
  sheet(name: string): BookSheet {
    const sheet = this.find(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  delete(sheet: BookSheet): void {
    const at = this.sheets.indexOf(sheet);
    if (at >= 0) this.sheets.splice(at, 1);
    if (this.active === sheet) this.active = this.sheets[0] ?? null;
  }

  select(sheet: BookSheet, area: Area): void {
    this.active = sheet;
    this.selection = `${sheet.name}!${cellName({ row: area.top, column: area.left })}`;
  }
}

function bookCell(cell: Cell): BookCell {
  const format = cell.format ?? 'General';
  const formula = cell.formula ?? null;
  switch (cell.value.kind) {
    case 'number':
      return { value: cell.value.number, formula, format };
    case 'text':
      return { value: cell.value.text, formula, format };
    case 'boolean':
      return { value: cell.value.boolean, formula, format };
    case 'error':
      return { value: cell.value.error, formula, format };
    case 'pending':
      return { value: 0, formula, format };
  }
}

/** Opens a snapshot in the test Excel. */
export function bookFrom(workbook: Workbook): Book {
  const book = new Book();
  for (const sheet of workbook.sheets) {
    const target = book.add(sheet.name);
    target.visibility = sheet.visibility;
    target.isProtected = sheet.isProtected;
    target.merges.push(...sheet.merges);
    for (const row of sheet.hiddenRows) target.hiddenRows.add(row);
    for (const column of sheet.hiddenColumns) target.hiddenColumns.add(column);
    for (const [row, cells] of sheet.rows) {
      for (const cell of cells) target.put(row, cell.column, bookCell(cell));
    }
  }
  book.active = book.sheets.find((sheet) => sheet.visibility === 'visible') ?? null;
  return book;
}
