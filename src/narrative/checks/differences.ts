import { absolute, compare, toPlain, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import type { Claim } from '../claims';
import { comparisonIn } from '../comparison';
import { intervalOf, meet, minus, type Interval } from '../intervals';
import { operandOf } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { DIFFERENCE, DIRECTION } from '../rules';

/** 增加（减少）X 万元, where the sentence prints both amounts: X = this one − the one that it is compared with. */
export function differences(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  narrative.claims.forEach((placed, at) => {
    if (!isOneSentence(narrative, placed, at)) return;
    const one = judge(narrative, placed, narrative.claims[at - 1]);
    if (one) said.set(placed, one);
  });
  return said;
}

/** Whether the amount that changed stands in the sentence of its change: behind a list, a new one may speak of the whole again. */
function isOneSentence({ claims }: Narrative, { claim, topic: { final } }: Placed, at: number): boolean {
  for (let index = at; index >= 0; index--) {
    const { claim: other } = claims[index] as Placed;
    if (other === final) return true;
    if (other.paragraph !== claim.paragraph || other.lead.includes('。')) return false;
  }
  return false;
}

/** The amount of the topic that a change is told against; null where the sentence does not print it. */
function baseOf({ claim, topic }: Placed, before: Placed | undefined): Claim | null {
  const compared = comparisonIn(claim.lead);
  if (compared === 'budget') return topic.budget;
  const { base } = topic;
  if (!base) return null;
  const ofBase = comparisonIn(base.lead);
  if (compared !== null) return ofBase === compared ? base : null;
  return before?.claim === base ? base : null;
}

function judge(narrative: Narrative, placed: Placed, before: Placed | undefined): Said | null {
  const { claim, topic, section } = placed;
  const { role, quantity, isApproximate, isLoose } = claim;
  if (role.kind !== 'change' || !role.direction || quantity.unit === null || isApproximate || isLoose || claim.isOfSeveral) return null;
  const base = baseOf(placed, before);
  const { final } = topic;
  if (!base || !final || base.paragraph !== claim.paragraph || final.paragraph !== claim.paragraph) return null;
  if (base.isApproximate || final.isApproximate || base.quantity.unit === null || final.quantity.unit === null) return null;
  const [now, then] = [final, base].map((one): Interval => operandOf(narrative, { claim: one, topic }, section).interval);
  if (!now || !then) return null;
  const moved = minus(now, then);
  const told = intervalOf(claim, narrative.usual);
  const { unit } = quantity;
  const places = Math.max(...[claim, base, final].map((one) => one.quantity.places));
  const words = (yuan: Decimal): string => toPlain(convert(yuan, '元', unit), places);
  const expected = words(absolute(moved.value));
  const rests = [final, base];
  const sum = `${words(now.value)} − ${words(then.value)} = ${words(moved.value)} ${unit}`;
  if (!meet({ ...moved, value: absolute(moved.value) }, { ...told, value: absolute(told.value) })) {
    const message = `${sum}，文中增减额为 ${quantity.printed} ${unit}`;
    return findingOn(narrative, placed, DIFFERENCE, { verdict: 'mismatch', expected, message, rests });
  }
  const rises = compare(now.value, then.value);
  const isTurned = !meet(now, then) && rises !== role.direction && told.value.units > 0n;
  if (!isTurned) return agrees(narrative, placed, [], rests);
  const message = `${sum}，文中却说${role.direction > 0 ? '增加' : '减少'} ${quantity.printed} ${unit}，方向相反`;
  return findingOn(narrative, placed, DIRECTION, {
    verdict: 'inconsistent',
    expected: `${rises > 0 ? '增加' : '减少'}${expected}`,
    message,
    rests,
  });
}
