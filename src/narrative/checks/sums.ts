import { absolute, compare, multiply, ONE, subtract, toPlain, ZERO, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import type { Claim } from '../claims';
import { intervalOf, meet, total } from '../intervals';
import { isCalled, PROCUREMENT } from '../named-wholes';
import { operandOf } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { SUM } from '../rules';
import { skipsNumber, type Told } from '../topics';

interface List {
  readonly whole: Told;
  readonly parts: Placed[];
  readonly shares: Map<Claim, Claim>;
}

/** Lists behind 其中: the whole = Σ parts, where the list is known to be complete. Keyed by the claim that prints the whole. */
export function sums(narrative: Narrative): Map<Placed, Said> {
  const lists = new Map<Claim, List>();
  for (const placed of narrative.claims) {
    const { claim, topic, whole } = placed;
    if (!whole || whole.claim.paragraph !== claim.paragraph) continue;
    const list = lists.get(whole.claim) ?? { whole, parts: [], shares: new Map<Claim, Claim>() };
    lists.set(whole.claim, list);
    if (claim.role.kind === 'final' && claim.quantity.kind === 'amount') list.parts.push(placed);
    if (claim.role.kind === 'proportion' && claim.role.part === '' && topic.final) list.shares.set(topic.final, claim);
  }
  const said = new Map<Placed, Said>();
  const places = new Map(narrative.claims.map((placed) => [placed.claim, placed]));
  for (const list of lists.values()) {
    const place = places.get(list.whole.claim);
    const hidden = leftOut(narrative, list);
    const one = place && hidden ? judge(narrative, place, list, hidden) : null;
    if (place && one) said.set(place, one);
  }
  return said;
}

/**
 * How much of the whole the list may leave out, as a ratio: nothing of 政府采购, and what the printed shares' rounding hides where they
 * come to 100%. Null where the list is not known to be complete.
 */
function leftOut(narrative: Narrative, { whole, parts, shares }: List): Decimal | null {
  if (parts.length < 2 || whole.claim.isApproximate || parts.some(({ claim }) => skipsNumber(claim))) return null;
  if (isCalled(whole.claim.subject, PROCUREMENT.whole)) {
    const kinds = PROCUREMENT.parts.map((kind) => parts.filter(({ claim }) => isCalled(claim.subject, kind)).length);
    return kinds.every((count) => count === 1) && parts.length === kinds.length ? ZERO : null;
  }
  const printed = parts.flatMap(({ claim }) => shares.get(claim) ?? []);
  if (printed.length < parts.length) return null;
  const hundred = total(printed.map((share) => intervalOf(share, narrative.usual)));
  return meet(hundred, { value: ONE, half: ZERO }) ? hundred.half : null;
}

function judge(narrative: Narrative, place: Placed, { whole, parts }: List, hidden: Decimal): Said | null {
  const { unit } = whole.claim.quantity;
  if (unit === null) return null;
  const { usual } = narrative;
  const amounts = parts.map((part) =>
    part.claim.quantity.unit === null ? intervalOf(part.claim, usual, unit) : operandOf(narrative, part, part.section).interval,
  );
  const sum = total(amounts);
  const { interval, figures } = operandOf(narrative, whole, place.section);
  const rests = parts.map(({ claim }) => claim);
  if (meet(interval, sum)) return agrees(narrative, place, figures, rests);
  const difference = subtract(interval.value, sum.value);
  if (difference.units > 0n && compare(difference, multiply(absolute(interval.value), hidden)) <= 0) return null;
  const places = Math.max(...[whole.claim, ...parts.map(({ claim }) => claim)].map(({ quantity }) => quantity.places));
  const words = (yuan: Decimal): string => toPlain(convert(yuan, '元', unit), places);
  const gap = `总额${difference.units > 0n ? '多' : '少'} ${words(absolute(difference))}`;
  const message = `所列 ${parts.length} 项合计为 ${words(sum.value)} ${unit}，总额却为 ${whole.claim.quantity.printed} ${unit}，${gap}`;
  return findingOn(narrative, place, SUM, {
    verdict: 'mismatch',
    expected: words(sum.value),
    message,
    figures,
    rests,
  });
}
