import { absolute, parseDecimal, toPlain } from '../amount/decimal';
import type { CellReference, Finding, Operand } from '../findings/finding';

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

/** What a finding is called on its one line: the words of its cell where it has any, else its sentence without the place. */
export function headline({ sheet, cell, verdict, operands, message }: Finding): string {
  const own = operands.find(({ at }) => at !== null && at.sheet === sheet && at.cell === cell);
  if (own && own.label !== '' && verdict !== 'rounding') return own.label;
  const place = [sheet, cell ?? ''].reduce(
    (rest, name) => (name !== '' && rest.startsWith(name) ? rest.slice(name.length).replace(/^[\s!：:]+/, '') : rest),
    message,
  );
  return place === '' ? message : place;
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

function cellsOf(finding: Finding): ReadonlySet<string> {
  const operands = finding.operands.flatMap(({ at }) => at ?? []);
  const own = finding.cell === null ? [] : [{ sheet: finding.sheet, cell: finding.cell }];
  return new Set([...own, ...operands, ...finding.related, ...finding.suspects].map(({ sheet, cell }) => `${sheet}!${cell}`));
}

/**
 * A finding's sentence with the cells in it that the finding is about. A cell's name belongs to the sheet that was named last
 * before it, else to the finding's own; what merely looks like a cell's name stays text.
 */
export function sentenceParts(finding: Finding): readonly SentencePart[] {
  const { message } = finding;
  const cells = cellsOf(finding);
  const sheets = [...new Set([...cells].map((key) => key.slice(0, key.lastIndexOf('!'))))];
  const parts: SentencePart[] = [];
  let done = 0;
  for (const match of message.matchAll(/(?<![A-Za-z0-9.])[A-Z]{1,3}[1-9]\d{0,6}(?![A-Za-z0-9.])/g)) {
    const before = message.slice(0, match.index);
    const named = sheets.map((sheet) => ({ sheet, at: before.lastIndexOf(sheet) })).filter(({ at }) => at >= 0);
    const last = named.sort((a, b) => b.at - a.at || b.sheet.length - a.sheet.length)[0]?.sheet ?? finding.sheet;
    const sheet = [last, finding.sheet].find((candidate) => cells.has(`${candidate}!${match[0]}`));
    if (sheet === undefined) continue;
    if (match.index > done) parts.push({ text: message.slice(done, match.index), at: null });
    parts.push({ text: match[0], at: { sheet, cell: match[0] } });
    done = match.index + match[0].length;
  }
  if (done < message.length) parts.push({ text: message.slice(done), at: null });
  return parts;
}
