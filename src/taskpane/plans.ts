import { parseDecimal, toNumber } from '../amount/decimal';
import type { Finding, Suspect } from '../findings/finding';
import { TEXT_NUMBER } from '../rules/text-number';
import { parseCellName } from '../workbook/address';
import { contentOf } from '../workbook/content';
import type { Plan } from '../workbook/plan';
import { cellAt, type Workbook } from '../workbook/workbook';

/** Whether it is certain what puts a finding right: numbers stored as text, a formula that adds the wrong cells, or a mistake that can sit in one cell only. */
export function isCertain(workbook: Workbook, finding: Finding): boolean {
  const { rule, severity, suspects, explained } = finding;
  if (explained) return false;
  if (rule === TEXT_NUMBER.code || hasWrongFormula(finding)) return true;
  const [suspect, ...others] = suspects;
  return severity === 'error' && suspect !== undefined && others.length === 0 && planForSuspect(workbook, suspect) !== null;
}

/** Whether a finding names the formula that is to blame. */
export function hasWrongFormula({ severity, clauses }: Finding): boolean {
  return severity === 'error' && clauses.some(({ kind }) => kind === 'formula-fault');
}

/** The cells that a finding names with what they should say: the suspected ones, or those of which one is wrong. */
export function leadsOf({ suspects, alternatives = [] }: Finding): readonly Suspect[] {
  return [...suspects, ...alternatives];
}

/**
 * The plan that puts a suspect's suggested amount into its cell. Null where that must not be done: the cell holds a formula
 * (a formula is never replaced by a value unasked), or the place or the amount cannot be read.
 */
export function planForSuspect(workbook: Workbook, suspect: Suspect): Plan | null {
  const sheet = workbook.sheets.find(({ name }) => name === suspect.sheet);
  const position = parseCellName(suspect.cell);
  const amount = parseDecimal(suspect.suggested);
  if (!sheet || !position || !amount) return null;
  const before = contentOf(cellAt(sheet, position.row, position.column));
  if (before.formula !== null) return null;
  const format = before.format === '@' ? null : before.format;
  return {
    title: '采用建议',
    edits: [
      { sheet: suspect.sheet, ...position, before, after: { formula: null, value: toNumber(amount), format }, reason: suspect.reason },
    ],
  };
}
