import { EVERY_FORM } from '../rules/every-form';
import { rule } from '../forms/form';
import type { FormSummary, NotRun } from './finding';

/** A set in which nothing is filled in has no identity that says anything. */
export const UNFILLED = rule(
  'JS-0002',
  EVERY_FORM,
  '没有填数',
  '各表全部空白或为零时没有可核对的数，列为未执行；只有个别决算表空白的照常校验，绩效自评表空白的逐张列为未执行',
  '没有金额的等式恒成立，不能说明填列正确',
  'info',
);

/** Whether forms were found and not one of them is filled in. One blank form among filled ones is nothing unusual: many a department has no 政府性基金. */
export function isUnfilled(forms: readonly FormSummary[]): boolean {
  return forms.length > 0 && forms.every(({ isFilled }) => !isFilled);
}

/** What cannot be checked because nothing is filled in. A project that is evaluated has money and scores, so that a blank form of it stands out. */
export function unfilled(forms: readonly FormSummary[]): NotRun[] {
  const [first] = forms;
  if (!first) return [];
  if (!isUnfilled(forms) || (forms.length === 1 && first.isEvaluation)) {
    return forms
      .filter(({ isEvaluation, isFilled }) => isEvaluation && !isFilled)
      .map(({ form, sheet }) => ({ rule: UNFILLED.code, sheet, cell: null, reason: `这张${form}还没有填数，未校验` }));
  }
  const which = forms.length === 1 ? '表内' : `认出的 ${forms.length} 张表`;
  return [{ rule: UNFILLED.code, sheet: first.sheet, cell: null, reason: `${which}还没有填数（空白或为零），未校验` }];
}
