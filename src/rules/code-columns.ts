import { rule } from '../forms/form';
import { placeIn } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import { EVERY_FORM } from './every-form';
import { cellIn, remark, type Subject } from './subject';
import { say } from '../workbook/sentence';
import { singleRun } from '../tables/by-code';

export const CODE_COLUMN = rule(
  'JS-2005',
  EVERY_FORM,
  '科目编码所在栏',
  '分类、款、项三栏时，编码位数与所在栏一致；合并三栏填写完整编码的除外',
  '公开02、03、05表表样',
  'info',
);

/**
 * Codes in a 类/款/项 column that is not theirs (7 digits below 款). Forms that write every full code into the first column, merged
 * over all three, follow the printed template and are left alone.
 */
export function codeColumns({ forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    const lane = singleRun(form.body);
    if (!lane || lane.codeColumns.length < 3 || lane.rows.some(({ flaw }) => flaw)) return [];
    const used = new Set(lane.rows.map((row) => row.codeColumn));
    if (used.size < 2) return [];
    const misplaced = lane.rows.filter(
      (row) => row.codeColumn !== lane.codeColumns[row.level - 1] && row.codeColumn !== lane.codeColumns[0],
    );
    const first = misplaced[0];
    if (!first) return [];
    return [
      remark(
        CODE_COLUMN,
        form,
        say`${cellIn(form, { row: first.row, column: first.codeColumn })} 等 ${misplaced.length} 个科目编码不在与其位数相应的类、款、项栏内（如 ${first.code}）`,
        {
          row: first.row,
          column: first.codeColumn,
          related: misplaced.slice(1).map((row) => placeIn(form, { row: row.row, column: row.codeColumn })),
        },
      ),
    ];
  });
}
