import { rule } from '../forms/form';
import { meantInWords } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import { say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { remark, type Subject } from './subject';

export const FALLEN_BACK = rule(
  'JS-1180',
  EVERY_FORM,
  '按通用表核对',
  '表名像是声明过的表，而栏目和行与它对不上：只能按通用表核对，指出缺什么',
  '表样声明的栏目和行',
  'info',
);

/** Tables that are called like a declared form and are none, so that nothing but their totals is checked. */
export function fallenBack({ others }: Subject): Remark[] {
  return others.flatMap((form) =>
    form.meant ? [remark(FALLEN_BACK, form, say`${{ named: form.sheet }} ${meantInWords(form.meant)}`, { verdict: 'unsupported' })] : [],
  );
}
