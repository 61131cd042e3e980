import type { CheckResult, Finding, Severity } from '../../findings/finding';
import type { Mark } from '../../host/host';
import { marksOf } from '../../taskpane/marks';
import { parseCellName } from '../../workbook/address';

/** How a cell stands out in the grid. */
export interface Highlight {
  /** A finding is about it: a small corner in the severity's colour. */
  readonly corner: Severity | null;
  /** It was marked: its whole area. */
  readonly fill: Severity | null;
  /** It belongs to the finding at hand: the cell where the mistake sits (the finding's own where that is not certain), or another cell of it. */
  readonly role: 'target' | 'operand' | null;
  /** What the findings about it say; null where there are none. */
  readonly words: string | null;
}

/** The highlights of one sheet, by row and column. */
export type Highlights = ReadonlyMap<string, Highlight>;

export function highlightKey(row: number, column: number): string {
  return `${row},${column}`;
}

const NONE: Highlight = { corner: null, fill: null, role: null, words: null };

/** What stands out on a sheet: findings, marks, and the finding that is being looked at. */
export function highlightsOf(sheet: string, result: CheckResult | null, marks: readonly Mark[], current: Finding | null): Highlights {
  const found = new Map<string, Highlight>();
  const put = (row: number, column: number, part: Partial<Highlight>) => {
    const key = highlightKey(row, column);
    found.set(key, { ...(found.get(key) ?? NONE), ...part });
  };
  for (const mark of result ? marksOf(result) : []) if (mark.sheet === sheet) put(mark.row, mark.column, { corner: mark.severity });
  for (const { sheet: place, cell, message } of result?.findings ?? []) {
    const position = place === sheet && cell !== null ? parseCellName(cell) : null;
    const known = position && found.get(highlightKey(position.row, position.column));
    if (position && known) put(position.row, position.column, { words: known.words === null ? message : `${known.words}\n${message}` });
  }
  for (const mark of marks) if (mark.sheet === sheet) put(mark.row, mark.column, { fill: mark.severity });
  if (!current) return found;
  for (const at of [...current.related, ...current.operands.map((operand) => operand.at)]) {
    const position = at?.sheet === sheet ? parseCellName(at.cell) : null;
    if (position) put(position.row, position.column, { role: 'operand' });
  }
  const [suspect, ...others] = current.suspects;
  const culprit = suspect && others.length === 0 ? suspect : { sheet: current.sheet, cell: current.cell };
  const own = current.sheet === sheet && current.cell !== null ? parseCellName(current.cell) : null;
  if (own) put(own.row, own.column, { role: 'operand' });
  const target = culprit.sheet === sheet && culprit.cell !== null ? parseCellName(culprit.cell) : null;
  if (target) put(target.row, target.column, { role: 'target' });
  return found;
}
