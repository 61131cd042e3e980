/** Cells read, rows looked at, pieces of formulas followed: some seconds' work. */
const MAX_WORK = 10_000_000;

/**
 * The work that all formulas of a workbook may cost together. A small file can ask for any amount of it: a few hundred formulas that each
 * read a whole column, names that stand for one another many times.
 */
export class Budget {
  constructor(private left = MAX_WORK) {}

  /** Whether more was asked for than there is. */
  get isSpent(): boolean {
    return this.left < 0;
  }

  /** Takes so much work off; false once there is none left, and from then on. */
  takes(work: number): boolean {
    this.left -= work;
    return this.left >= 0;
  }
}
