import type { Area, Position } from '../../workbook/address';
import { cellsBetween, rowsBetween, type TextGrid } from './text-grid';

/** Captions as they are found with a wrong or missing character, and what they should read. */
const MISPRINTS: ReadonlyMap<string, string> = new Map([
  ['一级标', '一级指标'],
  ['二级标', '二级指标'],
  ['三级标', '三级指标'],
  ['实效指标', '时效指标'],
  ['效义指标', '效益指标'],
  ['产岀指标', '产出指标'],
  ['成木指标', '成本指标'],
  ['数里指标', '数量指标'],
  ['满意渡指标', '满意度指标'],
]);

/** Captions of a form that are misprinted, from the header of its indicators down. */
export function findMisprints(grid: TextGrid, area: Area, fromRow: number): (Position & { printed: string; meant: string })[] {
  return rowsBetween(grid, fromRow, area.bottom).flatMap((row) =>
    cellsBetween(grid, row, area.left, area.right).flatMap((cell) => {
      const meant = MISPRINTS.get(cell.text);
      return meant ? [{ row, column: cell.column, printed: cell.text, meant }] : [];
    }),
  );
}
