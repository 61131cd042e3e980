import type { CellContent } from '../../workbook/plan';
import type { Cell, CellValue, Sheet } from '../../workbook/workbook';

/** A cell's new content; null empties it. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | null;
}

/** The value that a plan's content stands for; a formula without a result is pending. */
export function valueOf(content: CellContent): CellValue {
  const { value, formula } = content;
  if (formula !== null && value === null) return { kind: 'pending' };
  switch (typeof value) {
    case 'number':
      return { kind: 'number', number: value };
    case 'boolean':
      return { kind: 'boolean', boolean: value };
    default:
      return value !== null && /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A)$/.test(value)
        ? { kind: 'error', error: value }
        : { kind: 'text', text: value ?? '' };
  }
}

/** The cell that a plan's content makes; null where it leaves the cell empty. */
export function cellOf(row: number, column: number, content: CellContent): Cell | null {
  if (content.formula === null && (content.value === null || content.value === '')) return null;
  return {
    row,
    column,
    value: valueOf(content),
    ...(content.formula === null ? {} : { formula: content.formula }),
    ...(content.format === null ? {} : { format: content.format }),
  };
}

/** A sheet with some cells changed; the sheet itself stays as it is. */
export function withChanges(sheet: Sheet, changes: readonly CellChange[]): Sheet {
  if (changes.length === 0) return sheet;
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) {
    const list = byRow.get(change.row);
    if (list) list.push(change);
    else byRow.set(change.row, [change]);
  }
  const rows = new Map(sheet.rows);
  let isNewRow = false;
  for (const [row, list] of byRow) {
    const cells = new Map((rows.get(row) ?? []).map((cell) => [cell.column, cell]));
    for (const { column, cell } of list) {
      if (cell) cells.set(column, cell);
      else cells.delete(column);
    }
    isNewRow ||= !rows.has(row);
    if (cells.size === 0) rows.delete(row);
    else
      rows.set(
        row,
        [...cells.values()].sort((a, b) => a.column - b.column),
      );
  }
  return { ...sheet, rows: isNewRow ? new Map([...rows].sort(([a], [b]) => a - b)) : rows };
}
