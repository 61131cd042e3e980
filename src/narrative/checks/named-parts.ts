import { absolute, compare, negate, subtract, toPlain, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import { comparisonIn } from '../comparison';
import { intervalOf, meet, total, type Interval } from '../intervals';
import { isCalled, NAMED_WHOLES, type NamedWhole } from '../named-wholes';
import { operandOf } from '../operands';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { PARTS } from '../rules';
import { skipsNumber } from '../topics';
import { bySection } from '../whole-sections';

/** What is added up of a total and its items: amounts of one stage, or changes against one year or budget. */
const KINDS = ['final', 'opening', 'adjusted', 'unsaid', 'last-year', 'budget'] as const;
type Kind = (typeof KINDS)[number];
const SAID: Readonly<Record<Kind, string>> = {
  final: '',
  opening: '年初预算',
  adjusted: '预算',
  unsaid: '预算',
  'last-year': '与上年相比的增减额',
  budget: '与预算相比的增减额',
};

/** Totals whose items are told in sentences of their own: the whole = Σ parts, and its change = Σ of theirs. */
export function namedParts(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  for (const claims of bySection(narrative).values()) {
    for (const named of NAMED_WHOLES) {
      for (const kind of KINDS) {
        const one = judge(narrative, claims, named, kind);
        if (one) said.set(...one);
      }
    }
  }
  return said;
}

function judge(narrative: Narrative, claims: readonly Placed[], { whole, parts }: NamedWhole, kind: Kind): [Placed, Said] | null {
  const target = only(narrative, claims, whole, kind);
  const items = parts.map((part) => only(narrative, claims, part, kind));
  if (!target || target.claim.quantity.unit === null) return null;
  const known = items.flatMap((item) => item ?? []);
  if (known.length < items.length) return null;
  const signed = (placed: Placed): Interval => signedInterval(narrative, placed);
  const [now, sum] = [signed(target), total(known.map(signed))];
  const rests = known.map(({ claim }) => claim);
  if (meet(now, sum)) return [target, agrees(narrative, target, [], rests)];
  const { unit, printed } = target.claim.quantity;
  const places = Math.max(...[target, ...known].map(({ claim }) => claim.quantity.places));
  const words = (yuan: Decimal): string => toPlain(convert(yuan, '元', unit), places);
  const what = SAID[kind];
  const isChange = target.claim.role.kind === 'change';
  const list = known.map((item) => words(signed(item).value)).join('、');
  const gap = words(absolute(subtract(now.value, sum.value)));
  const message =
    `${parts.length} 项${what}（${list}）合计为 ${words(sum.value)} ${unit}，` +
    `“${target.topic.subject.words || target.claim.subject.words}”${what}却为 ${isChange ? words(now.value) : printed} ${unit}，差 ${gap}`;
  const isTurned = isChange && sum.value.units < 0n !== now.value.units < 0n;
  const expected = isTurned ? '' : words(absolute(sum.value));
  return [target, findingOn(narrative, target, PARTS, { verdict: 'inconsistent', expected, message, rests })];
}

/** The one amount of a name and kind that a section tells; null where it tells none, or several that differ. */
function only(narrative: Narrative, claims: readonly Placed[], name: RegExp, kind: Kind): Placed | null {
  const found = claims.filter((placed) => kindOf(placed) === kind && isCalled(subjectOf(placed), name) && isExact(narrative, placed));
  const [first] = found;
  if (!first) return null;
  const interval = signedInterval(narrative, first);
  return found.every((other) => compare(signedInterval(narrative, other).value, interval.value) === 0) ? first : null;
}

function subjectOf({ claim, topic }: Placed): Placed['topic']['subject'] {
  return claim.subject.words === '' && claim.subject.path === null ? topic.subject : claim.subject;
}

/** Amounts of this year that stand with their unit. */
function isExact({ year }: Narrative, placed: Placed): boolean {
  const { claim } = placed;
  const subject = subjectOf(placed);
  const isOtherYear = subject.year !== null && year !== null && subject.year !== year && claim.role.kind !== 'change';
  return (
    claim.quantity.kind === 'amount' &&
    claim.quantity.unit !== null &&
    !claim.isApproximate &&
    !claim.isLoose &&
    !claim.isOfSeveral &&
    !isOtherYear &&
    !skipsNumber(claim)
  );
}

function kindOf({ claim }: Placed): Kind | null {
  const { role, lead } = claim;
  if (role.kind === 'final') return 'final';
  if (role.kind === 'budget') return role.budget;
  return role.kind === 'change' && role.direction ? comparisonIn(lead) : null;
}

function signedInterval(narrative: Narrative, placed: Placed): Interval {
  const { claim, section } = placed;
  const { role } = claim;
  if (role.kind !== 'change') return operandOf(narrative, placed, section).interval;
  const interval = intervalOf(claim, narrative.usual);
  return role.direction === -1 ? { ...interval, value: negate(interval.value) } : interval;
}
