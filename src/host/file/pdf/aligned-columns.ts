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

/** A caption stands this near to the middle of what it stands over, in heights of its letters: columns are only as wide as their texts. */
const OFF_MIDDLE = 2;

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
  for (const [at, line] of [...captions].reverse().entries()) {
    // A column is named by the lowest caption over it; what stands higher may stand over others too.
    const lower = captions.slice(captions.length - 1 - at).flatMap(({ segments }) => segments);
    const isNameless = (column: Extent): boolean => !lower.some((one) => overlaps(one, column));
    for (const segment of line.segments) {
      if (columns.some((column) => overlaps(column, segment))) continue;
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

/** Columns as wide as their lowest captions make them, as far as the next column allows: amounts stand at the right of theirs. */
export function withCaptions(columns: readonly Extent[], captions: readonly SegmentedLine[]): readonly Extent[] {
  const lowest = [...captions].reverse().flatMap(({ segments }) => segments);
  return columns.map((column, at) => {
    const own = lowest.find((one) => overlaps(one, column) && columns.filter((other) => overlaps(one, other)).length === 1);
    if (!own) return column;
    const [before, after] = [columns[at - 1]?.right ?? -Infinity, columns[at + 1]?.left ?? Infinity];
    return { left: Math.min(column.left, Math.max(own.left, before)), right: Math.max(column.right, Math.min(own.right, after)) };
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

/**
 * For each text of a line of captions the column whose middle it stands nearest to, each another and in their order: of all such ways the one
 * with the smallest distances together. Null where there are more texts than columns.
 */
export function captionPlaces(columns: readonly Extent[], { segments }: SegmentedLine): readonly number[] | null {
  if (segments.length > columns.length) return null;
  // For each number of texts and each column that the last of them may have: the least sum, and where the text before it stands.
  let sums: readonly number[] = columns.map(() => 0);
  const ways: number[][] = [];
  segments.forEach((segment, index) => {
    const next = columns.map(() => Infinity);
    const way = columns.map(() => -1);
    let [best, from] = [index === 0 ? 0 : Infinity, -1];
    columns.forEach((column, at) => {
      if (index > 0 && at > 0 && (sums[at - 1] as number) < best) [best, from] = [sums[at - 1] as number, at - 1];
      next[at] = best + Math.abs(middle(column) - middle(segment));
      way[at] = from;
    });
    sums = next;
    ways.push(way);
  });
  let at = sums.indexOf(Math.min(...sums));
  const places: number[] = [];
  for (let index = segments.length - 1; index >= 0; index--) {
    places.unshift(at);
    at = ways[index]?.[at] ?? -1;
  }
  return places;
}

/**
 * The columns from first to last that a caption stands over: the widest stretch around its own column that it stands in the middle of,
 * of columns that have captions of their own below it and none beside it.
 */
export function spanOf(
  columns: readonly Extent[],
  segment: Segment,
  own: number,
  size: number,
  isFree: (column: number) => boolean,
): readonly [number, number] {
  let best: readonly [number, number] = [own, own];
  if (!isFree(own)) return best;
  for (let from = own; from >= 0 && isFree(from); from--) {
    for (let to = own; to < columns.length && isFree(to); to++) {
      const off = Math.abs((columns[from] as Extent).left + (columns[to] as Extent).right - segment.left - segment.right) / 2;
      if (to - from > best[1] - best[0] && off < OFF_MIDDLE * size) best = [from, to];
    }
  }
  return best;
}
