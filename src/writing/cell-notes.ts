import type { Figure } from '../identities/figure';
import { cellName } from '../workbook/address';

/** A cell that a plan had to leave, and why, in one Chinese sentence. */
export interface CellNote {
  readonly sheet: string;
  /** A1 name. */
  readonly cell: string;
  readonly reason: string;
}

/** Tails of one sheet that a note names; the others are only counted. */
const NAMED_TAILS = 10;

/** Collects what is to be said of cells while a plan is made. */
export class CellNotes {
  readonly refused: CellNote[] = [];
  readonly notes: CellNote[] = [];
  private readonly tails = new Map<string, Figure[]>();

  /** The cell could not be computed. */
  refuse(target: Figure, reason: string): void {
    this.refused.push({ sheet: target.sheet, cell: cellName(target), reason });
  }

  /** The cell is to be looked at. */
  leave(target: Figure, reason: string): void {
    this.notes.push({ sheet: target.sheet, cell: cellName(target), reason });
  }

  /** The cell is off by rounding alone (尾差) and stays so. */
  keepTail(target: Figure): void {
    const kept = this.tails.get(target.sheet);
    if (kept) kept.push(target);
    else this.tails.set(target.sheet, [target]);
  }

  /** Puts the tails of each sheet into one note. */
  noteTails(): void {
    for (const tails of this.tails.values()) {
      const [first] = tails;
      const named = tails.slice(0, NAMED_TAILS).map(cellName).join('、');
      const others = tails.length > NAMED_TAILS ? ' 等' : '';
      const all = tails.length > 1 ? `；本表共 ${tails.length} 格：${named}${others}` : '';
      if (first) this.leave(first, `与各项计算的结果只差尾数，保持不动${all}`);
    }
  }
}
