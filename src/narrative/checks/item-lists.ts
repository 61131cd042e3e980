import { compare, subtract, toPlain, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import type { Claim } from '../claims';
import { meet, total } from '../intervals';
import { operandOf } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { ITEMS } from '../rules';
import { skipsNumber } from '../topics';
import { bySection } from '../whole-sections';

/** The 项 that a section lists with their budgets and final amounts, and the section's totals of both. */
interface Listed {
  readonly budgets: Placed[];
  readonly finals: Placed[];
}

/**
 * Σ of the items' 年初预算 = the total 年初预算, Σ of their 决算 = the total. The list is known to be whole where the other sum comes
 * out; items that come to more than the total are wrong in any case.
 */
export function itemLists(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  for (const claims of bySection(narrative).values()) {
    if (claims[0]?.section !== 'T5') continue;
    const whole = wholeOf(claims);
    const listed = whole && listOf(claims);
    if (!listed) continue;
    const sums = {
      final: sumOf(narrative, whole.final, listed.finals),
      budget: sumOf(narrative, whole.budget, listed.budgets),
    };
    for (const [stage, other] of [
      ['final', 'budget'],
      ['budget', 'final'],
    ] as const) {
      const one = judge(narrative, whole[stage], listed[`${stage}s`], sums[stage], sums[other] === 'equal');
      if (one) said.set(whole[stage], one);
    }
  }
  return said;
}

type Sum = 'equal' | 'more' | 'less';

/** The sentence that leads to the list: 一般公共预算财政拨款支出年初预算为 A，支出决算为 B. */
function wholeOf(claims: readonly Placed[]): { budget: Placed; final: Placed } | null {
  const at = claims.findIndex(
    ({ claim, topic }) => claim.role.kind === 'final' && topic.budget !== null && isOfAll(topic.subject.words) && !topic.subject.path,
  );
  const final = claims[at];
  const budget = claims.slice(0, at).find(({ claim }) => claim === final?.topic.budget);
  const isExact = [final, budget].every((placed) => placed && !placed.claim.isApproximate && placed.claim.quantity.unit !== null);
  return final && budget && isExact ? { budget, final } : null;
}

function isOfAll(words: string): boolean {
  return /^(?:本年度?)?(?:一般公共预算)?(?:财政拨款)?支出(?:合计)?$/.test(words);
}

/** Every 项 once, with its budget of the same kind and its final amount; null where one lacks something or comes twice. */
function listOf(claims: readonly Placed[]): Listed | null {
  const finals = claims.filter(({ claim, topic }) => claim.role.kind === 'final' && (topic.subject.path?.item ?? '') !== '');
  const names = finals.map(
    ({ topic: { subject } }) => `${subject.path?.class ?? ''} ${subject.path?.section ?? ''} ${subject.path?.item ?? ''}`,
  );
  if (finals.length < 2 || new Set(names).size < names.length) return null;
  const budgets = finals.flatMap(({ topic }) => claims.find(({ claim }) => claim === topic.budget) ?? []);
  const all: readonly Claim[] = [...finals, ...budgets].map(({ claim }) => claim);
  const isExact = all.every((claim) => !claim.isApproximate && claim.quantity.unit !== null && !skipsNumber(claim));
  return isExact && budgets.length === finals.length ? { budgets, finals } : null;
}

function amount(narrative: Narrative, placed: Placed) {
  return operandOf(narrative, placed, placed.section).interval;
}

function sumOf(narrative: Narrative, whole: Placed, parts: readonly Placed[]): Sum {
  const sum = total(parts.map((part) => amount(narrative, part)));
  const all = amount(narrative, whole);
  if (meet(sum, all)) return 'equal';
  return compare(sum.value, all.value) > 0 ? 'more' : 'less';
}

function judge(narrative: Narrative, whole: Placed, parts: readonly Placed[], sum: Sum, isWhole: boolean): Said | null {
  const { quantity, role } = whole.claim;
  const { unit } = quantity;
  const kinds = new Set(parts.map(({ claim }) => (claim.role.kind === 'budget' ? claim.role.budget : '')));
  const own = role.kind === 'budget' ? role.budget : '';
  if (unit === null || kinds.size > 1 || !kinds.has(own)) return null;
  const rests = parts.map(({ claim }) => claim);
  if (sum === 'equal') return agrees(narrative, whole, [], rests);
  if (sum === 'less' && !isWhole) return null;
  const added = total(parts.map((part) => amount(narrative, part))).value;
  const places = Math.max(...[whole.claim, ...rests].map(({ quantity: { places: printed } }) => printed));
  const words = (yuan: Decimal): string => toPlain(convert(yuan, '元', unit), places);
  const gap = words(subtract(added, amount(narrative, whole).value));
  const what = role.kind === 'budget' ? '预算数' : '决算数';
  const message = `所列 ${parts.length} 个项级科目的${what}合计为 ${words(added)} ${unit}，总数却为 ${quantity.printed} ${unit}，差 ${gap}`;
  // An item that had a budget and spent nothing may be left out of the list.
  const severity = sum === 'less' ? 'warning' : ITEMS.severity;
  return findingOn(narrative, whole, ITEMS, { verdict: 'inconsistent', severity, expected: words(added), message, rests });
}
