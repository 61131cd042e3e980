import type { Finding, Operand } from '../findings/finding';

/** One row of a statement as it is laid out: the sign that stands before it, and the operand. */
export interface StatementRow {
  /** '' before the target, then = + − ÷ ≤. */
  readonly sign: string;
  readonly operand: Operand;
}

/** A finding's operands as rows of a statement; the target first. Empty for a finding that is no identity. */
export function statementRows({ identity, operands }: Finding): readonly StatementRow[] {
  const relation = identity?.includes(' ≤ ') ? '≤' : '=';
  const isRatio = identity?.includes(' ÷ ') ?? false;
  return operands.map((operand, at) => {
    if (at === 0) return { sign: '', operand };
    if (at === 1) return { sign: operand.sign === -1 ? `${relation} −` : relation, operand };
    return { sign: isRatio ? '÷' : operand.sign === -1 ? '−' : '+', operand };
  });
}

/** What a finding is called on its one line: the cell's own words where there are any, else the whole sentence. */
export function headline(finding: Finding): string {
  return finding.operands[0]?.label || finding.message;
}
