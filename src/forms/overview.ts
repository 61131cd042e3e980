import type { Rule } from '../identities/identity';
import type { ColumnSpec } from '../tables/column-axis';
import type { LineSpec } from '../tables/row-axis';
import type { TieSpec } from '../tables/table';

/** What the two 总表 have in common: 收入 on one side, 支出 on the other. */

/** Columns of budgets beside 决算数. */
export const BUDGET_COLUMNS: readonly ColumnSpec[] = [
  { key: 'budget', captions: ['年初预算数', '预算数', '年初预算'], optional: true },
  { key: 'adjusted', captions: ['全年预算数', '调整预算数', '全年预算', '调整预算'], optional: true },
];

export function yearTotal(side: '收入' | '支出'): LineSpec {
  return { key: 'year', names: [`本年${side}合计`, `${side}合计`], kind: 'total' };
}

export function grandTotal(side: '收入' | '支出'): LineSpec {
  return { key: 'grand', names: ['总计', `${side}总计`, '合计'], kind: 'total' };
}

/** 收入总计 = 支出总计. */
export function equalTotals(rule: Rule): TieSpec {
  return { rule, target: 'income.grand', sums: [['expenditure.grand']] };
}
