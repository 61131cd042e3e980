import { MAX_COLUMNS, type Area, type Position } from '../../workbook/address';
import type { CellStyle, LayoutCell, PrintSetup, SheetLayout } from '../../workbook/layout';

/** Rows for codes to be typed. */
export interface BlankRows {
  readonly first: number;
  readonly last: number;
  readonly codeColumn: number;
  /** The rows are items: all of them count into the total, whatever stands in the first column. */
  readonly areItems?: boolean;
}

/** How the draft's money cells look: typed in, or computed. */
export interface AmountLooks {
  readonly input: CellStyle;
  readonly computed: CellStyle;
}

/** A formula for a cell, with its result while the form is blank. */
export interface Formula {
  readonly text: string;
  readonly blank: number | string;
}

interface AmountCell extends Position {
  readonly looks: AmountLooks;
}

/** A cell's place in the whole workbook, as a key. */
export function cellKey({ sheet, row, column }: Position & { readonly sheet: string }): string {
  return `${row} ${column} ${sheet}`;
}

/** The same within one sheet. */
const placeKey = ({ row, column }: Position): number => row * MAX_COLUMNS + column;

/** A sheet while it is being laid out: its cells, and which of them are amounts that identities may compute. */
export class Draft {
  blankRows: BlankRows | null = null;
  print: PrintSetup = { paper: 'A4', orientation: 'landscape' };
  private readonly cells = new Map<number, LayoutCell>();
  private readonly amounts = new Map<number, AmountCell>();
  private readonly formulas = new Map<number, Formula>();
  private readonly merges: Area[] = [];
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();

  /** @param name the sheet's wished-for name, which is also how formulas of other sheets call it */
  constructor(readonly name: string) {}

  put(row: number, column: number, value: LayoutCell['value'], style: CellStyle): void {
    this.cells.set(placeKey({ row, column }), { row, column, value, style });
  }

  /** A cell over an area, its look on every cell of it so that borders close. */
  merge(area: Area, value: LayoutCell['value'], style: CellStyle): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) this.put(row, column, null, style);
    }
    this.put(area.top, area.left, value, style);
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  /** A cell for an amount: to be typed in, unless a formula is found for it. */
  amount(row: number, column: number, looks: AmountLooks): void {
    this.amounts.set(placeKey({ row, column }), { row, column, looks });
  }

  /** A cell with a formula of its own. */
  formula(row: number, column: number, formula: Formula, style?: CellStyle): void {
    if (style) this.put(row, column, null, style);
    this.formulas.set(placeKey({ row, column }), formula);
  }

  hasAmount(place: Position): boolean {
    return this.amounts.has(placeKey(place));
  }

  width(column: number, characters: number): void {
    this.widths.set(column, characters);
  }

  /** Makes every column of amounts at least so many characters wide. */
  widenAmounts(characters: number): void {
    for (const { column } of this.amounts.values()) this.widths.set(column, Math.max(this.widths.get(column) ?? 0, characters));
  }

  /** In how many columns there are amounts. */
  get amountColumns(): number {
    return new Set([...this.amounts.values()].map(({ column }) => column)).size;
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  /** Characters from one column to another, both inclusive. */
  widthOf(from: number, to: number): number {
    let sum = 0;
    for (let column = from; column <= to; column++) sum += this.widths.get(column) ?? 9;
    return sum;
  }

  /** The sheet as it is by now. `typed` puts values into cells that are to be typed, by place. */
  layout(typed?: (amount: Position) => number | null, codes?: ReadonlyMap<number, string>): SheetLayout {
    const cells = new Map(this.cells);
    for (const [key, { row, column, looks }] of this.amounts) {
      const style = this.formulas.has(key) ? looks.computed : looks.input;
      cells.set(key, { row, column, value: typed?.({ row, column }) ?? null, style });
    }
    for (const [key, { text, blank }] of this.formulas) {
      const cell = cells.get(key);
      if (cell) cells.set(key, { ...cell, value: blank, formula: text });
    }
    for (const [row, code] of codes ?? []) {
      const column = this.blankRows?.codeColumn ?? 0;
      const key = placeKey({ row, column });
      cells.set(key, { ...(cells.get(key) ?? { row, column }), value: code });
    }
    return {
      name: this.name,
      cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      columnWidths: this.widths,
      rowHeights: this.heights,
      // What marks the cells to fill in is for the screen, not for the paper that is handed in.
      print: { ...this.print, blackAndWhite: true },
    };
  }
}
