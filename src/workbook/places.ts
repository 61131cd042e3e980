/** Something at places of a sheet. By column first: few columns have many rows, and both are small numbers. */
export class Places<Value> {
  private readonly columns = new Map<number, Map<number, Value>>();

  get(row: number, column: number): Value | undefined {
    return this.columns.get(column)?.get(row);
  }

  has(row: number, column: number): boolean {
    return this.columns.get(column)?.has(row) === true;
  }

  /** Whether there is anything in the row at a column or left of it. */
  begins(row: number, column: number): boolean {
    for (const [at, rows] of this.columns) if (at <= column && rows.has(row)) return true;
    return false;
  }

  set(row: number, column: number, value: Value): void {
    let rows = this.columns.get(column);
    if (!rows) {
      rows = new Map();
      this.columns.set(column, rows);
    }
    rows.set(row, value);
  }
}
