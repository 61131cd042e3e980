import { SheetMapper, type SheetMap } from './sheet-map';
import type { StyleSheet } from './style-sheet';

const UNLOCKED = /<(?:[\w.-]+:)?protection\b[^>]*\blocked=["'](?:0|false)["']/;

/** Tells for cells of a protected sheet whether their style lets them be edited; a cell that is not there takes its row's or column's style. */
export function unlockedCells(
  bytes: Uint8Array,
  part: string,
  rows: ReadonlySet<number>,
  styles: StyleSheet | null,
): (row: number, column: number) => boolean {
  const map: SheetMap = new SheetMapper(bytes, part, rows).map();
  const looks = styles?.items('cellXfs') ?? [];
  const byRow = new Map(map.rows.map((row) => [row.row, row]));
  return (row, column) => {
    const inFile = byRow.get(row);
    const style =
      inFile?.cells.find((cell) => cell.column === column)?.style ??
      inFile?.style ??
      map.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ??
      0;
    return UNLOCKED.test(looks[style] ?? '');
  };
}
