import type { Paragraph } from './prose';
import { quantitiesIn, type Quantity } from './quantities';
import { amountRole, changedWords, clauseOf, rateRole, type ReadRole, type Role } from './roles';
import { codePathIn, NO_SUBJECT, subjectOf, type Subject } from './subject';

/** A figure of the report with what it says (一处数字). */
export interface Claim {
  readonly paragraph: Paragraph;
  readonly quantity: Quantity;
  readonly role: Role;
  /** Null where the sentence leaves the subject out and names none before. */
  readonly subject: Subject;
  /** The words from the figure before, or the paragraph's beginning, to this one. */
  readonly lead: string;
  /** 约、近、超: no exact figure is claimed. */
  readonly isApproximate: boolean;
}

/** Every figure of a paragraph, in order. */
export function claimsIn(paragraph: Paragraph): Claim[] {
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
    const subject = subjectIn(read, text.slice(codesFrom, quantity.start));
    claims.push({ paragraph, quantity, lead, role: read.role, subject, isApproximate: read.isApproximate });
    if (quantity.kind !== 'count') codesFrom = quantity.end;
  }
  return claims;
}

function readRole(quantity: Quantity, lead: string, before: Claim | undefined): ReadRole {
  const clause = clauseOf(lead);
  switch (quantity.kind) {
    case 'amount':
      return amountRole(clause);
    case 'share':
    case 'multiple':
      return rateRole(clause, before?.role.kind === 'change' && /^[，,、；;]?$/.test(lead.replace(clause, '')));
    case 'count':
      return { role: { kind: 'other' }, words: '', isApproximate: false };
  }
}

/** @param since what the text says since the last amount or rate */
function subjectIn({ role, words }: ReadRole, since: string): Subject {
  if (role.kind === 'other') return NO_SUBJECT;
  const named = subjectOf(role.kind === 'change' || role.kind === 'growth' ? changedWords(words) : words);
  // A code may stand in a sentence of its own before the one with the figure: …行政运行（项）。年初预算为….
  return named.path === null && named.words === '' ? { ...named, path: codePathIn(since) } : named;
}
