import type { Area } from '../../workbook/address';
import type { MoneyBlock, ScoredPart } from '../form';
import { pointsFigure } from './number-figure';
import { cellsBetween, rowsBetween, type TextGrid } from './text-grid';

const WEIGHT = /^(?:分值|权重)(?:\([^()]*\))?$/;
const SCORE = /^(?:自评)?得分(?:\([^()]*\))?$/;
const NEXT_PART = /目标|任务/;

/**
 * What is scored between the money and the indicators (河南 资金管理情况: 安排科学性, 拨付合规性 …): lines below a header of their own with
 * 分值 and 得分.
 */
export function readScoredParts(grid: TextGrid, area: Area, money: MoneyBlock | null, bottom: number): ScoredPart[] {
  if (!money) return [];
  const after = Math.max(money.headerRow, ...money.rows.map(({ row }) => row)) + 1;
  const parts: ScoredPart[] = [];
  let columns: { readonly weight: number; readonly score: number } | null = null;
  for (const row of rowsBetween(grid, after, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const weight = cells.find((cell) => WEIGHT.test(cell.text));
    const score = cells.find((cell) => SCORE.test(cell.text));
    if (weight && score) {
      columns = { weight: weight.column, score: score.column };
      continue;
    }
    if (!columns) continue;
    const { weight: at, score: scoreAt } = columns;
    const label = cells.find((cell) => cell.column < Math.min(at, scoreAt));
    if (!label || NEXT_PART.test(label.text)) break;
    const place = (column: number, columnLabel: string) => ({ row, column, rowLabel: label.text, columnLabel });
    const part = {
      row,
      label: label.text,
      weight: pointsFigure(grid.sheet, place(at, '分值')),
      score: pointsFigure(grid.sheet, place(scoreAt, '得分')),
    };
    if (part.weight.state === 'amount') parts.push(part);
  }
  return parts;
}
