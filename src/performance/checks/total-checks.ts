import { compare, halfUnit, isZero, subtract, sum, toPlain, ZERO, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import { isUsable } from '../../identities/figure';
import type { Identity } from '../../identities/identity';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, TotalRow } from '../form';
import type { ScoringProfile } from '../profile';
import { EXECUTION } from '../places/print-groups';
import { countedExecution, HUNDRED, isCounted, pointsWithoutMoney } from '../points';
import { executionPoints, gradeOf, otherPoints, type ScoredForm } from '../score';
import { applyingPoints, isInapplicable, totalOf } from '../total';
import { remarkAt } from './remark-at';
import { P } from './rules';

/** The score cells that make up the total: the execution rate's, those of further parts, and every indicator's. */
function scoreCells(form: EvaluationForm): readonly Figure[] {
  const execution = countedExecution(form);
  const scores = form.indicators.filter(isCounted).map(({ score }) => score);
  return [execution, ...form.scoredParts.map(({ score }) => score), ...scores].filter((figure): figure is Figure => figure !== null);
}

/**
 * 总分 = 执行率得分 + Σ得分, whatever the cells hold; null where the form has no such cells. A form may print its total above the
 * indicators only.
 */
export function totalOfScores(form: EvaluationForm, total: Figure | null = form.total?.score ?? form.headTotal): Identity | null {
  const cells = scoreCells(form);
  if (!total || cells.length === 0 || form.columns.score === null || pointsWithoutMoney(form)) return null;
  return {
    rule: P.total,
    relation: 'sum',
    form: form.title,
    target: { ...total, halfWidth: halfWidthOfTotal(total, cells) },
    terms: cells.map((figure) => ({ figure, sign: 1 })),
    needsAll: true,
  };
}

/** The total above the form = the one below, whatever the cells hold; null where the form has no such cells. */
export function headOfTotal({ headTotal, total, title }: EvaluationForm): Identity | null {
  if (!headTotal || !total) return null;
  return { rule: P.headTotal, relation: 'copy', form: title, target: headTotal, terms: [{ figure: total.score, sign: 1 }] };
}

/** 总分 = 执行率得分 + Σ得分, and the total above the form = the one below, where they are filled in. */
export function totalIdentities(form: EvaluationForm): Identity[] {
  const below = form.total?.score;
  const total = totalOfScores(form, standingTotal(form));
  const head = headOfTotal(form);
  const isFilled = total && total.target.state !== 'blank' && total.terms.some(({ figure }) => figure?.state === 'amount');
  const areBoth = head?.target.state === 'amount' && below?.state === 'amount';
  return [...(isFilled ? [total] : []), ...(areBoth ? [head] : [])];
}

/**
 * Whether a form's total is not its scores' sum but what a rule makes of it: brought back to 100 because something does not apply, or held
 * down to the profile's bound after an audit finding. Whether the form's place has such a rule is not always known: neither is held
 * against it.
 */
export function isOtherThanSum({ form, profile, indicators }: ScoredForm): boolean {
  const total = standingTotal(form);
  const cells = scoreCells(form);
  if (total?.state !== 'amount' || !cells.every(isUsable)) return false;
  const scores = sum(cells.map(({ value }) => value));
  const most = profile.cap?.total;
  if (most && compare(total.value, most) === 0 && compare(scores, most) > 0) return true;
  const applying = applyingPoints(indicators, otherPoints(form, profile));
  if (!applying) return false;
  const places = total.value.scale;
  return (['round', 'cut'] as const).some((mode) => {
    const score = { places, mode, keepsShortfall: false };
    return compare(totalOf(scores, { applying, most: null }, { ...profile, score }), total.value) === 0;
  });
}

/**
 * Whether blank scores, which are named by themselves, account for what a total has more than the scores that are filled in: whoever wrote
 * the total may have counted them.
 */
export function isBlankCounted(scored: ScoredForm): boolean {
  const total = standingTotal(scored.form);
  const cells = scoreCells(scored.form);
  if (total?.state !== 'amount' || !cells.every(isUsable)) return false;
  const scores = sum(cells.map(({ value }) => value));
  return mayComeTo(total.value, scores, scored, ({ state }) => state === 'blank');
}

/** Whether scores that are still open may make a total of those that are there. */
export function mayComeTo(
  total: Decimal,
  scores: Decimal,
  { form, profile, indicators }: ScoredForm,
  isOpen: (score: Figure) => boolean,
): boolean {
  const execution = countedExecution(form);
  const points = [
    execution && isOpen(execution) ? (executionPoints(form, profile) ?? ZERO) : ZERO,
    ...indicators.map(({ indicator, weight }) =>
      // Without points of its own a blank may have counted for anything.
      indicator.score && isOpen(indicator.score) && !isInapplicable(indicator) && isCounted(indicator) ? (weight ?? HUNDRED) : ZERO,
    ),
  ];
  const excess = subtract(total, scores);
  return excess.units > 0n && compare(excess, sum(points)) <= 0;
}

/** The total that is filled in: below the indicators, or else above them. */
export function standingTotal({ total, headTotal }: EvaluationForm): Figure | null {
  return total && (total.score.state !== 'blank' || !headTotal) ? total.score : headTotal;
}

/** A total with fewer decimals than its scores was rounded to them. */
function halfWidthOfTotal(total: Figure, scores: readonly Figure[]): Decimal {
  const most = Math.max(0, ...scores.map(({ value }) => value.scale));
  return total.value.scale < most && total.value.scale > 0 ? halfUnit(total.value.scale) : ZERO;
}

/** Remarks on total and grade. */
export function checkTotal(scored: ScoredForm): Remark[] {
  const { form, profile } = scored;
  if (form.columns.score === null) return [];
  return [
    ...checkBlankTotal(scored),
    ...checkUnscored(scored),
    ...checkWithoutMoney(form),
    ...checkGrade(form, profile),
    ...checkExplanation(form, profile),
  ];
}

function checkBlankTotal({ form, profile, totalRule }: ScoredForm): Remark[] {
  const { total } = form;
  const cells = wantedScores(form);
  if (!total || total.score.state !== 'blank' || form.headTotal?.state === 'amount' || cells.length === 0) return [];
  // A formula that shows nothing was not calculated since.
  if (total.score.formula !== undefined) return [];
  if (cells.some(({ state }) => state === 'blank')) return checkUnfinished(form, total, cells);
  if (!cells.every(isUsable)) return [];
  const scores = sum(cells.map(({ value }) => value));
  const expected = totalOf(scores, totalRule, profile);
  // A single 100 in the row stands under 分值 by its column and may have been meant as the total.
  if (total.weight && compare(total.weight.value, expected) === 0) return [];
  return [
    remarkAt(P.totalBlank, form, {
      verdict: 'missing',
      message: `${total.label}没有填，各项得分合计${toPlain(scores)}${totalRule.applying ? `，折算为百分制是${toPlain(expected)}` : ''}`,
      at: total.score,
      expected,
      related: cells,
    }),
  ];
}

/** Completed values without a single score, above a total that is a formula, or without any. */
function checkUnscored({ form, profile }: ScoredForm): Remark[] {
  const { total } = form;
  const scores = form.indicators.flatMap((indicator) => (indicator.score && isCounted(indicator) ? [indicator.score] : []));
  const [first] = scores;
  const isOpen = total ? total.score.formula !== undefined : !form.headTotal;
  const isEntered = form.indicators.some(({ target, actual }) => actual.kind !== 'blank' && target.kind !== 'blank');
  if (!first || !isOpen || !isEntered || !profile.isScored) return [];
  if (scores.some(({ state, formula }) => state !== 'blank' || formula !== undefined)) return [];
  return [
    remarkAt(P.totalBlank, form, {
      verdict: 'missing',
      message: '得分都没有填，可用自评打分，自评表未填完',
      at: first,
      related: scores.slice(1),
    }),
  ];
}

/** A total of which a part was not found cannot be told right or wrong. */
function checkWithoutMoney(form: EvaluationForm): Remark[] {
  const read = pointsWithoutMoney(form);
  const total = form.total?.score;
  if (!read || total?.state !== 'amount') return [];
  const message = `指标分值合计${toPlain(read)}分，没有找到预算执行情况及其得分，总分${toPlain(total.value)}没有核对`;
  return [remarkAt(P.total, form, { verdict: 'unsupported', severity: 'warning', message, at: total })];
}

/** The score cells without those of lines that have no points (经济效益指标 | 无), or do not apply. */
function wantedScores(form: EvaluationForm): readonly Figure[] {
  const idle = new Set(
    form.indicators.flatMap((indicator) => {
      const { weight, score } = indicator;
      const hasNone = weight !== null && (weight.state !== 'amount' || isZero(weight.value));
      return score?.state === 'blank' && (hasNone || isInapplicable(indicator)) ? [score] : [];
    }),
  );
  return scoreCells(form).filter((cell) => !idle.has(cell));
}

/** A total that is blank beside other blank scores. A form in which nothing was entered yet is none that somebody left off filling in. */
function checkUnfinished(form: EvaluationForm, total: TotalRow, cells: readonly Figure[]): Remark[] {
  const isScored = cells.some(({ state }) => state === 'amount');
  const isEntered = form.indicators.some(({ target, actual }) => actual.kind !== 'blank' && target.kind !== 'blank');
  if (!isScored && !isEntered) return [];
  const blank = cells.filter(({ state }) => state === 'blank');
  const [first] = blank;
  const others =
    blank.length === cells.length
      ? '各项得分'
      : `${first ? nameOf(form, first) : ''}${blank.length > 1 ? `等${String(blank.length)}项得分` : '得分'}`;
  return [
    remarkAt(P.totalBlank, form, {
      verdict: 'missing',
      message: `${total.label}没有填，${others}也没有填，自评表未填完`,
      at: total.score,
      related: blank,
    }),
  ];
}

function nameOf(form: EvaluationForm, cell: Figure): string {
  return cell === form.money?.scored?.score ? EXECUTION : `“${cell.rowLabel}”`;
}

function checkGrade(form: EvaluationForm, profile: ScoringProfile): Remark[] {
  const { total } = form;
  if (!total?.grade || total.score.state !== 'amount') return [];
  const expected = gradeOf(total.score.value, profile);
  if (expected === null || agrees(total.grade.text, expected, profile)) return [];
  const message = `总分${toPlain(total.score.value)}应为“${expected}”，表内等级为“${total.grade.text}”`;
  return [remarkAt(P.grade, form, { verdict: 'inconsistent', message, at: total.grade, related: [total.score] })];
}

/** Whether a printed grade (优秀) is the expected one, or none of the profile's at all (合格): then it is another scale. */
export function agrees(printed: string, expected: string, profile: ScoringProfile): boolean {
  const known = profile.grades.some(({ name }) => printed.startsWith(name));
  return !known || printed.startsWith(expected);
}

function checkExplanation(form: EvaluationForm, profile: ScoringProfile): Remark[] {
  const floor = profile.explanationBelowTotal;
  const total = form.total?.score;
  if (!floor || total?.state !== 'amount' || compare(total.value, floor) >= 0) return [];
  if (form.explanations.some(({ text }) => text !== null)) return [];
  const message = `总分${toPlain(total.value)}低于${toPlain(floor)}分，没有填原因分析及拟采取的措施`;
  return [remarkAt(P.explanation, form, { verdict: 'missing', message, at: total })];
}
