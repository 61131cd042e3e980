import { withoutCovered } from '../../workbook/covered';
import type { CalculatedResults, Cell, CellValue, Sheet, Workbook } from '../../workbook/workbook';
import { readContents, refusingDamage, type Contents } from './contents';
import { refresh, type Refreshed } from './formula/recalculate';
import { openArchive } from './open-archive';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';

/**
 * A workbook file as a spreadsheet shows it once it has calculated. Programs write formulas without results, or with 0 for all of them: what
 * can be worked out exactly stands in their place, and what cannot is `pending`. What merged cells cover is not there. Throws `FileError` as `readWorkbook` does.
 */
export function readCalculatedWorkbook(bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): Workbook {
  return refusingDamage(() => withoutCovered(calculatedWorkbook(readContents(openArchive(bytes, limits), limits))));
}

/** What is needed of a workbook to work its formulas out. */
export interface Calculable extends Pick<Contents, 'sheets' | 'arrays' | 'hasFormulas'> {
  readonly parts: Pick<Contents['parts'], 'definedNames' | 'calculatesAsShown' | 'is1904'>;
}

/** The same of contents that are read already. */
export function calculatedWorkbook({ parts, sheets, arrays, hasFormulas }: Calculable): Workbook {
  // Results that are rounded to what is shown, or count days from 1904, are not worked out here.
  if (!hasFormulas || parts.calculatesAsShown || parts.is1904) return { sheets };
  const blocks = sheets.flatMap(({ name }, at) => (arrays[at] ?? []).map((area) => ({ sheet: name, area })));
  const results = refresh({ sheets }, parts.definedNames, blocks);
  if (results.length === 0) return { sheets };
  const calculated = summaryOf(results);
  const places = byPlace(results);
  return { sheets: sheets.map((sheet) => withResults(sheet, places)), ...(calculated ? { calculated } : {}) };
}

function summaryOf(results: readonly Refreshed[]): CalculatedResults | null {
  const known = results.filter(({ value }) => value.kind !== 'pending');
  const [first] = known;
  if (!first) return null;
  const missing = known.filter(({ before }) => before.kind === 'pending').length;
  return { missing, old: known.length - missing, sheet: first.sheet, row: first.row, column: first.column };
}

type ByPlace = Map<string, Map<number, Map<number, CellValue>>>;

/** Results by sheet, row and column. */
function byPlace(results: readonly Refreshed[]): ByPlace {
  const sheets: ByPlace = new Map();
  for (const { sheet, row, column, value } of results) {
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, CellValue>>();
    const cells = rows.get(row) ?? new Map<number, CellValue>();
    sheets.set(sheet, rows.set(row, cells.set(column, value)));
  }
  return sheets;
}

function withResults(sheet: Sheet, results: ByPlace): Sheet {
  const rows = results.get(sheet.name);
  if (!rows) return sheet;
  const refreshed = (row: number, cells: readonly Cell[]): readonly Cell[] => {
    const values = rows.get(row);
    return values ? cells.map((cell) => ({ ...cell, value: values.get(cell.column) ?? cell.value })) : cells;
  };
  return { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, refreshed(row, cells)])) };
}
