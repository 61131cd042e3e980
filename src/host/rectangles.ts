import type { Area, Position } from '../workbook/address';

/**
 * Covers exactly these cells with few rectangles: runs along rows, joined downwards where they have the same columns.
 * No cell is covered twice, and none that was not given. In order of their first cell.
 */
export function rectangles(cells: Iterable<Position>): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Area[] = [];
  /** Rectangles that end in the row above or in this one, by their columns. */
  let open = new Map<string, Area>();
  let at = 0;
  while (at < sorted.length) {
    const { row } = sorted[at] as Position;
    const next = new Map<string, Area>();
    while (at < sorted.length && (sorted[at] as Position).row === row) {
      const left = (sorted[at] as Position).column;
      let right = left;
      for (at++; at < sorted.length && (sorted[at] as Position).row === row; at++) {
        const { column } = sorted[at] as Position;
        if (column > right + 1) break;
        right = column;
      }
      const columns = `${left}:${right}`;
      const above = open.get(columns);
      const isJoined = above?.bottom === row - 1;
      if (isJoined) open.delete(columns);
      next.set(columns, { top: isJoined ? above.top : row, left, bottom: row, right });
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}
