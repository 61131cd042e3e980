import type { Refusal } from '../../host/host';
import { cellName } from '../../workbook/address';
import { contentOf } from '../../workbook/content';
import type { Edit } from '../../workbook/plan';
import { cellAt, type Sheet } from '../../workbook/workbook';

/** Why an edit of a sheet as it is by now cannot be made; null where it can. */
export function refusalOf(target: Sheet | undefined, { sheet, row, column, before }: Edit): Refusal | null {
  const refuse = (reason: string): Refusal => ({ sheet, cell: cellName({ row, column }), reason });
  if (!target) return refuse('工作表已不存在。');
  const merge = target.merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
  if (merge && (merge.top !== row || merge.left !== column)) return refuse('位于合并单元格之内，只能改其左上角的单元格。');
  const now = contentOf(cellAt(target, row, column));
  const isAsRead = now.formula === before.formula && (now.formula !== null || now.value === before.value);
  return isAsRead ? null : refuse('内容在校验之后有改动，请重新校验。');
}
