import { isZero } from '../../amount/decimal';
import { isUsable } from '../../identities/figure';
import { cellInWords, expectedOf, repeats } from '../amounts';
import { tieOf } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { CELL, YEAR } from '../rules';

/** Amounts that a form prints as well (表文一致). */
export function cells(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  for (const placed of narrative.claims) {
    const one = judge(narrative, placed) ?? ofOtherYear(narrative, placed);
    if (one) said.set(placed, one);
  }
  return said;
}

function judge(narrative: Narrative, placed: Placed): Said | null {
  const { claim } = placed;
  const { unit, printed } = claim.quantity;
  const { figures, isCertain } = tieOf(narrative, placed);
  if (unit === null || figures.length === 0) return null;
  const same = figures.filter((figure) => isUsable(figure) && repeats(claim, figure));
  if (same.length > 0) return agrees(narrative, placed, same);
  const [first] = figures;
  if (!isCertain || !first || !figures.every(isUsable)) return null;
  const expected = expectedOf(first, unit, claim);
  const name = claim.subject.words || placed.topic.subject.path?.item || placed.topic.subject.words;
  const stage = claim.role.kind === 'budget' ? '预算数' : '';
  const others = figures.length > 1 ? `（共 ${figures.length} 处可对应，都不相等）` : '';
  const message = `文中“${name}”${stage}为 ${printed} ${unit}，${cellInWords(first, unit, claim)}，不一致${others}`;
  const { value, places } = claim.quantity;
  if (figures.some((figure) => narrative.roundings.isTail(value, places, unit, figure))) {
    const told = `${message}：末位之差可由四舍五入解释，请统一`;
    return findingOn(narrative, placed, CELL, { verdict: 'rounding', severity: 'info', expected, message: told, figures });
  }
  return findingOn(narrative, placed, CELL, { verdict: 'mismatch', expected, message, figures });
}

/** An amount of this year's form under another year's name. */
function ofOtherYear(narrative: Narrative, placed: Placed): Said | null {
  const { claim, topic, section } = placed;
  const { year } = narrative;
  const { subject, quantity } = claim;
  if (year === null || subject.year === null || Math.abs(subject.year - year) !== 1 || quantity.places < 2 || isZero(quantity.value))
    return null;
  const asThisYear = {
    ...placed,
    claim: { ...claim, subject: { ...subject, year } },
    topic: { ...topic, subject: { ...topic.subject, year } },
    section,
  };
  const { figures, isCertain } = tieOf(narrative, asThisYear);
  const [figure] = figures;
  if (!isCertain || !figure || quantity.unit === null || !figures.every((each) => isUsable(each) && repeats(claim, each))) return null;
  const message = `文中写的是 ${subject.year} 年，${quantity.printed} ${quantity.unit}却是 ${year} 年度的数：${cellInWords(figure, quantity.unit, claim)}`;
  return findingOn(narrative, placed, YEAR, { verdict: 'inconsistent', expected: `${year}年`, message, figures });
}
