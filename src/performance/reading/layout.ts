import type { Area } from '../../workbook/address';
import type { EvaluationTitle, IndicatorGroup, MoneyBlock, TotalRow } from '../form';
import type { IndicatorHeader } from './indicator-headers';
import { cellsBetween, rowsBetween, type TextGrid } from './text-grid';

/** What tells one layout from another. */
interface LayoutFacts {
  readonly grid: TextGrid;
  readonly area: Area;
  readonly header: IndicatorHeader;
  readonly title: EvaluationTitle;
  readonly money: MoneyBlock | null;
  readonly total: TotalRow | null;
  readonly groups: readonly IndicatorGroup[];
}

/** The layout in words; scoring profiles are proposed from it. */
export function layoutOf({ grid, area, header, title, money, total, groups }: LayoutFacts): string {
  const { columns } = header;
  const above = rowsBetween(grid, area.top, header.row).flatMap((row) =>
    cellsBetween(grid, row, area.left, area.right).map((cell) => cell.text),
  );
  const says = (pattern: RegExp): boolean => above.some((text) => pattern.test(text));
  if (title === '转移支付绩效自评表') return says(/^资金情况/) ? '转移支付·资金情况' : '转移支付·项目资金';
  if (title === '部门整体绩效自评表') return columns.weight === null && columns.score !== null ? '湖北六列·部门整体' : '部门整体';
  if (says(/510000_0013zp/) || (columns.nature !== null && says(/调整后预算数?/))) return '四川2023';
  if (groups.some(({ label }) => label.startsWith('决策')) && groups.some(({ label }) => label.startsWith('管理')))
    return '决策管理产出效益四块';
  if (columns.nature !== null) return '指标性质分列';
  if (columns.score === null && money !== null && money.rows.every((row) => row.rate === null)) return '四川2021';
  if (says(/^资金到位情况/) && says(/^预算执行进度$/)) return '河北';
  if (columns.weight === null && columns.score !== null) return '湖北六列';
  if (says(/^项目预算执行情况/)) return '山东九列';
  if (says(/^年度总体目标完成情况$|^其中:本年财政拨款/)) return '安徽';
  return total && columns.weight !== null ? '国家通用九列' : '其他';
}
