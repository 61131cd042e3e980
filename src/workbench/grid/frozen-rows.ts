import { edge, type Axis } from '../sheet/geometry';

/** Frozen rows may take so much of the height below the captions: in a low window the rest of the sheet could not be seen any more. */
const MOST = 0.6;

/** How many of the rows that a file freezes are kept in view in a window of some height: all, or none. */
export function frozenRows(rows: Axis, wanted: number, height: number): number {
  return wanted < rows.count && edge(rows, wanted) <= height * MOST ? wanted : 0;
}
