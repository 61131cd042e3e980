/**
 * How a sample looks: the plain style of printed 公开 tables (宋体, thin borders, a centred title, A4).
 *
 * A sheet to dress is
 *   { name, kind: 'table' | 'performance', widths: number[], merges: string[], rows: Row[] }
 * and a row is [role, ...cells], where role is title, caption, header, data or note, and a cell is
 *   null | text | number                  an empty cell, a text, a number in General format
 *   [text | number, format]               with a number format
 *   [{ formula, result }, format]         a live formula with its cached value
 */
import ExcelJS from 'exceljs';

const FONT = '宋体';
const LINE_HEIGHT = 14;
const THIN = { style: 'thin' };
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
/** Longest text, in half-width characters, that reads better centred in the cell of a performance form. */
const CENTRED_TEXT = 24;

/** Rows that still fit on one page, however small they get. */
const ONE_PAGE = 45;
/** Width of all columns beyond which a short table goes on a page laid sideways. */
const WIDE = 110;

function isWide(sheet) {
  const width = sheet.widths.reduce((sum, one) => sum + one, 0);
  return sheet.kind === 'table' && width > WIDE && sheet.rows.length < WIDE / 4;
}

/** Width of a text in half-width characters: a Chinese character takes two. */
function displayWidth(text) {
  let width = 0;
  for (const character of text) width += character.codePointAt(0) > 0xff ? 2 : 1;
  return width;
}

/** Lines that a text needs in a column of the given width, line breaks included. */
function linesIn(text, width) {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / Math.max(width - 1, 1))), 0);
}

function horizontalAlignment(kind, role, column, columns, value) {
  if (role === 'title' || role === 'header') return 'center';
  if (role === 'caption') return column === columns - 1 && column > 0 ? 'right' : kind === 'table' ? 'left' : 'center';
  if (role === 'note') return 'left';
  if (typeof value !== 'string') return 'right';
  if (kind === 'table') return /^(合\s*计|总\s*计|栏\s*次|[—－-]+)$/.test(value) ? 'center' : 'left';
  return displayWidth(value) <= CENTRED_TEXT ? 'center' : 'left';
}

function dressCell(cell, kind, role, column, columns) {
  const value = cell.value;
  cell.font = role === 'title' ? { name: FONT, size: 16, bold: true } : { name: FONT, size: 10 };
  cell.alignment = {
    horizontal: horizontalAlignment(kind, role, column, columns, value),
    vertical: 'middle',
    wrapText: role !== 'caption',
  };
  if (role === 'header' || role === 'data') cell.border = BORDER;
  if (role === 'header') cell.fill = HEADER_FILL;
}

/** The row's height in points, from the text that needs most lines; merged cells count with the width of their area. */
function rowHeight(worksheet, sheet, role, rowNumber) {
  if (role === 'title') return 32;
  let lines = 1;
  for (let column = 1; column <= sheet.widths.length; column++) {
    const cell = worksheet.getCell(rowNumber, column);
    if (typeof cell.value !== 'string' || (cell.isMerged && cell.master !== cell)) continue;
    let width = sheet.widths[column - 1];
    for (let next = column + 1; next <= sheet.widths.length && worksheet.getCell(rowNumber, next).master === cell; next++) {
      width += sheet.widths[next - 1];
    }
    const spansRows = cell.isMerged && worksheet.getCell(rowNumber + 1, column).master === cell;
    if (!spansRows) lines = Math.max(lines, linesIn(cell.value, width));
  }
  return Math.max(18, lines * LINE_HEIGHT + 4);
}

/** Adds the sheet to an exceljs workbook, dressed. */
export function addSheet(workbook, sheet) {
  const columns = sheet.widths.length;
  const worksheet = workbook.addWorksheet(sheet.name, {
    pageSetup: {
      paperSize: 9,
      orientation: isWide(sheet) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.rows.length <= ONE_PAGE ? 1 : 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  });
  sheet.widths.forEach((width, column) => {
    worksheet.getColumn(column + 1).width = width;
  });
  sheet.rows.forEach(([role, ...cells], row) => {
    for (let column = 0; column < columns; column++) {
      const content = cells[column] ?? null;
      const cell = worksheet.getCell(row + 1, column + 1);
      const [value, format] = Array.isArray(content) ? content : [content, null];
      if (value !== null) cell.value = value;
      dressCell(cell, sheet.kind, role, column, columns);
      if (format) cell.numFmt = format;
    }
  });
  for (const area of sheet.merges) worksheet.mergeCells(area);
  sheet.rows.forEach(([role], row) => {
    worksheet.getRow(row + 1).height = rowHeight(worksheet, sheet, role, row + 1);
  });
  const lastHeader = sheet.rows.reduce((last, [role], row) => (role === 'header' && row < 10 ? row + 1 : last), 0);
  if (sheet.kind === 'table' && lastHeader > 0) worksheet.pageSetup.printTitlesRow = `1:${lastHeader}`;
}

/** An empty exceljs workbook whose properties do not depend on when or where it is written. */
export function newWorkbook(title) {
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  workbook.creator = '决算助手';
  workbook.lastModifiedBy = '决算助手';
  workbook.created = new Date('2024-01-01T00:00:00Z');
  workbook.modified = new Date('2024-01-01T00:00:00Z');
  return workbook;
}
