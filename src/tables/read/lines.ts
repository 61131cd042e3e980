import { cellAt, type Cell } from '../../workbook/workbook';
import type { ReadColumn } from '../reading';
import type { LaneSpec, TableSpec } from '../table';
import { cellsOf, rowsBetween, type Block } from './block';
import { amountKind, folded, isBlank, wordOf } from './word';
import { assignColumns, hasStrays, patternsFitting } from './columns';
import { isColumnNumberRow, readHeaders, type ColumnHeader } from './header';
import { foundOf, type FoundLane, type FoundRow, type FoundTable } from './found';
import { matchLines, type LabelledLane, type Labels, type ListedLane } from './lane-lines';
import { doubtfulRows, withLeading, withoutIdle, withUnlabelled } from './unknown-lines';
import { otherLanes, unknownLabels, unreadCaptions } from './other-lanes';
import { cleanCaption } from './caption';
import { isWanted } from '../wanted';

/** No form has more lines. */
const MOST_LINES = 120;
const LINE_NUMBER_CAPTION = /^(?:行次|行号|序号|栏次)$/;

/** Finds lanes of lines that the form names; null where the block has none. */
export function findLines(block: Block, spec: TableSpec): FoundTable | null {
  const texts = labelTexts(block);
  const declared = spec.lanes.flatMap((lane) => (lane.rows.kind === 'listed' ? [{ spec: lane, axis: lane.rows }] : []));
  const found = spec.isStacked ? stackedLanes(declared, texts) : lanesBeside(block, declared, texts);
  if (found.length === 0) return null;
  const others = otherLanes(declared, texts, found);
  const rows = found.flatMap((lane) => lane.rows.map(({ row }) => row));
  const top = Math.min(...rows);
  const headerRows = headerRowsAbove(block, top);
  const headers = readHeaders(block, headerRows);
  const edges = found.map((lane) => lane.labelColumn).sort((a, b) => a - b);
  const allEdges = [...edges, ...others.map((lane) => lane.labelColumn)].sort((a, b) => a - b);
  const rightOf = (lane: LabelledLane, among: readonly number[]): number =>
    among.find((edge) => edge > lane.labelColumn) ?? block.area.right + 1;
  const wanted = declared.flatMap(({ spec: lane, axis }) => {
    if (lane.optional) return [];
    const printed = new Set(found.find((other) => other.spec === lane)?.rows.map(({ line }) => line));
    const needed = axis.lines.filter(isWanted);
    return needed.map((line) => ({ name: line.names[0] ?? line.key, isFound: printed.has(line) }));
  });
  return {
    lanes: [
      ...found.map((lane) => ({ ...readLines(block, lane, rightOf(lane, edges), headers), sift: withoutIdle(lane.axis), unknown: [] })),
      ...others.map((lane) => ({
        ...readLines(block, lane, rightOf(lane, allEdges), headers),
        unknown: unknownLabels(lane, texts.get(lane.labelColumn) as Labels),
      })),
    ],
    unread: unreadCaptions(declared, headers, others, edges),
    top: headerRows[0] ?? top,
    bottom: Math.max(...rows),
    ...foundOf(wanted),
  };
}

/** The lanes that every such form has, side by side, each in the column in which most of its lines are named. */
function lanesBeside(block: Block, declared: readonly ListedLane[], texts: ReadonlyMap<number, Labels>): LabelledLane[] {
  const found: LabelledLane[] = [];
  for (const lane of declared) {
    if (lane.spec.optional) continue;
    const best = bestColumn(
      lane,
      texts,
      found.map((other) => other.labelColumn),
    );
    if (best) found.push(best);
  }
  for (const [at, lane] of found.entries()) {
    const right = Math.min(...found.map((other) => other.labelColumn).filter((edge) => edge > lane.labelColumn), block.area.right + 1);
    const labels = texts.get(lane.labelColumn) as Labels;
    found[at] = withUnlabelled(block, withLeading(block, lane, right, labels), right, labels);
  }
  return found;
}

/** Folded texts by column, in row order; only what can be a label. */
function labelTexts(block: Block): Map<number, { row: number; text: string }[]> {
  const columns = new Map<number, { row: number; text: string }[]>();
  for (const row of block.rows) {
    // A piece of a title (财政拨款收入 | 支出决算总表) is no line.
    if (row <= (block.titleBottom ?? -1)) continue;
    for (const cell of cellsOf(block, row)) {
      const { value } = cell;
      if (value.kind !== 'text' && value.kind !== 'error') continue;
      const word = wordOf(cell);
      const text = value.kind === 'error' ? value.error : word.text;
      if (text === '' || word.isNote) continue;
      const list = columns.get(cell.column);
      if (list) list.push({ row, text });
      else columns.set(cell.column, [{ row, text }]);
    }
  }
  return columns;
}

/** The lanes of a form in one column, each below the one before; none where one of them is missing. */
function stackedLanes(declared: readonly ListedLane[], texts: ReadonlyMap<number, Labels>): LabelledLane[] {
  for (const [labelColumn, labels] of texts) {
    let last = -1;
    const found = declared.map((lane): LabelledLane => {
      const rows = matchLines(
        lane,
        labels.filter(({ row }) => row > last),
      );
      last = rows[rows.length - 1]?.row ?? last;
      return { ...lane, labelColumn, rows };
    });
    if (found.every(({ rows }) => rows.filter(({ line }) => line).length >= LEAST_STACKED)) return found;
  }
  return [];
}

const LEAST_STACKED = 3;

/** The column in which most of the lane's lines are named. At least three must be, a total among them. */
function bestColumn(lane: ListedLane, texts: ReadonlyMap<number, Labels>, taken: readonly number[]): LabelledLane | null {
  let best: LabelledLane | null = null;
  let bestScore = 2;
  for (const [column, labels] of texts) {
    if (labels.length <= bestScore || taken.includes(column)) continue;
    const rows = matchLines(lane, labels);
    const named = rows.filter(({ line }) => line);
    const hasTotal = named.some(({ line }) => line?.kind === 'total');
    if (hasTotal && named.length > bestScore) {
      best = { ...lane, labelColumn: column, rows };
      bestScore = named.length;
    }
  }
  return best;
}

/** The rows just above the lanes that name columns; at most four. */
function headerRowsAbove(block: Block, top: number): number[] {
  const above = rowsBetween(block.rows, 0, top - 1).slice(-6);
  return above.filter((row) => {
    if (isColumnNumberRow(block, row)) return false;
    const texts = cellsOf(block, row)
      .map(folded)
      .filter((text) => text !== '');
    return texts.length >= 2 && texts.every((text) => text.length <= 24 && !/(?<!^其中):./.test(text) && !/^公开\d+表$/.test(text));
  });
}

function readLines(
  block: Block,
  { labelColumn, spec, rows }: LabelledLane,
  right: number,
  headers: readonly ColumnHeader[],
): Omit<FoundLane, 'unknown'> {
  const runs = numbersBelow(block, rows, labelColumn, right);
  const numbers = new Map([...runs].map(([column, { count }]) => [column, count]));
  const inLane = headers.filter((header) => header.column > labelColumn && header.column < right);
  const lineNumberColumn =
    inLane.find(({ path, isOwn }) => isOwn && LINE_NUMBER_CAPTION.test(cleanCaption(path[path.length - 1] as string)))?.column ??
    [...numbers].find(
      ([column, count]) =>
        runs.get(column)?.isRun &&
        count >= 8 &&
        count >= rows.length * 0.7 &&
        !inLane.some((header) => header.column === column && header.isOwn),
    )?.[0] ??
    null;
  const amountHeaders = inLane.filter((header) => header.column !== lineNumberColumn);
  let columns = assignColumns(spec, amountHeaders, numbers);
  const main = spec.columns[0];
  if (columns.length === 0 && main) {
    const only = [...numbers.keys()].filter((column) => column !== lineNumberColumn).sort((a, b) => a - b)[0] ?? amountHeaders[0]?.column;
    if (only !== undefined) columns = [{ key: main.key, column: only, caption: main.captions[0] ?? '', isDeclared: true }];
  }
  const repeats = repeatedColumns(spec, columns, amountHeaders);
  const named = columns.length > 1 ? columns.map(({ caption }) => caption) : [];
  const doubtful = doubtfulRows(rows);
  const found = rows.map(({ row, label, line }, at): FoundRow => {
    const level = line?.kind === 'total' ? 0 : 1;
    const place: Writable<FoundRow> = {
      row,
      key: line?.key ?? '',
      code: '',
      codeColumn: labelColumn,
      name: label,
      nameColumn: labelColumn,
      level,
      label,
    };
    const places = repeats.size === 0 ? null : placesOf(block, row, labelColumn, columns, repeats);
    if (places) place.cells = places.map((column, index) => ({ row, column, rowLabel: label, columnLabel: named[index] ?? '' }));
    if (line) place.line = line;
    else if (doubtful[at]) place.isDoubtful = true;
    if (lineNumberColumn !== null) place.lineNumber = lineNumberIn(block, row, lineNumberColumn);
    return place;
  });
  const amounts = new Map([...numbers].filter(([column]) => column !== lineNumberColumn));
  const isStrayed = columns.length > 1 && hasStrays(spec.columns, columns, amountHeaders, amounts);
  return { spec, columns, codeColumns: [], rows: found, isUnnamed: named.length === 0, ...(isStrayed ? { hasStrays: true } : {}) };
}

/** The numbers of a column beside the labels of a lane. */
interface NumberColumn {
  count: number;
  last: number;
  /** They go up from line to line, as those of lines (行次) do. */
  isRun: boolean;
}

function numbersBelow(block: Block, rows: LabelledLane['rows'], labelColumn: number, right: number): Map<number, NumberColumn> {
  const columns = new Map<number, NumberColumn>();
  for (const { row } of rows) {
    const cells = cellsOf(block, row);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] as Cell;
      const { column, value } = cell;
      if (column <= labelColumn || column >= right || amountKind(cell) !== 'amount') continue;
      const number = value.kind === 'number' ? value.number : Number(folded(cell));
      const known = columns.get(column);
      if (!known) columns.set(column, { count: 1, last: number, isRun: Number.isInteger(number) && number <= MOST_LINES });
      else {
        known.count++;
        if (!known.isRun) continue;
        known.isRun = Number.isInteger(number) && number > known.last && number <= MOST_LINES;
        known.last = number;
      }
    }
  }
  return columns;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function lineNumberIn(block: Block, row: number, column: number): { value: number | null; column: number } {
  const number = Number(folded(cellAt(block.sheet, row, column)) || NaN);
  return { value: Number.isInteger(number) ? number : null, column };
}

/** By the key of a column that is read, those further right with its caption: a lane beside this one (支出按性质和经济分类) without declaration. */
function repeatedColumns(spec: LaneSpec, columns: readonly ReadColumn[], headers: readonly ColumnHeader[]): Map<string, number[]> {
  const repeated = new Map<string, number[]>();
  for (const { column: further, path, isOwn } of headers) {
    if (!isOwn) continue;
    for (const { key } of new Set(patternsFitting(spec.columns, path).map(({ column }) => column))) {
      if (!columns.some((column) => column.key === key && column.column < further)) continue;
      const others = repeated.get(key);
      if (others) others.push(further);
      else repeated.set(key, [further]);
    }
  }
  return repeated;
}

/** The columns in which the amounts of a line are printed, where they are not the lane's. A blank amount of a line that is printed further right is missing there. */
function placesOf(
  block: Block,
  row: number,
  labelColumn: number,
  columns: readonly ReadColumn[],
  repeats: ReadonlyMap<string, readonly number[]>,
): number[] | null {
  const printed = columns.map(({ key, column }) => wherePrinted(block, row, labelColumn, column, repeats.get(key) ?? []));
  const moved = columns.findIndex(({ column }, at) => printed[at] !== column);
  if (moved < 0) return null;
  const lane = repeats.get(columns[moved]?.key ?? '')?.indexOf(printed[moved] as number) ?? -1;
  return columns.map(({ key, column }, at) => {
    const isMissing = printed[at] === column && isBlank(cellAt(block.sheet, row, column));
    return (isMissing ? repeats.get(key)?.[lane] : undefined) ?? (printed[at] as number);
  });
}

/**
 * The column that a line's amount is printed in. The totals at the foot of 财决01表 stand in the last lane's columns, below one label
 * for two lanes: an empty cell whose repeated column is filled, with no label in between.
 */
function wherePrinted(block: Block, row: number, labelColumn: number, usual: number, repeats: readonly number[]): number {
  if (repeats.length === 0 || !isBlank(cellAt(block.sheet, row, usual))) return usual;
  const filled = repeats.find((column) => !isBlank(cellAt(block.sheet, row, column)));
  if (filled === undefined) return usual;
  const isLabelled = cellsOf(block, row).some(
    (cell) => cell.column > labelColumn && cell.column < filled && amountKind(cell) === 'unreadable',
  );
  return isLabelled ? usual : filled;
}
