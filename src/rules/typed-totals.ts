import { rule } from '../forms/form';
import { identitiesWithin } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import { cellOnSheet, say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { hasFormulas, remark, type Subject } from './subject';

export const TYPED_TOTAL = rule(
  'JS-2020',
  EVERY_FORM,
  '合计为手工数',
  '分项为公式而合计为手工填列时，合计不会随分项变动',
  '决算表填列习惯',
  'info',
);

/** Totals that are typed while parts of them are formulas. One remark a form. */
export function typedTotals({ forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    if (!hasFormulas(form)) return [];
    const typed = new Map(
      identitiesWithin(form, () => true)
        .filter((identity) => identity.relation === 'sum' && identity.target.state === 'amount' && identity.target.formula === undefined)
        .filter((identity) => identity.terms.some((term) => term.figure?.formula !== undefined))
        .map(({ target }) => [`${target.sheet}!${target.row},${target.column}`, target]),
    );
    const [first, ...others] = typed.values();
    if (!first) return [];
    const many = others.length > 0 ? ` 等 ${others.length + 1} 个合计` : '';
    return [
      remark(TYPED_TOTAL, form, say`${cellOnSheet(first)}${many}为手工填列，其分项含公式；分项变动时合计不会更新`, {
        sheet: first.sheet,
        row: first.row,
        column: first.column,
        related: others.map((figure) => ({ sheet: figure.sheet, row: figure.row, column: figure.column })),
      }),
    ];
  });
}
