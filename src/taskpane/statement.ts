import { absolute, parseDecimal, toPlain } from '../amount/decimal';
import { sentenceOf, type ClauseKind } from '../findings/clause';
import type { CellReference, Finding, Operand } from '../findings/finding';
import { referenceTo } from '../findings/operands';
import { shortMessage } from '../findings/short-message';
import { piecesOf, wordsOfPiece } from '../workbook/sentence';

/** One row of a statement as it is laid out: the sign that stands before it, and the operand. */
export interface StatementRow {
  /** '' before the target, then = + − ÷ ≤. */
  readonly sign: string;
  readonly operand: Operand;
}

/** A finding's operands as rows of a statement; the target first. Empty for a finding that is no identity. */
export function statementRows({ relation, operands }: Finding): readonly StatementRow[] {
  const sign = relation === 'atMost' ? '≤' : '=';
  return operands.map((operand, at) => {
    if (at === 0) return { sign: '', operand };
    if (at === 1) return { sign: operand.sign === -1 ? `${sign} −` : sign, operand };
    const isDivisor = relation === 'ratio' && at === operands.length - 1;
    return { sign: isDivisor ? '÷' : operand.sign === -1 ? '−' : '+', operand };
  });
}

/** The words of a finding's cell; null where it has none, or where it is about several. */
function ownWords({ sheet, cell, verdict, operands, clauses }: Finding): string | null {
  const own = operands.find(({ at }) => at !== null && at.sheet === sheet && at.cell === cell) ?? clauses[0];
  return own?.label !== undefined && own.label !== '' && verdict !== 'rounding' ? own.label : null;
}

/** What a finding is called on its one line: the words of its cell where it has any, else its sentence without the place. */
export function headline(finding: Finding): string {
  return ownWords(finding) ?? (shortMessage(finding) || finding.message);
}

/** The gap as the line shows it: without its sign, null where there is none or where the line speaks of several. */
export function gapOf({ difference, verdict }: Finding): string | null {
  const gap = difference === null || verdict === 'rounding' ? null : parseDecimal(difference);
  return gap && toPlain(absolute(gap));
}

/** A piece of a sentence: text, or the name of a cell with the place that it leads to. */
export interface SentencePart {
  readonly text: string;
  readonly at: CellReference | null;
}

/** Statements that say what the two sides and the table of operands show. */
const SHOWN: ReadonlySet<ClauseKind> = new Set(['wrong-cell', 'unequal', 'unequal-copies']);

/** A finding's sentence in pieces, the cells in it with their places; without its statement where that is shown by the amounts. */
export function sentenceParts({ clauses, operands, expected, suspects }: Finding): readonly SentencePart[] {
  const [first, ...others] = clauses;
  const isShown = first !== undefined && SHOWN.has(first.kind) && expected !== null && operands.length > 0;
  // How many identities a wrong cell settles is part of why it is suspected, which stands beside its correction.
  const isExplained = first?.kind === 'wrong-cell' && suspects.length > 0;
  const added = others.filter(({ kind }) => !(isExplained && kind === 'involved'));
  return piecesOf(sentenceOf(isShown ? added : clauses)).map((piece) => ({
    text: wordsOfPiece(piece),
    at: typeof piece !== 'string' && 'row' in piece ? referenceTo(piece) : null,
  }));
}

/** Whether the line says all that the sentence says: unfolded, it need not be said again. A sentence that leads to cells that are not listed is. */
export function isSaidByHeadline(finding: Finding): boolean {
  const { sheet, cell, related, waiting = [] } = finding;
  const isListed = (at: CellReference) =>
    (at.sheet === sheet && at.cell === cell) ||
    [...related, ...waiting].some((other) => other.sheet === at.sheet && other.cell === at.cell);
  return ownWords(finding) === null && sentenceParts(finding).every(({ at }) => at === null || isListed(at));
}
