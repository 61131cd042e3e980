import { absolute, subtract, toGrouped, toPlain, type Decimal } from '../amount/decimal';
import { figureLabel, isSameCell, type Figure } from '../identities/figure';
import { figuresOf } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import type { Cause, Doubt, Localisation, Suspicion } from '../identities/localise';
import { asPercent } from '../identities/quotient';
import { identityInWords, identityWithNumbers } from '../identities/words';
import { cellName } from '../workbook/address';
import type { CellReference, Finding, Severity, Suspect } from './finding';
import { groupAlike, mergeAlike } from './alike';
import { operandsOf, referenceTo } from './operands';
import { formulaFaults, type FormulaFaults } from './total-formula';

/**
 * Findings for broken identities. Those that a wrong cell explains are one finding about that cell, those of which only a few cells
 * can be the cause are one finding with these; every other broken identity is a finding of its own.
 * @param intact identities that hold; they tell what a total's formula counts twice
 */
export function brokenFindings(broken: readonly Judged[], { causes, doubts }: Localisation, intact: readonly Judged[]): Finding[] {
  const faults = formulaFaults(broken, intact);
  const believable = causes.filter(({ cell, settles }) => settles.length > 0 && !blamesAPart(cell, settles, faults));
  const told = new Set(believable.flatMap(({ settles }) => settles));
  const findings = believable.map((cause) => causeFinding(cause, believable, faults));
  for (const doubt of doubts) {
    for (const judged of doubt.broken) told.add(judged);
    findings.push(doubtFinding(doubt, faults));
  }
  for (const alike of groupAlike(broken.filter((judged) => !told.has(judged)))) {
    const singles = alike.map((judged) => singleFinding(judged, faults));
    findings.push(...mergeAlike(alike, singles));
  }
  return findings;
}

/** A total that its own formula puts wrong: no part of it is to blame. */
function blamesAPart(cell: Figure, settles: readonly Judged[], faults: FormulaFaults): boolean {
  return settles.some((judged) => !isSameCell(judged.identity.target, cell) && faults.has(judged));
}

function severityOf(judged: Judged): Severity {
  return judged.judgement.verdict === 'missing' ? 'warning' : judged.identity.rule.severity;
}

function money(value: Decimal, figure: Figure): string {
  return figure.showsPercent ? asPercent(value) : toGrouped(value, Math.min(figure.places, 2));
}

function placed(figure: Figure): string {
  return `${figure.sheet} ${cellName(figure)}“${figureLabel(figure)}”`;
}

function references(judged: readonly Judged[], except: Figure): CellReference[] {
  const cells = new Map<string, CellReference>();
  for (const { identity } of judged) {
    for (const figure of figuresOf(identity)) {
      if (isSameCell(figure, except)) continue;
      const reference = referenceTo(figure);
      cells.set(`${reference.sheet}!${reference.cell}`, reference);
    }
  }
  return [...cells.values()];
}

function suspect({ cell, suggested, isExact, reason }: Suspicion): Suspect {
  return { ...referenceTo(cell), suggested: toPlain(suggested), reason: isExact ? reason : `${reason}，数额须核对` };
}

/** A wrong cell: the finding stands at it. */
function causeFinding(cause: Cause, causes: readonly Cause[], faults: FormulaFaults): Finding {
  const { cell, suggested, isExact, reason, settles } = cause;
  // A sum with another wrong cell does not show this one's difference.
  const isShared = (judged: Judged): boolean => causes.some((other) => other !== cause && other.settles.includes(judged));
  const rank = (judged: Judged): number => weight(judged, cell) - (isShared(judged) ? 8 : 0);
  const ranked = [...settles].sort((a, b) => rank(b) - rank(a));
  const primary = ranked[0] as Judged;
  const severity = settles.some((judged) => severityOf(judged) === 'error') ? 'error' : 'warning';
  const difference = subtract(cell.value, suggested);
  const others = settles.length > 1 ? `；共牵涉 ${settles.length} 条勾稽关系` : '';
  const fault = settles.map((judged) => faults.get(judged)).find((clause) => clause !== undefined) ?? '';
  const why = reason === '' ? '' : `（${reason}）`;
  return {
    rule: primary.identity.rule.code,
    severity,
    verdict: 'mismatch',
    form: primary.identity.form,
    sheet: cell.sheet,
    cell: cellName(cell),
    message: `${placed(cell)}应为 ${money(suggested, cell)}${isExact ? '' : ' 左右'}，实为 ${written(cell)}，差 ${money(absolute(difference), cell)}${why}：${identityWithNumbers(primary.identity)}${others}${fault}`,
    identity: identityInWords(primary.identity),
    actual: toPlain(cell.value),
    expected: toPlain(suggested),
    difference: toPlain(difference),
    tolerance: toPlain(primary.judgement.tolerance),
    related: references(ranked, cell),
    suspects: [suspect(cause)],
    operands: operandsOf(primary.identity),
  };
}

/** More cells than these are no lead. */
const MOST_CANDIDATES = 6;

/** Broken identities of which several cells may be the cause: one finding, at the identity that an accountant would look at first. */
function doubtFinding({ broken, candidates, wrong, suspicions }: Doubt, faults: FormulaFaults): Finding {
  const ranked = [...broken].sort((a, b) => severityRank(b) - severityRank(a));
  const primary = ranked[0] as Judged;
  const single = singleFinding(primary, faults);
  const isFormula = broken.some((judged) => faults.has(judged));
  const others = broken.length > 1 ? `；同因不等的勾稽关系共 ${broken.length} 条` : '';
  const named = candidates.map((cell) =>
    cell.sheet === primary.identity.target.sheet ? `${cellName(cell)}“${figureLabel(cell)}”` : placed(cell),
  );
  const isTelling = !isFormula && suspicions.length === 0 && named.length > 1 && named.length <= MOST_CANDIDATES;
  const among = isTelling
    ? `；${named.join('、')}${named.length === 2 && wrong === 1 ? '两格中有一处有误' : `中至少有 ${wrong} 处有误`}`
    : '';
  return {
    ...single,
    message: single.message + others + among,
    related: references(ranked, primary.identity.target),
    suspects: suspicions.filter(({ cell }) => !blamesAPart(cell, broken, faults)).map(suspect),
  };
}

function severityRank(judged: Judged): number {
  return severityOf(judged) === 'error' ? 1 : 0;
}

/** The identity that an accountant would look at first: an error, within the cell's own form, with the cell as its target. */
function weight({ identity }: Judged, cell: Figure): number {
  const isTarget = isSameCell(identity.target, cell);
  const isWithin = identity.terms.every((term) => !term.figure || term.figure.sheet === cell.sheet) && identity.target.sheet === cell.sheet;
  return (identity.rule.severity === 'error' ? 4 : 0) + (isWithin ? 2 : 0) + (isTarget ? 1 : 0);
}

function written(figure: Figure): string {
  return figure.state === 'blank' ? '空白' : money(figure.value, figure);
}

function singleFinding(judged: Judged, faults: FormulaFaults): Finding {
  const { identity, judgement } = judged;
  const { target } = identity;
  return {
    rule: identity.rule.code,
    severity: severityOf(judged),
    verdict: judgement.verdict === 'missing' ? 'missing' : judgement.verdict === 'exceeds' ? 'exceeds' : 'mismatch',
    form: identity.form,
    sheet: target.sheet,
    cell: cellName(target),
    message: sentence(judged) + (faults.get(judged) ?? ''),
    identity: identityInWords(identity),
    actual: toPlain(judgement.actual),
    expected: judgement.expected && toPlain(judgement.expected),
    difference: toPlain(judgement.difference),
    tolerance: toPlain(judgement.tolerance),
    related: references([judged], target),
    suspects: [],
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
    if (only && !only.figure && only.name)
      return `${placed(target)}为 ${written(target)}，而${only.name}，部分大于总体，多 ${gap}（${identity.rule.title}）`;
    return `${placed(target)}为 ${written(target)}，大于${whole}的 ${expected}，多 ${gap}（${identity.rule.title}）`;
  }
  if (only && identity.relation !== 'ratio') {
    if (!only.figure)
      return `${placed(target)}为 ${written(target)}，而${only.name ?? '另一表没有这一行'}，两处应相等，差 ${gap}（${identity.rule.title}）`;
    if (identity.relation === 'copy') {
      return `${placed(target)}为 ${written(target)}，${placed(only.figure)}为 ${written(only.figure)}，两处应相等，差 ${gap}（${identity.rule.title}）`;
    }
  }
  return `${placed(target)}按各项计算应为 ${expected}，实为 ${written(target)}，差 ${gap}：${identityWithNumbers(identity)}`;
}
