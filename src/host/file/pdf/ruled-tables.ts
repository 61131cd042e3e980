import type { GridCell } from '../table-grid';
import type { Ruling } from './rulings';
import { cellTextOf, type Piece } from './text';

/** Lines that are nearer than this are one. */
const NEAR = 2.2;
/** How far a line may end before the one that it meets. */
const REACH = 3;
/** No row is lower. */
const LEAST_ROW = 6;
/** More grid places than any page's table has. */
const MOST_PLACES = 60_000;

/** A table of a page, as its lines or the places of its texts draw it. */
export interface DrawnTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly cells: readonly GridCell[];
  readonly rows: number;
  readonly columns: number;
  /** Where its columns begin and the last one ends. */
  readonly edges: readonly number[];
  /** The pieces of text that stand in it. */
  readonly pieces: ReadonlySet<Piece>;
}

function clustered(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last === undefined || value - last > NEAR) found.push(value);
  }
  return found;
}

/** Lines that meet, together. */
function groupsOf(rulings: readonly Ruling[]): Ruling[][] {
  const parent = rulings.map((_, at) => at);
  const root = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  const vertical = rulings.map((one, at) => ({ one, at })).filter(({ one }) => one.isVertical);
  const level = rulings.map((one, at) => ({ one, at })).filter(({ one }) => !one.isVertical);
  level.sort((a, b) => a.one.at - b.one.at);
  for (const { one, at } of vertical) {
    for (const other of level) {
      if (other.one.at > one.to + REACH) break;
      if (other.one.at < one.from - REACH || one.at < other.one.from - REACH || one.at > other.one.to + REACH) continue;
      parent[root(at)] = root(other.at);
    }
  }
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((one, at) => {
    const group = groups.get(root(at));
    if (group) group.push(one);
    else groups.set(root(at), [one]);
  });
  return [...groups.values()];
}

/** Edges of boxes and strokes that are nearer than this are one line. */
const THICK = 1.6;

/** Lines as they are seen: boxes are drawn side by side, each with its own edges, and a long line in many short pieces. */
function asSeen(rulings: readonly Ruling[]): readonly Ruling[] {
  const seen: Ruling[] = [];
  for (const isVertical of [true, false]) {
    const sorted = rulings.filter((one) => one.isVertical === isVertical).sort((a, b) => a.at - b.at);
    for (let start = 0; start < sorted.length;) {
      const { at: first } = sorted[start] as Ruling;
      let end = start;
      while (end < sorted.length && (sorted[end] as Ruling).at - first <= THICK) end++;
      const band = sorted.slice(start, end).sort((a, b) => a.from - b.from);
      const at = band.reduce((sum, one) => sum + one.at, 0) / band.length;
      let [{ from, to }] = band as [Ruling, ...Ruling[]];
      for (const one of band) {
        if (one.from > to + REACH) {
          seen.push({ isVertical, at, from, to });
          ({ from, to } = one);
        } else to = Math.max(to, one.to);
      }
      seen.push({ isVertical, at, from, to });
      start = end;
    }
  }
  return seen;
}

/** Between which two of the edges, from the smallest, a value lies; -1 beside all. */
function between(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length - 1];
  if (value < (edges[low] as number) || value >= (edges[high] as number)) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value < (edges[middle] as number)) high = middle;
    else low = middle;
  }
  return low;
}

/** Where the outermost upright lines begin above all level ones, or end below them: a page break may leave a table without its edge there. */
function openEnds(upright: readonly Ruling[], level: readonly Ruling[]): readonly number[] {
  if (upright.length < 2 || level.length === 0) return [];
  const sides = [Math.min(...upright.map(({ at }) => at)), Math.max(...upright.map(({ at }) => at))];
  const outermost = sides.map((side) => upright.filter(({ at }) => Math.abs(at - side) <= NEAR));
  const [top, bottom] = [Math.min(...level.map(({ at }) => at)), Math.max(...level.map(({ at }) => at))];
  const tops = outermost.map((lines) => Math.min(...lines.map(({ from }) => from)));
  const bottoms = outermost.map((lines) => Math.max(...lines.map(({ to }) => to)));
  const isSame = ([left = 0, right = 0]: readonly number[]): boolean => Math.abs(left - right) <= REACH;
  return [
    ...(isSame(tops) && Math.max(...tops) < top - LEAST_ROW ? [Math.min(...tops)] : []),
    ...(isSame(bottoms) && Math.min(...bottoms) > bottom + LEAST_ROW ? [Math.max(...bottoms)] : []),
  ];
}

function tableOf(group: readonly Ruling[], pieces: readonly Piece[]): DrawnTable | null {
  const upright = group.filter(({ isVertical }) => isVertical);
  const level = group.filter(({ isVertical }) => !isVertical);
  const xs = clustered([
    ...upright.map(({ at }) => at),
    ...level.flatMap(({ from, to }) => (upright.length === 0 ? [] : [Math.min(from), to])),
  ]);
  const ys = clustered([...level.map(({ at }) => at), ...openEnds(upright, level)]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MOST_PLACES) return null;
  const near = (lines: readonly Ruling[], edges: readonly number[]): ReadonlyMap<number, readonly Ruling[]> =>
    new Map(edges.map((at) => [at, lines.filter((one) => Math.abs(one.at - at) <= NEAR)]));
  const [beside, along] = [near(upright, xs), near(level, ys)];
  const covers = (lines: ReadonlyMap<number, readonly Ruling[]>, at: number, middle: number): boolean =>
    (lines.get(at) ?? []).some((one) => one.from <= middle && one.to >= middle);
  const middleX = (column: number): number => ((xs[column] as number) + (xs[column + 1] as number)) / 2;
  const middleY = (row: number): number => ((ys[row] as number) + (ys[row + 1] as number)) / 2;
  const owner = new Int32Array(rows * columns).fill(-1);
  const areas: { row: number; column: number; rows: number; columns: number; pieces: Piece[] }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row * columns + column] !== -1) continue;
      let wide = 1;
      while (
        column + wide < columns &&
        owner[row * columns + column + wide] === -1 &&
        !covers(beside, xs[column + wide] as number, middleY(row))
      )
        wide++;
      let tall = 1;
      const isOpen = (below: number): boolean => {
        for (let at = column; at < column + wide; at++) {
          if (owner[below * columns + at] !== -1 || covers(along, ys[below] as number, middleX(at))) return false;
          if (at > column && covers(beside, xs[at] as number, middleY(below))) return false;
        }
        return true;
      };
      while (row + tall < rows && isOpen(row + tall)) tall++;
      for (let down = row; down < row + tall; down++) owner.fill(areas.length, down * columns + column, down * columns + column + wide);
      areas.push({ row, column, rows: tall, columns: wide, pieces: [] });
    }
  }
  const inside = new Set<Piece>();
  for (const piece of pieces) {
    const row = between(ys, piece.base - piece.size * 0.35);
    const column = between(xs, (piece.left + piece.right) / 2);
    if (row < 0 || column < 0) continue;
    areas[owner[row * columns + column] as number]?.pieces.push(piece);
    inside.add(piece);
  }
  const cells = areas.map(({ pieces: own, ...place }): GridCell => ({ ...place, text: cellTextOf(own) }));
  return {
    top: ys[0] as number,
    bottom: ys[rows] as number,
    left: xs[0] as number,
    right: xs[columns] as number,
    ...{ cells, rows, columns, edges: xs, pieces: inside },
  };
}

/** Edges of a table on two pages that are nearer than this are one. */
const SAME_EDGE = 3;

/**
 * The tables that a page's lines draw, from the top; frames around one text and lines under a heading are none, unless they are the last row of
 * a table that stood as wide on the page `before`.
 */
export function ruledTables(rulings: readonly Ruling[], pieces: readonly Piece[], before: DrawnTable | null = null): readonly DrawnTable[] {
  const isRest = ({ left, right }: DrawnTable): boolean =>
    before !== null && Math.abs(left - before.left) < SAME_EDGE && Math.abs(right - before.right) < SAME_EDGE;
  return groupsOf(asSeen(rulings))
    .flatMap((group) => tableOf(group, pieces) ?? [])
    .filter((table) => table.pieces.size > 0)
    .sort((a, b) => a.top - b.top)
    .filter((table, at) => table.rows * table.columns > 3 || (at === 0 && isRest(table)));
}
