import type { CellContent, Plan } from '../../../workbook/plan';
import { cellAt, type CellValue } from '../../../workbook/workbook';
import type { Contents } from '../contents';
import type { ChangedCell, Recalculated } from '../formula/recalculate';
import { isDateFormat } from '../number-formats';
import { DAYS_1904 } from '../sheet/serial';
import { ERROR } from './error-text';
import type { CellChange } from './edit-sheet';

function valueOf({ value, formula }: CellContent): CellValue | null {
  if (value === null) return formula === null ? null : { kind: 'pending' };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return ERROR.test(value) ? { kind: 'error', error: value } : { kind: 'text', text: value };
}

/** The edits of a plan as the cells that they leave. */
export function changedCells(plan: Plan): ChangedCell[] {
  return plan.edits.map(({ sheet, row, column, after }) => {
    const cell = { sheet, row, column, value: valueOf(after) };
    return after.formula === null ? cell : { ...cell, formula: after.formula };
  });
}

/** By sheet, row and column: what becomes of each cell that a plan edits or whose stored result follows from it. */
export function cellChanges(
  contents: Contents,
  plan: Plan,
  recalculated: readonly Recalculated[],
): Map<string, Map<number, Map<number, CellChange>>> {
  const changes = new Map<string, Map<number, Map<number, CellChange>>>();
  const put = (sheet: string, row: number, column: number, change: CellChange): void => {
    let rows = changes.get(sheet);
    if (!rows) changes.set(sheet, (rows = new Map<number, Map<number, CellChange>>()));
    let cells = rows.get(row);
    if (!cells) rows.set(row, (cells = new Map<number, CellChange>()));
    cells.set(column, change);
  };
  for (const { sheet, row, column, value } of recalculated) put(sheet, row, column, { kind: 'result', value });
  for (const { sheet, row, column, before, after } of plan.edits) {
    const worked = changes.get(sheet)?.get(row)?.get(column);
    const result = worked?.kind === 'result' && after.value === null ? plainOf(worked.value) : after.value;
    // A snapshot does not tell the format of an empty cell: one that becomes empty keeps its own.
    const becomesEmpty = after.value === null && after.formula === null;
    const format = after.format === before.format || becomesEmpty ? undefined : after.format;
    const value = contents.parts.is1904 ? in1904(contents, sheet, row, column, result, format) : result;
    put(sheet, row, column, {
      kind: 'content',
      content: { ...after, value },
      format,
      isFirst: before.formula === null && before.value === null,
    });
  }
  return changes;
}

function plainOf(value: CellValue | null): CellContent['value'] {
  switch (value?.kind) {
    case 'number':
      return value.number;
    case 'text':
      return value.text;
    case 'boolean':
      return value.boolean;
    case 'error':
      return value.error;
    default:
      return null;
  }
}

/** A snapshot counts dates from 1900; a workbook that counts from 1904 gets them back its own way. */
function in1904(
  { sheets }: Contents,
  name: string,
  row: number,
  column: number,
  value: CellContent['value'],
  format: string | null | undefined,
): CellContent['value'] {
  if (typeof value !== 'number') return value;
  const sheet = sheets.find((each) => each.name === name);
  const code = format === undefined ? sheet && cellAt(sheet, row, column)?.format : format;
  return code && isDateFormat(code) ? value - DAYS_1904 : value;
}
