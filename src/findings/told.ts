import { toPlain, type Decimal } from '../amount/decimal';
import type { Suspicion } from '../identities/localise';
import { identityInWords } from '../identities/words';
import { cellName } from '../workbook/address';
import { wordsOf } from '../workbook/sentence';
import { sentenceOf } from './clause';
import type { CellReference, Finding, Suspect } from './finding';
import type { Found, FoundPlace } from './found';
import { operandsOf, referenceTo } from './operands';

/** A finding written out, as the command line's JSON, the pane and the reports have it. */
export function told(found: Found): Finding {
  const { rule, severity, verdict, form, sheet, at, clauses, identity, related, suspects, alternatives, waiting } = found;
  const inWords = found.inWords === undefined ? identity && identityInWords(identity) : found.inWords;
  return {
    rule: rule.code,
    severity,
    verdict,
    form,
    sheet,
    cell: at && cellName(at),
    message: wordsOf(sentenceOf(clauses)),
    clauses,
    identity: inWords,
    relation: identity && identity.relation,
    actual: written(found.actual),
    expected: written(found.expected),
    difference: written(found.difference),
    tolerance: written(found.tolerance),
    related: related.map(relatedTo),
    suspects: suspects.map(suspect),
    ...(alternatives && alternatives.length > 0 ? { alternatives: alternatives.map(suspect) } : {}),
    ...(waiting ? { waiting: waiting.map(referenceTo) } : {}),
    operands: identity ? operandsOf(identity) : [],
  };
}

function written(amount: Decimal | null): string | null {
  return amount && toPlain(amount);
}

function relatedTo(place: FoundPlace): CellReference {
  return place.file === undefined ? referenceTo(place) : { ...referenceTo(place), file: place.file };
}

function suspect({ cell, suggested, isExact, reason }: Suspicion): Suspect {
  return { ...referenceTo(cell), suggested: toPlain(suggested), reason: isExact ? reason : `${reason}，数额须核对`, isExact };
}
