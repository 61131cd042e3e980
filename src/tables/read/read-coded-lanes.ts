import type { MoneyUnit } from '../../amount/unit';
import { readAmountText } from '../../amount/read';
import type { CodedLanesReading, CodedLanesSpec, LaneEntry, ReadLaneTotal } from '../coded-lanes';
import { cellAt, type Cell } from '../../workbook/workbook';
import { FigureReader } from './amounts';
import type { BodyRead } from './body-read';
import { cellsOf, folded, isNote, type Block } from './block';
import { readCode } from './codes';
import { isCodeCaption } from './vocabulary';

/** Economic codes begin with 3 and have three or five digits; longer ones are misprints and still read. */
const ECONOMIC = /^3\d{2}(?:\d{1,5})?$/;
const MIN_ENTRIES = 4;

interface Lane {
  readonly codeColumn: number;
  /** First column that no longer belongs to the lane. */
  readonly right: number;
}

/** Reads a body of economic codes in lanes; null where the block has none. */
export function readCodedLanes(block: Block, spec: CodedLanesSpec, unit: MoneyUnit): BodyRead<CodedLanesReading> | null {
  const codeColumns = findCodeColumns(block);
  if (codeColumns.length === 0) return null;
  const lanes = codeColumns.map((codeColumn, at): Lane => ({ codeColumn, right: codeColumns[at + 1] ?? block.area.right + 1 }));
  const reader = new FigureReader(block.sheet, unit);
  const entries: LaneEntry[] = [];
  for (const lane of lanes) readLane(block, lane, reader, entries);
  if (entries.length < MIN_ENTRIES) return null;
  const totals = readTotals(block, spec, lanes, reader);
  const rows = [...entries.map((entry) => entry.row), ...totals.map((total) => total.figure.row)];
  reader.settle();
  const firstRow = Math.min(...rows);
  const header = block.rows.filter((row) => row < firstRow && cellsOf(block, row).some((cell) => isCodeCaption(folded(cell))));
  const hasTotals = ['personnel', 'public'].filter((key) => totals.some((total) => total.spec.key === key)).length;
  const lanesFit = codeColumns.length >= 2 ? 0.5 : 0.4;
  return {
    reading: { kind: 'coded-lanes', spec, entries: withParents(entries), totals },
    figures: [...entries.map((entry) => entry.figure), ...totals.map((total) => total.figure)],
    top: header[0] ?? firstRow,
    bottom: Math.max(...rows),
    missing: spec.totals
      .filter((total) => total.key !== 'whole' && !totals.some((read) => read.spec === total))
      .map((total) => total.names[0] as string),
    fitness: lanesFit + hasTotals * 0.25,
  };
}

/** Columns in which economic codes stand, each with a name beside it. */
function findCodeColumns(block: Block): number[] {
  const counts = new Map<number, number>();
  const captioned = new Set<number>();
  for (const row of block.rows) {
    for (const cell of cellsOf(block, row)) {
      const text = folded(cell);
      if (text === '' || isNote(text)) continue;
      if (isCodeCaption(text)) captioned.add(cell.column);
      const read = readCode(text);
      if (read && ECONOMIC.test(read.code) && (read.name !== '' || hasNameBeside(block, row, cell))) {
        counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .filter(([column, count]) => count >= 3 || captioned.has(column))
    .map(([column]) => column)
    .sort((a, b) => a - b);
}

function hasNameBeside(block: Block, row: number, cell: Cell): boolean {
  for (let column = cell.column + 1; column <= cell.column + 3; column++) {
    const text = folded(cellAt(block.sheet, row, column));
    if (text !== '') return readAmountText(text).kind === 'unreadable';
  }
  return false;
}

function readLane(block: Block, lane: Lane, reader: FigureReader, entries: LaneEntry[]): void {
  const found: { row: number; code: string; name: string; nameColumn: number }[] = [];
  const amountColumns = new Map<number, number>();
  for (const row of block.rows) {
    const codeText = folded(cellAt(block.sheet, row, lane.codeColumn));
    const read = codeText === '' ? null : readCode(codeText);
    if (!read || !ECONOMIC.test(read.code)) continue;
    let name = read.name;
    let nameColumn = lane.codeColumn;
    for (const cell of cellsOf(block, row)) {
      if (cell.column <= lane.codeColumn || cell.column >= lane.right) continue;
      const text = folded(cell);
      if (text === '') continue;
      if (name === '' && readAmountText(text).kind === 'unreadable') {
        name = text;
        nameColumn = cell.column;
      } else amountColumns.set(cell.column, (amountColumns.get(cell.column) ?? 0) + 1);
    }
    found.push({ row, code: read.code, name, nameColumn });
  }
  if (found.length === 0) return;
  const lastName = Math.max(...found.map((entry) => entry.nameColumn));
  const usual =
    [...amountColumns].filter(([column]) => column > lastName).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ??
    amountCaption(block, lane) ??
    lastName + 1;
  for (const { row, code, name, nameColumn } of found) {
    const figure = reader.add(cellAt(block.sheet, row, usual), row, usual, name === '' ? code : `${code} ${name}`, '');
    entries.push({ row, codeColumn: lane.codeColumn, code, name, nameColumn, figure, parent: -1 });
  }
}

/** The column below 金额 or 决算数 of a lane whose amounts are all blank. */
function amountCaption(block: Block, lane: Lane): number | undefined {
  for (const row of block.rows) {
    for (const cell of cellsOf(block, row)) {
      if (cell.column > lane.codeColumn && cell.column < lane.right && /^(?:金额|决算数|决算金额|本年支出|支出数)$/.test(folded(cell)))
        return cell.column;
    }
  }
  return undefined;
}

/**
 * The totals at the bottom. Documents put the amount into any cell between the label and the next label, so the first amount
 * to the right counts; without one, the total is blank in the last amount column of the lanes it spans.
 */
function readTotals(block: Block, spec: CodedLanesSpec, lanes: readonly Lane[], reader: FigureReader): ReadLaneTotal[] {
  const totals: ReadLaneTotal[] = [];
  for (const row of block.rows) {
    const cells = cellsOf(block, row).filter((cell) => folded(cell) !== '');
    cells.forEach((cell, at) => {
      const label = folded(cell);
      const total = spec.totals.find((candidate) => candidate.names.includes(label));
      if (!total || totals.some((read) => read.spec === total)) return;
      const amount = cells
        .slice(at + 1)
        .find((other) => readAmountText(folded(other)).kind !== 'unreadable' || other.value.kind !== 'text');
      const nextLabel = cells
        .slice(at + 1)
        .find((other) => other.value.kind === 'text' && spec.totals.some((candidate) => candidate.names.includes(folded(other))));
      if (total.key === 'whole' && !amount) return;
      if (amount && (!nextLabel || amount.column < nextLabel.column)) {
        totals.push({ spec: total, figure: reader.add(amount, row, amount.column, label, '') });
        return;
      }
      const right = nextLabel ? nextLabel.column - 1 : Math.max(...lanes.map((lane) => Math.min(lane.right - 1, block.area.right)));
      totals.push({ spec: total, figure: reader.add(undefined, row, Math.max(right, cell.column + 1), label, '') });
    });
  }
  return totals;
}

/** A five-digit entry belongs to the three-digit one that its code names, else to the nearest one above it in its lane. */
function withParents(entries: readonly LaneEntry[]): LaneEntry[] {
  let above = -1;
  let lane = -1;
  return entries.map((entry, index) => {
    if (entry.codeColumn !== lane) above = -1;
    lane = entry.codeColumn;
    if (entry.code.length <= 3) {
      above = index;
      return entry;
    }
    const named = entries.findIndex((other) => other.code === entry.code.slice(0, 3));
    return { ...entry, parent: named >= 0 ? named : above };
  });
}
