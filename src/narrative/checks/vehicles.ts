import { compare, sum, toPlain } from '../../amount/decimal';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { SUM } from '../rules';

const OWNER = /(?:车辆|用车|汽车|车辆数|保有量)[^，。；]{0,10}$/;
const BREAKS_DOWN = /^[，,。:：]?(?:其中|具体|分别|包括)/;
const LONGEST_LIST = 15;

/** 车辆 N 辆，其中：…: the kinds of cars add up to all of them, where the list goes on to 其他用车; and never to more. */
export function vehicles(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  narrative.claims.forEach((whole, at) => {
    const first = narrative.claims[at + 1];
    if (!isCars(whole) || !OWNER.test(whole.claim.lead) || !first || !BREAKS_DOWN.test(first.claim.lead)) return;
    const parts = partsOf(narrative, whole, at);
    const one = parts.length > 1 ? judge(narrative, whole, parts) : null;
    if (one) said.set(whole, one);
  });
  return said;
}

function isCars({ claim: { paragraph, quantity, isApproximate } }: Placed): boolean {
  return quantity.kind === 'count' && !isApproximate && paragraph.text.slice(quantity.start, quantity.end).endsWith('辆');
}

function partsOf({ claims }: Narrative, { claim: { paragraph } }: Placed, at: number): Placed[] {
  const parts: Placed[] = [];
  for (const placed of claims.slice(at + 1, at + 1 + LONGEST_LIST)) {
    const { lead } = placed.claim;
    if (placed.claim.paragraph !== paragraph || !isCars(placed)) break;
    if (parts.length > 0 && (/[。；;]|其中|包括/.test(lead) || OTHERWISE.test(lead))) break;
    parts.push(placed);
  }
  return parts;
}

/** What follows a list and is no kind of car. */
const OTHERWISE = /比上年|增加|减少|购置|更新|报废/;

function judge(narrative: Narrative, whole: Placed, parts: readonly Placed[]): Said | null {
  const added = sum(parts.map(({ claim }) => claim.quantity.value));
  const rests = parts.map(({ claim }) => claim);
  const order = compare(added, whole.claim.quantity.value);
  if (order === 0) return agrees(narrative, whole, [], rests);
  if (order < 0 && !parts.some(({ claim }) => /其他/.test(claim.lead))) return null;
  const expected = toPlain(added);
  const message = `所列 ${parts.length} 类用车合计为 ${expected} 辆，总数却为 ${whole.claim.quantity.printed} 辆`;
  return findingOn(narrative, whole, SUM, { verdict: 'inconsistent', expected, message, rests });
}
