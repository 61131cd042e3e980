import type { MoneyUnit } from '../../amount/unit';
import { readAmountText } from '../../amount/read';
import type { ColumnTreeReading, ColumnTreeSpec, ReadTree, TreeNode } from '../column-tree';
import type { Figure } from '../../identities/figure';
import { cellAt, type Cell } from '../../workbook/workbook';
import { FigureReader } from './amounts';
import type { BodyRead } from './body-read';
import { cellsOf, folded, isNote, type Block } from './block';
import { isColumnNumberRow, readHeaders } from './header';
import { nodeOf, placeOf, plain, type Place } from './tree-places';

/** 全年预算数 is what 决算 is measured by, where 年初预算数 stands beside it. */
const ADJUSTED = /全年|调整/;

/** Reads a body that is one row (or column) below a tree of columns (or rows); null where the block has none. */
export function readColumnTree(block: Block, spec: ColumnTreeSpec, unit: MoneyUnit): BodyRead<ColumnTreeReading> | null {
  return readAcross(block, spec, unit) ?? readDown(block, spec, unit);
}

function known(spec: ColumnTreeSpec, text: string): boolean {
  return text.length <= 40 && (nodeOf(spec.nodes, text) !== undefined || nodeOf(spec.blocks, text) !== undefined || plain(text) === '小计');
}

function readAcross(block: Block, spec: ColumnTreeSpec, unit: MoneyUnit): BodyRead<ColumnTreeReading> | null {
  const hits = (row: number): number => cellsOf(block, row).filter((cell) => known(spec, folded(cell))).length;
  const start = block.rows.findIndex((row) => hits(row) >= 2);
  if (start < 0) return null;
  const headerRows: number[] = [];
  let next = start;
  while (next < block.rows.length && headerRows.length < 6 && isHeaderRow(block, block.rows[next] as number, hits)) {
    headerRows.push(block.rows[next] as number);
    next++;
  }
  const headers = readHeaders(block, headerRows, (text) => text === '栏次' || isNote(text));
  const places = new Map<string, { column: number; place: Place; group: string }>();
  for (const { column, path } of headers) {
    const place = placeOf(spec, path);
    if (!place) continue;
    // A second block of one kind (年初预算数 beside 全年预算数) is a tree of its own.
    const isFirst = (places.get(`${place.block}.${place.node}`)?.place.caption ?? place.caption) === place.caption;
    const group = isFirst ? place.block : `${place.block} ${place.caption}`;
    const key = `${group}.${place.node}`;
    if (!places.has(key)) places.set(key, { column, place, group });
  }
  const nodesFound = new Set([...places.values()].map(({ place }) => place.node));
  const missing = spec.required.filter((key) => !nodesFound.has(key));
  if (missing.length > 0) return null;

  const reader = new FigureReader(block.sheet, unit);
  const trees: ReadTree[] = [];
  let bottom = headerRows[headerRows.length - 1] as number;
  const columns = [...places.values()];
  const firstColumn = Math.min(...columns.map(({ column }) => column));
  const filled = amountRows(
    block,
    block.rows.slice(next),
    columns.map(({ column }) => column),
  );
  const rows = filled.length > 0 ? filled : [firstEmptyRow(block, bottom + 1)];
  for (const row of rows) {
    const label = cellsOf(block, row)
      .filter((cell) => cell.column < firstColumn)
      .map(folded)
      .find((text) => text !== '' && readAmountText(text).kind === 'unreadable');
    const rowBlock = label === undefined ? undefined : nodeOf(spec.blocks, label)?.key;
    const byGroup = new Map<string, { readonly tree: ReadTree; readonly figures: Map<string, Figure> }>();
    for (const { column, place, group } of columns) {
      const blockKey = place.block === '' ? (rowBlock ?? defaultBlock(spec)) : place.block;
      const figures = byGroup.get(group)?.figures ?? new Map<string, Figure>();
      byGroup.set(group, { tree: { block: blockKey, rowName: label ?? '', figures }, figures });
      const named = group === place.block ? blockName(spec, blockKey) : place.caption;
      figures.set(place.node, reader.add(cellAt(block.sheet, row, column), row, column, named, nodeName(spec, place.node)));
    }
    const groups = [...byGroup].sort(([a], [b]) => Number(ADJUSTED.test(b)) - Number(ADJUSTED.test(a)));
    trees.push(...groups.map(([, { tree }]) => tree));
    if (filled.length > 0) bottom = row;
  }
  reader.settle();
  return {
    reading: { kind: 'column-tree', spec, trees },
    figures: trees.flatMap((tree) => [...tree.figures.values()]),
    top: headerRows[0] as number,
    bottom,
    missing,
    fitness: 1,
  };
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
    const hasWords = inColumns.some((cell) => cell.value.kind === 'text' && readAmountText(folded(cell)).kind === 'unreadable');
    const hasAmounts = inColumns.some((cell) => isAmount(folded(cell)) || cell.value.kind === 'pending');
    if (hasWords && !hasAmounts) {
      if (rows.length > 0) break;
      continue;
    }
    if (hasWords && rows.length > 0 && inColumns.filter((cell) => isAmount(folded(cell))).length * 2 <= inColumns.length) break;
    const label = cells
      .filter((cell) => cell.column < first)
      .map(folded)
      .join('');
    const isRate = DIFFERENCE.test(label) || inColumns.some((cell) => isPercentage(cell));
    if (hasAmounts && !isRate && rows.length < MOST_ROWS) rows.push(row);
    else if (!hasAmounts && !hasWords) blank ??= cells.some((cell) => isNote(folded(cell))) ? undefined : row;
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
  return hits(row) > 0 && !cellsOf(block, row).some((cell) => readAmountText(folded(cell)).kind === 'amount');
}

/** The same tree with its nodes as rows and its blocks as columns. */
function readDown(block: Block, spec: ColumnTreeSpec, unit: MoneyUnit): BodyRead<ColumnTreeReading> | null {
  const byColumn = new Map<number, { row: number; node: TreeNode }[]>();
  for (const row of block.rows) {
    for (const cell of cellsOf(block, row)) {
      if (cell.value.kind !== 'text') continue;
      const node = nodeOf(spec.nodes, folded(cell));
      if (!node) continue;
      const list = byColumn.get(cell.column);
      if (list) list.push({ row, node });
      else byColumn.set(cell.column, [{ row, node }]);
    }
  }
  const [labelColumn, labels] = [...byColumn].sort((a, b) => b[1].length - a[1].length)[0] ?? [-1, []];
  if (spec.required.some((key) => !labels.some((label) => label.node.key === key))) return null;
  const top = (labels[0] as { row: number }).row;
  const above = block.rows.filter((row) => row < top).slice(-MOST_HEADER_ROWS);
  const from = above.find((row) => cellsOf(block, row).some((cell) => cell.column > labelColumn && isBlock(spec, folded(cell))));
  if (from === undefined) return null;
  const headerRows = above.filter((row) => row >= from && !isColumnNumberRow(block, row));
  const header = headerRows[headerRows.length - 1] as number;
  const reader = new FigureReader(block.sheet, unit);
  const trees: ReadTree[] = [];
  const captions: string[] = [];
  for (const { column, path } of readHeaders(block, headerRows)) {
    const own = path[path.length - 1];
    const blockNode = column > labelColumn && own !== undefined ? nodeOf(spec.blocks, own) : undefined;
    const caption = plain(own ?? '');
    if (!blockNode || captions.includes(caption)) continue;
    const isSecond = trees.some((tree) => tree.block === blockNode.key);
    captions.push(caption);
    const figures = new Map<string, Figure>();
    for (const [at, { row, node }] of labels.entries()) {
      if (figures.has(node.key) || (isHeading(block, row, labelColumn) && isTotal(spec, labels[at + 1]?.node))) continue;
      const named = isSecond ? caption : blockName(spec, blockNode.key);
      figures.set(node.key, reader.add(cellAt(block.sheet, row, column), row, column, nodeName(spec, node.key), named));
    }
    const tree: ReadTree = { block: blockNode.key, rowName: '', figures };
    if (isSecond && ADJUSTED.test(caption)) trees.unshift(tree);
    else trees.push(tree);
  }
  if (trees.length === 0) return null;
  reader.settle();
  return {
    reading: { kind: 'column-tree', spec, trees },
    figures: trees.flatMap((tree) => [...tree.figures.values()]),
    top: header,
    bottom: Math.max(...labels.map((label) => label.row)),
    missing: [],
    fitness: 1,
  };
}

const MOST_HEADER_ROWS = 4;

/** Whether a caption names a block, with or without the year that it is of. */
function isBlock({ blocks }: ColumnTreeSpec, text: string): boolean {
  return nodeOf(blocks, text) !== undefined || nodeOf(blocks, text.replace(/^20\d{2}年?度?|\(?20\d{2}年度?\)?$/g, '')) !== undefined;
}

/** Whether a row has a dash for every amount, as one has that heads the rows below it (一、“三公”经费支出 — —). */
function isHeading(block: Block, row: number, labelColumn: number): boolean {
  const beside = cellsOf(block, row).filter((cell) => cell.column > labelColumn && !/^\d{1,2}$/.test(folded(cell)));
  return beside.length > 0 && beside.every((cell) => readAmountText(folded(cell)).kind === 'nothing');
}

function isTotal(spec: ColumnTreeSpec, node: TreeNode | undefined): boolean {
  return node !== undefined && spec.sums[0]?.target === node.key;
}

function isAmount(text: string): boolean {
  return text !== '' && readAmountText(text).kind !== 'unreadable';
}

function defaultBlock(spec: ColumnTreeSpec): string {
  return spec.main;
}

function nodeName(spec: ColumnTreeSpec, key: string): string {
  return spec.nodes.find((node) => node.key === key)?.names[0] ?? key;
}

function blockName(spec: ColumnTreeSpec, key: string): string {
  return spec.blocks.find((node) => node.key === key)?.names[0] ?? key;
}
