import type { Claim } from './claims';
import { isNamed, nameKey, NO_SUBJECT, type Subject } from './subject';

/** What one subject's sentence has said so far: its budget, its final amount, its change. */
export interface Topic {
  readonly subject: Subject;
  readonly budget: Claim | null;
  readonly final: Claim | null;
  /** What the final amount is compared with, where the sentence prints it. */
  readonly base: Claim | null;
}

/** A claim with the topic as it stood when the claim was made, the claim itself included. */
export interface Told {
  readonly claim: Claim;
  readonly topic: Topic;
}

/** Before anything was said. */
export const NOTHING_TOLD: Topic = { subject: NO_SUBJECT, budget: null, final: null, base: null };

/** Whether two subjects are the same words or the same code. */
export function isSame(a: Subject, b: Subject): boolean {
  if (a.code !== '' || b.code !== '') return a.code === b.code;
  if (a.path && b.path) return a.path.class === b.path.class && a.path.section === b.path.section && a.path.item === b.path.item;
  return a.path === b.path && a.words !== '' && nameKey(a.words) === nameKey(b.words);
}

/** Follows a paragraph's claims and tells which topic each belongs to. */
export function topicsOf(claims: readonly Claim[]): Told[] {
  const told: Told[] = [];
  let topic = NOTHING_TOLD;
  for (const claim of claims) {
    topic = after(topic, claim);
    told.push({ claim, topic });
  }
  return told;
}

/** Digits that are no amount: years, dates, codes, ordinals of a list. */
const NO_AMOUNT =
  /[(](?:\d{7}|\d{5}|\d{3})[)]|(?:^|[^\d])(?:\d{1,2}[.、])?(?:\d{7}|\d{5}|\d{3})(?=[\u4e00-\u9fff])|\d{4}年度?|\d{1,2}[月日]|^[^\d]{0,2}\d{1,2}[.、)](?!\d)|[。；;(]\d{1,2}[.、)](?!\d)/g;

const COMPLETED = /完成[^，。；\d]*$/;
/** 由上年的 80 万元增加到 100 万元: the amount of the year once more. */
const MOVED_TO = /(?:增加|增长|上升|提高|减少|下降|降低)(?:到|至|为)$/;

/** Whether the words before a figure hold a number that could not be read: what they speak about is then unknown. */
export function skipsNumber({ lead }: Claim): boolean {
  return /\d/.test(lead.replace(NO_AMOUNT, ''));
}

function after(before: Topic, claim: Claim): Topic {
  const { role, subject } = claim;
  const isOver = skipsNumber(claim) || (claim.isMentioned && !isSame(subject, before.subject));
  const topic = isOver ? { ...NOTHING_TOLD, subject: claim.isMentioned ? subject : NO_SUBJECT } : before;
  if (role.kind === 'base') return { ...topic, base: claim };
  if (role.kind !== 'budget' && role.kind !== 'final') return topic;
  // 完成预算 18 万元的 68.7% tells the budget once more.
  const again = role.kind === 'budget' ? COMPLETED : MOVED_TO;
  const isTaken = topic[role.kind] !== null && !again.test(claim.lead);
  if (isNamed(subject) ? !isSame(subject, topic.subject) || isTaken : isTaken) return { ...NOTHING_TOLD, subject, [role.kind]: claim };
  return { ...topic, subject: isNamed(topic.subject) ? topic.subject : subject, [role.kind]: claim };
}
