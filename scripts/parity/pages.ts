import { layoutOf } from '../../src/host/file/as-package';
import { createWorkbook } from '../../src/host/file/create-workbook';
import { shownCell } from '../../src/workbench/sheet/number-format';
import { BOXED, type LayoutCell, type SheetLayout } from '../../src/workbook/layout';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { rowsAboveTable } from './word';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
/** Whether a sheet's row stands below its table: one text, no total of an empty one. */
function isNote(sheet: Sheet, row: number, bottom: number): boolean {
  const cells = sheet.rows.get(row) ?? [];
  return row > bottom - 4 && cells.length === 1 && cells.every((cell) => shownCell(cell).text.length > 6);
}

const shown = ({ sheets }: Workbook): readonly Sheet[] =>
  sheets.filter(({ visibility, rows }) => visibility === 'visible' && rows.size > 0);

function boundsOf({ rows }: Sheet): { readonly bottom: number; readonly right: number } {
  const cells = [...rows.values()].flat();
  return { bottom: Math.max(...cells.map(({ row }) => row)), right: Math.max(...cells.map(({ column }) => column)) };
}

/** A sheet with lines around the cells of its table, on paper that it fits on. */
function dressed(sheet: Sheet): SheetLayout {
  const layout = layoutOf(sheet);
  const above = rowsAboveTable(sheet);
  const { bottom, right } = boundsOf(sheet);
  const cells = new Map(layout.cells.map((cell): [string, LayoutCell] => [`${cell.row},${cell.column}`, cell]));
  for (let row = above; row <= bottom; row++) {
    if (isNote(sheet, row, bottom)) continue;
    for (let column = 0; column <= right; column++) {
      const cell = cells.get(`${row},${column}`) ?? { row, column, value: null };
      cells.set(`${row},${column}`, { ...cell, style: { ...cell.style, borders: BOXED } });
    }
  }
  return { ...layout, cells: [...cells.values()], print: { paper: 'A3', orientation: 'landscape', fitToWidth: true, footer: '第&P页' } };
}

/** The workbook as it is made ready for printing. */
export function printedWorkbook(workbook: Workbook): Uint8Array {
  return createWorkbook(shown(workbook).map(dressed));
}

function tableHtml(sheet: Sheet): string {
  const above = rowsAboveTable(sheet);
  const { bottom, right } = boundsOf(sheet);
  const covered = new Set<string>();
  let html = '';
  for (let row = 0; row <= bottom; row++) {
    const cells = new Map((sheet.rows.get(row) ?? []).map((cell) => [cell.column, cell]));
    const isLoose = row < above || isNote(sheet, row, bottom);
    html += `<tr class="${isLoose ? 'loose' : ''}">`;
    for (let column = 0; column <= right; column++) {
      if (covered.has(`${row},${column}`)) continue;
      const cell = cells.get(column);
      const merge = sheet.merges.find(({ top, left }) => top === row && left === column);
      const [tall, wide] = merge ? [merge.bottom - row + 1, Math.min(merge.right, right) - column + 1] : [1, 1];
      for (let down = 0; down < tall; down++) for (let over = 0; over < wide; over++) covered.add(`${row + down},${column + over}`);
      const text = cell ? shownCell(cell).text : '';
      const kind = cell?.value.kind === 'number' ? 'number' : tall > 1 || wide > 1 ? 'middle' : '';
      html += `<td class="${kind}" rowspan="${tall}" colspan="${wide}">${escaped(text).replace(/\n/g, '<br>')}</td>`;
    }
    html += '</tr>';
  }
  return `<table>${html}</table>`;
}

/** The workbook as a web page for printing, with lines around its cells or without. */
export function printedPage(workbook: Workbook, isRuled: boolean): string {
  const line = isRuled ? 'border:0.5pt solid black;' : '';
  const style = `table{border-collapse:collapse;page-break-after:always;font:8pt "Noto Sans CJK SC",SimSun,sans-serif}td{${line}padding:2pt 5pt}tr.loose td{border:none}.number{text-align:right}.middle{text-align:center}`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${shown(workbook).map(tableHtml).join('')}`;
}
