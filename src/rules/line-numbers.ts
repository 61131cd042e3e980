import { rule } from '../forms/form';
import { placeIn } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import type { ReadRow } from '../tables/reading';
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
      let before: { readonly line: ReadRow; readonly value: number; readonly column: number } | null = null;
      for (const line of lane.rows) {
        const { value, column } = line.lineNumber ?? NONE;
        if (value === null) continue;
        const step = before ? value - before.value : 0;
        // Blank lines in between may be numbered too.
        if (!before || (step >= 1 && step <= line.row - before.line.row)) {
          before = { line, value, column };
          continue;
        }
        const place = { row: line.row, column };
        const previous = { row: before.line.row, column: before.column };
        return [
          remark(
            LINE_NUMBERS,
            form,
            say`${cellIn(form, place)}“${line.name}”的行次为 ${value}，上面 ${cellAlone(placeIn(form, previous))}“${before.line.name}”的为 ${before.value}，行次不连续`,
            { ...place, related: [placeIn(form, previous)] },
          ),
        ];
      }
      return [];
    });
  });
}

const NONE = { value: null, column: -1 };
