import type { CellContent } from '../../workbook/plan';
import { isSameFormula } from '../../identities/formula';
import { formatOf, formulaOf } from './cell-matrix';

/** Text that Excel would take for something else if it were typed: a number, a date, a formula, a truth value. */
const MISREAD = /^[\s\u3000]*[-+=@'#$￥¥(（.％%\d０-９]|^[\s\u3000]*(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** A text cell's format: whatever is typed there stays text. */
const TEXT_FORMAT = '@';

/** What to type so that a cell comes to hold exactly this content. */
export function inputFor(content: CellContent): number | string | boolean {
  if (content.formula !== null) return content.formula;
  const { value } = content;
  if (typeof value !== 'string') return value ?? '';
  const isMisread = content.format === TEXT_FORMAT ? value.startsWith("'") : MISREAD.test(value);
  return isMisread ? `'${value}` : value;
}

/** The format that a cell must have while it is typed into, lest a number or formula become text. */
export function formatWhileTyping(content: CellContent): string {
  const isText = content.formula === null && typeof content.value === 'string';
  return content.format === TEXT_FORMAT && !isText ? 'General' : (content.format ?? 'General');
}

/** What a cell holds, from Excel's three answers for it. */
export function contentFrom(value: unknown, formula: unknown, format: unknown): CellContent {
  const isScalar = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return {
    formula: formulaOf(formula, value),
    value: isScalar && value !== '' ? value : null,
    format: formatOf(format),
  };
}

/**
 * Whether a cell still or already holds this: the same formula however Excel respells it, or the same value of the same kind. The result of a formula
 * and the number format are not compared: the one moves with other cells, the other Excel respells.
 */
export function holds(actual: CellContent, wanted: CellContent): boolean {
  if (wanted.formula !== null || actual.formula !== null) {
    return wanted.formula !== null && actual.formula !== null && isSameFormula(wanted.formula, actual.formula);
  }
  const expected = wanted.value === '' ? null : wanted.value;
  return actual.value === expected;
}

/** Whether a formula came to an error where the plan expected a value. */
export function turnedIntoError(actual: CellContent, wanted: CellContent): boolean {
  const isError = (value: CellContent['value']): boolean => typeof value === 'string' && /^#[A-Z/0]+[!?A]?$/.test(value);
  return actual.formula !== null && isError(actual.value) && !isError(wanted.value);
}
