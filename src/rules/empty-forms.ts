import { isZero } from '../amount/decimal';
import { rule } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import { say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { remark, type Subject } from './subject';

export const EMPTY_NOTE = rule(
  'JS-2013',
  EVERY_FORM,
  '空表说明',
  '没有数据的表在表下说明“……故本表无数据”',
  '部门决算公开要求：空表须公开并说明',
  'warning',
);

const SAYS_WHY = /无|没有|未|不涉及|空表|为零|为0/;

function isEmpty({ figures }: RecognisedForm): boolean {
  return !figures.some(({ value, state }) => !isZero(value) || state === 'error' || state === 'pending' || state === 'unreadable');
}

/** Forms that must say why they are empty, and do not. Where the forms that no unit leaves blank are blank too, nobody has begun to fill in. */
export function emptyForms({ forms }: Subject): Remark[] {
  const always = forms.filter(({ declaration }) => !declaration.emptyNeedsNote);
  if (always.length > 0 && always.every(isEmpty)) return [];
  return forms
    .filter((form) => form.declaration.emptyNeedsNote && isEmpty(form) && !form.notes.some((note) => SAYS_WHY.test(note)))
    .map((form) =>
      remark(EMPTY_NOTE, form, say`${{ named: form.sheet }}《${form.declaration.title}》没有数据，表下也没有空表说明`, {
        verdict: 'missing',
      }),
    );
}
