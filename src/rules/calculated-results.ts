import { rule } from '../forms/form';
import type { Remark } from '../identities/remark';
import { qualifiedName } from '../workbook/address';
import { cellAlone, say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import type { Subject } from './subject';

export const CALCULATED_RESULT = rule(
  'JS-2033',
  EVERY_FORM,
  '公式结果未存储或未更新',
  '文件应存有公式的结果；没有存的、存着旧结果的，由决算助手按公式算出后核对',
  '程序生成、未经表格软件计算的文件',
  'info',
);

/** One remark where results of formulas had to be worked out, so that nobody wonders at numbers that other programs do not show. */
export function calculatedResults({ workbook }: Subject): Remark[] {
  const { calculated } = workbook;
  if (!calculated) return [];
  const { missing, old, ...first } = calculated;
  const parts = [...(missing > 0 ? [`${missing} 个公式没有存着的结果`] : []), ...(old > 0 ? [`${old} 个公式存着的是旧结果`] : [])];
  const place = cellAlone(first, qualifiedName(first.sheet, first));
  return [
    {
      rule: CALCULATED_RESULT,
      severity: 'info',
      verdict: 'unsupported',
      form: null,
      ...first,
      message: say`${parts.join('，')}（如 ${place}），已按公式算出后核对；请在 Excel 或 WPS 中打开并保存一次`,
      actual: null,
      expected: null,
      difference: null,
      tolerance: null,
      related: [],
    },
  ];
}
