import { readAmountText } from '../amount/read';
import type { Figure } from '../identities/figure';
import type { Area } from '../workbook/address';
import { PlaceSet } from '../workbook/place-set';
import { cellAt, type Cell, type Sheet } from '../workbook/workbook';
import { cellsOf, countBefore, rowNumbersOf, rowsBetween, type Block } from '../tables/read/block';
import { folded, wordOf, type Word } from '../tables/read/word';
import { readCode } from '../tables/read/codes';
import { isColumnNumberRow, readHeaders } from '../tables/read/header';
import { cleanCaption } from '../tables/read/caption';

/** A table on a sheet as far as it was read. */
export interface ReadTable {
  readonly area: Area;
  readonly figures: readonly Figure[];
  /** Whether its captions stand on an earlier sheet: then nothing tells codes and numbers of rows by what stands above them. */
  readonly isContinued?: boolean;
}

/** A number on a table that no figure holds. */
export interface UnreadAmount {
  readonly row: number;
  readonly column: number;
  /** What stands above its column; '' where nothing does. */
  readonly caption: string;
}

/** Captions of columns whose numbers count or name rows and are no amounts. */
const NUMBERING = /行次|栏次|序号|行号|编号|编码|代码|^类$|^款$|^项$|^年度$|^年份$|日期|电话|邮编/;
/** Words beside a number in a line of signatures. */
const SIGNATURE = /电话|日期|制表|负责人|复核|审核|填表人|联系人/;

/** The numbers in the table's rows and columns that were not read as amounts, though nothing tells that they are codes, years or numbers of rows. */
export function unreadAmounts(sheet: Sheet, { area, figures, isContinued = false }: ReadTable): UnreadAmount[] {
  if (figures.length === 0) return [];
  const block: Block = { sheet, area, rows: rowsBetween(rowNumbersOf(sheet), area.top, area.bottom) };
  const first = figures.reduce((least, { row }) => Math.min(least, row), Number.MAX_SAFE_INTEGER);
  const read = new ReadPlaces(figures);
  const captions = new Captions(block, first);
  const numbering = new Set<number>();
  const found: UnreadAmount[] = [];
  for (const row of block.rows) {
    const cells = cellsOf(block, row);
    let isOther: boolean | null = null;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] as Cell;
      const { column } = cell;
      if (numbering.has(column)) continue;
      if (read.has(row, column) || !isNumber(cell)) continue;
      // Numbers of columns stand above the amounts: what is above these is not asked for.
      if (row >= first && captions.isNumbering(column)) {
        numbering.add(column);
        continue;
      }
      isOther ??= isIdle(block, row, cells);
      if (isOther) break;
      if (row < first && (isYearOrOrdinal(cell) || captions.isNumbering(column))) continue;
      const caption = captions.above(column);
      if ((isContinued || (caption === undefined && !read.begins(row, column))) && (readCode(folded(cell)) || isYearOrOrdinal(cell)))
        continue;
      found.push({ row, column, caption: caption ?? '' });
    }
  }
  return found;
}

/** Where the figures of a table are. */
class ReadPlaces {
  private at = 0;
  private places: PlaceSet | null = null;
  private readonly areInOrder: boolean;

  constructor(private readonly figures: readonly Figure[]) {
    this.areInOrder = areInOrder(figures);
  }

  /** Cells are asked for as figures mostly stand, row by row: then the next figure tells, and nothing is looked up. */
  has(row: number, column: number): boolean {
    const { figures } = this;
    let next = figures[this.at];
    while (next && (next.row < row || (next.row === row && next.column < column))) next = figures[++this.at];
    return (next?.row === row && next.column === column) || (!this.areInOrder && this.all().has(row, column));
  }

  /** Whether there is any in the row at a column or left of it. */
  begins(row: number, column: number): boolean {
    return this.all().begins(row, column);
  }

  private all(): PlaceSet {
    if (this.places) return this.places;
    this.places = new PlaceSet();
    for (const { row, column } of this.figures) this.places.add(row, column);
    return this.places;
  }
}

/** Whether figures stand row by row, each row from left to right. */
function areInOrder(figures: readonly Figure[]): boolean {
  for (let at = 1; at < figures.length; at++) {
    const { row, column } = figures[at] as Figure;
    const before = figures[at - 1] as Figure;
    if (row < before.row || (row === before.row && column < before.column)) return false;
  }
  return true;
}

/** Whether a row holds numbers of columns, or signatures and dates. */
function isIdle(block: Block, row: number, cells: readonly Cell[]): boolean {
  return isColumnNumberRow(block, row) || cells.some((cell) => SIGNATURE.test(folded(cell)));
}

/** What stands above the columns of a table. */
class Captions {
  private readonly rows: readonly number[];
  private readonly numbering = new Map<number, boolean>();
  private read: ReadonlyMap<number, readonly string[]> | null = null;

  /** @param first the first row with amounts */
  constructor(
    private readonly block: Block,
    first: number,
  ) {
    this.rows = block.rows.slice(0, countBefore(block.rows, first)).slice(-MOST_HEADER_ROWS);
  }

  /** The lowest of them; undefined where there is none. */
  above(column: number): string | undefined {
    return this.path(column).at(-1);
  }

  /** Whether the column's numbers count or name rows. */
  isNumbering(column: number): boolean {
    let known = this.numbering.get(column);
    if (known === undefined) {
      // Nearly always it is the column's own caption that says so.
      known = this.own(column).some(({ isNote, caption }) => !isNote && NUMBERING.test(caption)) || this.path(column).some(isOfNumbering);
      this.numbering.set(column, known);
    }
    return known;
  }

  private own(column: number): Word[] {
    return this.rows.map((row) => wordOf(cellAt(this.block.sheet, row, column)));
  }

  private path(column: number): readonly string[] {
    this.read ??= new Map(readHeaders(this.block, this.rows, (word) => word.isNote).map((header) => [header.column, header.path]));
    return this.read.get(column) ?? [];
  }
}

function isOfNumbering(caption: string): boolean {
  return NUMBERING.test(cleanCaption(caption));
}

const MOST_HEADER_ROWS = 7;

/** How many amounts a sheet holds, and between which cells. A number by itself in a row of prose is none. */
export function amountsOn(sheet: Sheet): readonly Cell[] {
  return [...sheet.rows.values()].flatMap((cells) => cells.filter(isNumber));
}

function isNumber({ value }: Cell): boolean {
  return value.kind === 'number' || (value.kind === 'text' && readAmountText(value.text).kind === 'amount');
}

/** A whole number that may be a year or count something: up to 2099. */
function isYearOrOrdinal(cell: Cell): boolean {
  return /^(?:[1-9]\d?|0\d|(?:19|20)\d{2})$/.test(folded(cell));
}
