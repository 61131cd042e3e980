import { rule } from '../forms/form';
import type { Remark } from '../identities/remark';
import { say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { remark, type Subject } from './subject';

const SOURCE = '部门决算公开表表样';

export const NOTE_SUBJECT = rule('JS-2018', EVERY_FORM, '表注与表一致', '收入表的表注说明收入，支出表的表注说明支出', SOURCE, 'warning');
export const TITLE_CONTENT = rule('JS-2019', EVERY_FORM, '表名与内容一致', '表名与表内的行、列相符', SOURCE, 'warning');

/** Notes copied from the opposite form, and titles above another form's rows and columns. */
export function wording({ forms }: Subject): Remark[] {
  return forms.flatMap((form): Remark[] => {
    const { subject, title } = form.declaration;
    const remarks: Remark[] = [];
    const opposite = subject === '收入' ? '支出' : '收入';
    const about = form.notes.map((note) => /本表反映(.{0,60}?)情况/.exec(note)?.[1]).find((words) => words !== undefined);
    if (subject && about && about.includes(opposite) && !about.includes(subject)) {
      remarks.push(
        remark(NOTE_SUBJECT, form, say`${{ named: form.sheet }}《${title}》的表注写的是“本表反映${about}情况”，与${subject}表不符`),
      );
    }
    if (!form.isTitled && form.printedTitle !== '') {
      remarks.push(
        remark(TITLE_CONTENT, form, say`${{ named: form.sheet }} 的表名为“${form.printedTitle}”，但行、列为《${title}》的内容，按后者核对`),
      );
    }
    return remarks;
  });
}
