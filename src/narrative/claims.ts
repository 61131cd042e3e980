import { withoutOwner } from './owner';
import { distributed } from './distributed';
import type { Paragraph } from './prose';
import { quantitiesIn, type Quantity } from './quantities';
import { amountRole, changedWords, clauseOf, isAbout, rateRole, type ReadRole, type Role } from './roles';
import { codePathIn, isNamed, mentionIn, NO_SUBJECT, subjectOf, type Mention, type Subject } from './subject';

/** A figure of the report with what it says (一处数字). */
export interface Claim {
  readonly paragraph: Paragraph;
  readonly quantity: Quantity;
  readonly role: Role;
  /** Null where the sentence leaves the subject out and names none before. */
  readonly subject: Subject;
  /** The words from the figure before, or the paragraph's beginning, to this one. */
  readonly lead: string;
  /** Whether an earlier clause without a figure names the subject: what was spoken of before is over. */
  readonly isMentioned: boolean;
  /** Whether a reason stands before it in its sentence: it may be about what the reason names. */
  readonly isLoose: boolean;
  /** Whether it is one of several figures in a row whose names stand elsewhere, and which is whose is not certain. */
  readonly isOfSeveral: boolean;
  /** The amount in the same place of the row before, for a row of shares: 分别占 45%、30%、25%. */
  readonly partner: Claim | null;
  /** 约、近、超: no exact figure is claimed. */
  readonly isApproximate: boolean;
}

const NO_MENTION: Mention = { subject: null, isLoose: false };

/**
 * Every figure of a paragraph, in order.
 * @param names what the report's organisation is called
 */
export function claimsIn(paragraph: Paragraph, names: readonly string[]): Claim[] {
  if (paragraph.isHeading) return [];
  const { text } = paragraph;
  const claims: Claim[] = [];
  let from = 0;
  let codesFrom = 0;
  for (const quantity of quantitiesIn(text)) {
    const lead = text.slice(from, quantity.start);
    from = quantity.end;
    const before = claims[claims.length - 1];
    const read = readRole(quantity, lead, before);
    const own = behindLabel(subjectIn(read, text.slice(codesFrom, quantity.start)), lead.slice(0, lead.length - clauseOf(lead).length));
    const mention = isNamed(own) || read.role.kind === 'other' ? NO_MENTION : mentionIn(lead.slice(0, lead.length - clauseOf(lead).length));
    claims.push({
      paragraph,
      quantity,
      lead,
      role: read.role,
      subject: withoutOwner(mention.subject ? { ...mention.subject, year: own.year ?? mention.subject.year } : own, names),
      isMentioned: mention.subject !== null,
      isLoose: mention.isLoose,
      isOfSeveral: false,
      partner: null,
      isApproximate: read.isApproximate,
    });
    if (quantity.kind !== 'count') codesFrom = quantity.end;
  }
  const grand = new Map<string, string>();
  return distributed(claims).map((claim, at, all) => {
    const total = asGrandTotal(claim, all.slice(at + 1, at + 4));
    const { words } = claim.subject;
    if (total !== claim) grand.set(words, total.subject.words);
    // Further on in the paragraph the name means the same: 总收入较上年多….
    const known = grand.get(words);
    return known === undefined ? total : { ...claim, subject: { ...claim.subject, words: known } };
  });
}

/** 总收入 of which 本年收入 is a part is 收入总计; without that it may be either. */
function asGrandTotal(claim: Claim, following: readonly Claim[]): Claim {
  const total = /^(.*)总(收入|支出)$/.exec(claim.subject.words);
  if (!total) return claim;
  const [, before = '', side = ''] = total;
  const sentence = following.slice(0, (following.findIndex(({ lead }) => /[。！？]/.test(lead)) + 1 || following.length + 1) - 1);
  const isBrokenDown = sentence.some(({ subject: { words } }) => words === `本年${side}` || words === `本年${side}合计`);
  return isBrokenDown ? { ...claim, subject: { ...claim.subject, words: `${before}${side}总计` } } : claim;
}

function readRole(quantity: Quantity, lead: string, before: Claim | undefined): ReadRole {
  const clause = clauseOf(lead);
  switch (quantity.kind) {
    case 'amount':
      return amountRole(clause);
    case 'share':
    case 'multiple':
      return rateRole(clause, before && /^[，,、；;]?$/.test(lead.replace(clause, '')) ? before.role.kind : null);
    case 'count':
      return { role: { kind: 'other' }, words: '', isApproximate: isAbout(clause) };
  }
}

/** Words that are everybody's. */
const BARE = /^(?:本年|全年|当年)?(?:实际)?(?:支出|收入)(?:决算)?(?:数|额)?$/;
const LABEL = /(?:^|[。；;])([^。；;:：，]{2,40})[:：]$/;
const NO_NAME = /情况|总体|说明|如下|其中|包括|方面|^[^\u4e00-\u9fff]*(?:本年|全年)?(?:支出|收入)(?:决算)?$/;

/** 基层政权建设（2080208）：2018年支出 12 万元 is about what stands before the colon. */
function behindLabel(own: Subject, before: string): Subject {
  const label = BARE.test(own.words) && own.path === null ? LABEL.exec(before)?.[1] : undefined;
  return label === undefined || NO_NAME.test(label) ? own : { ...subjectOf(label), year: own.year };
}

/** @param since what the text says since the last amount or rate */
function subjectIn({ role, words }: ReadRole, since: string): Subject {
  if (role.kind === 'other') return NO_SUBJECT;
  const named = subjectOf(role.kind === 'change' || role.kind === 'growth' ? changedWords(words) : words);
  // A code may stand in a sentence of its own before the one with the figure: …行政运行（项）。年初预算为….
  return named.path === null && named.words === '' ? { ...named, path: codePathIn(since) } : named;
}
