import { toGrouped } from '../../amount/decimal';
import { comparisonIn } from '../comparison';
import { intervalOf, meet } from '../intervals';
import { isCalled, NAMED_WHOLES } from '../named-wholes';
import { tieOf } from '../operands';
import { findingOn, type Narrative, type Placed, type Said } from '../report';
import { REPEATED } from '../rules';
import { nameKey } from '../subject';
import { skipsNumber } from '../topics';
import { bySection } from '../whole-sections';

const NAMES: readonly RegExp[] = [...new Set(NAMED_WHOLES.flatMap(({ whole, parts }) => [whole, ...parts]))];

/** An item that one section prints twice: 公务接待费 in the overview and below its own heading, a 项 in two sentences. */
export function repeatedItems(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  for (const claims of bySection(narrative).values()) {
    const first = new Map<string, Placed>();
    for (const placed of claims) {
      const key = keyOf(narrative, placed);
      if (key === null) continue;
      const known = first.get(key);
      if (!known) first.set(key, placed);
      else if (!isSame(known, placed) && !areTied(narrative, known, placed)) said.set(placed, told(narrative, known, placed));
    }
  }
  return said;
}

/** What the amount is of: equal for two that must be one number. Null where that is not certain. */
function keyOf({ year }: Narrative, { claim, topic }: Placed): string | null {
  const { subject, role, quantity, lead } = claim;
  if (
    quantity.kind !== 'amount' ||
    quantity.unit === null ||
    claim.isApproximate ||
    claim.isLoose ||
    claim.isOfSeveral ||
    skipsNumber(claim)
  )
    return null;
  if (subject.owner !== '' || topic.subject.owner !== '') return null;
  if (subject.year !== null && year !== null && subject.year !== year && role.kind !== 'change') return null;
  const stage = role.kind === 'final' ? 'final' : role.kind === 'budget' ? role.budget : null;
  const kind = stage ?? (role.kind === 'change' ? comparisonIn(lead) : null);
  if (kind === null) return null;
  const own = subject.words === '' && subject.path === null ? topic.subject : subject;
  if (own.path) {
    const { class: head, section, item } = own.path;
    const under = claim.paragraph.headings.map(({ printed }) => printed).join('\n');
    return head === '' || item === '' || stage === null ? null : [kind, under, head, section, item].map(nameKey).join(' ');
  }
  const named = NAMES.findIndex((name) => isCalled(own, name));
  return named < 0 || stage === null ? null : `${kind} ${named}`;
}

function isSame(a: Placed, b: Placed): boolean {
  const none = new Map();
  return meet(intervalOf(a.claim, none), intervalOf(b.claim, none));
}

/** Both are held against cells already: what differs is told there. */
function areTied(narrative: Narrative, a: Placed, b: Placed): boolean {
  return [a, b].every((placed) => tieOf(narrative, placed).figures.length > 0);
}

function told(narrative: Narrative, known: Placed, placed: Placed): Said {
  const { quantity, subject, role } = placed.claim;
  const name = subject.words || placed.topic.subject.path?.item || placed.topic.subject.words;
  const before = `${toGrouped(known.claim.quantity.value, known.claim.quantity.places)} ${known.claim.quantity.unit ?? ''}`;
  const what = role.kind === 'budget' ? '预算数' : '';
  const message = `同一节里“${name}”${what}前面为 ${before}，这里为 ${quantity.printed} ${quantity.unit ?? ''}，前后不一致`;
  const expected = known.claim.quantity.printed;
  return findingOn(narrative, placed, REPEATED, { verdict: 'inconsistent', expected, message, rests: [known.claim] });
}
