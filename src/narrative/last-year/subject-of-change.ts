import { halfUnit } from '../../amount/decimal';
import { inYuan } from '../../amount/unit';
import type { Claim } from '../claims';
import { changedAmount } from '../checks/growth';
import { operationOf } from '../checks/operation';
import { intervalOf } from '../intervals';
import { operandOf, tieOf } from '../operands';
import type { Narrative, Placed } from '../report';
import { isNamed, nameKey } from '../subject';
import type { LastYearStatement } from './statement';

/** A statement before anything is said. */
export const NOTHING_SAID = { base: null, change: null, rate: null, words: null, opening: null, direction: null } as const;

const UNKNOWN = { now: [], operation: null, printed: null, isCertain: false } as const;

export type SubjectOfChange = Pick<LastYearStatement, 'subject' | 'now' | 'operation' | 'printed' | 'isCertain' | 'grain'>;

/** This year's amount of what a change is about. */
export function subjectOfChange(narrative: Narrative, placed: Placed, at: number): SubjectOfChange {
  const { claim, topic } = placed;
  const own = isNamed(claim.subject) ? claim.subject : topic.subject;
  const subject = own.path ? own.path.item || own.path.section || own.path.class : own.words;
  const unit = claim.quantity.unit ?? topic.final?.quantity.unit ?? '万元';
  const grain = inYuan(halfUnit(narrative.usual.get(unit) ?? topic.final?.quantity.places ?? claim.quantity.places), unit);
  const operation = operationOf(own);
  const lines = operation === null ? undefined : narrative.operation.get(operation);
  if (operation !== null && lines) {
    const printed = topic.final && topic.final.subject.words !== '' ? intervalOf(topic.final, narrative.usual) : null;
    return { subject, now: lines, operation, printed, isCertain: lines.length === 1 && !claim.isLoose, grain };
  }
  const value = changedAmount(narrative, placed, at);
  if (!value) return { ...UNKNOWN, subject, grain };
  const { figures, claim: told, interval } = value.value;
  const whole = wholeBefore(narrative, placed);
  if (whole) return { ...UNKNOWN, subject, now: [...figures, ...cellsOf(narrative, whole)], grain };
  const isSubject = nameKey(claim.subject.words) === '' || value.isCertain;
  const named = told?.subject.words || subject;
  return {
    subject: subject || named,
    now: figures.length > 0 ? figures : told ? tiedTo(narrative, told) : [],
    operation: null,
    printed: told ? interval : null,
    isCertain: value.isCertain && isSubject,
    grain,
  };
}

/** The whole of a list that has just ended: 其中，甲 1 万元，乙 2 万元。比上年增加…, which may be about it or about its last item. */
function wholeBefore(narrative: Narrative, { claim, topic: { final } }: Placed): Placed | null {
  if (isNamed(claim.subject) || !final || !claim.lead.includes('。')) return null;
  const whole = narrative.claims.find((other) => other.claim === final)?.whole;
  return narrative.claims.find((other) => other.claim === whole?.claim) ?? null;
}

function cellsOf(narrative: Narrative, placed: Placed): LastYearStatement['now'] {
  return operandOf(narrative, placed, placed.section).figures;
}

/** The cells that a printed amount surely speaks of, though it does not repeat them. */
function tiedTo(narrative: Narrative, claim: Claim): LastYearStatement['now'] {
  const placed = narrative.claims.find((other) => other.claim === claim);
  if (!placed) return [];
  const { figures, isCertain } = tieOf(narrative, placed);
  return isCertain ? figures : [];
}
