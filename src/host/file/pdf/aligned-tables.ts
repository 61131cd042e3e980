import type { GridCell } from '../table-grid';
import { captionPlaces, columnAt, columnsOf, spanOf, withCaptions, type Extent } from './aligned-columns';
import { isNumber, segmentedLines, type SegmentedLine } from './aligned-lines';
import type { DrawnTable } from './ruled-tables';
import type { Piece } from './text';

/** Rows of one table are not farther apart than this many heights of their letters. */
const FARTHEST = 4;
/** Lines of one cell are nearer than this part of the distance between rows. */
const TOGETHER = 0.7;
const MOST_CAPTION_LINES = 7;
const ENDS_TABLE = /^(?:注|备注|说明|附注)\s*[:：\d]|^本表/;
const HEAD_LINE = /[:：]|^第[一二三四五六七八九十\d]+(?:部分|章|节)|表(?:[（(].*[）)])?$|^公开\s*\d+\s*表$|^单位\s*[:：]?/;
const SENTENCE = /[。；，、]$/;

/** The lines of one table: captions from the top, then rows. */
interface Run {
  readonly captions: readonly SegmentedLine[];
  readonly rows: readonly SegmentedLine[];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function isProse({ segments, size }: SegmentedLine): boolean {
  const [first] = segments;
  return (
    segments.length === 1 &&
    first !== undefined &&
    (SENTENCE.test(first.text) || first.right - first.left > 30 * size || ENDS_TABLE.test(first.text))
  );
}

function captionsAbove(lines: readonly SegmentedLine[], first: number): readonly SegmentedLine[] {
  let from = first;
  while (from > 0 && first - from < MOST_CAPTION_LINES) {
    const line = lines[from - 1] as SegmentedLine;
    const below = lines[from] as SegmentedLine;
    if (below.base - line.base > FARTHEST * line.size || isProse(line) || line.segments.some(({ text }) => HEAD_LINE.test(text))) break;
    from--;
  }
  return lines.slice(from, first);
}

/** The runs of lines that are tables: at least two rows with an amount each, not parted by prose or a wide gap. */
function runsOf(lines: readonly SegmentedLine[]): readonly Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (!(lines[first] as SegmentedLine).isRow) continue;
    let last = first;
    for (let at = first + 1; at < lines.length; at++) {
      const [line, before] = [lines[at] as SegmentedLine, lines[at - 1] as SegmentedLine];
      if (line.base - before.base > FARTHEST * line.size || isProse(line)) break;
      if (line.segments.some(({ text }) => /表$|[:：]$/.test(text)) && !line.isRow) break;
      if (line.isRow) last = at;
    }
    const rows = lines.slice(first, last + 1);
    if (rows.filter(({ isRow }) => isRow).length > 1) runs.push({ captions: captionsAbove(lines, first), rows });
    first = last;
  }
  return runs;
}

/** How far rows of a table are apart. */
function pitchOf({ rows }: Run): number {
  const amounts = rows.filter(({ isRow }) => isRow);
  return median(amounts.slice(1).map(({ base }, at) => base - (amounts[at] as SegmentedLine).base));
}

/** Lines without an amount that stand nearer to a row than rows do to one another belong into its cells. */
function rowsOf({ rows }: Run, pitch: number): readonly (readonly SegmentedLine[])[] {
  const found: SegmentedLine[][] = [];
  let waiting: SegmentedLine[] = [];
  rows.forEach((line, at) => {
    const next = rows.slice(at + 1).find(({ isRow }) => isRow);
    const last = found[found.length - 1];
    const above = last?.find(({ isRow }) => isRow);
    const isNear = (other: SegmentedLine | undefined): boolean =>
      other !== undefined && Math.abs(other.base - line.base) < Math.min(TOGETHER * pitch, 1.7 * line.size);
    if (line.isRow) {
      found.push([...waiting, line]);
      waiting = [];
    } else if (
      waiting.length === 0 &&
      last &&
      above &&
      isNear(above) &&
      !(isNear(next) && next && next.base - line.base < line.base - above.base)
    )
      last.push(line);
    else if (isNear(next)) waiting.push(line);
    else found.push([line]);
  });
  return found;
}

/** Captions as cells; one that is broken over lines is one cell. Null where they do not fit the columns. */
function captionCells(captions: readonly SegmentedLine[], columns: readonly Extent[], pitch: number): readonly GridCell[] | null {
  const places = captions.map((line) => captionPlaces(columns, line));
  const cells: (GridCell & { base: number })[] = [];
  for (const [row, line] of captions.entries()) {
    const own = places[row];
    if (!own) return null;
    // What stands lower by less than a row begins in the same row: it is set into the middle of two.
    const isBeside = (column: number): boolean =>
      captions.some(({ base }, at) => Math.abs(base - line.base) < TOGETHER * pitch && places[at]?.includes(column) === true);
    const isBelow = (column: number): boolean =>
      captions.some(({ base }, at) => base - line.base >= TOGETHER * pitch && places[at]?.includes(column) === true);
    for (const [index, segment] of line.segments.entries()) {
      const column = own[index] as number;
      const [from, to] = spanOf(columns, segment, column, line.size, (at) => isBelow(at) && (at === column || !isBeside(at)));
      const above = cells.find(
        (cell) =>
          cell.column === from && cell.columns === to - from + 1 && line.base - cell.base < Math.min(1.6 * line.size, pitch * TOGETHER),
      );
      if (above) cells[cells.indexOf(above)] = { ...above, text: above.text + segment.text, base: line.base };
      else cells.push({ row, column: from, rows: 1, columns: to - from + 1, text: segment.text, base: line.base });
    }
  }
  return cells.map(({ row, column, rows, columns: wide, text }) => ({ row, column, rows, columns: wide, text }));
}

/** A column of amounts has this many words at most: 合计, 栏次. */
const MOST_WORDS = 3;

/** Whether a column holds amounts and words in turn: rows are more than one line then, and which words belong to which amount is a guess. */
function isMixed(cells: readonly GridCell[], column: number): boolean {
  const own = cells.filter((cell) => cell.column === column);
  const numbers = own.filter(isNumber).length;
  return numbers > 1 && own.length - numbers > Math.max(MOST_WORDS, 0.2 * own.length);
}

/** Tables of amounts print decimals: at least this part of their numbers, beside codes and ordinals. */
const LEAST_DECIMALS = 0.3;

/** Whether which number belongs to which caption is a guess: a table of scores and targets, amounts below no caption. */
function isDoubtful(captions: readonly GridCell[], body: readonly GridCell[], columns: number): boolean {
  const numbers = body.filter(isNumber);
  if (numbers.filter(({ text }) => /\.\d/.test(text)).length < LEAST_DECIMALS * numbers.length) return true;
  return Array.from({ length: columns }, (_, at) => at).some((at) => {
    const hasCaption = captions.some(({ column, columns: wide }) => column === at && wide === 1);
    const hasAmount = numbers.some(({ column, text }) => column === at && /\.\d/.test(text));
    return isMixed(body, at) || (captions.length > 0 && hasAmount && !hasCaption);
  });
}

function tableOf(run: Run): DrawnTable | null {
  const { captions } = run;
  const numbered = run.rows.filter(({ isRow }) => isRow);
  const columns = withCaptions(columnsOf(captions, numbered), captions);
  if (columns.length < 2) return null;
  const pitch = pitchOf(run);
  const captionsOf = captionCells(captions, columns, pitch);
  if (captionsOf === null) return null;
  const cells = [...captionsOf];
  const rows = rowsOf(run, pitch);
  rows.forEach((lines, at) => {
    const texts = new Map<number, string>();
    for (const line of lines) {
      for (const segment of line.segments) {
        const column = columnAt(columns, segment);
        const before = texts.get(column);
        const isBroken = before !== undefined && /[\d.,]$/.test(before) && /^[\d.,]/.test(segment.text);
        texts.set(column, before === undefined ? segment.text : `${before}${isBroken ? '\n' : ''}${segment.text}`);
      }
    }
    for (const [column, text] of texts) cells.push({ row: captions.length + at, column, rows: 1, columns: 1, text });
  });
  const body = cells.filter(({ row }) => row >= captions.length);
  if (isDoubtful(captionsOf, body, columns.length)) return null;
  const lines = [...captions, ...run.rows];
  const pieces = new Set(lines.flatMap(({ segments }) => segments.flatMap((segment): readonly Piece[] => segment.pieces)));
  const [first, last] = [lines[0] as SegmentedLine, lines[lines.length - 1] as SegmentedLine];
  const edges = [...columns.map(({ left }) => left), columns[columns.length - 1]?.right ?? 0];
  return {
    top: first.base - first.size,
    bottom: last.base,
    left: edges[0] as number,
    right: edges[edges.length - 1] as number,
    ...{ cells, rows: captions.length + rows.length, columns: columns.length, edges, pieces },
  };
}

/** The tables of a page that no lines are drawn around. */
export interface AlignedTables {
  readonly tables: readonly DrawnTable[];
  /** Whether there are rows with amounts that make no table beyond doubt. */
  readonly isDoubtful: boolean;
}

/** Rows whose texts and amounts stand below one another, as tables. */
export function alignedTables(pieces: readonly Piece[]): AlignedTables {
  const found = runsOf(segmentedLines(pieces)).map((run) => ({ run, table: tableOf(run) }));
  return {
    tables: found.flatMap(({ table }) => table ?? []),
    isDoubtful: found.some(({ run, table }) => table === null && run.captions.length > 0),
  };
}
