import { cellName } from '../workbook/address';
import { contentOf, EMPTY } from '../workbook/content';
import type { SheetLayout } from '../workbook/layout';
import type { CellContent, Edit, Plan } from '../workbook/plan';
import { cellAt, type Cell, type Sheet, type Workbook } from '../workbook/workbook';
import { leadsTo } from './references';
import { inWords, isSameContent, type ChangedSince } from './undo';

/** Sheets that were added, as the plan that filled their cells. The layouts are those of the sheets under their final names. */
export function insertionPlan(title: string, layouts: readonly SheetLayout[]): Plan {
  const edits = layouts.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, value, formula, style }): Edit[] => {
      if (formula === undefined && (value === null || value === '')) return [];
      const after = { formula: formula ?? null, value, format: style?.format ?? null };
      return [{ sheet: name, row, column, before: EMPTY, after, reason: title }];
    }),
  );
  return { title, edits };
}

/** Sheets that a plan added, and the plan. */
export interface Insertion {
  readonly plan: Plan;
  /** Names of the sheets. */
  readonly sheets: readonly string[];
}

/** What else a host knows of a workbook that the snapshot does not tell. */
export interface AroundSheets {
  /** Why a sheet must stay, by its name: 工作表上有图表. */
  readonly occupied: ReadonlyMap<string, string>;
  /** Formulas of defined names, by name. */
  readonly names: ReadonlyMap<string, string>;
}

/** Which sheets of an insertion may be deleted. */
export interface Removal {
  readonly removable: readonly string[];
  /** Why the others have to stay: each cell that somebody has changed, or that would lose what it refers to. */
  readonly left: readonly ChangedSince[];
  /** Sheets that are no longer there: deleted, or renamed. */
  readonly gone: readonly string[];
}

/**
 * Looks which of the inserted sheets are still as they were made and that no formula elsewhere needs: only these may go. A sheet that has to
 * stay keeps those that its own formulas refer to.
 */
export function removalOf(workbook: Workbook, { plan, sheets }: Insertion, { occupied, names }: AroundSheets): Removal {
  const present = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const found = sheets.flatMap((name) => present.get(name.toLowerCase()) ?? []);
  const gone = sheets.filter((name) => !present.has(name.toLowerCase()));
  const left: ChangedSince[] = [];
  const going = new Set<Sheet>();
  for (const sheet of found) {
    const changed = changedCells(sheet, plan);
    const reason = occupied.get(sheet.name);
    if (reason !== undefined) changed.unshift({ sheet: sheet.name, cell: 'A1', reason });
    if (changed.length === 0) going.add(sheet);
    left.push(...changed);
  }
  for (let held = findHeld(workbook, going, names); held; held = findHeld(workbook, going, names)) {
    going.delete(held.sheet);
    left.push({
      sheet: held.at.sheet,
      cell: held.at.cell,
      reason: `${held.at.what}引用了工作表“${held.sheet.name}”，删除后会变成 #REF!，所以没有删除`,
    });
  }
  const [first] = going;
  if (first && !workbook.sheets.some((sheet) => sheet.visibility === 'visible' && !going.has(sheet))) {
    going.delete(first);
    left.push({ sheet: first.name, cell: 'A1', reason: '工作簿至少要留一张可见的工作表' });
  }
  return { removable: [...going].map(({ name }) => name), left, gone };
}

/** Every cell of a sheet that is no longer as it was written, cells that were empty then included. */
function changedCells(sheet: Sheet, plan: Plan): ChangedSince[] {
  const written = new Map(
    plan.edits.filter((edit) => edit.sheet.toLowerCase() === sheet.name.toLowerCase()).map((edit) => [cellName(edit), edit.after]),
  );
  const changed: ChangedSince[] = [];
  const compare = (cell: string, now: CellContent, then: CellContent): void => {
    if (!isSameContent(now, then))
      changed.push({ sheet: sheet.name, cell, reason: `插入之后改过（现为${inWords(now)}），这张工作表没有删除` });
  };
  for (const [row, cells] of sheet.rows) {
    for (const cell of cells) {
      const name = cellName({ row, column: cell.column });
      compare(name, contentOf(cell), written.get(name) ?? EMPTY);
    }
  }
  for (const { sheet: name, row, column, after } of plan.edits) {
    if (name.toLowerCase() === sheet.name.toLowerCase() && !cellAt(sheet, row, column)) compare(cellName({ row, column }), EMPTY, after);
  }
  return changed;
}

/** A sheet that cannot go, and what refers to it from where. */
interface Held {
  readonly sheet: Sheet;
  readonly at: { readonly sheet: string; readonly cell: string; readonly what: string };
}

function findHeld(workbook: Workbook, going: ReadonlySet<Sheet>, names: ReadonlyMap<string, string>): Held | null {
  const heldBy = (formula: string): Sheet | undefined => [...going].find((sheet) => leadsTo(formula, sheet.name));
  for (const sheet of workbook.sheets) {
    if (going.has(sheet)) continue;
    for (const cell of cellsWithFormula(sheet)) {
      const held = heldBy(cell.formula);
      if (held) return { sheet: held, at: { sheet: sheet.name, cell: cellName(cell), what: '此格' } };
    }
  }
  for (const [name, formula] of names) {
    const held = heldBy(formula);
    if (held) return { sheet: held, at: { sheet: held.name, cell: 'A1', what: `名称“${name}”` } };
  }
  return null;
}

function* cellsWithFormula(sheet: Sheet): Iterable<Cell & { readonly formula: string }> {
  for (const cells of sheet.rows.values()) {
    for (const cell of cells) if (cell.formula?.includes('!') || cell.formula?.includes('"')) yield { ...cell, formula: cell.formula };
  }
}
