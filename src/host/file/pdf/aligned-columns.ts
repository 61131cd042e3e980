import { isNumber, type Segment, type SegmentedLine } from './aligned-lines';

/** From where to where a column's texts stand. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

function merged(extents: readonly Extent[]): Extent[] {
  const found: { left: number; right: number }[] = [];
  for (const { left, right } of [...extents].sort((a, b) => a.left - b.left)) {
    const last = found[found.length - 1];
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else found.push({ left, right });
  }
  return found;
}

export function overlaps(a: Extent, b: Extent): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0;
}

const middle = ({ left, right }: Extent): number => (left + right) / 2;

/** The columns that the rows of a table stand in: those of amounts and codes first, the texts in what is left between them. */
function columnsOfRows(rows: readonly SegmentedLine[]): Extent[] {
  const segments = rows.flatMap((row) => row.segments);
  const numbers = merged(segments.filter(isNumber));
  const texts = segments.flatMap((one): Extent[] => {
    if (isNumber(one) || numbers.some(({ left, right }) => one.left >= left - 2 && one.left < right)) return [];
    // A text that is too long for its cell runs on below the amounts beside it.
    const next = numbers.find(({ left }) => left > one.left);
    return [{ left: one.left, right: next ? Math.min(one.right, next.left - 1) : one.right }];
  });
  return [...numbers, ...merged(texts)].sort((a, b) => a.left - b.left);
}

/** The columns of a table: those of its rows, and those that have nothing but a caption. */
export function columnsOf(captions: readonly SegmentedLine[], rows: readonly SegmentedLine[]): readonly Extent[] {
  const columns = columnsOfRows(rows);
  const isNameless = (column: Extent | undefined): boolean =>
    column !== undefined && !captions.some(({ segments }) => segments.some((one) => overlaps(one, column)));
  for (const [at, line] of [...captions].reverse().entries()) {
    for (const segment of line.segments) {
      const touched = columns.findIndex((column) => overlaps(column, segment));
      if (touched >= 0) continue;
      const after = columns.findIndex(({ left }) => left > segment.right);
      const [before, next] = [columns[(after < 0 ? columns.length : after) - 1], columns[after]];
      // Captions stand at the left of columns whose amounts stand at the right.
      if (next && isNameless(next)) {
        columns[after] = { left: segment.left, right: next.right };
        continue;
      }
      // Between two columns that have captions of their own below it stands over both.
      const isOverBoth =
        at > 0 && before && next && Math.abs(middle({ left: before.left, right: next.right }) - middle(segment)) < line.size;
      if (!isOverBoth) columns.splice(after < 0 ? columns.length : after, 0, { left: segment.left, right: segment.right });
    }
  }
  return columns;
}

/** Columns as wide as their captions make them: amounts stand at the right of theirs. */
export function withCaptions(columns: readonly Extent[], captions: readonly SegmentedLine[]): readonly Extent[] {
  return columns.map((column) => {
    const own = captions.flatMap(({ segments }) =>
      segments.filter((one) => overlaps(one, column) && columns.filter((other) => overlaps(one, other)).length === 1),
    );
    const widest = own.sort((a, b) => b.right - b.left - (a.right - a.left))[0];
    return widest ? { left: Math.min(column.left, widest.left), right: Math.max(column.right, widest.right) } : column;
  });
}

/** The column that a text of a row stands in: the one that it covers most of, or the nearest. */
export function columnAt(columns: readonly Extent[], segment: Segment): number {
  let [best, most] = [0, -Infinity];
  columns.forEach((column, at) => {
    const shared = Math.min(column.right, segment.right) - Math.max(column.left, segment.left);
    const isStart = segment.left >= column.left - 2 && segment.left < column.right;
    const weight = isNumber(segment) || shared <= 0 ? shared : shared + (isStart ? 1000 : 0);
    if (weight > most) [best, most] = [at, weight];
  });
  return best;
}

/** The columns from first to last that a caption stands over: it stands in their middle, and no neighbour on its line is among them. */
export function spanOf(
  columns: readonly Extent[],
  line: SegmentedLine,
  segment: Segment,
  hasBelow: (column: number) => boolean,
): readonly [number, number] {
  const touched = columns.flatMap((column, at) => (overlaps(column, segment) ? [at] : []));
  const nearest =
    columns.map((column, at) => [Math.abs(middle(column) - middle(segment)), at] as const).sort((a, b) => a[0] - b[0])[0]?.[1] ?? 0;
  const [first, last] = [touched[0] ?? nearest, touched[touched.length - 1] ?? nearest];
  const others = line.segments.filter((one) => one !== segment);
  const isFree = (at: number): boolean => hasBelow(at) && !others.some((one) => overlaps(one, columns[at] as Extent));
  let best: readonly [number, number] = [first, last];
  if (!hasBelow(first)) return best;
  const distance = (from: number, to: number): number =>
    Math.abs((columns[from] as Extent).left + (columns[to] as Extent).right - segment.left - segment.right) / 2;
  let least = distance(first, last) - (first < last ? line.size : 0);
  for (let from = first; from >= 0 && (from === first || isFree(from)); from--) {
    for (let to = last; to < columns.length && (to === last || isFree(to)); to++) {
      if (from === to) continue;
      const off = distance(from, to);
      // A wider span has to be a better middle, and nearly one: captions are set into the middle of what they stand over.
      if (off < least && off < 2.5 * line.size) [best, least] = [[from, to], off];
    }
  }
  return best;
}
