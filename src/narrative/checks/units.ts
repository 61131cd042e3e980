import { quotedClaim, type Narrative } from '../report';
import type { TextFinding } from '../result';
import { BLANK } from '../rules';

/** What leads to a list whose amounts share the unit behind the last: 分别为 12.30、4.50 万元. */
const SHARED = /分别|各|依次/;

/** What a rate stands behind: 增长 13.95. */
const RATE = /(?:增长|下降|占|比例|比重)(?:了|为|约|达)?$/;

/** Amounts of a sentence without a unit: 基本支出 603.98，占 27.83%. */
export function missingUnits({ report, claims }: Narrative): TextFinding[] {
  return claims.flatMap(({ claim }, at): TextFinding[] => {
    const { quantity, paragraph, role, lead } = claim;
    if (quantity.kind !== 'amount' || quantity.unit !== null || paragraph.isCell || role.kind === 'other' || SHARED.test(lead)) return [];
    // A number in a text without amounts is none: a version, a clause.
    if (!claims.some((other) => other.claim.paragraph === paragraph && other.claim.quantity.unit !== null)) return [];
    const next = claims[at + 1]?.claim;
    // Nothing but a sign up to the next amount: one of several that share their unit.
    if (next?.paragraph === paragraph && next.quantity.kind === 'amount' && !/[\u4e00-\u9fff]{2}/.test(next.lead)) return [];
    const what = RATE.test(lead) ? '“%”' : '金额单位';
    const message = `“${quantity.printed}”后面没有写${what}`;
    const { severity } = BLANK;
    return [{ ...quotedClaim(report, claim), rule: BLANK, severity, verdict: 'inconsistent', expected: '', message }];
  });
}
