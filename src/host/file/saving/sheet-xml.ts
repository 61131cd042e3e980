import { areaName, cellName, quoteSheetName } from '../../../workbook/address';
import type { CellLink, LayoutCell, PrintSetup, SheetLayout } from '../../../workbook/layout';
import { encodeEntities } from '../xml/text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CENTIMETRES_AN_INCH = 2.54;
/** What a character's width leaves for the cell's own margins, as Excel stores it. */
const WIDTH_MARGIN = 0.7109375;
const PAPER: Record<PrintSetup['paper'], number> = { A3: 8, A4: 9 };

/** What the sheet's XML needs from outside it. */
export interface SheetSurroundings {
  styleOf(cell: LayoutCell): number;
  /** The relationship that leads to another file. */
  relationshipTo(file: string): string;
}

/** What XML cannot carry: control characters, half a surrogate pair; and what would be read back as an escape. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

/** Text as it stands between tags; characters that XML cannot carry are escaped as OOXML does it. */
function encodeText(text: string): string {
  return text
    .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Text as a `t` element, its white space kept. */
function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${encodeText(text)}</${prefix}t>`;
}

/** What a cell can be given: a layout's value, or an error. */
export type WrittenValue = LayoutCell['value'] | { readonly error: string };

/** The type attribute and the content of a cell; text is written in the cell itself, so that no other part changes. */
export function cellContent(
  prefix: string,
  value: WrittenValue,
  formula: string | null,
): { readonly type: string; readonly content: string } {
  const p = prefix;
  const function_ = formula === null ? '' : `<${p}f>${encodeEntities(formula.replace(/^=/, ''))}</${p}f>`;
  const stored = (text: string): string => `${function_}<${p}v>${text}</${p}v>`;
  if (value === null) return { type: '', content: function_ };
  if (typeof value === 'number') return { type: '', content: stored(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', content: stored(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', content: stored(encodeEntities(value.error)) };
  if (formula === null) return { type: 'inlineStr', content: `<${p}is>${textElement(p, value)}</${p}is>` };
  return { type: 'str', content: stored(encodeText(value)) };
}

function cellXml(cell: LayoutCell, style: number): string {
  const { type, content } = cellContent('', cell.value, cell.formula ?? null);
  const head = `<c r="${cellName(cell)}"${style ? ` s="${style}"` : ''}${type ? ` t="${type}"` : ''}`;
  return content ? `${head}>${content}</c>` : `${head}/>`;
}

function dataXml(layout: SheetLayout, surroundings: SheetSurroundings): string {
  const rows = new Map<number, LayoutCell[]>();
  for (const cell of layout.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const hidden = layout.hidden?.rows;
  for (const row of [...(layout.rowHeights?.keys() ?? []), ...(hidden ?? [])]) if (!rows.has(row)) rows.set(row, []);
  const pieces: string[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const height = layout.rowHeights?.get(row);
    pieces.push(
      `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${hidden?.has(row) ? ' hidden="1"' : ''}>`,
    );
    for (const cell of cells.sort((a, b) => a.column - b.column)) pieces.push(cellXml(cell, surroundings.styleOf(cell)));
    pieces.push('</row>');
  }
  return `<sheetData>${pieces.join('')}</sheetData>`;
}

function dimensionOf(layout: SheetLayout): string {
  if (layout.cells.length === 0) return 'A1';
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const { row, column } of layout.cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return areaName({ top, left, bottom, right });
}

function viewXml({ frozen, gridLines }: SheetLayout, isSelected: boolean): string {
  const attributes = `${gridLines === false ? ' showGridLines="0"' : ''}${isSelected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const { rows, columns } = frozen;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = (columns ? ` xSplit="${columns}"` : '') + (rows ? ` ySplit="${rows}"` : '');
  const corner = cellName({ row: rows, column: columns });
  return (
    `<sheetViews><sheetView${attributes}><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columnsXml({ columnWidths, hidden }: SheetLayout): string {
  const columns = [...new Set([...(columnWidths?.keys() ?? []), ...(hidden?.columns ?? [])])].sort((a, b) => a - b);
  if (columns.length === 0) return '';
  const column = (at: number): string => {
    const width = columnWidths?.get(at);
    const stated = width === undefined ? '' : ` width="${width + WIDTH_MARGIN}" customWidth="1"`;
    return `<col min="${at + 1}" max="${at + 1}"${stated}${hidden?.columns.has(at) ? ' hidden="1"' : ''}/>`;
  };
  return `<cols>${columns.map(column).join('')}</cols>`;
}

function linkXml(cell: LayoutCell, link: CellLink, surroundings: SheetSurroundings): string {
  const location = encodeEntities(`${quoteSheetName(link.sheet)}!${cellName(link)}`);
  const relationship = link.file === undefined ? '' : ` r:id="${surroundings.relationshipTo(link.file)}"`;
  return `<hyperlink ref="${cellName(cell)}"${relationship} location="${location}"/>`;
}

function printXml({ print }: SheetLayout): string {
  if (!print) return '';
  const inches = (centimetres: number): string => (centimetres / CENTIMETRES_AN_INCH).toFixed(4);
  const { left, right, top, bottom } = print.margins ?? { left: 1.8, right: 1.8, top: 1.9, bottom: 1.9 };
  const margins = `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"`;
  const fit = print.fitToWidth ? ` fitToWidth="1" fitToHeight="${print.fitToHeight ? 1 : 0}"` : '';
  return (
    (print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '') +
    `<pageMargins ${margins} header="${inches(0.8)}" footer="${inches(0.8)}"/>` +
    `<pageSetup paperSize="${PAPER[print.paper]}"${fit} orientation="${print.orientation}"${print.blackAndWhite ? ' blackAndWhite="1"' : ''}/>` +
    (print.footer ? `<headerFooter><oddFooter>${encodeEntities(`&C${print.footer}`)}</oddFooter></headerFooter>` : '')
  );
}

/** The worksheet part of a layout. */
export function sheetXml(layout: SheetLayout, surroundings: SheetSurroundings, isSelected: boolean): string {
  const links = layout.cells.flatMap((cell) => (cell.link ? [linkXml(cell, cell.link, surroundings)] : []));
  const merges = layout.merges ?? [];
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    (layout.print?.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<dimension ref="${dimensionOf(layout)}"/>` +
    viewXml(layout, isSelected) +
    '<sheetFormatPr defaultRowHeight="14.25"/>' +
    columnsXml(layout) +
    dataXml(layout, surroundings) +
    (layout.filter ? `<autoFilter ref="${areaName(layout.filter)}"/>` : '') +
    (merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`
      : '') +
    (links.length ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    printXml(layout) +
    '</worksheet>'
  );
}
