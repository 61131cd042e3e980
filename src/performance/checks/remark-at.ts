import type { Decimal } from '../../amount/decimal';
import { subtract } from '../../amount/decimal';
import type { Rule } from '../../identities/identity';
import type { Remark, RemarkVerdict } from '../../identities/remark';
import type { Position } from '../../workbook/address';
import type { Sentence } from '../../workbook/sentence';
import type { PerformanceForm } from '../form';

/** The parts of a remark that are not the rule's and the form's own. */
export interface RemarkParts {
  readonly verdict: RemarkVerdict;
  readonly message: Sentence;
  /** The cell; absent where it is about the whole form. */
  readonly at?: Position;
  /** Where it differs from the rule's. */
  readonly severity?: Rule['severity'];
  readonly actual?: Decimal;
  readonly expected?: Decimal;
  readonly related?: readonly Position[];
  /** Sheet of the related cells where it is another one. */
  readonly relatedSheet?: string;
}

/** A remark on a form. */
export function remarkAt(rule: Rule, form: PerformanceForm, parts: RemarkParts): Remark {
  const { at, actual = null, expected = null } = parts;
  const sheet = parts.relatedSheet ?? form.sheet;
  return {
    rule,
    severity: parts.severity ?? rule.severity,
    verdict: parts.verdict,
    form: form.title,
    sheet: form.sheet,
    row: at?.row ?? null,
    column: at?.column ?? null,
    message: parts.message,
    actual,
    expected,
    difference: actual && expected ? subtract(actual, expected) : null,
    tolerance: null,
    related: (parts.related ?? []).map(({ row, column }) => ({ sheet, row, column })),
  };
}
