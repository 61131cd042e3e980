import type { Area } from './address';
import type { Cell, Sheet, Workbook } from './workbook';

/**
 * The workbook as a reader sees it: without what merged cells cover. Old words and numbers may stay in the file below a merge; nobody sees
 * them, and they are neither captions nor amounts.
 */
export function withoutCovered(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map(uncovered);
  return sheets.every((sheet, at) => sheet === workbook.sheets[at]) ? workbook : { ...workbook, sheets };
}

function uncovered(sheet: Sheet): Sheet {
  if (sheet.merges.length === 0) return sheet;
  const merges = [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left);
  const rows = new Map<number, readonly Cell[]>();
  const open = new OpenMerges();
  let at = 0;
  let isAny = false;
  for (const [row, cells] of sheet.rows) {
    open.closeBefore(row);
    for (; at < merges.length && (merges[at] as Area).top <= row; at++) {
      const merge = merges[at] as Area;
      if (merge.bottom >= row) open.add(merge);
    }
    const seen = open.isEmpty ? cells : cells.filter((cell) => !open.covers(row, cell.column));
    if (seen.length < cells.length) isAny = true;
    if (seen.length > 0) rows.set(row, seen.length < cells.length ? seen : cells);
  }
  return isAny ? { ...sheet, rows } : sheet;
}

/** The merges that reach a row, from left to right. Honest ones do not overlap; one that does is left aside. */
class OpenMerges {
  private merges: Area[] = [];
  private nextEnd = Number.MAX_SAFE_INTEGER;

  get isEmpty(): boolean {
    return this.merges.length === 0;
  }

  closeBefore(row: number): void {
    if (this.nextEnd >= row) return;
    this.merges = this.merges.filter(({ bottom }) => bottom >= row);
    this.nextEnd = this.merges.reduce((end, { bottom }) => Math.min(end, bottom), Number.MAX_SAFE_INTEGER);
  }

  add(merge: Area): void {
    const place = this.placeOf(merge.left);
    const before = this.merges[place - 1];
    const after = this.merges[place];
    if ((before && before.right >= merge.left) || (after && after.left <= merge.right)) return;
    this.merges.splice(place, 0, merge);
    this.nextEnd = Math.min(this.nextEnd, merge.bottom);
  }

  covers(row: number, column: number): boolean {
    const merge = this.merges[this.placeOf(column) - 1];
    return merge !== undefined && column <= merge.right && (row > merge.top || column > merge.left);
  }

  /** How many merges begin at the column or left of it. */
  private placeOf(column: number): number {
    let low = 0;
    let high = this.merges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.merges[middle] as Area).left <= column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
