import { absolute, subtract, toGrouped, type Decimal } from '../amount/decimal';
import { figureLabel, isSameCell, type Figure } from '../identities/figure';
import { figuresOf } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import type { Cause, Doubt, Localisation } from '../identities/localise';
import { asPercent } from '../identities/quotient';
import { identityInWords, numberedIdentity } from '../identities/words';
import type { PlaceOnSheet } from '../workbook/pages';
import { cellAlone, cellOnSheet, joinedBy, say, type Sentence } from '../workbook/sentence';
import type { Clause } from './clause';
import type { Severity } from './finding';
import { numbersOf, placesOf, standingAt, type Found } from './found';
import { groupAlike, mergeAlike } from './alike';
import { formulaFaults, type FormulaFaults } from './total-formula';

/**
 * Findings for broken identities. Those that a wrong cell explains are one finding about that cell, those of which only a few cells
 * can be the cause are one finding with these; every other broken identity is a finding of its own.
 * @param intact identities that hold; they tell what a total's formula counts twice
 */
export function brokenFound(broken: readonly Judged[], { causes, doubts }: Localisation, intact: readonly Judged[]): Found[] {
  const faults = formulaFaults(broken, intact);
  const believable = causes.filter(({ cell, settles }) => settles.length > 0 && !blamesAPart(cell, settles, faults));
  const told = new Set(believable.flatMap(({ settles }) => settles));
  const findings = believable.map((cause) => causeFound(cause, believable, faults));
  for (const doubt of doubts) {
    for (const judged of doubt.broken) told.add(judged);
    findings.push(doubtFound(doubt, faults));
  }
  for (const alike of groupAlike(broken.filter((judged) => !told.has(judged)))) {
    const singles = alike.map((judged) => singleFound(judged, faults));
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

function placed(figure: Figure): Sentence {
  return say`${cellOnSheet(figure)}“${figureLabel(figure)}”`;
}

function placesIn(judged: readonly Judged[], except: Figure): PlaceOnSheet[] {
  return placesOf(
    judged.flatMap(({ identity }) => figuresOf(identity)),
    except,
  );
}

function faultOf(judged: readonly Judged[], faults: FormulaFaults): Clause[] {
  return judged.flatMap((one) => faults.get(one) ?? []).slice(0, 1);
}

/** A wrong cell: the finding stands at it. */
function causeFound(cause: Cause, causes: readonly Cause[], faults: FormulaFaults): Found {
  const { cell, suggested, isExact, reason, settles } = cause;
  // A sum with another wrong cell does not show this one's difference.
  const isShared = (judged: Judged): boolean => causes.some((other) => other !== cause && other.settles.includes(judged));
  const rank = (judged: Judged): number => weight(judged, cell) - (isShared(judged) ? 8 : 0);
  const ranked = [...settles].sort((a, b) => rank(b) - rank(a));
  const primary = ranked[0] as Judged;
  const severity = settles.some((judged) => severityOf(judged) === 'error') ? 'error' : 'warning';
  const difference = subtract(cell.value, suggested);
  const others: Clause[] = settles.length > 1 ? [{ kind: 'involved', sentence: `共牵涉 ${settles.length} 条勾稽关系` }] : [];
  const why = reason === '' ? '' : `（${reason}）`;
  const statement = say`${placed(cell)}应为 ${money(suggested, cell)}${isExact ? '' : ' 左右'}，实为 ${written(cell)}，差 ${money(absolute(difference), cell)}${why}：${numberedIdentity(primary.identity)}`;
  return {
    ...numbersOf(primary),
    ...standingAt(cell),
    ...{ rule: primary.identity.rule, severity, verdict: 'mismatch', form: primary.identity.form },
    clauses: [{ kind: 'wrong-cell', sentence: statement, label: figureLabel(cell) }, ...others, ...faultOf(settles, faults)],
    actual: cell.value,
    expected: suggested,
    difference,
    related: placesIn(ranked, cell),
    suspects: [cause],
  };
}

/** More cells than these are no lead. */
const MOST_CANDIDATES = 6;

/** Broken identities of which several cells may be the cause: one finding, at the identity that an accountant would look at first. */
function doubtFound({ broken, candidates, wrong, suspicions, alternatives }: Doubt, faults: FormulaFaults): Found {
  const ranked = [...broken].sort((a, b) => severityRank(b) - severityRank(a));
  const primary = ranked[0] as Judged;
  const single = singleFound(primary, faults);
  const isFormula = broken.some((judged) => faults.has(judged));
  const others: Clause[] = broken.length > 1 ? [{ kind: 'involved', sentence: `同因不等的勾稽关系共 ${broken.length} 条` }] : [];
  const named = candidates.map((cell) =>
    cell.sheet === primary.identity.target.sheet ? say`${cellAlone(cell)}“${figureLabel(cell)}”` : placed(cell),
  );
  const isTelling = !isFormula && suspicions.length === 0 && named.length > 1 && named.length <= MOST_CANDIDATES;
  const how = wrong > 1 ? `中至少有 ${wrong} 处有误` : named.length === 2 ? '两格中有一处有误' : '中有一处有误';
  const among: Clause[] = isTelling ? [{ kind: 'candidates', sentence: say`${joinedBy(named, '、')}${how}` }] : [];
  return {
    ...single,
    clauses: [...single.clauses, ...others, ...among],
    related: placesIn(ranked, primary.identity.target),
    suspects: suspicions.filter(({ cell }) => !blamesAPart(cell, broken, faults)),
    ...(isFormula ? {} : { alternatives }),
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

function singleFound(judged: Judged, faults: FormulaFaults): Found {
  const { identity, judgement } = judged;
  const { target } = identity;
  return {
    ...numbersOf(judged),
    ...standingAt(target),
    ...{ rule: identity.rule, severity: severityOf(judged), form: identity.form },
    verdict: judgement.verdict === 'missing' ? 'missing' : judgement.verdict === 'exceeds' ? 'exceeds' : 'mismatch',
    clauses: [statementOf(judged), ...faultOf([judged], faults)],
    related: placesIn([judged], target),
    suspects: [],
  };
}

function statementOf({ identity, judgement }: Judged): Clause {
  const { target } = identity;
  const expected = judgement.expected ? money(judgement.expected, target) : '';
  const gap = money(absolute(judgement.difference), target);
  const is = say`${placed(target)}为 ${written(target)}`;
  const { title } = identity.rule;
  const only = identity.terms.length === 1 ? identity.terms[0] : undefined;
  if (judgement.verdict === 'missing') {
    const sentence = say`${is}，其下 ${identity.terms.length} 个分项均未填列（${identityInWords(identity)}）`;
    return { kind: 'parts-missing', sentence };
  }
  if (judgement.verdict === 'exceeds') {
    if (only && !only.figure && only.name)
      return { kind: 'exceeds', sentence: say`${is}，而${only.name}，部分大于总体，多 ${gap}（${title}）` };
    const whole = only?.figure ? placed(only.figure) : '总体';
    return { kind: 'exceeds', sentence: say`${is}，大于${whole}的 ${expected}，多 ${gap}（${title}）` };
  }
  if (only && identity.relation !== 'ratio') {
    if (!only.figure) {
      const sentence = say`${is}，而${only.name ?? '另一表没有这一行'}，两处应相等，差 ${gap}（${title}）`;
      return { kind: 'unequal-copies', sentence };
    }
    if (identity.relation === 'copy') {
      const other = say`${placed(only.figure)}为 ${written(only.figure)}`;
      return { kind: 'unequal-copies', sentence: say`${is}，${other}，两处应相等，差 ${gap}（${title}）` };
    }
  }
  const sentence = say`${placed(target)}按各项计算应为 ${expected}，实为 ${written(target)}，差 ${gap}：${numberedIdentity(identity)}`;
  return { kind: 'unequal', sentence };
}
