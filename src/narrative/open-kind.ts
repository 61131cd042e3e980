import type { Claim } from './claims';
import { comparisonIn } from './comparison';
import type { OpenKind } from './result';

const EVALUATION = /绩效|评价|自评/;
const SMALL_FIRMS = /中小企业|小微企业/;
const REASON = /原因|由于|因为|主要系|用于|其中包括/;
const LAST_YEAR = /^(?:上年|去年|上一?年度)/;

/** What a figure is that nothing could be held against: so that a person knows where to look it up. */
export function openKind({ role, quantity, lead, paragraph }: Claim): OpenKind {
  if (paragraph.headings.some(({ text }) => EVALUATION.test(text))) return '绩效';
  if (SMALL_FIRMS.test(lead)) return '中小企业合同';
  if (quantity.kind === 'count') return '个数';
  if (role.kind === 'change' || role.kind === 'growth') return comparisonIn(lead) === 'budget' ? '与预算相比' : '与上年相比';
  if (role.kind === 'base' || LAST_YEAR.test(lead.replace(/^[，。；、,;]+/, ''))) return '上年数';
  if (role.kind === 'budget' || role.kind === 'completion') return '预算和完成率';
  if (REASON.test(lead)) return '原因中的数';
  return role.kind === 'proportion' || quantity.kind !== 'amount' ? '比率' : '金额';
}
