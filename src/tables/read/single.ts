import type { Cell } from '../../workbook/workbook';
import type { ColumnSpec, RateSpec } from '../column-axis';
import type { ReadColumn } from '../reading';
import type { SingleAxis } from '../row-axis';
import type { LaneSpec } from '../table';
import { cellsOf, rowsBetween, type Block } from './block';
import { amountKind, codeOf, folded, isBlank, wordOf } from './word';
import type { FoundLane, FoundRow, FoundTable } from './found';
import { isColumnNumberRow, readHeaders } from './header';
import { blockOf, isWhole, nodeOf, placeOf, plain, type Place } from './tree-places';

/** 全年预算数 is what 决算 is measured by, where 年初预算数 stands beside it. */
const ADJUSTED = /全年|调整/;

/** Finds one row, or one for each block, below (or beside) a tree of columns; null where the block has none. */
export function findSingle(block: Block, spec: LaneSpec, axis: SingleAxis): FoundTable | null {
  return isList(block, axis) ? null : (findAcross(block, spec, axis) ?? findDown(block, spec, axis));
}

/** Whether the rows are subjects with codes, or units with a 合计: a list is a table of another kind. */
function isList(block: Block, axis: SingleAxis): boolean {
  let coded = 0;
  let items = 0;
  let totals = 0;
  for (const row of block.rows) {
    const cells = cellsOf(block, row).filter((cell) => !isBlank(cell));
    if (!cells.some((cell, at) => at > 0 && amountKind(cell) === 'amount')) continue;
    const head = cells[0] as Cell;
    const first = folded(head);
    if (SUBJECT_CODE.test(codeOf(head)?.code ?? '')) coded++;
    else if (TOTAL.test(first)) totals++;
    else if (UNIT.test(first) && blockOf(axis, first) === undefined) items++;
  }
  return coded >= 2 || (totals > 0 && items >= 2);
}

const SUBJECT_CODE = /^2\d{2}(?:\d\d){0,2}$/;
const TOTAL = /^(?:合计|总计|"?三公"?经费(?:支出)?(?:合计)?)$/;
/** The name of a unit by its ending. */
const UNIT =
  /(?:局|委|委员会|办|办公室|中心|院|所|校|学校|中学|小学|大学|学院|幼儿园|站|处|科|队|馆|台|社|厅|部|会|政府|街道|镇|乡|场|本级|机关)(?:\(.{1,10}\))?$/;

/** Longer than any name. */
const LONGEST_NAME = 40;
/** More rows are no captions. */
const MOST_CAPTION_ROWS = 6;

/** A column of the tree as it stands on the sheet. */
interface Standing {
  readonly column: number;
  readonly place: Place;
}

function findAcross(block: Block, spec: LaneSpec, axis: SingleAxis): FoundTable | null {
  const hits = (row: number): number => cellsOf(block, row).filter((cell) => isKnown(spec, axis, folded(cell))).length;
  const start = block.rows.findIndex((row) => hits(row) >= 2);
  if (start < 0) return null;
  const headerRows: number[] = [];
  let next = start;
  while (headerRows.length < MOST_CAPTION_ROWS && isHeaderRow(block, block.rows[next] as number, hits)) {
    headerRows.push(block.rows[next] as number);
    next++;
  }
  const groups = new Map<string, Standing[]>();
  const captions = new Map<string, string>();
  for (const { column, path } of readHeaders(block, headerRows)) {
    const place = placeOf(spec, axis, path);
    if (!place) continue;
    // A second block of one kind (年初预算数 beside 全年预算数) is a table of its own.
    const name = `${place.block}.${place.node}`;
    if (!captions.has(name)) captions.set(name, place.caption);
    const group = captions.get(name) === place.caption ? place.block : `${place.block} ${place.caption}`;
    const standing = groups.get(group) ?? [];
    if (!standing.some((other) => other.place.node === place.node)) groups.set(group, [...standing, { column, place }]);
  }
  const all = [...groups.values()].flat();
  if (spec.columns.some(({ key, optional }) => !optional && !all.some(({ place }) => place.node === key))) return null;

  const headerBottom = headerRows[headerRows.length - 1] as number;
  const columns = all.map(({ column }) => column);
  const ofAmounts = all.filter(({ place }) => !rateOf(axis, place.block)).map(({ column }) => column);
  const filled = amountRows(block, block.rows.slice(next), ofAmounts);
  const rows = filled.length > 0 ? filled : [firstEmptyRow(block, headerBottom + 1)];
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const isStray = ({ column }: Cell): boolean => column > left && column < right && !columns.includes(column);
  const strays = filled.some((row) =>
    cellsOf(block, row).some((cell) => isStray(cell) && amountKind(cell) === 'amount' && !isPercentage(cell)),
  );
  const ordered = [...groups].sort(([a], [b]) => Number(ADJUSTED.test(b)) - Number(ADJUSTED.test(a)));
  const lanes = ordered.map(([group, standing]): FoundLane => {
    const { block: named, caption } = (standing[0] as Standing).place;
    const found = rows.map((row): FoundRow => {
      const label = labelLeftOf(block, row, left);
      const key = named === '' ? ((label === undefined ? undefined : blockOf(axis, label)?.key) ?? axis.main) : named;
      const rowLabel = group === named ? blockName(axis, key) : caption;
      const cells = standing.map(({ column, place }) => ({ row, column, rowLabel, columnLabel: nodeName(spec, place.node) }));
      return rowOf(row, key, label ?? '', cells);
    });
    return laneOf(
      spec,
      rateOf(axis, named),
      standing.map(({ column, place }) => columnOf(spec, place.node, column)),
      found,
      strays,
    );
  });
  return { lanes, top: headerRows[0] as number, bottom: filled.at(-1) ?? headerBottom, missing: [], fitness: 1 };
}

/** The words left of a row's amounts. */
function labelLeftOf(block: Block, row: number, left: number): string | undefined {
  return cellsOf(block, row)
    .filter((cell) => cell.column < left && amountKind(cell) === 'unreadable')
    .map(folded)[0];
}

function rowOf(row: number, key: string, name: string, cells: FoundRow['cells'] & {}): FoundRow {
  return { row, key, code: '', codeColumn: 0, name, nameColumn: 0, level: 1, label: name, cells };
}

function columnOf(spec: LaneSpec, key: string, column: number): ReadColumn {
  return { key, column, caption: nodeName(spec, key), isDeclared: true };
}

function laneOf(
  spec: LaneSpec,
  rate: RateSpec | undefined,
  columns: readonly ReadColumn[],
  rows: readonly FoundRow[],
  hasStrays: boolean,
): FoundLane {
  return { spec, columns, rows, codeColumns: [], unknown: [], ...(rate ? { rate } : {}), ...(hasStrays ? { hasStrays } : {}) };
}

function rateOf({ blocks }: SingleAxis, block: string): RateSpec | undefined {
  return blocks.find(({ key }) => key === block)?.rate;
}

function isKnown(spec: LaneSpec, axis: SingleAxis, text: string): boolean {
  return text.length <= LONGEST_NAME && (nodeOf(spec, text) !== undefined || isBlock(axis, text) || plain(text) === '小计');
}

/**
 * The rows of amounts below the header, or a row without any where there is one. Words below a caption begin another part of the sheet
 * (相关统计数), and rows of differences and rates are none of money.
 */
function amountRows(block: Block, below: readonly number[], columns: readonly number[]): number[] {
  const first = Math.min(...columns);
  const rows: number[] = [];
  let blank: number | undefined;
  for (const row of below) {
    if (isColumnNumberRow(block, row)) continue;
    const cells = cellsOf(block, row);
    const inColumns = cells.filter((cell) => columns.includes(cell.column));
    const hasWords = inColumns.some((cell) => amountKind(cell) === 'unreadable');
    const hasAmounts = inColumns.some((cell) => isAmount(cell) || cell.value.kind === 'pending');
    if (hasWords && rows.length > 0 && inColumns.filter(isAmount).length * 2 <= inColumns.length) break;
    const label = cells
      .filter((cell) => cell.column < first)
      .map(folded)
      .join('');
    const rates = inColumns.filter((cell) => isPercentage(cell)).length;
    const isRate = DIFFERENCE.test(label) || rates * 2 > inColumns.filter(isAmount).length;
    if (hasAmounts && !isRate && rows.length < MOST_ROWS) rows.push(row);
    else if (!hasAmounts && !hasWords) blank ??= cells.some((cell) => wordOf(cell).isNote) ? undefined : row;
  }
  return rows.length === 0 && blank !== undefined ? [blank] : rows;
}

function firstEmptyRow(block: Block, from: number): number {
  let row = from;
  while (block.sheet.rows.has(row)) row++;
  return row;
}

const MOST_ROWS = 200;
const DIFFERENCE = /增减|增长|变动|差额|比率|比例|完成率|幅度/;

function isPercentage(cell: Cell): boolean {
  return cell.format?.includes('%') === true || /[%‰]$/.test(folded(cell));
}

/** A row of captions, or of 栏次; a row that begins with 预算数 and goes on with amounts is none. */
function isHeaderRow(block: Block, row: number, hits: (row: number) => number): boolean {
  if (isColumnNumberRow(block, row)) return true;
  return hits(row) > 0 && !cellsOf(block, row).some((cell) => cell.value.kind === 'pending' || amountKind(cell) === 'amount');
}

/** The same table with its columns as rows and its blocks as columns. */
function findDown(block: Block, spec: LaneSpec, axis: SingleAxis): FoundTable | null {
  const byColumn = new Map<number, { row: number; node: ColumnSpec }[]>();
  for (const row of block.rows) {
    for (const cell of cellsOf(block, row)) {
      const node = nodeOf(spec, folded(cell));
      if (!node) continue;
      const list = byColumn.get(cell.column);
      if (list) list.push({ row, node });
      else byColumn.set(cell.column, [{ row, node }]);
    }
  }
  const [labelColumn, labels] = [...byColumn].sort((a, b) => b[1].length - a[1].length)[0] ?? [-1, []];
  if (spec.columns.some(({ key, optional }) => !optional && !labels.some(({ node }) => node.key === key))) return null;
  const top = (labels[0] as { row: number }).row;
  const last = (labels.at(-1) as { row: number }).row;
  const above = rowsBetween(block.rows, 0, top - 1).slice(-MOST_HEADER_ROWS);
  const from = above.find((row) => cellsOf(block, row).some((cell) => cell.column > labelColumn && isBlock(axis, folded(cell)))) ?? top;
  const headerRows = above.filter((row) => row >= from && !isColumnNumberRow(block, row));
  const lanes: FoundLane[] = [];
  const captions: string[] = [];
  const others = block.rows.filter((row) => row > top && row < last && !labels.some((label) => label.row === row));
  for (const { column, path } of readHeaders(block, headerRows, () => false)) {
    const own = path[path.length - 1];
    const named = column > labelColumn && own !== undefined ? blockOf(axis, own) : undefined;
    const caption = plain(own ?? '');
    if (!named || captions.includes(caption)) continue;
    const isSecond = lanes.some(({ rows }) => (rows[0] as FoundRow).key === named.key);
    captions.push(caption);
    const nodes: { row: number; node: ColumnSpec }[] = [];
    for (const [at, { row, node }] of labels.entries()) {
      const isHead = isHeading(block, row, labelColumn) && isWhole(spec, labels[at + 1]?.node);
      if (!isHead && !nodes.some((other) => other.node === node)) nodes.push({ row, node });
    }
    const columnLabel = isSecond ? caption : blockName(axis, named.key);
    const cells = nodes.map(({ row, node }) => ({ row, column, rowLabel: nodeName(spec, node.key), columnLabel }));
    const lane = laneOf(
      spec,
      named.rate,
      nodes.map(({ node }) => columnOf(spec, node.key, column)),
      [rowOf(top, named.key, '', cells)],
      others.some((row) => amountKind(cellsOf(block, row).find((cell) => cell.column === column)) === 'amount'),
    );
    if (isSecond && ADJUSTED.test(caption)) lanes.unshift(lane);
    else lanes.push(lane);
  }
  if (lanes.length === 0) return null;
  return { lanes, top: headerRows[headerRows.length - 1] as number, bottom: last, missing: [], fitness: 1 };
}

const MOST_HEADER_ROWS = 4;

/** Whether a caption names a block, with or without the year that it is of. */
function isBlock(axis: SingleAxis, text: string): boolean {
  return blockOf(axis, text.replace(/^20\d{2}年?度?|\(?20\d{2}年度?\)?$/g, '')) !== undefined;
}

/** Whether a row has a dash for every amount, as one has that heads the rows below it (一、“三公”经费支出 — —). */
function isHeading(block: Block, row: number, labelColumn: number): boolean {
  const right = cellsOf(block, row).filter((cell) => cell.column > labelColumn && !/^\d{1,2}$/.test(folded(cell)));
  const next = right.findIndex((cell) => amountKind(cell) === 'unreadable');
  const beside = next < 0 ? right : right.slice(0, next);
  return beside.length > 0 && beside.every((cell) => amountKind(cell) === 'nothing');
}

function isAmount(cell: Cell): boolean {
  return !isBlank(cell) && amountKind(cell) !== 'unreadable';
}

function nodeName({ columns }: LaneSpec, key: string): string {
  return columns.find((column) => column.key === key)?.captions[0] ?? key;
}

function blockName({ blocks }: SingleAxis, key: string): string {
  return blocks.find((block) => block.key === key)?.names[0] ?? key;
}
