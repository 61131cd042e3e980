import type { Area } from '../../../workbook/address';
import type { Cell, CellValue, Sheet } from '../../../workbook/workbook';

/** The first place in a row of cells whose column is not below `column`. */
function placeOf(cells: readonly Cell[], column: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] as Cell).column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sheet's cells on top of a snapshot, to be changed; the snapshot itself stays as it is. */
export class Grid {
  readonly name: string;
  private readonly source: ReadonlyMap<number, readonly Cell[]>;
  private readonly own = new Map<number, Cell[]>();

  constructor({ name, rows }: Sheet) {
    this.name = name;
    this.source = rows;
  }

  private row(row: number): readonly Cell[] {
    return this.own.get(row) ?? this.source.get(row) ?? [];
  }

  cellAt(row: number, column: number): Cell | undefined {
    const cells = this.row(row);
    const cell = cells[placeOf(cells, column)];
    return cell?.column === column ? cell : undefined;
  }

  /** Puts a value, and a formula where there is one, into a place; an empty cell is taken away. */
  set(row: number, column: number, value: CellValue | null, formula: string | undefined): void {
    let cells = this.own.get(row);
    if (!cells) this.own.set(row, (cells = [...this.row(row)]));
    const at = placeOf(cells, column);
    const isThere = cells[at]?.column === column;
    if (!value) {
      if (isThere) cells.splice(at, 1);
      return;
    }
    cells.splice(at, isThere ? 1 : 0, formula === undefined ? { row, column, value } : { row, column, value, formula });
  }

  /** Every cell with content, in no particular order of rows. */
  *cells(): Iterable<Cell> {
    for (const [row, cells] of this.source) if (!this.own.has(row)) yield* cells;
    for (const cells of this.own.values()) yield* cells;
  }

  /** How many rows are looked at to find an area's cells. */
  rowsIn({ top, bottom }: Area): number {
    return Math.min(bottom - top + 1, this.source.size + this.own.size);
  }

  /** Whether every cell with content in an area passes a test; those behind one that does not are not looked at. */
  everyIn(area: Area, test: (cell: Cell) => boolean): boolean {
    const { top, bottom } = area;
    if (bottom - top < this.rowsIn(area)) {
      for (let row = top; row <= bottom; row++) if (!everyBetween(this.row(row), area, test)) return false;
      return true;
    }
    for (const [row, cells] of this.source) {
      if (row >= top && row <= bottom && !this.own.has(row) && !everyBetween(cells, area, test)) return false;
    }
    for (const [row, cells] of this.own) if (row >= top && row <= bottom && !everyBetween(cells, area, test)) return false;
    return true;
  }
}

function everyBetween(cells: readonly Cell[], { left, right }: Area, test: (cell: Cell) => boolean): boolean {
  for (let at = placeOf(cells, left); at < cells.length; at++) {
    const cell = cells[at] as Cell;
    if (cell.column > right) return true;
    if (!test(cell)) return false;
  }
  return true;
}
