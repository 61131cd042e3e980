import { rule } from '../forms/form';
import { isZero } from '../amount/decimal';
import type { Remark } from '../identities/remark';
import { cellIn, remark, type Subject } from './subject';
import { say } from '../workbook/sentence';
import { severalRuns } from '../tables/by-code';
import type { ReadRow } from '../tables/reading';

const FORM = '一般公共预算财政拨款基本支出决算表';

export const ECONOMIC_PARENT = rule(
  'JS-2006',
  FORM,
  '经济分类款的上级',
  '五位经济分类编码的三位上级编码在同一表中列出',
  '《政府收支分类科目》支出经济分类',
  'warning',
);
export const ECONOMIC_LENGTH = rule('JS-2007', FORM, '经济分类编码位数', '经济分类编码为 3 位或 5 位', '《政府收支分类科目》支出经济分类');

/** Five-digit economic codes whose three-digit parent has no row, and codes of other lengths. */
export function economicParents({ forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    const lane = severalRuns(form.body);
    if (!lane) return [];
    const codes = new Set(lane.rows.map((entry) => entry.code));
    return lane.rows.flatMap((entry): Remark[] => {
      const { length } = entry.code;
      if (length === 0 || length === 3 || (length === 5 && (codes.has(entry.code.slice(0, 3)) || !hasAmount(entry)))) return [];
      const place = { row: entry.row, column: entry.codeColumn };
      const at = cellIn(form, place);
      if (length !== 5) {
        return [
          remark(ECONOMIC_LENGTH, form, say`${at} 经济分类编码 ${entry.code}“${entry.name}”有 ${length} 位，应为 3 位或 5 位`, place),
        ];
      }
      return [
        remark(ECONOMIC_PARENT, form, say`${at} ${entry.code}“${entry.name}”有金额，但表中没有上级 ${entry.code.slice(0, 3)}`, place),
      ];
    });
  });
}

function hasAmount({ figures }: ReadRow): boolean {
  return figures.some(({ value }) => !isZero(value));
}
