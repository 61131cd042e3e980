import type { MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import { cellAt, type Cell } from '../../workbook/workbook';
import type { ColumnSpec, RateSpec } from '../column-axis';
import { allRows, type ReadColumn, type ReadLane, type ReadRate, type ReadRow, type Table } from '../reading';
import { isReadByCell } from '../row-axis';
import type { TableSpec } from '../table';
import { FigureReader, shortLabel } from './amounts';
import { cellsOf, type Block } from './block';
import { moneyFigure, pointsFigure, rateFigure, weightFigure } from './cell-figure';
import { findCodedRows } from './coded-rows';
import { findCodedRuns } from './coded-runs';
import type { FoundLane, FoundRow, FoundTable } from './found';
import { findItems } from './items';
import { findLines } from './lines';
import { withRates } from './rates';
import { findSingle } from './single';
import { findWorded } from './worded';

/** A table as it was read from a block, and how well it fits its declaration. */
export interface TableRead extends Pick<FoundTable, 'top' | 'bottom' | 'missing' | 'fitness'> {
  readonly table: Table;
  /** Every amount cell. */
  readonly figures: readonly Figure[];
}

/** Reads a table of a declared kind; null where the block has none. */
export function readTable(block: Block, spec: TableSpec, unit: MoneyUnit): TableRead | null {
  const found = find(block, spec);
  return found && readFound(block, spec, found, unit);
}

function find(block: Block, spec: TableSpec): FoundTable | null {
  const [lane] = spec.lanes;
  if (!lane) return null;
  switch (lane.rows.kind) {
    case 'listed':
      return findLines(block, spec);
    case 'coded':
      return lane.rows.runs ? findCodedRuns(block, lane, lane.rows.runs.totals) : findCodedRows(block, lane, lane.rows);
    case 'items':
      return lane.rows.words ? findWorded(block, lane, lane.rows, lane.rows.words) : findItems(block, lane, lane.rows);
    case 'single':
      return findSingle(block, lane, lane.rows);
  }
}

/** Reads the amounts of a table whose rows and columns are found. */
export function readFound(block: Block, spec: TableSpec, found: FoundTable, unit: MoneyUnit): TableRead | null {
  const reader = new FigureReader(block.sheet, unit);
  const read = found.lanes.map(setApart).map((lane) => {
    const rows = rowsOf(block, lane, reader, unit);
    return { lane, rows, kept: lane.sift && new Set(lane.sift(rows)) };
  });
  const dropped = new Set(read.flatMap(({ rows, kept }) => rows.filter((row) => kept && !kept.has(row)).flatMap(({ figures }) => figures)));
  const settled = reader.settle();
  const figures = dropped.size === 0 ? settled : settled.filter((figure) => !dropped.has(figure));
  if (figures.length === 0 && !found.lanes.some(({ spec: { rows } }) => isReadByCell(rows))) return null;
  const { top, bottom, missing, fitness, unread = [] } = found;
  const withAmounts = read.map(({ lane, rows, kept }) => finished(lane, rows, kept));
  const lanes = withAmounts.map((lane) => withRates(lane, withAmounts, block, unit));
  const aside = lanes.flatMap(figuresAside);
  const all = aside.length === 0 ? figures : [...figures, ...aside];
  return { table: { spec, lanes, unread }, figures: all, top, bottom, missing, fitness };
}

function rowsOf(block: Block, lane: FoundLane, reader: FigureReader, unit: MoneyUnit): ReadRow[] {
  if (isReadByCell(lane.spec.rows)) return lane.rows.map((row) => readByCell(block, row, lane, unit));
  const places = lane.columns.map(({ column, caption }) => ({ column, label: lane.isUnnamed ? '' : shortLabel(caption) }));
  return lane.rows.map((row) => readRow(block, row, places, reader));
}

/** A column of amounts, and what messages call it. */
interface Crossing {
  readonly column: number;
  readonly label: string;
}

function readRow(block: Block, found: FoundRow, columns: readonly Crossing[], reader: FigureReader): ReadRow {
  const { row, key, code, codeColumn, name, nameColumn, level, flaw, line, isDoubtful, lineNumber, rateCells } = found;
  const figures = found.cells
    ? found.cells.map(({ row: at, column, rowLabel, columnLabel }) =>
        reader.add(cellAt(block.sheet, at, column), at, column, shortLabel(rowLabel), shortLabel(columnLabel)),
      )
    : atCrossings(cellsOf(block, row), row, shortLabel(found.label), columns, reader);
  const read: { -readonly [Key in keyof ReadRow]: ReadRow[Key] } = {
    row,
    key,
    code,
    codeColumn,
    name,
    nameColumn,
    level,
    parent: -1,
    figures,
  };
  // A large table has a hundred thousand rows, and few of them anything more.
  if (flaw) read.flaw = flaw;
  if (line) read.line = line;
  if (isDoubtful) read.isDoubtful = isDoubtful;
  if (lineNumber) read.lineNumber = lineNumber;
  if (rateCells) read.rateCells = rateCells;
  return read;
}

/** The figures of a row in the columns of its lane, both from left to right. */
function atCrossings(cells: readonly Cell[], row: number, label: string, columns: readonly Crossing[], reader: FigureReader): Figure[] {
  let at = 0;
  // As long as the columns are many: a list that grows keeps room for more.
  const figures = new Array<Figure>(columns.length);
  for (let index = 0; index < columns.length; index++) {
    const { column, label: columnLabel } = columns[index] as Crossing;
    while (at < cells.length && (cells[at] as Cell).column < column) at++;
    const cell = cells[at];
    figures[index] = reader.add(cell?.column === column ? cell : undefined, row, column, label, columnLabel);
  }
  return figures;
}

/** The figures of a row of which each cell is read for itself. */
function readByCell(
  { sheet }: Block,
  { isTotal: _, label: __, cells = [], rateCells = [], pointCells = [], ...row }: FoundRow,
  { spec, points = [] }: FoundLane,
  unit: MoneyUnit,
): ReadRow {
  const areShares = points.map(({ key }) => (spec.columns.find((column) => column.key === key) as ColumnSpec).holds === 'shares');
  return {
    ...row,
    parent: -1,
    figures: cells.map((place) => moneyFigure(sheet, place, unit)),
    rates: rateCells.map((place) => rateFigure(sheet, place, unit)),
    points: pointCells.map((place, at) => (areShares[at] ? weightFigure : pointsFigure)(sheet, place)),
  };
}

/** A lane with its columns of rates and of points apart from those of amounts, as everything that adds up wants them. */
function setApart(lane: FoundLane): FoundLane {
  const specs = new Map(lane.spec.columns.map((column) => [column.key, column]));
  const rateOf = ({ key }: ReadColumn): RateSpec | undefined => lane.rate ?? specs.get(key)?.rate;
  const kinds = lane.columns.map((column) => (rateOf(column) ? 'rate' : specs.get(column.key)?.holds ? 'points' : 'amount'));
  if (kinds.every((kind) => kind === 'amount')) return lane;
  const only = <Thing>(kind: string, things: readonly Thing[]): Thing[] => things.filter((_, at) => kinds[at] === kind);
  const rates = only('rate', lane.columns).map((column): ReadRate => ({ ...column, rate: rateOf(column) as RateSpec }));
  const points = only('points', lane.columns);
  const rows = lane.rows.map((row) =>
    row.cells
      ? { ...row, cells: only('amount', row.cells), rateCells: only('rate', row.cells), pointCells: only('points', row.cells) }
      : row,
  );
  return { ...lane, rows, columns: only('amount', lane.columns), rates, points };
}

/** The figures of a lane that no reader of its amounts made. */
function figuresAside(lane: ReadLane): readonly Figure[] {
  const isByCell = isReadByCell(lane.spec.rows);
  if (!isByCell && !lane.rates) return [];
  return allRows(lane).flatMap(({ figures, rates, points = [] }) => [...(isByCell ? figures : []), ...(rates as Figure[]), ...points]);
}

function finished(
  { rows: found, isUnnamed: _, sift: __, settle, rate: ___, ...lane }: FoundLane,
  read: readonly ReadRow[],
  kept?: ReadonlySet<ReadRow>,
): ReadLane {
  const totals: ReadRow[] = [];
  const rows: ReadRow[] = [];
  for (let at = 0; at < read.length; at++) {
    const row = read[at] as ReadRow;
    if ((found[at] as FoundRow).isTotal) totals.push(row);
    else if (!kept || kept.has(row)) rows.push(row);
  }
  return { ...lane, totals, rows: settle ? settle(rows, totals, lane.columns) : rows };
}
