import type { ReportFinding } from './check-report';
import type { Finding } from './finding';

/** What a finding of the text names in place of a sheet. */
export const TEXT = '文字说明';

/** A finding of the text as one of the document. */
export function textFinding({ rule, severity, verdict, message, related, place, quote, offset }: ReportFinding): Finding {
  return {
    ...{ rule, severity, verdict, message, related, quote, offset },
    place: place === '' ? TEXT : place,
    form: null,
    sheet: TEXT,
    cell: null,
    identity: null,
    relation: null,
    clauses: [{ kind: 'text', sentence: message }],
    actual: null,
    expected: null,
    difference: null,
    tolerance: null,
    suspects: [],
    operands: [],
  };
}
