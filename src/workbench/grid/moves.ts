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

/** Where a key leads from a cell; null for a key that does not move. A merged area counts as one cell. */
export function moved(key: string, withControl: boolean, at: Area, rows: Axis, columns: Axis, merges: MergeIndex): Position | null {
  if (key === 'Home') return { row: withControl ? 0 : at.top, column: 0 };
  const step = STEPS[key];
  if (!step) return null;
  const [byRows, byColumns] = step;
  const row = byRows === 0 ? at.top : along(rows, byRows > 0 ? at.bottom : at.top, byRows);
  const column = byColumns === 0 ? at.left : along(columns, byColumns > 0 ? at.right : at.left, byColumns);
  const area = merges.at(row, column);
  return area ? { row: area.top, column: area.left } : { row, column };
}
