import { rule } from '../forms/form';
import { figureLabel, type Figure } from '../identities/figure';
import type { Remark } from '../identities/remark';
import { tokenise } from '../workbook/formula-tokens';
import { cellOnSheet, say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { hasFormulas, remark, shortened, type Subject } from './subject';

export const EXTERNAL_LINK = rule(
  'JS-4102',
  EVERY_FORM,
  '链接其他工作簿',
  '报送的表不链接其他工作簿：对方打不开来源，来源改动后数也可能没有更新',
  '决算报表报送要求：数据自成一体',
  'warning',
);

/** Amounts whose formulas take them from another workbook: one remark a form. */
export function externalLinks({ forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    if (!hasFormulas(form)) return [];
    const linked = form.figures.filter(({ formula }) => formula !== undefined && isLink(formula));
    const [first, ...others] = linked;
    if (!first) return [];
    const which = others.length > 0 ? ` 等 ${linked.length} 个金额` : '';
    const message = say`${cellOnSheet(first)}“${figureLabel(first)}”${which}的公式链接其他工作簿（${shortened(first.formula ?? '')}），数可能没有更新，报送后对方也看不到来源；请核对后改为数值`;
    return [remark(EXTERNAL_LINK, form, message, { ...placeOf(first), related: others.map(placeOf) })];
  });
}

function placeOf({ sheet, row, column }: Figure): Pick<Figure, 'sheet' | 'row' | 'column'> {
  return { sheet, row, column };
}

/** Whether a formula mentions a sheet or a name of another workbook: [1]表!A1, 'D:\[预算.xlsx]表'!A1, [1]!名称. */
function isLink(formula: string): boolean {
  if (!formula.includes('[')) return false;
  const tokens = tokenise(formula);
  return tokens.some(({ kind, text }, at) => {
    if (kind === 'sheet') return text.includes(']') || tokens[at - 1]?.kind === 'bracket';
    return kind === 'bracket' && tokens[at + 1]?.text === '!';
  });
}
