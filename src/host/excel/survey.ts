import { cellName, type Area } from '../../workbook/address';
import type { CellContent, Edit } from '../../workbook/plan';
import type { Refusal } from '../host';
import { contentFrom, formatWhileTyping, holds } from './content';
import { rangeAt } from './range-at';
import { rectangles } from '../rectangles';

/** A rectangle of cells that the plan changes, every one of them. */
export interface Block {
  readonly sheet: string;
  readonly area: Area;
  /** The edits in reading order. */
  readonly edits: readonly Edit[];
  /** What the cells hold before the plan, in the same order. */
  readonly before: readonly CellContent[];
  /** Whether some cell's content is held to a rule (数据验证). */
  readonly isValidated: boolean;
  /** Whether number formats may be changed on that sheet. */
  readonly mayFormat: boolean;
}

/** What was found before anything is written: the blocks to write, or why the plan can't be applied. */
export interface Survey {
  readonly blocks: readonly Block[];
  readonly refusals: readonly Refusal[];
}

interface Asked {
  readonly sheet: string;
  readonly area: Area;
  readonly worksheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly protection: Excel.FormatProtection;
  readonly validation: Excel.DataValidation;
}

/** Why a cell can't be changed, where only its own state tells. */
interface CellState {
  readonly isLocked: boolean;
  readonly isArray: boolean;
}

const key = (sheet: string, row: number, column: number): string => `${row}:${column}:${sheet}`;

/** Reasons begin with what is the matter; a protected cell's goes on with what to type by hand. */
const GONE = '工作表已被删除或改名';
export const CHANGED = '校验之后单元格已被修改，请重新校验';
const ARRAY = '单元格属于数组公式，不能单独更改';
const HEADER = '单元格是 Excel 表格的标题行，改动会更改列名';
const TOTALS = '单元格是 Excel 表格的汇总行，请在 Excel 中手工改动';
const PROTECTED_FORMAT = '工作表受保护，不能更改数字格式';

/**
 * Looks at every cell of the plan and at what protects it. One request; a second one only where a sheet has tables, or
 * a block's cells differ in being locked or in belonging to an array formula.
 */
export async function survey(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Survey> {
  const bySheet = new Map<string, Edit[]>();
  const byCell = new Map<string, Edit>();
  for (const edit of edits) byCell.set(key(edit.sheet, edit.row, edit.column), edit);
  for (const edit of byCell.values()) {
    const known = bySheet.get(edit.sheet);
    if (known) known.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  // Newer than the minimum; an older Excel refuses the write itself, and all is put back.
  const knowsArrays = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
  const worksheets = new Map<string, Excel.Worksheet>();
  const asked: Asked[] = [];
  for (const [sheet, its] of bySheet) {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load('name,protection/protected,tables/items/id,tables/items/showHeaders,tables/items/showTotals');
    worksheets.set(sheet, worksheet);
    for (const area of rectangles(its)) {
      const range = rangeAt(worksheet, area);
      range.load(`values,formulas,numberFormat,rowHidden${knowsArrays ? ',savedAsArray,hasSpill' : ''}`);
      const { protection } = range.format;
      protection.load('locked');
      const validation = range.dataValidation;
      validation.load('type');
      asked.push({ sheet, area, worksheet, range, protection, validation });
    }
  }
  await context.sync();

  const present = asked.filter(({ worksheet }) => !worksheet.isNullObject);
  const tableRows = askTableRows(worksheets);
  const states = askStates(present, knowsArrays);
  if (tableRows.length > 0 || states.size > 0) await context.sync();
  const ownRows = tableRows.map(({ sheet, range, reason }) => ({ sheet, area: areaOf(range), reason }));

  const refusals: Refusal[] = [...bySheet]
    .filter(([sheet]) => worksheets.get(sheet)?.isNullObject)
    .flatMap(([, its]) => its.map((edit) => refusal(edit, GONE)));
  const blocks: Block[] = [];
  for (const one of present) {
    const { values, formulas, numberFormat } = one.range;
    const cells: { readonly edit: Edit; readonly now: CellContent }[] = [];
    for (const [down, row] of values.entries()) {
      for (const [across, value] of row.entries()) {
        const edit = byCell.get(key(one.sheet, one.area.top + down, one.area.left + across));
        if (edit) cells.push({ edit, now: contentFrom(value, formulas[down]?.[across], numberFormat[down]?.[across]) });
      }
    }
    for (const { edit, now } of cells) {
      const ofTable = ownRows.find(({ sheet, area }) => sheet === edit.sheet && isWithin(area, edit))?.reason ?? null;
      const reason = obstacle(edit, now, stateOf(one, edit, states, knowsArrays), one.worksheet.protection.protected, ofTable);
      if (reason !== null) refusals.push(refusal(edit, reason));
    }
    blocks.push(...split(one, cells));
  }
  return { blocks, refusals };
}

/** Across rows that a filter hides, Excel misplaces a block: such a block is written row by row. */
function split(one: Asked, cells: readonly { readonly edit: Edit; readonly now: CellContent }[]): Block[] {
  const { sheet, area, range } = one;
  const mayFormat = !one.worksheet.protection.protected;
  const isValidated = one.validation.type !== Excel.DataValidationType.none;
  if (!isMixed(range.rowHidden)) {
    return [{ sheet, area, edits: cells.map(({ edit }) => edit), before: cells.map(({ now }) => now), isValidated, mayFormat }];
  }
  const rows = new Map<number, { edit: Edit; now: CellContent }[]>();
  for (const cell of cells) rows.set(cell.edit.row, [...(rows.get(cell.edit.row) ?? []), cell]);
  return [...rows].map(([row, its]) => ({
    sheet,
    area: { ...area, top: row, bottom: row },
    edits: its.map(({ edit }) => edit),
    before: its.map(({ now }) => now),
    isValidated,
    mayFormat,
  }));
}

function refusal({ sheet, row, column }: Edit, reason: string): Refusal {
  return { sheet, cell: cellName({ row, column }), reason };
}

function obstacle(edit: Edit, now: CellContent, state: CellState, isProtected: boolean, ofTable: string | null): string | null {
  if (!holds(now, edit.before)) return CHANGED;
  if (isProtected && state.isLocked) return `工作表受保护，请手工填入 ${edit.after.formula ?? edit.after.value ?? '（空）'}`;
  if (isProtected && !keepsFormat(now, edit.after)) return PROTECTED_FORMAT;
  if (state.isArray) return ARRAY;
  return ofTable;
}

function keepsFormat(now: CellContent, after: CellContent): boolean {
  return now.format === after.format && formatWhileTyping(after) === (now.format ?? 'General');
}

/** The rows of a table that are its own: Excel keeps their texts as names of columns, or computes them by the table's settings. */
interface TableRow {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly reason: string;
}

function askTableRows(worksheets: ReadonlyMap<string, Excel.Worksheet>): TableRow[] {
  return [...worksheets].flatMap(([sheet, worksheet]) => {
    if (worksheet.isNullObject) return [];
    return worksheet.tables.items.flatMap((table): TableRow[] => {
      const rows: TableRow[] = [];
      if (table.showHeaders) rows.push({ sheet, range: table.getHeaderRowRange(), reason: HEADER });
      if (table.showTotals) rows.push({ sheet, range: table.getTotalRowRange(), reason: TOTALS });
      for (const { range } of rows) range.load('rowIndex,columnIndex,columnCount').untrack();
      return rows;
    });
  });
}

function areaOf({ rowIndex, columnIndex, columnCount }: Excel.Range): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex + columnCount - 1 };
}

function isWithin(area: Area, { row, column }: Edit): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A cell of its own, asked about where its block gave no one answer. */
type Single = { readonly range: Excel.Range; readonly protection: Excel.FormatProtection };

function askStates(asked: readonly Asked[], knowsArrays: boolean): Map<string, Single> {
  const singles = new Map<string, Single>();
  for (const { sheet, area, worksheet, range, protection } of asked) {
    const isUnclear =
      (worksheet.protection.protected && isMixed(protection.locked)) ||
      (knowsArrays && (isMixed(range.savedAsArray) || isMixed(range.hasSpill)));
    if (!isUnclear) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = rangeAt(worksheet, { top: row, left: column, bottom: row, right: column });
        cell.load(knowsArrays ? 'savedAsArray,hasSpill' : 'rowIndex');
        const own = cell.format.protection;
        own.load('locked');
        singles.set(key(sheet, row, column), { range: cell, protection: own });
      }
    }
  }
  return singles;
}

/** Excel answers null for a property in which a range's cells differ, whatever its declared type. */
function isMixed(answer: boolean | null | undefined): boolean {
  return answer === null || answer === undefined;
}

function stateOf(one: Asked, edit: Edit, singles: ReadonlyMap<string, Single>, knowsArrays: boolean): CellState {
  const { range, protection } = singles.get(key(edit.sheet, edit.row, edit.column)) ?? one;
  return { isLocked: protection.locked !== false, isArray: knowsArrays && (range.savedAsArray === true || range.hasSpill === true) };
}
