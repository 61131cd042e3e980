import { readXml, type WorkbookParts } from '../../host/file/workbook-parts';
import { XmlScanner } from '../../host/file/xml/scanner';
import type { Archive } from '../../host/file/zip/archive';
import { parseCellName } from '../../workbook/address';
import { PLAIN_LOOK, readLooks, type CellLook } from './cell-look';

/** How one sheet of a file is laid out and drawn. Sizes in pixels; absent where the file leaves them to the program. */
export interface SheetLooks {
  readonly columnWidth: (column: number) => number;
  readonly rowHeight: (row: number) => number;
  readonly look: (row: number, column: number) => CellLook;
  /** How many rows from the top stay in view when the sheet is scrolled. */
  readonly frozenRows: number;
}

/** The looks of a whole workbook. */
export interface BookLooks {
  sheet(name: string): SheetLooks;
}

const COLUMN_WIDTH = 72;
const ROW_HEIGHT = 20;

/** The looks of a sheet that no file speaks of. */
export const PLAIN_SHEET: SheetLooks = {
  columnWidth: () => COLUMN_WIDTH,
  rowHeight: () => ROW_HEIGHT,
  look: () => PLAIN_LOOK,
  frozenRows: 0,
};

/** Pixels of a column that is so many characters wide. */
export function pixelsOfCharacters(width: number): number {
  return Math.min(600, Math.max(0, Math.round(width * 7 + 5)));
}

/** Pixels of a row that is so many points high. */
export function pixelsOfPoints(points: number): number {
  return Math.min(546, Math.max(0, Math.round((points * 4) / 3)));
}

/** Tells a sheet's cells apart by one number: row × this + column. */
export const CELL_KEY = 16_384;

function readSheetLooks(bytes: Uint8Array, part: string, looks: readonly CellLook[]): SheetLooks {
  const scanner = new XmlScanner(bytes, part);
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const styles = new Map<number, number>();
  let width = COLUMN_WIDTH;
  let height = ROW_HEIGHT;
  let frozenRows = 0;
  let row = -1;
  let column = -1;
  const number = (name: string) => {
    const text = scanner.attribute(name);
    return text === null || text === '' ? NaN : Number(text);
  };
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.is('c')) {
      const place = parseCellName(scanner.attribute('r') ?? '');
      column = place ? place.column : column + 1;
      const style = number('s');
      if (style > 0) styles.set((place ? place.row : row) * CELL_KEY + column, style);
    } else if (scanner.is('row')) {
      const at = number('r');
      row = Number.isNaN(at) ? row + 1 : at - 1;
      column = -1;
      const points = number('ht');
      if (points >= 0) heights.set(row, pixelsOfPoints(points));
    } else if (scanner.is('col')) {
      const [first, last, characters] = [number('min'), number('max'), number('width')];
      if (!(characters >= 0)) continue;
      // A last column of 16384 stands for “all the rest”, which is the default width of the grid.
      if (last - first > 1_000) width = pixelsOfCharacters(characters);
      else for (let index = first; index <= last; index++) widths.set(index - 1, pixelsOfCharacters(characters));
    } else if (scanner.is('pane')) {
      // A sheet that is split and not frozen counts in twentieths of a point, which are no rows.
      const above = number('ySplit');
      if (scanner.attribute('state')?.startsWith('frozen') && above > 0) frozenRows = Math.round(above);
    } else if (scanner.is('sheetFormatPr')) {
      const [characters, points] = [number('defaultColWidth'), number('defaultRowHeight')];
      if (characters > 0) width = pixelsOfCharacters(characters);
      if (points > 0) height = pixelsOfPoints(points);
    } else if (scanner.is('mergeCells')) break;
  }
  return {
    columnWidth: (at) => widths.get(at) ?? width,
    rowHeight: (at) => heights.get(at) ?? height,
    look: (at, of) => looks[styles.get(at * CELL_KEY + of) ?? 0] ?? PLAIN_LOOK,
    frozenRows,
  };
}

/** The looks of a file's sheets, each read when it is first shown. What cannot be read looks plain. */
export class FileLooks implements BookLooks {
  private looks: readonly CellLook[] | null = null;
  private readonly sheets = new Map<string, SheetLooks>();

  constructor(
    private readonly archive: Archive,
    private readonly parts: WorkbookParts,
  ) {}

  sheet(name: string): SheetLooks {
    let looks = this.sheets.get(name);
    if (!looks) {
      looks = this.read(name);
      this.sheets.set(name, looks);
    }
    return looks;
  }

  private read(name: string): SheetLooks {
    try {
      this.looks ??= readLooks(this.archive, this.parts.styles);
      const entry = this.parts.sheets.find((sheet) => sheet.name === name);
      const bytes = entry && readXml(this.archive, entry.part);
      return entry && bytes ? readSheetLooks(bytes, entry.part, this.looks) : PLAIN_SHEET;
    } catch {
      // The looks are an extra: the content has been read, and a sheet without its colours is still the sheet.
      return PLAIN_SHEET;
    }
  }
}
