import { rule } from '../forms/form';
import { placeIn } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import { cellAlone, say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { cellIn, remark, type Subject } from './subject';

export const LINE_NUMBERS = rule('JS-2008', EVERY_FORM, '行次连续', '行次自上而下、先收入后支出连续编号', '公开01、04表表样', 'warning');

/** Gaps, repetitions and steps back among printed 行次. A line without a number (总计) and blank lines in between are usual. */
export function lineNumbers({ forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    return form.body.lanes.flatMap((lane): Remark[] => {
      // Lines that an optional lane breaks down further (其中：…) are not read, and their numbers with them.
      if (lane.spec.optional) return [];
      const numbered = lane.rows.flatMap(({ row, name, lineNumber }) =>
        typeof lineNumber?.value !== 'number' ? [] : [{ row, name, value: lineNumber.value, column: lineNumber.column }],
      );
      for (let at = 1; at < numbered.length; at++) {
        const before = numbered[at - 1];
        const line = numbered[at];
        if (!before || !line) continue;
        const step = line.value - before.value;
        // Blank lines in between may be numbered too.
        if (step >= 1 && step <= line.row - before.row) continue;
        const place = { row: line.row, column: line.column };
        const previous = { row: before.row, column: before.column };
        return [
          remark(
            LINE_NUMBERS,
            form,
            say`${cellIn(form, place)}“${line.name}”的行次为 ${line.value}，上面 ${cellAlone(placeIn(form, previous))}“${before.name}”的为 ${before.value}，行次不连续`,
            { ...place, related: [placeIn(form, previous)] },
          ),
        ];
      }
      return [];
    });
  });
}
