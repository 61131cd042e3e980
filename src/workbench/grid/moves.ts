import type { Area, Position } from '../../workbook/address';
import type { Axis, MergeIndex } from '../sheet/geometry';

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

function isHidden(line: Axis, index: number): boolean {
  return line.edges[index] === line.edges[index + 1];
}

function along(line: Axis, from: number, by: number): number {
  const step = Math.sign(by);
  let to = Math.max(0, Math.min(line.count - 1, from + by));
  while (to > 0 && to < line.count - 1 && isHidden(line, to)) to += step;
  return isHidden(line, to) ? from : to;
}

/** Where a line of cells changes between filled and empty, as Ctrl and an arrow find it; the edge of the sheet where it does not. */
function toBorder(line: Axis, from: number, by: number, isFilled: (index: number) => boolean): number {
  const step = Math.sign(by);
  const next = (index: number): number => {
    const to = along(line, index, step);
    return to === index || isHidden(line, to) ? -1 : to;
  };
  let at = from;
  let to = next(at);
  const runs = to >= 0 && isFilled(from) && isFilled(to);
  while (to >= 0 && (!runs || isFilled(to))) {
    at = to;
    if (!runs && isFilled(at)) break;
    to = next(at);
  }
  return at;
}

/** Where Ctrl and a key lead from a cell: to the border of what is filled, to the first cell, to the last one used; null for other keys. */
export function movedFar(key: string, at: Area, { rows, columns, merges, isFilled, last }: FarMoves): Position | null {
  if (key === 'Home') return { row: 0, column: 0 };
  if (key === 'End') return last;
  const step = key.startsWith('Arrow') ? STEPS[key] : undefined;
  if (!step) return null;
  const [byRows, byColumns] = step;
  const row = byRows === 0 ? at.top : toBorder(rows, byRows > 0 ? at.bottom : at.top, byRows, (index) => isFilled(index, at.left));
  const column =
    byColumns === 0 ? at.left : toBorder(columns, byColumns > 0 ? at.right : at.left, byColumns, (index) => isFilled(at.top, index));
  const area = merges.at(row, column);
  return area ? { row: area.top, column: area.left } : { row, column };
}

/** What a far move has to know of the sheet. */
export interface FarMoves {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly isFilled: (row: number, column: number) => boolean;
  /** The last row and column that hold anything. */
  readonly last: Position;
}

/** Where a key leads from a cell; null for a key that does not move. A merged area counts as one cell. */
export function moved(key: string, at: Area, rows: Axis, columns: Axis, merges: MergeIndex): Position | null {
  if (key === 'Home') return { row: at.top, column: 0 };
  const step = STEPS[key];
  if (!step) return null;
  const [byRows, byColumns] = step;
  const row = byRows === 0 ? at.top : along(rows, byRows > 0 ? at.bottom : at.top, byRows);
  const column = byColumns === 0 ? at.left : along(columns, byColumns > 0 ? at.right : at.left, byColumns);
  const area = merges.at(row, column);
  return area ? { row: area.top, column: area.left } : { row, column };
}
