/** Columns that share an entry of 16 bits, and so many entries a row at most. */
const SHIFT = 4;
const LAST = 15;
const ENTRIES = 1024;

/** Places on a sheet (一组单元格), a bit each: amounts fill most columns of most rows, and a row of them is one entry. */
export class PlaceSet {
  private readonly entries = new Map<number, number>();
  /** The entry that is being added to, kept out of the map until it is whole: cells come row by row. */
  private key = -1;
  private bits = 0;

  add(row: number, column: number): void {
    const key = row * ENTRIES + (column >> SHIFT);
    if (key !== this.key) {
      this.entries.set(this.key, this.bits);
      this.key = key;
      this.bits = this.entries.get(key) ?? 0;
    }
    this.bits |= 1 << (column & LAST);
  }

  has(row: number, column: number): boolean {
    return (this.entry(row * ENTRIES + (column >> SHIFT)) & (1 << (column & LAST))) !== 0;
  }

  /** Whether there is anything in the row at a column or left of it. */
  begins(row: number, column: number): boolean {
    const first = row * ENTRIES;
    const last = first + (column >> SHIFT);
    for (let key = first; key < last; key++) if (this.entry(key) !== 0) return true;
    return (this.entry(last) & ((2 << (column & LAST)) - 1)) !== 0;
  }

  private entry(key: number): number {
    return (key === this.key ? this.bits : this.entries.get(key)) ?? 0;
  }
}
