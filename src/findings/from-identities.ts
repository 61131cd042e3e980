import { absolute, subtract, toGrouped, toPlain, type Decimal } from '../amount/decimal';
import { figureLabel, type Figure } from '../identities/figure';
import type { Identity } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import type { Explanation } from '../identities/localise';
import { identityInWords, identityWithNumbers } from '../identities/words';
import { cellName } from '../workbook/address';
import type { CellReference, Finding, Severity, Suspect } from './finding';
import { groupAlike, mergeAlike } from './alike';
import { operandsOf, referenceTo } from './operands';
import { isStale } from './stale';

/**
 * Findings for broken identities. Where one cell, and no other, explains several of them, they are one finding about that cell;
 * every other broken identity is a finding of its own, with the suspects that would settle it.
 */
export function brokenFindings(broken: readonly Judged[], explanations: readonly Explanation[]): Finding[] {
  const believable = explanations.filter((explanation) => !blamesAPart(explanation));
  const findings: Finding[] = [];
  const settled = new Set<Judged>();
  for (const explanation of believable) {
    if (!explanation.unique || explanation.settles.length < 2) continue;
    if (explanation.settles.some((judged) => settled.has(judged))) continue;
    for (const judged of explanation.settles) settled.add(judged);
    findings.push(explainedFinding(explanation));
  }
  for (const alike of groupAlike(broken.filter((judged) => !settled.has(judged)))) {
    const singles = alike.map((judged) =>
      singleFinding(
        judged,
        believable.filter((explanation) => explanation.settles.includes(judged)),
      ),
    );
    findings.push(...mergeAlike(alike, singles));
  }
  return findings;
}

/** What to do about a total whose formula is right and whose stored result is old. */
function hintOf({ identity, judgement }: Judged): string {
  return isStale(identity, judgement) ? '；该格的公式没有错，存储的结果没有更新，请在 Excel 或 WPS 中重新计算后保存' : '';
}

/** A total whose right formula holds an old result is to be calculated anew: no part of it is to blame. */
function blamesAPart({ cell, settles }: Explanation): boolean {
  return settles.some(({ identity, judgement }) => {
    const { target } = identity;
    const isTarget = target.sheet === cell.sheet && target.row === cell.row && target.column === cell.column;
    return !isTarget && isStale(identity, judgement);
  });
}

function severityOf(judged: Judged): Severity {
  return judged.judgement.verdict === 'missing' ? 'warning' : judged.identity.rule.severity;
}

function money(value: Decimal, figure: Figure): string {
  return toGrouped(value, Math.min(figure.places, 2));
}

function placed(figure: Figure): string {
  return `${figure.sheet} ${cellName(figure)}“${figureLabel(figure)}”`;
}

function figuresOf(identity: Identity): Figure[] {
  return [identity.target, ...identity.terms.flatMap((term) => term.figure ?? [])];
}

function references(judged: readonly Judged[], except: Figure): CellReference[] {
  const cells = new Map<string, CellReference>();
  for (const { identity } of judged) {
    for (const figure of figuresOf(identity)) {
      if (figure.sheet === except.sheet && figure.row === except.row && figure.column === except.column) continue;
      const reference = referenceTo(figure);
      cells.set(`${reference.sheet}!${reference.cell}`, reference);
    }
  }
  return [...cells.values()];
}

function suspect({ cell, suggested, reason }: Explanation): Suspect {
  return { ...referenceTo(cell), suggested: toPlain(suggested), reason };
}

/** One wrong cell that breaks several identities: the finding stands at that cell. */
function explainedFinding(explanation: Explanation): Finding {
  const { cell, suggested, reason, settles } = explanation;
  const ranked = [...settles].sort((a, b) => weight(b, cell) - weight(a, cell));
  const primary = ranked[0] as Judged;
  const severity = settles.some((judged) => severityOf(judged) === 'error') ? 'error' : 'warning';
  const difference = subtract(cell.value, suggested);
  const others = settles.length > 1 ? `；共牵涉 ${settles.length} 条勾稽关系` : '';
  const why = reason === '' ? '' : `（${reason}）`;
  return {
    rule: primary.identity.rule.code,
    severity,
    verdict: 'mismatch',
    form: primary.identity.form,
    sheet: cell.sheet,
    cell: cellName(cell),
    message: `${placed(cell)}应为 ${money(suggested, cell)}，实为 ${written(cell)}，差 ${money(absolute(difference), cell)}${why}：${identityWithNumbers(primary.identity)}${others}${hintOf(primary)}`,
    identity: identityInWords(primary.identity),
    actual: toPlain(cell.value),
    expected: toPlain(suggested),
    difference: toPlain(difference),
    tolerance: toPlain(primary.judgement.tolerance),
    related: references(ranked, cell),
    suspects: [suspect(explanation)],
    operands: operandsOf(primary.identity),
  };
}

/** The identity that an accountant would look at first: an error, within the cell's own form, with the cell as its target. */
function weight({ identity }: Judged, cell: Figure): number {
  const isTarget = identity.target.row === cell.row && identity.target.column === cell.column && identity.target.sheet === cell.sheet;
  const isWithin = identity.terms.every((term) => !term.figure || term.figure.sheet === cell.sheet) && identity.target.sheet === cell.sheet;
  return (identity.rule.severity === 'error' ? 4 : 0) + (isWithin ? 2 : 0) + (isTarget ? 1 : 0);
}

function written(figure: Figure): string {
  return figure.state === 'blank' ? '空白' : money(figure.value, figure);
}

function singleFinding(judged: Judged, explanations: readonly Explanation[]): Finding {
  const { identity, judgement } = judged;
  const { target } = identity;
  return {
    rule: identity.rule.code,
    severity: severityOf(judged),
    verdict: judgement.verdict === 'missing' ? 'missing' : judgement.verdict === 'exceeds' ? 'exceeds' : 'mismatch',
    form: identity.form,
    sheet: target.sheet,
    cell: cellName(target),
    message: sentence(judged) + hintOf(judged),
    identity: identityInWords(identity),
    actual: toPlain(judgement.actual),
    expected: judgement.expected && toPlain(judgement.expected),
    difference: toPlain(judgement.difference),
    tolerance: toPlain(judgement.tolerance),
    related: references([judged], target),
    suspects: explanations.map(suspect),
    operands: operandsOf(identity),
  };
}

function sentence({ identity, judgement }: Judged): string {
  const { target } = identity;
  const expected = judgement.expected ? money(judgement.expected, target) : '';
  const gap = money(absolute(judgement.difference), target);
  const only = identity.terms.length === 1 ? identity.terms[0] : undefined;
  if (judgement.verdict === 'missing') {
    return `${placed(target)}为 ${written(target)}，其下 ${identity.terms.length} 个分项均未填列（${identityInWords(identity)}）`;
  }
  if (judgement.verdict === 'exceeds') {
    const whole = only?.figure ? placed(only.figure) : '总体';
    return `${placed(target)}为 ${written(target)}，大于${whole}的 ${expected}，多 ${gap}（${identity.rule.title}）`;
  }
  if (only && identity.relation !== 'ratio') {
    if (!only.figure)
      return `${placed(target)}为 ${written(target)}，${only.name ?? '另一表无此行'}，两处应相等，差 ${gap}（${identity.rule.title}）`;
    if (identity.relation === 'copy') {
      return `${placed(target)}为 ${written(target)}，${placed(only.figure)}为 ${written(only.figure)}，两处应相等，差 ${gap}（${identity.rule.title}）`;
    }
  }
  return `${placed(target)}按各项计算应为 ${expected}，实为 ${written(target)}，差 ${gap}：${identityWithNumbers(identity)}`;
}
