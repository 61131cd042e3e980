import type { MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import type { Area } from '../../workbook/address';
import type { EvaluationForm } from '../form';
import { labelled, saying } from './captions';
import { inLabelFigure } from './number-figure';
import { cellsBetween, rowsBetween, type TextGrid } from './text-grid';

const BY_INCOME = labelled('byIncome');
const BY_EXPENDITURE = labelled('byExpenditure');
const NEXT_PART = saying('nextPart');

/**
 * Income and expenditure by kind, side by side below their headings, each amount within its label: 其中：基本支出：1800.5万元. A label
 * without an amount is a kind that is still to be filled in.
 */
export function readKinds(grid: TextGrid, area: Area, bottom: number, unit: MoneyUnit): EvaluationForm['kinds'] {
  const income: Figure[] = [];
  const expenditure: Figure[] = [];
  let columns: { readonly income: number; readonly expenditure: number } | null = null;
  for (const row of rowsBetween(grid, area.top, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const [byIncome, byExpenditure] = [BY_INCOME, BY_EXPENDITURE].map((heading) => cells.find(({ text }) => heading.test(text)));
    if (byIncome && byExpenditure) {
      columns = { income: byIncome.column, expenditure: byExpenditure.column };
      continue;
    }
    if (!columns) continue;
    if (cells.some(({ text }) => NEXT_PART.test(text))) break;
    for (const cell of cells) {
      const place = { row, column: cell.column, rowLabel: cell.text, columnLabel: '' };
      const figure = inLabelFigure(grid.sheet.name, place, cell.text, unit);
      if (figure) (cell.column < columns.expenditure ? income : expenditure).push(figure);
    }
  }
  return { income, expenditure };
}
