import { compare, toPlain, type Decimal } from '../amount/decimal';
import { toExcelFormula } from '../identities/formula';
import type { Identity } from '../identities/identity';
import type { ScoringProfile } from './profile';
import { totalOf, type TotalRule } from './total';

/**
 * A form's total as a formula that gives exactly `total`: `=SUM(H6,H13:H19)`, `=ROUND((H6+H13)*100/80,2)`, `=MIN(SUM(H6,H13:H19),70)`.
 * Null where there is none.
 * @param scores the sum of the scores as they will be
 */
export function totalFormula(identity: Identity, scores: Decimal, rule: TotalRule, profile: ScoringProfile): string | null {
  const whole = toExcelFormula(identity, 'relative');
  if (whole === null) return null;
  let expression = whole.slice(1);
  if (rule.applying) {
    const { places, mode } = profile.score;
    const plain = totalOf(scores, rule, { ...profile, score: { ...profile.score, keepsShortfall: false } });
    // A shortfall that is kept is no plain rounding.
    if (compare(plain, totalOf(scores, rule, profile)) !== 0) return null;
    const factor = `*100/${toPlain(rule.applying)}`;
    const scaled = /[+-]/.test(expression) ? `(${expression})${factor}` : `${expression}${factor}`;
    expression = places === null ? scaled : `${mode === 'cut' ? 'ROUNDDOWN' : 'ROUND'}(${scaled},${String(places)})`;
  }
  return `=${rule.most ? `MIN(${expression},${toPlain(rule.most)})` : expression}`;
}
