import { toPlain, type Decimal } from '../amount/decimal';
import type { Remark } from '../identities/remark';
import { cellName } from '../workbook/address';
import type { Finding } from './finding';

/** A remark of a rule that is no identity, as a finding. */
export function remarkFinding(remark: Remark): Finding {
  const text = (value: Decimal | null): string | null => value && toPlain(value);
  return {
    rule: remark.rule.code,
    severity: remark.severity,
    verdict: remark.verdict,
    form: remark.form,
    sheet: remark.sheet,
    cell: remark.row === null || remark.column === null ? null : cellName({ row: remark.row, column: remark.column }),
    message: remark.message,
    identity: null,
    actual: text(remark.actual),
    expected: text(remark.expected),
    difference: text(remark.difference),
    tolerance: text(remark.tolerance),
    related: remark.related.map((place) => ({ sheet: place.sheet, cell: cellName(place) })),
    suspects: [],
    operands: [],
  };
}
