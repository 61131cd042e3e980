import type { IndicatorMarks, Mark } from '../form';
import type { QualityBand } from '../values/completion';
import { CHECK_HEADINGS } from './captions';
import type { IndicatorHeader } from './indicator-headers';
import { cellsBetween, type GridCell, type TextGrid } from './text-grid';

const CHECKED = /^(?:[√✓✔☑■●○VvYy1]|是|\(√\))$/;

/**
 * The grid of checks beside the indicators (海南: 完成 | 部分完成 | 未完成 with √), in the row of the captions or the one below; empty where
 * the form has none.
 */
export function readMarks(grid: TextGrid, header: IndicatorHeader, rows: readonly number[]): IndicatorMarks[] {
  const headings = headingsIn(grid, header);
  const [leftmost] = headings;
  if (!leftmost) return [];
  return rows.map((row) => ({
    row,
    place: { row, column: leftmost.cell.column },
    marks: headings.flatMap(({ band, cell }): Mark[] => {
      const [mark] = cellsBetween(grid, row, cell.column, cell.column);
      return mark && CHECKED.test(mark.text) ? [{ band, caption: cell.text, row, column: cell.column }] : [];
    }),
  }));
}

function headingsIn(grid: TextGrid, { row, columns, right }: IndicatorHeader): { readonly band: QualityBand; readonly cell: GridCell }[] {
  for (const at of [row, row + 1]) {
    const headings = cellsBetween(grid, at, columns.actual + 1, right).flatMap((cell) => {
      const band = CHECK_HEADINGS.find(([, words]) => words.test(cell.text))?.[0];
      return band ? [{ band, cell }] : [];
    });
    // A single one is a word that somebody typed.
    if (new Set(headings.map(({ band }) => band)).size > 1) return headings;
  }
  return [];
}
