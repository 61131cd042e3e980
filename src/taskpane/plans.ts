import { parseDecimal, toNumber } from '../amount/decimal';
import type { CheckResult, Suspect } from '../findings/finding';
import { parseCellName } from '../workbook/address';
import { contentOf } from '../workbook/content';
import type { Edit, Plan } from '../workbook/plan';
import { cellAt, type Workbook } from '../workbook/workbook';

/**
 * The plan that adopts every certain cause at once: of each error whose mistake can sit in one cell only. Cells for which two errors want
 * different amounts are left out. Null where there is nothing to adopt.
 */
export function planForAll(workbook: Workbook, result: CheckResult): Plan | null {
  const edits = new Map<string, Edit | null>();
  for (const { severity, suspects } of result.findings) {
    const [suspect, ...others] = suspects;
    const edit = severity === 'error' && suspect && others.length === 0 ? planForSuspect(workbook, suspect)?.edits[0] : undefined;
    if (!edit || !suspect) continue;
    const key = `${edit.sheet}!${suspect.cell}`;
    const known = edits.get(key);
    edits.set(key, known === undefined || known?.after.value === edit.after.value ? edit : null);
  }
  const certain = [...edits.values()].filter((edit) => edit !== null);
  return certain.length === 0 ? null : { title: '全部采用', edits: certain };
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
