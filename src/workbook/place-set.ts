/** Rows and columns of one page, as powers of two: a row of a page is 16 bits. */
const ROWS = 6;
const COLUMNS = 4;
const LAST_ROW = (1 << ROWS) - 1;
const LAST_COLUMN = (1 << COLUMNS) - 1;
/** Pages side by side at most. */
const PAGES = 1024;

/** Places on a sheet (一组单元格), a bit each: amounts fill most columns of most rows. */
export class PlaceSet {
  private readonly pages = new Map<number, Uint16Array>();
  /** The page asked for last: cells come row by row, or column by column. */
  private key = -1;
  private page: Uint16Array | undefined;

  add(row: number, column: number): void {
    let page = this.pageOf(row, column);
    if (!page) {
      page = new Uint16Array(LAST_ROW + 1);
      this.pages.set(this.key, page);
      this.page = page;
    }
    const at = row & LAST_ROW;
    page[at] = (page[at] as number) | (1 << (column & LAST_COLUMN));
  }

  has(row: number, column: number): boolean {
    return (this.bits(row, column) & (1 << (column & LAST_COLUMN))) !== 0;
  }

  /** Whether there is anything in the row at a column or left of it. */
  begins(row: number, column: number): boolean {
    for (let before = (column | LAST_COLUMN) - LAST_COLUMN - 1; before >= 0; before -= LAST_COLUMN + 1) {
      if (this.bits(row, before) !== 0) return true;
    }
    return (this.bits(row, column) & ((2 << (column & LAST_COLUMN)) - 1)) !== 0;
  }

  /** What is in the row of the place's page. */
  private bits(row: number, column: number): number {
    return this.pageOf(row, column)?.[row & LAST_ROW] ?? 0;
  }

  private pageOf(row: number, column: number): Uint16Array | undefined {
    const key = (row >> ROWS) * PAGES + (column >> COLUMNS);
    if (key !== this.key) {
      this.key = key;
      this.page = this.pages.get(key);
    }
    return this.page;
  }
}
