import type { Finding } from '../findings/finding';
import { cellName } from '../workbook/address';
import type { Edit } from '../workbook/plan';

/** The edits with those doubted that would change what somebody looked into and let stand (已核实): the cell itself, or the suspected one. */
export function doubtingExplained(edits: readonly Edit[], findings: readonly Finding[]): readonly Edit[] {
  const reasons = new Map<string, string>();
  for (const { sheet, cell, suspects, severity, explained } of findings) {
    if (!explained || severity === 'info') continue;
    for (const place of [{ sheet, cell }, ...suspects]) reasons.set(`${place.sheet}!${place.cell ?? ''}`, explained.reason);
  }
  return edits.map((edit) => {
    const reason = reasons.get(`${edit.sheet}!${cellName(edit)}`);
    return reason === undefined || edit.doubt !== undefined ? edit : { ...edit, doubt: `有关问题已核实（${reason}）` };
  });
}
