import type { Area, Position } from './address';
import type { Cell, CellValue, Sheet, Workbook } from './workbook';

/** One side of a cell's border; colours are always black. */
export type Border = 'thin' | 'medium' | 'double';

/** Borders by side; a side left out has none. */
export interface Borders {
  readonly top?: Border;
  readonly right?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
}

/** A thin line on all four sides. */
export const BOXED: Borders = { top: 'thin', right: 'thin', bottom: 'thin', left: 'thin' };

/** How a cell looks. What is left out is as in an empty workbook: 宋体 11, General, bottom, no wrap, no border, locked. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** 宋体, 黑体, 方正小标宋简体, … */
  readonly font?: string;
  /** `RRGGBB`. */
  readonly color?: string;
  /** Background, `RRGGBB`. */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Steps of indentation, for codes that are subordinate. */
  readonly indent?: number;
  readonly borders?: Borders;
  /** The number format code (`#,##0.00`, `0.00%`, `@`). */
  readonly format?: string;
  /** False lets the cell be filled in when the sheet is protected. */
  readonly locked?: boolean;
  /**
   * The name of a cell style (单元格样式) that the cell belongs to: the user can then change or clear the look of all such cells at once.
   * The first style of a name says how the name looks.
   */
  readonly name?: string;
}

/** The cells that are for the user to fill in (填报单元格), told apart by their cell style. Spread it into a `CellStyle`. */
export const INPUT: CellStyle = { name: '填报', fill: 'FFF9E6', locked: false };

/** One cell of a sheet to be made. */
export interface LayoutCell {
  /** Row from 0. */
  readonly row: number;
  /** Column from 0. */
  readonly column: number;
  /** Null for a cell that only has a look. Text is always written as text, even where it begins with = + - @. For a formula: its result, null where unknown. */
  readonly value: number | string | boolean | null;
  /** With its leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** The cell that a click leads to. */
  readonly link?: CellLink;
}

/** A cell to lead to. */
export interface CellLink extends Position {
  readonly sheet: string;
  /** Address of another workbook, relative to this one and percent-encoded (`../2020/%E5%86%B3%E7%AE%97.xlsx`); absent for this one. */
  readonly file?: string;
}

/** How a sheet goes to paper. */
export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** One page wide, as many tall as it takes. */
  readonly fitToWidth?: boolean;
  /** One page tall as well (only with `fitToWidth`). */
  readonly fitToHeight?: boolean;
  /** Rows repeated on every page, from 0, inclusive (打印标题). */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Centimetres. */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly centerHorizontally?: boolean;
  /** Fills and colours stay on the screen (单色打印). */
  readonly blackAndWhite?: boolean;
  /** Text in the middle of the foot; `&P` is the page, `&N` the number of pages. */
  readonly footer?: string;
}

/** A whole sheet to be made, whichever host makes it. */
export interface SheetLayout {
  /** The wished-for name; a host that has a sheet of this name takes a free one. */
  readonly name: string;
  /** In any order; at most one for each place. */
  readonly cells: readonly LayoutCell[];
  readonly merges?: readonly Area[];
  /** What does not show. */
  readonly hidden?: { readonly sheet: boolean; readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
  /** Widths in characters, by column from 0. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  /** Heights in points, by row from 0. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly print?: PrintSetup;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Where the filter buttons stand: header row and data. */
  readonly filter?: Area;
  /** False hides the grid lines on the screen. */
  readonly gridLines?: boolean;
}

/** Excel's bounds for a sheet's name: 31 characters and none of these. */
const FORBIDDEN = /[\\/?*[\]:]/g;

/** The nearest name that Excel allows and that is not yet taken; `(2)`, `(3)`, … is put behind a taken one. */
export function freeSheetName(wished: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  const allowed =
    wished
      .replace(FORBIDDEN, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || '工作表';
  let name = allowed.slice(0, 31).trim();
  for (let count = 2; names.has(name.toLowerCase()) || name.toLowerCase() === 'history'; count++) {
    const tail = `(${count})`;
    name = allowed.slice(0, 31 - tail.length).trim() + tail;
  }
  return name;
}

function valueOf(cell: LayoutCell): CellValue | null {
  const { value, formula } = cell;
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return formula === undefined ? null : { kind: 'pending' };
}

function sheetOf(layout: SheetLayout, index: number): Sheet {
  const cells = layout.cells
    .flatMap((source): Cell[] => {
      const value = valueOf(source);
      if (!value) return [];
      const { row, column, formula, style } = source;
      const cell: Cell = { row, column, value, ...(formula === undefined ? {} : { formula }) };
      return [style?.format === undefined ? cell : { ...cell, format: style.format }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return {
    name: layout.name,
    index,
    visibility: layout.hidden?.sheet ? 'hidden' : 'visible',
    isProtected: false,
    rows,
    merges: layout.merges ?? [],
    hiddenRows: layout.hidden?.rows ?? new Set(),
    hiddenColumns: layout.hidden?.columns ?? new Set(),
  };
}

/** The snapshot that a host would give of these sheets right after making them. */
export function workbookOf(layouts: readonly SheetLayout[]): Workbook {
  return { sheets: layouts.map(sheetOf) };
}
