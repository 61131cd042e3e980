import { isOrdinals, withoutOrdinals, type SegmentedLine } from './lines';

/** Rows of one table are not farther apart than this many heights of their letters. */
const FARTHEST = 4;
/** Lines of one cell are nearer than this part of the distance between rows. */
const TOGETHER = 0.7;
const MOST_CAPTION_LINES = 12;
const ENDS_TABLE = /^(?:注|备注|说明|附注)\s*[:：\d]|^本表/;
const HEAD_LINE = /^第[一二三四五六七八九十\d]+(?:部分|章|节)|表(?:[（(].*[）)])?$|^公开\s*\d+\s*表$|^(?:金额)?单位\s*[:：]/;
/** 部门：…, but not 其中：…, which captions say. */
const NAMED_FIELD = /^(?!其中)[^:：]{1,12}[:：]/;
const SENTENCE = /[。；，、]$/;
const TOTAL = /^(?:合\s*计|总\s*计|栏\s*次)$/;
const TITLE = /[^\d\s]\s*表(?:[（(].*[）)])?$/;
/** Fewer captions in one line are no table without amounts. */
const LEAST_CAPTIONS = 3;

/** The lines of one table: captions from the top, then rows. */
export interface Run {
  readonly captions: readonly SegmentedLine[];
  readonly rows: readonly SegmentedLine[];
  /** Whether it only goes on with the last table of the page before. */
  readonly goesOn: boolean;
  /** Whether nothing stands below it but what pages repeat, so that the next page may go on with it. */
  readonly isLast: boolean;
}

export function median(values: readonly number[]): number {
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

function isHead({ segments }: SegmentedLine): boolean {
  return segments.some(({ text }) => HEAD_LINE.test(text) || NAMED_FIELD.test(text));
}

/** Whether a line only ends what was broken in the narrow cells of the head above it. */
function isRestOfHead(lines: readonly SegmentedLine[], at: number): boolean {
  const line = lines[at] as SegmentedLine;
  const heads = lines.slice(Math.max(0, at - 2), at).filter((one) => isHead(one) && line.base - one.base <= 1.6 * line.size);
  const above = heads.flatMap(({ segments }) => segments);
  return line.segments.every((one) => above.some(({ left, right }) => Math.abs(left - one.left) < 1 && one.right < right + 1));
}

const isTotal = ({ segments }: SegmentedLine): boolean => segments.length === 1 && TOTAL.test(segments[0]?.text ?? '');

function captionsAbove(lines: readonly SegmentedLine[], first: number): readonly SegmentedLine[] {
  let from = first;
  while (from > 0 && first - from < MOST_CAPTION_LINES) {
    const line = lines[from - 1] as SegmentedLine;
    const below = lines[from] as SegmentedLine;
    if (below.base - line.base > FARTHEST * line.size || isProse(line) || isHead(line) || isRestOfHead(lines, from - 1)) break;
    from--;
  }
  return lines.slice(from, first);
}

/** Where the rows end that begin at a line. */
function lastRow(lines: readonly SegmentedLine[], first: number): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at++) {
    const [line, before] = [lines[at] as SegmentedLine, lines[at - 1] as SegmentedLine];
    if (line.base - before.base > FARTHEST * line.size || isProse(line)) break;
    if (line.segments.some(({ text }) => /表$|[:：]$/.test(text)) && !line.isRow) break;
    if (line.isRow || isTotal(line)) last = at;
  }
  return last;
}

/** A title with captions below it and no amount: a table that says that there is nothing. */
function emptyRun(lines: readonly SegmentedLine[], title: number): Run | null {
  let from = title + 1;
  while (from < lines.length && isHead(lines[from] as SegmentedLine)) from++;
  let to = from;
  while (to < lines.length && to - from < MOST_CAPTION_LINES) {
    const [line, before] = [lines[to] as SegmentedLine, lines[to - 1] as SegmentedLine];
    if (line.base - before.base > FARTHEST * line.size || isProse(line) || isHead(line) || line.isRow || isTotal(line)) break;
    to++;
  }
  const captions = lines.slice(from, to);
  if (!captions.some(({ segments }) => segments.length >= LEAST_CAPTIONS)) return null;
  const total = lines[to];
  return { captions, rows: total && isTotal(total) ? [total] : [], goesOn: false, isLast: false };
}

/** A run whose first row gives columns their numbers: captions stand beside them, and below where they are set into the middle of rows. */
function withOrdinals(run: Run): Run {
  const [first, ...more] = run.rows;
  if (!first || !isOrdinals(first)) return run;
  const row = more.findIndex(({ isRow }) => isRow);
  const next = more[row];
  const below = next ? more.slice(0, row).filter(({ base }) => base - first.base < TOGETHER * (next.base - first.base)) : [];
  const [captions, ordinals] = withoutOrdinals(first);
  const beside = captions.segments.length > 0 ? [captions] : [];
  return { ...run, captions: [...run.captions, ...beside, ...below], rows: [ordinals, ...more.filter((line) => !below.includes(line))] };
}

/** A line of a page that stands alone at its edge: a page number, a running title. */
function isAtEdge(lines: readonly SegmentedLine[], at: number): boolean {
  const [line, other, next] = at === 0 ? [lines[0], lines[1], lines[2]] : [lines[at], lines[at - 1], lines[at - 2]];
  if (!line || !other || line.segments.length > 1) return false;
  const gap = Math.abs(line.base - other.base);
  return gap > FARTHEST * line.size || (next !== undefined && gap > 1.8 * Math.abs(other.base - next.base));
}

function isEnd(lines: readonly SegmentedLine[], last: number): boolean {
  return last >= lines.length - (isAtEdge(lines, lines.length - 1) ? 2 : 1);
}

/** What a page begins with that has no captions, as far as it can be rows of a table on the page before. */
function continuation(lines: readonly SegmentedLine[], captions: string): Run | null {
  const first = isAtEdge(lines, 0) ? 1 : 0;
  const line = lines[first];
  if (!line || isHead(line) || isProse(line) || lineText(line) === captions) return null;
  const last = lastRow(lines, first);
  const rows = lines.slice(first, last + 1);
  const isLast = isEnd(lines, last);
  return rows.some(({ isRow }) => isRow) ? { captions: [], rows, goesOn: true, isLast } : null;
}

export function lineText({ segments }: SegmentedLine): string {
  return segments.map(({ text }) => text).join('|');
}

/**
 * The runs of lines that are tables, not parted by prose or a wide gap. `before` is the first line of captions of a table that the page before
 * ended with.
 */
export function runsOf(lines: readonly SegmentedLine[], before: string | null): readonly Run[] {
  const runs: Run[] = [];
  const rest = before === null ? null : continuation(lines, before);
  let end = -1;
  if (rest) {
    runs.push(rest);
    end = lines.indexOf(rest.rows[rest.rows.length - 1] as SegmentedLine);
  }
  for (let first = end + 1; first < lines.length; first++) {
    const line = lines[first] as SegmentedLine;
    if (!line.isRow) {
      const isTitle = line.segments.length < LEAST_CAPTIONS && line.segments.some(({ text }) => TITLE.test(text));
      const hasRow = lines.slice(first, first + MOST_CAPTION_LINES + 4).some(({ isRow }) => isRow);
      const empty = isTitle && !hasRow ? emptyRun(lines, first) : null;
      if (!empty) continue;
      runs.push(empty);
      first = end = lines.indexOf((empty.rows[0] ?? empty.captions[empty.captions.length - 1]) as SegmentedLine);
      continue;
    }
    const last = lastRow(lines, first);
    const rows = lines.slice(first, last + 1);
    const captions = captionsAbove(lines, first).filter((one) => lines.indexOf(one) > end);
    if (rows.filter(({ isRow }) => isRow).length > 1 || captions.some(({ segments }) => segments.length >= LEAST_CAPTIONS)) {
      runs.push(withOrdinals({ captions, rows, goesOn: false, isLast: isEnd(lines, last) }));
    }
    first = end = last;
  }
  return runs;
}

/** How far rows of a table are apart that have one line each. */
export function pitchOf({ rows, captions }: Run): number {
  const gap = (from: SegmentedLine, to: SegmentedLine): number => to.base - from.base;
  const gaps = rows.slice(1).flatMap((line, at) => {
    const before = rows[at] as SegmentedLine;
    return line.isRow && before.isRow ? [gap(before, line)] : [];
  });
  if (gaps.length > 0) return median(gaps);
  const lines = [...captions, ...rows];
  const below = lines.findIndex(({ base }) => base >= (rows[rows.length - 1]?.base ?? Infinity));
  const above = lines.slice(0, below).filter(({ base }) => (lines[below] as SegmentedLine).base - base > 1);
  return above.length > 0 ? gap(above[above.length - 1] as SegmentedLine, lines[below] as SegmentedLine) : (lines[0]?.size ?? 1) * 2;
}

/** Lines without an amount that stand nearer to a row than rows do to one another belong into its cells. */
export function rowsOf({ rows }: Run, pitch: number): readonly (readonly SegmentedLine[])[] {
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
