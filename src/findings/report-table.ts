import { parseDecimal, toGrouped, toNumber } from '../amount/decimal';
import { BOXED, type CellLink, type CellStyle, type LayoutCell, type SheetLayout } from '../workbook/layout';

/** What Excel can hold. */
export interface ExcelLimits {
  /** Rows of findings or notes on one sheet. */
  readonly rows: number;
  /** Hyperlinks on one sheet. */
  readonly links: number;
  /** Characters in one cell. */
  readonly characters: number;
}

/**
 * Excel's 65,530 hyperlinks and 32,767 characters, with room to spare. Of its 1,048,576 rows as many as a program opens without
 * complaint and this one makes without running out of memory.
 */
export const EXCEL_LIMITS: ExcelLimits = { rows: 100_000, links: 65_000, characters: 32_000 };

/** One cell of a table's body. */
export interface TableCell {
  readonly value: string | number | null;
  readonly style?: CellStyle;
  readonly link?: CellLink;
}

/** One column of a table: its heading, its width in characters, and how its cells look. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly style?: CellStyle;
}

/** A sheet that is one table under a title. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  /** Lines between the title and the table. */
  readonly remarks: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

const TEXT: CellStyle = { size: 10, vertical: 'center', wrap: true };
const BODY: CellStyle = { ...TEXT, borders: BOXED };
const HEADING: CellStyle = { ...BODY, bold: true, fill: 'E7EDF4', horizontal: 'center' };
const TITLE: CellStyle = { bold: true, size: 16, font: '黑体', vertical: 'center', horizontal: 'center' };
const REMARK: CellStyle = { size: 10, vertical: 'center', wrap: true };
const LINKED: CellStyle = { color: '0563C1', underline: true };

export const COUNT: CellStyle = { horizontal: 'right', format: '#,##0' };
export const AMOUNT: CellStyle = { horizontal: 'right', format: '#,##0.00####' };
export const CENTERED: CellStyle = { horizontal: 'center' };

/** Digits that a spreadsheet's number keeps; a longer amount stays text, so that none is lost. */
const KEPT_DIGITS = 15;

/** An amount as a cell: a number where the spreadsheet can hold it exactly, its digits as text otherwise. */
export function amountCell(amount: string | null): TableCell {
  if (amount === null) return { value: null };
  const value = parseDecimal(amount);
  if (value === null) return { value: amount, style: { horizontal: 'right' } };
  const digits = value.units.toString().replace('-', '').length;
  if (digits > KEPT_DIGITS) return { value: toGrouped(value), style: { horizontal: 'right', format: '@' } };
  return { value: toNumber(value) };
}

/** Points that a line of size-10 text takes, and the room around the lines of a cell. */
const LINE_HEIGHT = 13.5;
const CELL_PADDING = 4;
/** Widths count characters of the usual size 11; a column holds this many times as many of size 10. */
const SMALL_FONT_GAIN = 1.1;
/** Excel's highest row. */
const HIGHEST_ROW = 409;

/** Remarks that may stay in view above the table. */
const MOST_FROZEN = 4;

/** Columns that a text takes, a Chinese character two; rounded up where it is not sure. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character < '\u2000' ? 1 : 2;
  return columns;
}

/**
 * Height of a row that shows all its wrapped text. Programs differ in whether they fit heights on opening, so it is written
 * down; lines break a little earlier than a width says.
 */
function rowHeight(texts: readonly (string | number | null)[], widths: readonly number[]): number {
  const lines = texts.map((text, at) =>
    typeof text === 'string' ? Math.ceil(columnsOf(text) / ((widths[at] ?? 1) * SMALL_FONT_GAIN - 1)) : 1,
  );
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + CELL_PADDING);
}

function held(value: string | number | null, limits: ExcelLimits): string | number | null {
  if (typeof value !== 'string' || value.length <= limits.characters) return value;
  return `${value.slice(0, limits.characters)}…（文字过长，其余未列）`;
}

/** The first row of a table's body, from 0. */
export function firstBodyRow(remarks: number): number {
  return 1 + remarks + 1;
}

/**
 * A table as a sheet, ready to print: A4 across, as wide as the page, its heading on every page, pages numbered.
 * Links beyond what Excel allows on a sheet are left out.
 */
export function tableSheet(table: TableSheet, limits: ExcelLimits): SheetLayout {
  const { columns, remarks, rows } = table;
  const last = columns.length - 1;
  const headingRow = firstBodyRow(remarks.length) - 1;
  const cells: LayoutCell[] = [{ row: 0, column: 0, value: table.title, style: TITLE }];
  remarks.forEach((remark, at) => cells.push({ row: 1 + at, column: 0, value: remark, style: REMARK }));
  columns.forEach(({ heading }, column) => cells.push({ row: headingRow, column, value: heading, style: HEADING }));

  let links = 0;
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const isLinked = cell.link !== undefined && links < limits.links;
      if (isLinked) links++;
      const style = { ...BODY, ...columns[column]?.style, ...(isLinked ? LINKED : {}), ...cell.style };
      const value = held(cell.value, limits);
      cells.push({ row: headingRow + 1 + at, column, value, style, ...(isLinked ? { link: cell.link } : {}) });
    });
  });

  const widths = columns.map(({ width }) => width);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const rowHeights = new Map([
    [0, 30],
    [headingRow, 22],
    ...remarks.map((remark, at): [number, number] => [1 + at, rowHeight([remark], [whole])]),
    ...rows.map((row, at): [number, number] => [
      headingRow + 1 + at,
      rowHeight(
        row.map(({ value }) => held(value, limits)),
        widths,
      ),
    ]),
  ]);
  const wide = (row: number): { top: number; left: number; bottom: number; right: number } => ({
    top: row,
    left: 0,
    bottom: row,
    right: last,
  });
  return {
    name: table.name,
    cells,
    merges: [wide(0), ...remarks.map((_, at) => wide(1 + at))],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { first: headingRow, last: headingRow },
      margins: { left: 1, right: 1, top: 1.3, bottom: 1.3 },
      centerHorizontally: true,
      footer: '第 &P 页，共 &N 页',
    },
    // A head as tall as half the screen would leave no room for what is under it.
    ...(remarks.length <= MOST_FROZEN ? { frozen: { rows: headingRow + 1, columns: 0 } } : {}),
    filter: { top: headingRow, left: 0, bottom: headingRow + Math.max(rows.length, 1), right: last },
    gridLines: false,
  };
}
