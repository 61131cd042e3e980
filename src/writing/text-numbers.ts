import { examine, type ExamineOptions, type Examination } from '../examination/examine';
import type { Edit, Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';
import { AmountContents } from './amount-content';
import { contentIn } from './content';

/** Makes numbers of all amounts that are stored as text (转换为数字); formulas then add them up. Never throws. */
export function textNumbersPlan(workbook: Workbook, options: ExamineOptions = {}): Plan {
  return { title: '转换为数字', edits: textNumberEdits(workbook, examine(workbook, options)) };
}

/** The edits of `textNumbersPlan` for a workbook that was examined already. */
export function textNumberEdits(workbook: Workbook, { standard }: Pick<Examination, 'standard'>): Edit[] {
  const figures = standard.flatMap((form) => form.figures);
  const contentOf = contentIn(workbook);
  const amounts = new AmountContents(figures, contentOf);
  const seen = new Set<string>();
  return figures.flatMap((figure): Edit[] => {
    const { sheet, row, column, state, isText, formula } = figure;
    const at = `${row},${column},${sheet}`;
    if (!isText || state !== 'amount' || formula !== undefined || seen.has(at)) return [];
    seen.add(at);
    return [{ sheet, row, column, before: contentOf(figure), after: amounts.asNumber(figure), reason: '文本型数字：转换为数字' }];
  });
}
