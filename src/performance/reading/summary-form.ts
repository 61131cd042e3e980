import type { Figure } from '../../identities/figure';
import type { Area } from '../../workbook/address';
import { SUMMARY_TITLE, type LocatedText, type SummaryForm, type SummaryRow } from '../form';
import { COLUMN_NAMES } from '../places/national-captions';
import type { SummaryColumn as Role } from '../places/print';
import { columnOf, labelled, saying, SUMMARY_CAPTIONS } from './captions';
import { pointsFigure } from './number-figure';
import { isTitle } from './segments';
import { cellsBetween, rowsBetween, type GridCell, type TextGrid } from './text-grid';

const SUMMARY = saying('summaryTitle');
const NO_SUMMARY = saying('noSummary');
const EVALUATED = saying('evaluated');
const AFTER_LINES = labelled('afterLines');

/** Every 绩效自评情况汇总表 of a sheet. */
export function findSummaryForms(grid: TextGrid): SummaryForm[] {
  const forms: SummaryForm[] = [];
  let from = grid.window.top;
  for (const row of grid.rowNumbers) {
    if (row < from) continue;
    const cells = grid.rows.get(row) ?? [];
    const roles = rolesOf(cells);
    const score = roles.get('score');
    const name = roles.get('name');
    if (!name || (!score && !roles.has('grade')) || cells.some((cell) => cell.cell.value.kind === 'number' || NO_SUMMARY.test(cell.text)))
      continue;
    const title = titleAbove(grid, row, from);
    if (!title && !cells.some((cell) => EVALUATED.test(cell.text))) continue;
    const form = readSummary(grid, row, roles, title);
    // A title of its own is enough for one that is still to be filled in.
    if (form.rows.length === 0 && !SUMMARY.test(title?.text ?? '')) continue;
    forms.push(form);
    from = form.area.bottom + 1;
  }
  return forms;
}

function rolesOf(cells: readonly GridCell[]): Map<Role, GridCell> {
  const roles = new Map<Role, GridCell>();
  for (const cell of cells) {
    const role = cell.text.length > 20 ? undefined : columnOf(SUMMARY_CAPTIONS, cell.text);
    if (role && !roles.has(role)) roles.set(role, cell);
  }
  return roles;
}

function titleAbove(grid: TextGrid, row: number, from: number): GridCell | null {
  for (const above of rowsBetween(grid, Math.max(from, row - 4), row - 1).reverse()) {
    const title = (grid.rows.get(above) ?? []).find((cell) => isTitle(cell.text));
    if (title) return title;
  }
  return null;
}

function readSummary(grid: TextGrid, headerRow: number, roles: ReadonlyMap<Role, GridCell>, title: GridCell | null): SummaryForm {
  const columns = [...roles.values()].map((cell) => cell.column);
  const area: Area = {
    top: title?.row ?? headerRow,
    left: Math.min(...columns, title?.column ?? Number.MAX_SAFE_INTEGER),
    bottom: headerRow,
    right: Math.max(...columns),
  };
  const rows: SummaryRow[] = [];
  let bottom = headerRow;
  for (const row of rowsBetween(grid, headerRow + 1, grid.window.bottom)) {
    if (row - bottom > 2) break;
    const cells = cellsBetween(grid, row, area.left, area.right);
    const at = (role: Role): GridCell | undefined => cells.find((cell) => cell.column === roles.get(role)?.column);
    const name = at('name');
    if (cells.length === 0 || (!name && !at('score'))) break;
    if ([cells[0]?.text, name?.text].some((text) => text !== undefined && AFTER_LINES.test(text))) break;
    rows.push(readRow(grid, row, roles, at, name));
    bottom = row;
  }
  const year = /(20\d\d)年/.exec(title?.text ?? '')?.[1];
  const organisation =
    /^(?:20\d\d年度?)?(.*?(?:局|厅|委员会|委|办公室|中心|院|部|会|校|政府|办|所|站|队))(?:部门|单位|预算|项目|绩效)/.exec(
      title?.text ?? '',
    )?.[1];
  return {
    kind: 'summary',
    title: SUMMARY_TITLE,
    sheet: grid.sheet.name,
    sheetIndex: grid.sheet.index,
    area: { ...area, bottom },
    printedTitle: title?.text ?? '',
    unit: null,
    year: year ? Number(year) : null,
    organisation: organisation ?? null,
    variant: '汇总表',
    figures: rows.flatMap((row): Figure[] => (row.score ? [row.score] : [])),
    rows,
  };
}

function readRow(
  grid: TextGrid,
  row: number,
  roles: ReadonlyMap<Role, GridCell>,
  at: (role: Role) => GridCell | undefined,
  name: GridCell | undefined,
): SummaryRow {
  const text = (cell: GridCell | undefined): LocatedText | null => (cell ? { row, column: cell.column, text: cell.text } : null);
  const score = roles.get('score');
  const grade = roles.get('grade');
  return {
    row,
    name: text(name),
    organisation: text(at('organisation')),
    score: score
      ? pointsFigure(grid.sheet, { row, column: score.column, rowLabel: name?.text ?? '', columnLabel: COLUMN_NAMES.summaryScore })
      : null,
    grade: text(at('grade')),
    gradeCell: grade ? { row, column: grade.column } : null,
  };
}
