import { overlaps, type Extent } from './captions';
import { isAmount, isNothing, isNumber, type Segment } from './lines';

/** Edges that are nearer than this are one. */
const SAME_EDGE = 1.2;
/** Columns grow with what they hold, and are looked at again so often. */
const MOST_ROUNDS = 20;
const CODE = /^\d{1,9}$/;

/** What stands in the rows of a table, each text with the column that it stands in. */
export interface PlacedTexts {
  readonly columns: readonly Extent[];
  readonly columnOf: ReadonlyMap<Segment, number>;
}

/** Stretches that are covered without a gap. */
export function merged(extents: readonly Extent[]): Extent[] {
  const found: { left: number; right: number }[] = [];
  for (const { left, right } of [...extents].sort((a, b) => a.left - b.left)) {
    const last = found[found.length - 1];
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else found.push({ left, right });
  }
  return found;
}

/** How far a caption's column reaches, as far as amounts tell that stand below it. */
export function inkedBy(rows: readonly (readonly Segment[])[], captions: readonly Extent[]): (caption: Extent) => Extent {
  const clusters = merged(rows.flat().filter(isNumber));
  return (caption) => {
    const own = clusters.filter((one) => overlaps(one, caption) && captions.filter((other) => overlaps(one, other)).length === 1);
    return {
      left: Math.min(caption.left, ...own.map(({ left }) => left)),
      right: Math.max(caption.right, ...own.map(({ right }) => right)),
    };
  };
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Whether numbers end at one edge, or begin at one; null where they do not tell. */
function isRightAligned(numbers: readonly Extent[]): boolean | null {
  if (spread(numbers.map(({ left, right }) => right - left)) < SAME_EDGE) return null;
  const [atRight, atLeft] = [spread(numbers.map(({ right }) => right)), spread(numbers.map(({ left }) => left))];
  if (atRight < SAME_EDGE) return true;
  return atLeft < SAME_EDGE ? false : null;
}

/** A table's columns while its texts find theirs. */
class Columns {
  readonly extents: { left: number; right: number }[];
  readonly held: Segment[][];
  readonly columnOf = new Map<Segment, number>();

  constructor(leaves: readonly Extent[]) {
    this.extents = leaves.map(({ left, right }) => ({ left, right }));
    this.held = leaves.map(() => []);
  }

  hit(segment: Extent): readonly number[] {
    return this.extents.flatMap((extent, at) => (overlaps(extent, segment) ? [at] : []));
  }

  put(segment: Segment, at: number): void {
    const extent = this.extents[at] as { left: number; right: number };
    extent.left = Math.min(extent.left, segment.left);
    extent.right = Math.max(extent.right, segment.right);
    (this.held[at] as Segment[]).push(segment);
    this.columnOf.set(segment, at);
  }

  /** Puts the numbers that stand in one column's extent; those that are left stand between columns. */
  putWhatFits(numbers: readonly Segment[]): readonly Segment[] {
    let rest = numbers;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = rest.filter((segment) => {
        const [at, ...more] = this.hit(segment);
        // A code may stand in the middle of several columns (类, 款, 项); an amount never does.
        if (at === undefined || (more.length > 0 && isAmount(segment))) return true;
        this.put(segment, at);
        return false;
      });
      if (next.length === rest.length) return rest;
      rest = next;
    }
    return rest;
  }
}

/**
 * Puts numbers that stand beside all captions: what ends at one edge belongs to the last caption that begins before that edge, what begins at
 * one edge to the first that ends behind it. False where that is in doubt.
 */
function putBeside(columns: Columns, numbers: readonly Segment[]): boolean {
  const known = columns.held.map((own) => isRightAligned(own.filter(isAmount)));
  const isUsuallyRight = known.filter((one) => one === false).length === 0;
  for (const cluster of merged(numbers)) {
    const own = numbers.filter((one) => overlaps(one, cluster));
    const after = columns.extents.findIndex(({ left }) => left >= cluster.right - 1);
    const next = after < 0 ? columns.extents.length : after;
    const aligned = isRightAligned(own) ?? (isUsuallyRight ? true : null);
    if (aligned === null) return false;
    const at = aligned ? next - 1 : next;
    const before = columns.held[at];
    // Two stretches of amounts below one caption are two columns.
    if (!before || (before.some(isAmount) && own.some(isAmount))) return false;
    for (const one of own) columns.put(one, at);
  }
  return true;
}

/** Codes, ordinals and what says “nothing” beside all captions: no total rests on them, so the likeliest column will do. */
function putLikeliest(columns: Columns, numbers: readonly Segment[]): void {
  const isUsuallyRight = columns.held.every((own) => isRightAligned(own.filter(isAmount)) !== false);
  const places = numbers.map((one) => {
    const distances = columns.extents.map(({ left, right }) => Math.max(left - one.right, one.left - right));
    const nearest = distances.indexOf(Math.min(...distances));
    if (!isUsuallyRight || isNothing(one)) return nearest;
    const after = columns.extents.findIndex(({ left }) => left >= one.right - 1);
    return Math.max(0, (after < 0 ? columns.extents.length : after) - 1);
  });
  numbers.forEach((one, at) => columns.put(one, places[at] as number));
}

/** The column of a text: the one that it begins in, or that stands nearest. */
function columnOfText({ extents }: Columns, segment: Segment): number {
  const starts = extents.findIndex(({ left, right }) => segment.left >= left - 2 && segment.left < right);
  if (starts >= 0) return starts;
  const first = extents.findIndex((extent) => overlaps(extent, segment));
  if (first >= 0) return first;
  // A text that begins left of its caption: captions stand in the middle of columns of words.
  const next = extents.findIndex(({ left }) => left >= segment.left);
  return next < 0 ? extents.length - 1 : next;
}

/** A column of codes below one caption that stand apart in each row (类, 款, 项) is several. */
function withCodes(columns: Columns): PlacedTexts {
  const parts = columns.held.map((own, at) => {
    const extent = columns.extents[at] as Extent;
    const clusters = own.length > 0 && own.every(({ text }) => CODE.test(text.trim())) ? merged(own) : [];
    if (clusters.length < 2) return [extent];
    return clusters.map((cluster, part) => ({
      left: part === 0 ? extent.left : cluster.left,
      right: part === clusters.length - 1 ? extent.right : cluster.right,
    }));
  });
  const starts = parts.map((_, at) => parts.slice(0, at).flat().length);
  const columnOf = new Map(
    [...columns.columnOf].map(([segment, at]): [Segment, number] => {
      const own = parts[at] as Extent[];
      const part =
        own.length < 2
          ? 0
          : Math.max(
              0,
              own.findIndex((one) => overlaps(one, segment)),
            );
      return [segment, (starts[at] as number) + part];
    }),
  );
  return { columns: parts.flat(), columnOf };
}

/** Whether two numbers of one row stand in one column, which is a guess then. */
function isCrowded(rows: readonly (readonly Segment[])[], { columnOf }: PlacedTexts): boolean {
  return rows.some((row) => {
    const taken = row.filter((one) => isNumber(one) && !isNothing(one)).map((segment) => columnOf.get(segment));
    return new Set(taken).size < taken.length;
  });
}

/** The texts of rows in the columns that captions name, or those of a table before; null where a number's column is in doubt. */
export function placedTexts(leaves: readonly Extent[], rows: readonly (readonly Segment[])[]): PlacedTexts | null {
  const segments = rows.flat();
  const columns = new Columns(leaves);
  const numbers = segments.filter(isNumber);
  // No cell reaches below two captions.
  if (numbers.some((one) => isAmount(one) && columns.hit(one).length > 1)) return null;
  const amounts = columns.putWhatFits(numbers.filter(isAmount));
  if (amounts.length > 0 && !putBeside(columns, amounts)) return null;
  putLikeliest(columns, columns.putWhatFits(numbers.filter((one) => !isAmount(one))));
  for (const segment of segments) if (!isNumber(segment)) columns.columnOf.set(segment, columnOfText(columns, segment));
  const placed = withCodes(columns);
  return isCrowded(rows, placed) ? null : placed;
}
