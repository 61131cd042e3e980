import type { Remark } from '../identities/remark';
import { NO_NUMBERS, type Found } from './found';

/** A remark of a rule that is no identity, as a finding. */
export function remarkFound(remark: Remark): Found {
  const { rule, severity, verdict, form, sheet, row, column, message, actual, expected, difference, tolerance, related } = remark;
  return {
    ...NO_NUMBERS,
    ...{ rule, severity, verdict, form, sheet, actual, expected, difference, tolerance, related },
    at: row === null || column === null ? null : { row, column },
    clauses: [{ kind: 'remark', sentence: message }],
  };
}
