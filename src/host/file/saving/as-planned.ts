import { cellName } from '../../../workbook/address';
import type { Edit, Plan } from '../../../workbook/plan';
import type { Cell, CellValue, Sheet } from '../../../workbook/workbook';
import type { Contents } from '../contents';
import { FileError } from '../file-error';
import { DAYS_1904 } from '../sheet/serial';

/**
 * Compares a workbook as it was with what was written: sheets, the cells of the plan, and that every other cell has its old content, or
 * is a formula with another result. Throws `FileError` at the first difference; then nothing must be given out.
 */
export function assertAsPlanned(before: Contents, after: Contents, plan: Plan): void {
  if (before.sheets.length !== after.sheets.length) throw notAsPlanned(null);
  const edits = new Map<string, Map<string, Edit>>();
  for (const edit of plan.edits) {
    const own = edits.get(edit.sheet) ?? new Map<string, Edit>();
    edits.set(edit.sheet, own.set(placeKey(edit), edit));
  }
  before.sheets.forEach((sheet, at) => {
    const written = after.sheets[at];
    if (!written || written.name !== sheet.name) throw notAsPlanned(null);
    compareSheet(sheet, written, edits.get(sheet.name) ?? new Map<string, Edit>(), before.parts.is1904);
  });
}

function compareSheet(before: Sheet, after: Sheet, edits: ReadonlyMap<string, Edit>, is1904: boolean): void {
  const fail = (place: Place): FileError => notAsPlanned(`${before.name} ${cellName(place)}`);
  for (const edit of edits.values()) {
    const cell = cellIn(after, edit);
    if (!isWritten(edit, cell, is1904)) throw fail(edit);
  }
  for (const [row, cells] of before.rows) {
    const written = after.rows.get(row) ?? [];
    let next = 0;
    for (const cell of cells) {
      while (next < written.length && (written[next] as Cell).column < cell.column) assertPlanned(written[next++] as Cell, edits, fail);
      const other = written[next]?.column === cell.column ? written[next++] : undefined;
      if (edits.has(placeKey(cell))) continue;
      if (!other || !isKept(cell, other)) throw fail(cell);
    }
    while (next < written.length) assertPlanned(written[next++] as Cell, edits, fail);
  }
  for (const [row, cells] of after.rows) if (!before.rows.has(row)) for (const cell of cells) assertPlanned(cell, edits, fail);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function assertPlanned(cell: Cell, edits: ReadonlyMap<string, Edit>, fail: (place: Place) => FileError): void {
  if (!edits.has(placeKey(cell))) throw fail(cell);
}

function isKept(before: Cell, after: Cell): boolean {
  if (before.formula !== after.formula || before.format !== after.format) return false;
  return before.formula !== undefined || isSameValue(before.value, after.value);
}

function isWritten({ after }: Edit, cell: Cell | undefined, is1904: boolean): boolean {
  if (after.formula !== null) return cell?.formula !== undefined && bare(cell.formula) === bare(after.formula);
  if (after.value === null) return cell === undefined;
  if (!cell || cell.formula !== undefined) return false;
  const { value } = cell;
  if (typeof after.value === 'number') {
    if (value.kind !== 'number') return false;
    return value.number === after.value || (is1904 && Math.abs(value.number - after.value) === DAYS_1904);
  }
  if (typeof after.value === 'boolean') return value.kind === 'boolean' && value.boolean === after.value;
  return value.kind === 'error' ? value.error === after.value : value.kind === 'text' && value.text === after.value;
}

function bare(formula: string): string {
  return formula.replace(/^=/, '');
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  switch (a.kind) {
    case 'number':
      return b.kind === 'number' && a.number === b.number;
    case 'text':
      return b.kind === 'text' && a.text === b.text;
    case 'boolean':
      return b.kind === 'boolean' && a.boolean === b.boolean;
    case 'error':
      return b.kind === 'error' && a.error === b.error;
    case 'pending':
      return b.kind === 'pending';
  }
}

function cellIn(sheet: Sheet, { row, column }: Place): Cell | undefined {
  return sheet.rows.get(row)?.find((cell) => cell.column === column);
}

function placeKey({ row, column }: Place): string {
  return `${row} ${column}`;
}

function notAsPlanned(place: string | null): FileError {
  const where = place === null ? '' : `（${place}）`;
  return new FileError(`写出的文件读回来与要改的不一致${where}，没有写出。请用 Excel 或 WPS 打开原文件后另存一份再试。`);
}
