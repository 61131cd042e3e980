import type { Finding } from '../findings/finding';
import type { VerdictKind } from '../findings/workbook-verdict';
import type { Paint } from './paint';
import { cut, printable } from './width';

/** The colour of a verdict. */
export function verdictColour(kind: VerdictKind, paint: Paint): (text: string) => string {
  if (kind === 'clean' || kind === 'explained') return paint.good;
  return kind === 'errors' ? paint.severity.error : paint.severity.warning;
}

/** Where a finding stands: 公开03表!C14, or the sheet alone. */
export function placeOf(finding: Finding, width: number): string {
  if (finding.place !== undefined) return cut(printable(finding.place), width);
  const sheet = printable(finding.sheet);
  return finding.cell === null ? cut(sheet, width) : `${cut(sheet, width - 1 - finding.cell.length)}!${finding.cell}`;
}
