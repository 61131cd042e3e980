import type { Position } from '../../../src/workbook/address';
import { Page } from '../page';
import type { PageCell, RowRole, TextRole } from '../page';

/** A copy of the page with its cells changed: none, one or several for each. */
export function withCells(page: Page, change: (cell: PageCell) => readonly PageCell[]): Page {
  const copy = new Page(page.title, page.widths);
  copy.roles.push(...page.roles);
  copy.merges.push(...page.merges);
  copy.cells.push(...page.cells.flatMap((cell) => change(cell)));
  return copy;
}

/** A copy with its texts of one role reworded; null takes the text out. */
export function reworded(page: Page, role: TextRole, words: (text: string, cell: PageCell) => string | null): Page {
  return withCells(page, (cell) => {
    if (cell.kind !== 'text' || cell.role !== role) return [cell];
    const text = words(cell.text, cell);
    return text === null ? [] : [{ ...cell, text }];
  });
}

/** A copy with every place moved, those that formulas name too. */
export function moved(page: Page, widths: readonly number[], roles: readonly RowRole[], to: (place: Position) => Position): Page {
  const copy = new Page(page.title, widths);
  copy.roles.push(...roles);
  for (const cell of page.cells) {
    const at = to(cell);
    if (cell.kind !== 'amount') copy.cells.push({ ...cell, ...at });
    else copy.cells.push({ ...cell, ...at, parts: cell.parts?.map((part) => ({ ...part, ...to(part) })) ?? null });
  }
  for (const area of page.merges) {
    const from = to({ row: area.top, column: area.left });
    const end = to({ row: area.bottom, column: area.right });
    copy.merges.push({ top: from.row, left: from.column, bottom: end.row, right: end.column });
  }
  return copy;
}

/** A copy with an empty column before column `at`. */
export function withColumn(page: Page, at: number, width: number): Page {
  const widths = [...page.widths.slice(0, at), width, ...page.widths.slice(at)];
  return moved(page, widths, page.roles, ({ row, column }) => ({ row, column: column >= at ? column + 1 : column }));
}

/** A copy with an empty row before row `at`. */
export function withRow(page: Page, at: number, role: RowRole): Page {
  const roles = [...page.roles.slice(0, at), role, ...page.roles.slice(at)];
  return moved(page, page.widths, roles, ({ row, column }) => ({ row: row >= at ? row + 1 : row, column }));
}

/** A copy with the given rows in another order; `order` lists all rows of the page. */
export function withRowOrder(page: Page, order: readonly number[]): Page {
  const places = new Map(order.map((from, to) => [from, to]));
  const roles = order.map((row) => page.roles[row] ?? 'data');
  return moved(page, page.widths, roles, ({ row, column }) => ({ row: places.get(row) ?? row, column }));
}

/** Rows of a role, from top to bottom. */
export function rowsOf(page: Page, role: RowRole): number[] {
  return page.roles.flatMap((one, row) => (one === role ? [row] : []));
}

/** Cells of a row, from left to right. */
export function cellsIn(page: Page, row: number): PageCell[] {
  return page.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
}

/** The text of a cell; '' for amounts and empty places. */
export function textAt(page: Page, row: number, column: number): string {
  const cell = page.cells.find((one) => one.row === row && one.column === column);
  return cell?.kind === 'text' ? cell.text : '';
}
