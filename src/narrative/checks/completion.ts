import { compare, isZero, ONE } from '../../amount/decimal';
import { amountInWords, ratioText } from '../amounts';
import { couldBeCut, couldBeQuotient, CUT, intervalOf, meet, quotient } from '../intervals';
import { budgetAndFinal } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { COMPLETION } from '../rules';
import { nameKey } from '../subject';

/** 完成预算的 P%: P% = 决算数 ÷ 预算数. */
export function completion(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  for (const placed of narrative.claims) {
    const one = judge(narrative, placed);
    if (one) said.set(placed, one);
  }
  return said;
}

function judge(narrative: Narrative, placed: Placed): Said | null {
  const { claim, topic } = placed;
  const { quantity, role, subject, lead } = claim;
  if (role.kind !== 'completion' || quantity.kind !== 'share' || claim.isApproximate || claim.isOfSeveral) return null;
  const own = nameKey(subject.words).replace(/决算|支出/g, '');
  if (own !== '' && !nameKey(topic.subject.words).includes(own)) return null;
  const { budget, final } = budgetAndFinal(narrative, placed);
  if (!budget || !final || topic.budget?.isApproximate || topic.final?.isApproximate) return null;
  // 年初预算 and 全年预算 are two budgets: one that stands in a form is not surely the one that the sentence means.
  const isOther = budget.claim === null && /年初|全年|调整/.test(lead);
  const told = intervalOf(claim, narrative.usual);
  const figures = [...final.figures, ...budget.figures];
  const rests = [final.claim, budget.claim];
  const unit = topic.final?.quantity.unit ?? topic.budget?.quantity.unit ?? '万元';
  const amounts = `决算 ${amountInWords(final.interval.value, unit, 2)}，预算 ${amountInWords(budget.interval.value, unit, 2)}`;
  if (isZero(budget.interval.value)) {
    if (isZero(final.interval.value) || isZero(told.value) || isOther) return null;
    const message = `${amounts}，预算数为零，不能说完成预算的 ${quantity.printed}`;
    return findingOn(narrative, placed, COMPLETION, {
      verdict: 'inconsistent',
      severity: 'warning',
      expected: '',
      message,
      figures,
      rests,
    });
  }
  const places = Math.max(2, quantity.places);
  const exact = quotient(final.interval, budget.interval, places + 2) ?? ONE;
  const expected = ratioText(exact, 'share', places);
  if (!couldBeQuotient(told, final.interval, budget.interval)) {
    if (isOther) return null;
    const message = `${amounts}，完成预算的 ${expected}，文中为 ${quantity.printed}`;
    if (couldBeCut(told, final.interval, budget.interval)) {
      const details = { verdict: 'rounding', severity: 'info', expected, message: message + CUT, figures, rests } as const;
      return findingOn(narrative, placed, COMPLETION, details);
    }
    return findingOn(narrative, placed, COMPLETION, { verdict: 'mismatch', expected, message, figures, rests });
  }
  // What only more decimals tell from 100.00% is 100.00%.
  if (compare(quantity.value, ONE) !== 0 || compare(exact, ONE) === 0 || meet(final.interval, budget.interval))
    return agrees(narrative, placed, figures, isZero(told.value) ? [] : rests);
  const message = `${amounts}，两数不等，完成预算的 ${expected}，文中写作 ${quantity.printed}`;
  return findingOn(narrative, placed, COMPLETION, { verdict: 'rounding', severity: 'info', expected, message, figures, rests });
}
