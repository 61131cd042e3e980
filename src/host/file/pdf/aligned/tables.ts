import type { GridCell } from '../../table-grid';
import type { DrawnTable } from '../ruled-tables';
import type { Piece } from '../text';
import { captionTree, type CaptionTree, type Extent } from './captions';
import { inkedBy, placedTexts, type PlacedTexts } from './columns';
import { holdsAmount, isAmount, isNothing, isNumber, isOrdinals, narrow, segmentedLines, type SegmentedLine } from './lines';
import { lineText, median, pitchOf, rowsOf, runsOf, type Run } from './runs';

/** Columns of amounts print decimals: at least this part of their numbers. */
const LEAST_DECIMALS = 0.3;
/** A column of amounts has this many words at most: 合计, 栏次. */
const MOST_WORDS = 3;
/** Rows with amounts that stand below no captions are left out with a word where there are as many. */
const MANY_ROWS = 3;

/** A table without lines, with how far each of its columns reaches. */
export interface AlignedTable extends DrawnTable {
  readonly extents: readonly Extent[];
  /** Whether it is only the rest of a table on the page before. */
  readonly goesOn: boolean;
  /** Its first line of captions. */
  readonly captions: string;
}

/** Whether a table may hold something else than amounts: scores and targets, whose rows have several lines. */
function isOfWords(rows: readonly (readonly SegmentedLine[])[], { columns, columnOf }: PlacedTexts): boolean {
  const lines = rows.flat().filter((line) => !isOrdinals(line));
  let amounts = 0;
  let hasWhole = false;
  for (const column of columns.keys()) {
    const own = lines.flatMap(({ segments }) => segments.filter((segment) => columnOf.get(segment) === column));
    const numbers = own.filter(isNumber);
    if (numbers.length > 1 && own.length - numbers.length > Math.max(MOST_WORDS, 0.2 * own.length)) return true;
    const some = numbers.filter((one) => !isNothing(one));
    const withDecimals = some.filter(({ text }) => /\.\d|\d[,，]\d{3}/.test(narrow(text))).length;
    if (withDecimals > 0 && withDecimals < LEAST_DECIMALS * some.length) return true;
    amounts += withDecimals;
    hasWhole ||= some.length > 0 && withDecimals === 0;
  }
  return amounts === 0 && hasWhole;
}

function bodyCells(rows: readonly (readonly SegmentedLine[])[], from: number, { columnOf }: PlacedTexts): readonly GridCell[] {
  return rows.flatMap((lines, at) => {
    const texts = new Map<number, string>();
    for (const segment of lines.flatMap(({ segments }) => segments)) {
      const column = columnOf.get(segment) ?? 0;
      const before = texts.get(column);
      const isBroken = before !== undefined && /[\d.,]$/.test(before) && /^[\d.,]/.test(segment.text);
      texts.set(column, before === undefined ? segment.text : `${before}${isBroken ? '\n' : ''}${segment.text}`);
    }
    return [...texts].map(([column, text]) => ({ row: from + at, column, rows: 1, columns: 1, text }));
  });
}

/** Captions as cells. A caption over codes that stand apart stands over all of their columns. */
function captionCells({ places, leaves, height }: CaptionTree, columns: readonly Extent[]): readonly GridCell[] {
  const start = (leaf: number): number => {
    if (leaf === leaves.length) return columns.length;
    const { left } = leaves[leaf] as Extent;
    const at = columns.findIndex((one) => one.right > left && one.left <= left);
    return leaf === 0 ? 0 : at < 0 ? leaf : at;
  };
  return places.map(({ text, first, last, depth }) => {
    const column = start(first);
    const isLowest = !places.some((other) => other.depth > depth && other.first >= first && other.last <= last);
    return { row: depth, column, rows: isLowest ? height - depth : 1, columns: Math.max(1, start(last + 1) - column), text };
  });
}

function drawn(run: Run, rows: number, cells: readonly GridCell[], columns: readonly Extent[]): AlignedTable {
  const lines = [...run.captions, ...run.rows];
  const pieces = new Set(lines.flatMap(({ segments }) => segments.flatMap((segment): readonly Piece[] => segment.pieces)));
  const [first, last] = [lines[0] as SegmentedLine, lines[lines.length - 1] as SegmentedLine];
  const edges = [...columns.map(({ left }) => left), columns[columns.length - 1]?.right ?? 0];
  return {
    top: first.base - first.size,
    bottom: last.base,
    left: edges[0] as number,
    right: edges[edges.length - 1] as number,
    ...{ cells, rows, columns: columns.length, edges, pieces, extents: columns },
    goesOn: run.goesOn,
    captions: run.captions[0] ? lineText(run.captions[0]) : '',
  };
}

/** More captions, or texts on a page, than any table has; to place them would take too long. */
const MOST_CAPTIONS = 300;
const MOST_TEXTS = 20_000;

function tableOf(run: Run, page: Extent, before: AlignedTable | null): AlignedTable | null {
  const pitch = pitchOf(run);
  const rows = rowsOf(run, pitch);
  const body = rows.map((lines) => lines.flatMap(({ segments }) => segments));
  if (body.flat().some(holdsAmount)) return null;
  const { captions } = run;
  const count = captions.reduce((sum, { segments }) => sum + segments.length, 0);
  if (count > MOST_CAPTIONS || body.flat().length > MOST_TEXTS) return null;
  if (captions.length === 0) {
    const placed = before && placedTexts(before.extents, body);
    if (!placed || placed.columns.length !== before.columns || isOfWords(rows, placed)) return null;
    const table = drawn(run, rows.length, bodyCells(rows, 0, placed), placed.columns);
    return { ...table, edges: before.edges, captions: before.captions };
  }
  const tree = captionTree(
    captions,
    { pitch, size: median(run.rows.map(({ size }) => size)) },
    page,
    inkedBy(
      body,
      captions.flatMap(({ segments }) => segments),
    ),
  );
  if (!tree || tree.leaves.length < 2) return null;
  const placed = placedTexts(tree.leaves, body);
  if (!placed || isOfWords(rows, placed)) return null;
  const cells = [...captionCells(tree, placed.columns), ...bodyCells(rows, tree.height, placed)];
  return drawn(run, tree.height + rows.length, cells, placed.columns);
}

/** The tables of a page that no lines are drawn around. */
export interface AlignedTables {
  readonly tables: readonly AlignedTable[];
  /** The last of them, where the next page may go on with it. */
  readonly last: AlignedTable | null;
  /** Whether there are rows with amounts that make no table beyond doubt. */
  readonly isDoubtful: boolean;
  /** Whether the last table of the page before goes on here and cannot be read: it is not whole then. */
  readonly breaksBefore: boolean;
}

/** Rows whose texts and amounts stand below one another, as tables; the first may go on with the last of the page `before`. */
export function alignedTables(pieces: readonly Piece[], before: AlignedTable | null): AlignedTables {
  const page = { left: Math.min(...pieces.map(({ left }) => left)), right: Math.max(...pieces.map(({ right }) => right)) };
  const runs = runsOf(segmentedLines(pieces), before?.captions ?? null);
  const found = runs.map((run) => ({ run, table: tableOf(run, page, run.goesOn ? before : null) }));
  const hasAmounts = ({ rows }: Run): boolean => rows.filter(({ segments }) => segments.some(isAmount)).length >= MANY_ROWS;
  const end = found[found.length - 1];
  return {
    tables: found.flatMap(({ table }) => table ?? []),
    last: end?.run.isLast === true ? end.table : null,
    isDoubtful: found.some(({ run, table }) => table === null && (run.captions.length > 0 || hasAmounts(run))),
    breaksBefore: found.some(({ run, table }) => table === null && run.goesOn),
  };
}
