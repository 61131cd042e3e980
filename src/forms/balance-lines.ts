import type { LineSpec, LineSum } from '../tables/row-axis';
import type { Rule } from '../identities/identity';

/** How 年初 and 年末结转和结余 were broken down until about 2018. */
const BALANCE_PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['Basic', ['基本支出结转', '基本支出结转和结余', '基本支出结转结余', '基本支出']],
  ['Project', ['项目支出结转和结余', '项目支出结转结余', '项目支出结转', '项目支出']],
  ['Business', ['经营结余', '经营支出结余']],
];

/** The lines below a balance that break it down. */
export function balanceParts(of: string): readonly LineSpec[] {
  return BALANCE_PARTS.map(([end, names]) => ({ key: of + end, names, kind: 'part', of }));
}

/** A balance = its parts, where at least two of them are printed. */
export function balanceSum(of: string, rule: Rule): LineSum {
  return { rule, target: of, plus: BALANCE_PARTS.map(([end]) => of + end), breakdown: true, least: 2 };
}
