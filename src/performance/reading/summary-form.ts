import type { Figure } from '../../identities/figure';
import type { Area } from '../../workbook/address';
import type { ColumnSpec } from '../../tables/column-axis';
import { readTable } from '../../tables/read/read-table';
import { captionsIn } from '../../tables/read/worded';
import { allRows, figureOf, textOf, type ReadLane, type ReadRow } from '../../tables/reading';
import { oneLane, type TableSpec } from '../../tables/table';
import { SUMMARY_TITLE, type SummaryForm, type SummaryRow } from '../form';
import { COLUMN_NAMES } from '../places/national-captions';
import type { SummaryColumn } from '../places/print';
import { familyOf, labelled, saying, SUMMARY_CAPTIONS } from './captions';
import { isTitle } from './segments';
import { rowsBetween, type GridCell, type TextGrid } from './text-grid';

const SUMMARY = saying('summaryTitle');
const NO_SUMMARY = saying('noSummary');
const EVALUATED = saying('evaluated');
/** Longer than any caption of it. */
const LONGEST = 20;

const column = (key: SummaryColumn): ColumnSpec => ({ key, captions: [], family: familyOf(SUMMARY_CAPTIONS, key), optional: true });
const SCORE: ColumnSpec = { ...column('score'), captions: [COLUMN_NAMES.summaryScore], holds: 'points' };
const NAME = column('name');
const TEXTS = [column('serial'), column('organisation'), column('grade')];
const COLUMNS = [SCORE, NAME, ...TEXTS];

/** A line for each project: its name, its organisation, its score and its grade. */
const TABLE: TableSpec = oneLane({
  rows: { kind: 'items', label: NAME, texts: TEXTS, hierarchy: {}, words: { end: labelled('afterLines') } },
  columns: [SCORE],
});

/** Every 绩效自评情况汇总表 of a sheet. */
export function findSummaryForms(grid: TextGrid): SummaryForm[] {
  const forms: SummaryForm[] = [];
  let from = grid.window.top;
  for (const row of grid.rowNumbers) {
    if (row < from) continue;
    const cells = grid.rows.get(row) ?? [];
    const captions = captionsIn(
      cells.filter(({ text }) => text.length <= LONGEST),
      COLUMNS,
    );
    if (!captions.has('name') || (!captions.has('score') && !captions.has('grade'))) continue;
    if (cells.some((cell) => cell.cell.value.kind === 'number' || NO_SUMMARY.test(cell.text))) continue;
    const title = titleAbove(grid, row, from);
    if (!title && !cells.some((cell) => EVALUATED.test(cell.text))) continue;
    const columns = [...captions.values()].map((cell) => cell.column);
    const form = readSummary(grid, row, columns, title);
    // A title of its own is enough for one that is still to be filled in.
    if (form.rows.length === 0 && !SUMMARY.test(title?.text ?? '')) continue;
    forms.push(form);
    from = form.area.bottom + 1;
  }
  return forms;
}

function titleAbove(grid: TextGrid, row: number, from: number): GridCell | null {
  for (const above of rowsBetween(grid, Math.max(from, row - 4), row - 1).reverse()) {
    const title = (grid.rows.get(above) ?? []).find((cell) => isTitle(cell.text));
    if (title) return title;
  }
  return null;
}

function readSummary(grid: TextGrid, top: number, columns: readonly number[], title: GridCell | null): SummaryForm {
  const left = Math.min(...columns, title?.column ?? Number.MAX_SAFE_INTEGER);
  const area: Area = { top, left, bottom: grid.window.bottom, right: Math.max(...columns) };
  const read = readTable({ sheet: grid.sheet, area, rows: rowsBetween(grid, top, area.bottom) }, TABLE, '元');
  const [lane] = read?.table.lanes ?? [];
  const rows = lane ? allRows(lane).map((row) => summaryRow(lane, row)) : [];
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
    area: { ...area, top: title?.row ?? top, bottom: read?.bottom ?? top },
    printedTitle: title?.text ?? '',
    unit: null,
    year: year ? Number(year) : null,
    organisation: organisation ?? null,
    variant: '汇总表',
    figures: rows.flatMap((row): Figure[] => (row.score ? [row.score] : [])),
    rows,
  };
}

function summaryRow(lane: ReadLane, row: ReadRow): SummaryRow {
  const grade = lane.texts?.find(({ key }) => key === 'grade');
  return {
    row: row.row,
    name: row.name === '' ? null : { row: row.row, column: row.nameColumn, text: row.name },
    organisation: textOf(lane, row, 'organisation'),
    score: figureOf(lane, row, 'score') ?? null,
    grade: textOf(lane, row, 'grade'),
    gradeCell: grade ? { row: row.row, column: grade.column } : null,
  };
}
