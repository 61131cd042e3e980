import { areaName } from '../../src/workbook/address';
import type { Area, Position } from '../../src/workbook/address';
import type { Cell, Sheet } from '../../src/workbook/workbook';
import type { Layout } from './layout';
import { amountValue } from './money-cells';
import type { Page, PageCell, Part } from './page';
import { worded } from './wording';

/** A page and where its top left corner goes on a sheet. */
export interface Placed {
  readonly page: Page;
  readonly top: number;
  readonly left: number;
}

/** `C8:C10,C14`: cells as arguments of a function, neighbours joined to ranges. */
function cellList(cells: readonly Position[]): string {
  const runs: { from: Position; to: Position }[] = [];
  const inOneRow = cells.every(({ row }) => row === cells[0]?.row);
  const follows = (a: Position, b: Position) => (inOneRow ? b.column === a.column + 1 : b.column === a.column && b.row === a.row + 1);
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last && follows(last.to, cell)) last.to = cell;
    else runs.push({ from: cell, to: cell });
  }
  return runs.map(({ from, to }) => areaName({ top: from.row, left: from.column, bottom: to.row, right: to.column })).join(',');
}

/** `=SUM(C8:C10,C14)-SUM(D8)`. */
function sumFormula(added: readonly Position[], subtracted: readonly Position[]): string {
  return `=SUM(${cellList(added)})${subtracted.length > 0 ? `-SUM(${cellList(subtracted)})` : ''}`;
}

function formulaOf(parts: readonly Part[], at: (place: Position) => Position): string {
  return sumFormula(parts.filter((part) => !part.subtracted).map(at), parts.filter((part) => part.subtracted).map(at));
}

/** What a page's cell holds at its place on the sheet; null where it stays empty. */
export function finishedCell(cell: PageCell, at: (place: Position) => Position, layout: Layout): Cell | null {
  const { row, column } = at(cell);
  switch (cell.kind) {
    case 'text':
      return {
        row,
        column,
        value: { kind: 'text', text: worded(cell.text, cell.role, layout.wording) },
        ...(cell.role === 'code' ? { format: '@' } : {}),
      };
    case 'number':
      return { row, column, value: { kind: 'number', number: cell.number } };
    case 'amount': {
      const formula = layout.formulas && cell.parts ? formulaOf(cell.parts, at) : null;
      const value = amountValue(cell.amount, layout, formula !== null);
      if (!value) return null;
      const format = value.kind === 'number' ? layout.format : null;
      return { row, column, value, ...(formula ? { formula } : {}), ...(format ? { format } : {}) };
    }
  }
}

/** A sheet with the given cells, in whatever order they come. */
export function sheetOf(name: string, index: number, cells: readonly Cell[], merges: readonly Area[], hidden: boolean): Sheet {
  const rows = new Map<number, Cell[]>();
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of sorted) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return {
    name,
    index,
    visibility: hidden ? 'hidden' : 'visible',
    isProtected: false,
    rows,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** An amount cell on a sheet. */
export interface AmountPlace extends Position {
  readonly sheet: string;
}

/** Where a place of a page comes to stand on its sheet. */
function standing({ top, left }: Placed, layout: Layout): (place: Position) => Position {
  return ({ row, column }) => ({ row: top + row, column: left + column * layout.columnStep });
}

/** Every amount cell of the pages that share a sheet. */
export function amountsOfPages(sheet: string, pages: readonly Placed[], layout: Layout): AmountPlace[] {
  return pages.flatMap((placed) => {
    const at = standing(placed, layout);
    return placed.page.cells.filter(({ kind }) => kind === 'amount').map((cell) => ({ sheet, ...at(cell) }));
  });
}

/** One sheet with all the pages placed on it. */
export function sheetOfPages(name: string, index: number, pages: readonly Placed[], layout: Layout, hidden: boolean): Sheet {
  const cells: Cell[] = [];
  const merges: Area[] = [];
  for (const placed of pages) {
    const { page } = placed;
    const at = standing(placed, layout);
    for (const cell of page.cells) {
      const finished = finishedCell(cell, at, layout);
      if (finished) cells.push(finished);
    }
    if (!layout.merges) continue;
    for (const area of page.merges) {
      const from = at({ row: area.top, column: area.left });
      const to = at({ row: area.bottom, column: area.right });
      merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
    }
  }
  return sheetOf(name, index, cells, merges, hidden);
}
