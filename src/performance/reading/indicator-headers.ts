import type { IndicatorColumns } from '../form';
import { columnOf, INDICATOR_CAPTIONS, saying } from './captions';
import type { GridCell, TextGrid } from './text-grid';

type Role = keyof IndicatorColumns;

const INDICATORS = saying('indicators');
const FRONT = saying('front');

/** One header of indicator columns, as wide as its lane. */
export interface IndicatorHeader {
  /** The row below which indicators begin. */
  readonly row: number;
  /** First row of the header: the row above where captions stand in two rows. */
  readonly top: number;
  readonly columns: IndicatorColumns;
  /** Every column that has a caption, also one that is not read (得分计算方法, 完成率). */
  readonly captioned: readonly number[];
  /** Leftmost column of the lane: of the label 绩效指标 in front, where there is one. */
  readonly left: number;
  /** Rightmost column of the lane. */
  readonly right: number;
}

/** Every header of indicator columns, from top to bottom and from left to right. */
export function findIndicatorHeaders(grid: TextGrid): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (const row of grid.rowNumbers) {
    const cells = grid.rows.get(row) ?? [];
    if (!cells.some((cell) => INDICATORS.test(cell.text))) continue;
    const starts = laneStarts(cells);
    starts.forEach((start, at) => {
      const next = starts[at + 1];
      const header = readHeader(grid, row, start, next === undefined ? grid.window.right : next.left - 1);
      if (header) headers.push(header);
    });
  }
  return headers;
}

interface LaneStart {
  readonly left: number;
  readonly first: number;
}

/** Where lanes begin: at each 一级指标 (or, without any, at the first caption), with the label in front of it. */
function laneStarts(cells: readonly GridCell[]): LaneStart[] {
  const firsts = cells.filter((cell) => roleOf(cell.text) === 'first');
  const starts =
    firsts.length > 0 ? firsts : cells.filter((cell) => roleOf(cell.text) === 'second' || roleOf(cell.text) === 'third').slice(0, 1);
  return starts.map((start) => {
    const front = cells.filter((cell) => cell.column < start.column).at(-1);
    return {
      left: front && FRONT.test(front.text) && roleOf(front.text) !== 'reason' ? front.column : start.column,
      first: start.column,
    };
  });
}

function readHeader(grid: TextGrid, row: number, start: LaneStart, right: number): IndicatorHeader | null {
  const cells = grid.rows.get(row) ?? [];
  const found = rolesIn(cells, start.first, right);
  let top = row;
  let captions = cells;
  if (found.actual === undefined) {
    // Captions in two rows: 年度指标值 above 指标性质 · 指标值 · 度量单位, and 实际完成值 above nothing.
    const above = grid.rows.get(row - 1) ?? [];
    const wider = rolesIn(above, start.first, right);
    for (const role of ['actual', 'weight', 'score', 'reason', 'target', 'nature', 'direction', 'unit'] as const)
      found[role] ??= wider[role];
    captions = [...cells, ...above];
    top = row - 1;
  }
  const { third, target, actual } = found;
  if (third === undefined || target === undefined || actual === undefined) return null;
  // Without 一级 and 二级指标 it is still one where points and scores stand beside (重庆).
  if (found.first === undefined && found.second === undefined && (found.weight === undefined || found.score === undefined)) return null;
  const columns: IndicatorColumns = {
    first: found.first ?? null,
    second: found.second ?? null,
    third,
    // Alone, 指标方向 is the column of signs.
    nature: found.nature ?? found.direction ?? null,
    direction: found.nature === undefined ? null : (found.direction ?? null),
    target,
    adjusted: found.adjusted ?? null,
    unit: found.unit ?? null,
    actual,
    weight: found.weight ?? null,
    score: found.score ?? null,
    coefficient: found.coefficient ?? null,
    rule: found.rule ?? null,
    reason: found.reason ?? null,
  };
  const captioned = captions.map(({ column }) => column).filter((column) => column >= start.first && column <= right);
  return { row, top, columns, captioned, left: start.left, right: Math.max(right, start.first) };
}

function rolesIn(cells: readonly GridCell[], left: number, right: number): Partial<Record<Role, number>> {
  const found: Partial<Record<Role, number>> = {};
  for (const cell of cells) {
    if (cell.column < left || cell.column > right) continue;
    const role = roleOf(cell.text);
    if (role && found[role] === undefined) found[role] = cell.column;
  }
  return found;
}

function roleOf(text: string): Role | undefined {
  return columnOf(INDICATOR_CAPTIONS, text);
}

/** The last column that belongs to the one which begins at `column`: up to the next one with a caption. */
export function slotEnd({ columns, captioned, right }: IndicatorHeader, column: number): number {
  let end = right;
  for (const other of [...captioned, ...(Object.values(columns) as (number | null)[])]) {
    if (other !== null && other > column && other - 1 < end) end = other - 1;
  }
  return end;
}
