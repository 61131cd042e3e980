import type { Area } from '../../workbook/address';
import type { MoneyBlock, ScoredPart } from '../form';
import { COLUMN_NAMES } from '../places/national-captions';
import { labelled, saying } from './captions';
import { pointsFigure, weightFigure } from '../../tables/read/cell-figure';
import { cellsBetween, rowsBetween, type TextGrid } from './text-grid';

const WEIGHT = labelled('weight');
const SCORE = labelled('score');
const GOALS = saying('goals');

/**
 * What is scored between the money and the indicators: lines below a header of their own with 分值 and 得分 (河南 资金管理情况: 安排科学性,
 * 拨付合规性 …), or the goals of the year themselves, by what was reached (转移支付区域绩效自评表: 年度目标, 20分).
 */
export function readScoredParts(grid: TextGrid, area: Area, money: MoneyBlock | null, bottom: number): ScoredPart[] {
  if (!money) return [];
  const after = Math.max(money.headerRow, ...money.rows.map(({ row }) => row)) + 1;
  const parts: ScoredPart[] = [];
  let columns: { readonly weight: number; readonly score: number; readonly goals: string | null } | null = null;
  for (const row of rowsBetween(grid, after, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const weight = cells.find((cell) => WEIGHT.test(cell.text));
    const score = cells.find((cell) => SCORE.test(cell.text));
    if (weight && score) {
      const front = cells[0]?.text ?? '';
      columns = { weight: weight.column, score: score.column, goals: GOALS.test(front) ? front.replace(/:$/, '') : null };
      continue;
    }
    if (!columns) continue;
    const { weight: at, score: scoreAt, goals } = columns;
    const label = cells.find((cell) => cell.column < Math.min(at, scoreAt));
    if (goals === null && (!label || GOALS.test(label.text))) break;
    const name = goals ?? label?.text ?? '';
    const place = (column: number, columnLabel: string) => ({ row, column, rowLabel: name, columnLabel });
    const part = {
      row,
      label: name,
      weight: weightFigure(grid.sheet, place(at, COLUMN_NAMES.weight)),
      score: pointsFigure(grid.sheet, place(scoreAt, COLUMN_NAMES.score)),
    };
    if (part.weight.state === 'amount') parts.push(part);
  }
  return parts;
}
