import type { Segment, SegmentedLine } from './lines';

/** How far the rows of a table are apart, and how large their letters are. */
export interface Rows {
  readonly pitch: number;
  readonly size: number;
}

/** From where to where something stands on a line. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** A caption, whole where it was broken over lines. */
export interface Caption extends Extent {
  readonly text: string;
  /** Where the middle of its lines stands. */
  readonly base: number;
  readonly size: number;
}

/** A caption over the columns from `first` to `last`, below so many others. */
export interface CaptionPlace {
  readonly text: string;
  readonly depth: number;
  readonly first: number;
  readonly last: number;
}

/** The captions of a table: the lowest of each column, from the left, and where all of them stand. */
export interface CaptionTree {
  readonly leaves: readonly Extent[];
  readonly places: readonly CaptionPlace[];
  /** How many captions stand below one another at most. */
  readonly height: number;
}

/** Lines of one caption are nearer than this, in heights of its letters: surely, and where rows are farther apart. */
const SURELY_ONE = 1.35;
const PERHAPS_ONE = 1.6;
/** The part of the distance between rows that lines of one cell stay below, and that a caption stands below the one over it. */
const LESS_THAN_ROW = 0.87;
/** The part of that distance from which on two lines are two rows, where captions are as large as what stands in the rows. */
const SURELY_ROW = 0.93;
const A_ROW = 0.75;
/**
 * What it costs, in heights of letters, to leave a caption without one over it; to set one over others none of which it stands above; to take
 * one for standing at the left of its columns.
 */
const WITHOUT_PARENT = 0.5;
const BETWEEN = 0.2;
const AT_LEFT = 0.3;
const SLIGHTLY = 0.02;
/** How far, in heights of letters, texts in the same middle may be from it. */
const EXACTLY = 0.2;
/** A caption that stands farther from the middle of its columns than this leaves in doubt which they are. */
const FARTHEST = 2.5;

export function overlaps(a: Extent, b: Extent): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0;
}

const middle = ({ left, right }: Extent): number => (left + right) / 2;

/** Whether a text stands below another as lines of one cell do: in the same middle, or from the same left. */
function isBelow(caption: Caption, segment: Extent, most = 0.6): boolean {
  const off = Math.min(Math.abs(middle(caption) - middle(segment)), Math.abs(caption.left - segment.left));
  return off < most * caption.size;
}

/** Captions of lines, each whole. */
function wholeCaptions(lines: readonly SegmentedLine[], rows: Rows): readonly Caption[] {
  const found: { caption: Caption; bases: number[] }[] = [];
  for (const line of lines) {
    const near = Math.max(SURELY_ONE * line.size, Math.min(PERHAPS_ONE * line.size, LESS_THAN_ROW * rows.pitch));
    const isAsLarge = Math.abs(line.size - rows.size) < 0.05 * rows.size;
    const most = isAsLarge ? Math.min(near, SURELY_ROW * rows.pitch) : near;
    const open = found.filter(({ bases }) => line.base - (bases[bases.length - 1] as number) <= most);
    const above = (segment: Segment): typeof open => open.filter(({ caption }) => overlaps(caption, segment));
    const added = line.segments.flatMap((segment): typeof found => {
      const [one, ...more] = above(segment);
      const isOnly =
        one &&
        more.length === 0 &&
        isBelow(one.caption, segment) &&
        line.segments.filter((other) => overlaps(other, one.caption)).length === 1;
      const { text, left, right } = segment;
      if (!isOnly) return [{ caption: { text, left, right, base: line.base, size: line.size }, bases: [line.base] }];
      one.bases.push(line.base);
      const { caption, bases } = one;
      one.caption = {
        ...caption,
        text: caption.text + text,
        left: Math.min(left, caption.left),
        right: Math.max(right, caption.right),
        base: ((bases[0] as number) + line.base) / 2,
      };
      return [];
    });
    found.push(...added);
  }
  return found.map(({ caption }) => caption);
}

/** Columns that one caption stands over, or one column with its own caption. */
interface Group extends Extent {
  readonly base: number;
  readonly leaves: readonly Leaf[];
}

interface Leaf extends Extent {
  readonly caption: Caption;
}

/** How a line of captions stands over the groups below it. */
interface Way {
  readonly cost: number;
  /** For each caption its groups from `from` up to `to`, none where it is a column's own. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/**
 * How far a caption stands from the middle of groups, in heights of its letters. Where cells end is not drawn: anywhere between what they
 * hold and what their neighbours do.
 */
function distance(line: readonly Caption[], index: number, groups: readonly Group[], from: number, to: number, table: Extent): number {
  const caption = line[index] as Caption;
  const [first, last] = [groups[from] as Group, groups[to - 1] as Group];
  const before = Math.max(groups[from - 1]?.right ?? table.left, line[index - 1]?.right ?? table.left);
  const after = Math.min(groups[to]?.left ?? table.right, line[index + 1]?.left ?? table.right);
  const least = (Math.min(before, first.left) + last.right) / 2;
  const most = (first.left + Math.max(after, last.right)) / 2;
  const center = middle({ left: first.left, right: last.right });
  // Of two ways that both may be, the one whose columns it stands in the middle of.
  const off = (Math.max(0, least - middle(caption), middle(caption) - most) + SLIGHTLY * Math.abs(center - middle(caption))) / caption.size;
  const isAtLeft = Math.abs(caption.left - first.left) < caption.size;
  return isAtLeft ? Math.min(off, AT_LEFT) : off;
}

/** The way to set a line's captions over the groups below, in their order, that costs least; null where there is none. */
function bestWay(line: readonly Caption[], groups: readonly Group[], pitch: number, table: Extent): Way | null {
  const isBelow = (group: Group): boolean => group.base - (line[0] as Caption).base >= A_ROW * pitch;
  const owner = (group: Group): readonly number[] =>
    line.flatMap((caption, at) => (isBelow(group) && overlaps(caption, group) ? [at] : []));
  const owners = groups.map(owner);
  if (owners.some((own) => own.length > 1)) return null;
  // best[at] is the best way of the captions so far over the first `at` groups.
  const skip = (ways: (Way | null)[]): (Way | null)[] => {
    const next = [...ways];
    groups.forEach((group, at) => {
      const way = next[at];
      if (!way || (owners[at] as readonly number[]).length > 0) return;
      const cost = way.cost + (isBelow(group) ? WITHOUT_PARENT : 0);
      if (cost < (next[at + 1]?.cost ?? Infinity)) next[at + 1] = { cost, spans: way.spans };
    });
    return next;
  };
  let best = skip([{ cost: 0, spans: [] }, ...groups.map(() => null)]);
  for (const [index, caption] of line.entries()) {
    const next: (Way | null)[] = best.map(() => null);
    const offer = (at: number, cost: number, spans: Way['spans']): void => {
      if (cost < (next[at]?.cost ?? Infinity)) next[at] = { cost, spans };
    };
    best.forEach((way, from) => {
      if (!way) return;
      const [before, after] = [groups[from - 1], groups[from]];
      const isFree = (!before || before.right <= caption.left + 1) && (!after || after.left >= caption.right - 1);
      if (isFree) offer(from, way.cost, [...way.spans, { from, to: from }]);
      for (let to = from + 1; to <= groups.length; to++) {
        const own = owners[to - 1] as readonly number[];
        if (!isBelow(groups[to - 1] as Group) || (own.length > 0 && own[0] !== index)) break;
        const isOver = groups.slice(from, to).some((group) => overlaps(caption, group));
        if (!isOver && to - from < 2) continue;
        offer(to, way.cost + (isOver ? 0 : BETWEEN) + distance(line, index, groups, from, to, table), [...way.spans, { from, to }]);
      }
    });
    best = skip(next);
  }
  return best[groups.length] ?? null;
}

/**
 * Which captions stand over which: from the lowest line up, each over the captions below whose middle it stands in, or over a column of its
 * own. `inked` says for a caption how far the amounts reach that stand below it. Null where it is in doubt.
 */
export function captionTree(
  lines: readonly SegmentedLine[],
  rows: Rows,
  table: Extent,
  inked: (caption: Extent) => Extent,
): CaptionTree | null {
  const { pitch } = rows;
  const captions = wholeCaptions(lines, rows);
  const byBase = [...captions].sort((a, b) => b.base - a.base);
  let groups: Group[] = [];
  const parents: { caption: Caption; leaves: readonly Leaf[] }[] = [];
  while (byBase.length > 0) {
    const { base, size } = byBase[0] as Caption;
    const count = byBase.findIndex((one) => base - one.base > 0.3 * size);
    const line = byBase.splice(0, count < 0 ? byBase.length : count).sort((a, b) => a.left - b.left);
    const way = bestWay(line, groups, pitch, table);
    if (!way) return null;
    const taken = new Set<Group>();
    const made: Group[] = [];
    for (const [index, { from, to }] of way.spans.entries()) {
      const caption = line[index] as Caption;
      const under = groups.slice(from, to);
      if (under.length > 0 && distance(line, index, groups, from, to, table) > FARTHEST) return null;
      const [only, ...more] = under.flatMap((group) => group.leaves);
      // Over a single column a caption is one that stands over more, and leaves in doubt which.
      if (only && more.length === 0 && !isBelow(caption, only.caption, EXACTLY)) return null;
      for (const group of under) taken.add(group);
      const leaf = { ...inked(caption), caption };
      const leaves = under.length > 0 ? under.flatMap((group) => group.leaves) : [leaf];
      if (under.length > 0) parents.push({ caption, leaves });
      const all = [...under, under.length > 0 ? caption : leaf];
      const [left, right] = [Math.min(...all.map((one) => one.left)), Math.max(...all.map((one) => one.right))];
      made.push({ left, right, base: caption.base, leaves });
    }
    groups = [...groups.filter((group) => !taken.has(group)), ...made].sort((a, b) => middle(a) - middle(b));
  }
  const leaves = groups.flatMap((group) => group.leaves);
  const own = leaves.map(({ caption: { text } }, at) => ({ text, first: at, last: at }));
  // From the lowest line up: what was found later stands over what was found before.
  const over = parents.map(({ caption: { text }, leaves: under }) => ({
    text,
    first: leaves.indexOf(under[0] as Leaf),
    last: leaves.indexOf(under[under.length - 1] as Leaf),
  }));
  const all = [...own, ...over];
  const places = all.map((place, at) => ({
    ...place,
    depth: all.filter(({ first, last }, other) => other > at && first <= place.first && last >= place.last).length,
  }));
  const height = Math.max(...places.map(({ depth }) => depth)) + 1;
  return { leaves: leaves.map(({ caption: { left, right } }) => ({ left, right })), places, height };
}
