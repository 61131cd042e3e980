import { add, compare, multiply, subtract, ZERO } from '../../amount/decimal';
import { amountInWords } from '../amounts';
import { intervalOf, type Interval } from '../intervals';
import { isCalled, PROCUREMENT } from '../named-wholes';
import { findingOn, type Narrative, type Placed, type Said } from '../report';
import { SMALL_BUSINESS } from '../rules';

const KINDS = ['货物', '工程', '服务'] as const;
const AWARDED = /授予中小企业(?:的)?合同(?:金额|额)?(?:为|共|共计)?$/;
/** 货物采购授予中小企业合同金额占货物支出金额的. */
const SHARE =
  /(货物|工程|服务)(?:采购)?(?:支出)?授予中小企业(?:的)?合同(?:金额|额)?占(?:政府采购)?\1(?:采购)?支出(?:总额|金额|额)?的?(?:比例|比重)?(?:为)?$/;

/** The contracts that small firms were awarded: their amount against the shares of 货物, 工程 and 服务 that are told of them. */
export function smallBusiness(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  const spent = new Map<string, Placed>();
  const shares = new Map<string, Placed>();
  let awarded: Placed | null = null;
  for (const placed of narrative.claims) {
    const { claim } = placed;
    const { quantity, lead } = claim;
    if (claim.isApproximate) continue;
    if (quantity.kind === 'amount' && quantity.unit !== null && claim.role.kind === 'final') {
      if (AWARDED.test(lead)) awarded = placed;
      const at = PROCUREMENT.parts.findIndex((part) => isCalled(claim.subject, part));
      if (at >= 0) spent.set(KINDS[at] as string, placed);
      if (isCalled(claim.subject, PROCUREMENT.whole)) for (const map of [spent, shares]) map.clear();
      continue;
    }
    const kind = quantity.kind === 'share' ? SHARE.exec(lead)?.[1] : undefined;
    if (kind === undefined) continue;
    shares.set(kind, placed);
    if (shares.size < KINDS.length || spent.size < KINDS.length || !awarded) continue;
    const one = judge(narrative, awarded, spent, shares);
    if (one) said.set(placed, one);
    shares.clear();
  }
  return said;
}

function judge(
  narrative: Narrative,
  awarded: Placed,
  spent: ReadonlyMap<string, Placed>,
  shares: ReadonlyMap<string, Placed>,
): Said | null {
  const told = intervalOf(awarded.claim, narrative.usual);
  const claims = KINDS.map((kind) => [spent.get(kind) as Placed, shares.get(kind) as Placed] as const);
  const parts = claims.map(([amount, share]) =>
    product(intervalOf(amount.claim, narrative.usual), intervalOf(share.claim, narrative.usual)),
  );
  const [low, high] = parts.reduce(([from, to], part) => [add(from, part.low), add(to, part.high)] as const, [ZERO, ZERO] as const);
  if (compare(add(told.value, told.half), low) >= 0 && compare(subtract(told.value, told.half), high) <= 0) return null;
  const unit = awarded.claim.quantity.unit ?? '万元';
  const sum = parts.reduce((total, { value }) => add(total, value), ZERO);
  const terms = claims.map(
    ([amount, share], at) => `${KINDS[at] as string} ${amount.claim.quantity.printed} × ${share.claim.quantity.printed}`,
  );
  const message = `${terms.join(' + ')} = ${amountInWords(sum, unit, 2)} ${unit}，授予中小企业合同金额却为 ${awarded.claim.quantity.printed} ${unit}，各类的占比有误`;
  const rests = claims.flatMap(([amount, share]) => [amount.claim, share.claim]);
  const last = claims.at(-1)?.[1] as Placed;
  return findingOn(narrative, last, SMALL_BUSINESS, { verdict: 'inconsistent', expected: '', message, rests: [...rests, awarded.claim] });
}

function product(
  amount: Interval,
  rate: Interval,
): { readonly value: Interval['value']; readonly low: Interval['value']; readonly high: Interval['value'] } {
  return {
    value: multiply(amount.value, rate.value),
    low: multiply(subtract(amount.value, amount.half), subtract(rate.value, rate.half)),
    high: multiply(add(amount.value, amount.half), add(rate.value, rate.half)),
  };
}
