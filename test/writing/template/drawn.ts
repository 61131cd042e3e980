import type { Area, Position } from '../../../src/workbook/address';
import type { LayoutCell, SheetLayout } from '../../../src/workbook/layout';
import { isInput } from './fill';

const LONGEST = 20;

/**
 * A blank form as it looks, a line for each row: labels, `[]` to type into, `[¥]` for an amount, `[#]` for points, `=` with a formula
 * (`=%` a rate), `·` empty; `›3` over so many columns, `↓2` over so many rows.
 */
export function drawn({ cells, merges = [] }: SheetLayout): string {
  const shown = cells.filter((cell) => merges.every((area) => !isInside(area, cell) || isCorner(area, cell)));
  const rows = [...new Set(shown.map(({ row }) => row))].sort((a, b) => a - b);
  const line = (row: number): string =>
    shown.flatMap((cell) => (cell.row === row ? [content(cell) + size(merges.find((area) => isCorner(area, cell)))] : [])).join(' | ');
  return rows.map(line).join('\n');
}

function content(cell: LayoutCell): string {
  const format = cell.style?.format ?? '';
  const kind = format.includes('%') ? '%' : format.includes('#') ? '¥' : format.includes('General') ? '#' : '';
  const text = cell.value === null ? '' : String(cell.value).replace(/\n/g, ' ');
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  if (cell.formula !== undefined) return `=${kind}`;
  return isInput(cell) ? `[${kind}${short}]` : kind + (short || '·');
}

function size(area: Area | undefined): string {
  if (!area) return '';
  const [over, down] = [area.right - area.left + 1, area.bottom - area.top + 1];
  return (over > 1 ? `›${over}` : '') + (down > 1 ? `↓${down}` : '');
}

function isInside({ top, left, bottom, right }: Area, { row, column }: Position): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isCorner({ top, left }: Area, { row, column }: Position): boolean {
  return top === row && left === column;
}
