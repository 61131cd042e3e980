import { compare, decimal, ONE, sum, toPlain, ZERO, type Decimal } from '../amount/decimal';
import { asPercent, roundedRate, roundedShare } from '../identities/quotient';
import { byOwnColumns, byRule } from './by-rule';
import type { EvaluationForm, Indicator, MoneyRow, ScoredPart } from './form';
import type { ScoringProfile } from './profile';
import { countedExecution, isCounted } from './points';
import { groupPoints, weightOf } from './weights';
import { withSumsOfNested } from './nested';
import type { Proposal } from './proposal';
import { executionRate, fitOfRate, isPrintedFit, type ExecutionRate } from './rate';
import { applyingPoints, isLeftOut, totalOf, type TotalRule } from './total';
import { compareValues } from './values/compare-values';
import type { Completion } from './values/completion';

export interface ScoredIndicator {
  readonly indicator: Indicator;
  readonly completion: Completion;
  /** Its points; null where the form prints none. */
  readonly weight: Decimal | null;
  readonly proposal: Proposal;
}

export interface ScoredPartProposal {
  readonly part: ScoredPart;
  readonly proposal: Proposal;
}

/** What is said of forms on which nothing is scored. */
export const NO_SCORES = '表上没有得分栏，不用打分';

/** A form scored under one profile. */
export interface ScoredForm {
  readonly form: EvaluationForm;
  readonly profile: ScoringProfile;
  readonly rate: ExecutionRate;
  readonly execution: Proposal;
  /** Lines that are scored by themselves; no rule computes them. */
  readonly parts: readonly ScoredPartProposal[];
  readonly indicators: readonly ScoredIndicator[];
  readonly totalRule: TotalRule;
  /** Whether anything on the form is scored; not where it prints no 得分. */
  readonly isScored: boolean;
  /** Least and most that the total can be; equal where nothing is left to judge. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** Null while something is left to judge. */
  readonly total: Decimal | null;
  /** By the total, or by both ends of its range where they agree; null otherwise. */
  readonly grade: string | null;
}

export interface ScoreOptions {
  /** What the user chose for indicators, by their row. A choice that the rule does not allow counts only with a reason. */
  readonly chosen?: ReadonlyMap<number, Decimal>;
  /** Why the user chose what the rule does not allow, by row; a blank is none. */
  readonly reasons?: ReadonlyMap<number, string>;
  /** Whether a group's points may be split evenly where the form prints none for its indicators. Off by default. */
  readonly equalWeights?: boolean;
  /** Whether the finding that caps the total was made (审计披露). */
  readonly isCapped?: boolean;
  /** Whether a rate that is filled in will be computed anew, so that it does not count what it says now. */
  readonly replacesRate?: boolean;
}

/** Scores a form. Never throws and never guesses: what the rule does not decide is a range. */
export function scoreForm(form: EvaluationForm, profile: ScoringProfile, options: ScoreOptions = {}): ScoredForm {
  const rate: ExecutionRate = form.money?.scored ? executionRate(form.money.scored, profile) : { kind: 'none', reason: '表内没有资金总额' };
  const execution = scoreExecution(form, profile, rate, options);
  const indicators = withSumsOfNested(form.indicators.map((indicator) => scoreIndicator(form, profile, indicator, options)));
  const ownParts = form.scoredParts.map((part) => ({ part, proposal: scorePart(profile, part, options) }));
  const counted = indicators.filter(({ indicator }) => isCounted(indicator));
  const parts = [execution, ...ownParts.map(({ proposal }) => proposal), ...counted.map(({ proposal }) => proposal)];
  const totalRule: TotalRule = {
    applying: profile.rescalesInapplicable ? applyingPoints(indicators, otherPoints(form, profile)) : null,
    most: options.isCapped ? (profile.cap?.total ?? null) : null,
  };
  const end = (pick: (proposal: Proposal) => Decimal): Decimal => totalOf(sum(parts.map(pick)), totalRule, profile);
  const low = end(lowOf);
  const high = end(highOf);
  const isScored = profile.isScored && parts.some(({ kind }) => kind !== 'excluded');
  const isComplete = isScored && !parts.some(({ kind }) => kind === 'judgement');
  const worst = gradeOf(low, profile);
  return {
    form,
    profile,
    rate,
    execution,
    parts: ownParts,
    indicators,
    totalRule,
    isScored,
    low,
    high,
    total: isComplete ? high : null,
    grade: isScored && worst !== null && worst === gradeOf(high, profile) ? worst : null,
  };
}

/** The grade that a total on a scale of 100 earns; null where the profile has no grades. */
export function gradeOf(total: Decimal, profile: ScoringProfile): string | null {
  return profile.grades.find((grade) => compare(total, grade.from) >= 0)?.name ?? null;
}

/** All points that are not an indicator's: of the execution rate where it is scored, and of lines that are scored by themselves. */
export function otherPoints(form: EvaluationForm, profile: ScoringProfile): Decimal {
  const execution = countedExecution(form) ? executionPoints(form, profile) : null;
  return sum([execution ?? ZERO, ...form.scoredParts.map(({ weight }) => weight.value)]);
}

/** The points of the execution rate: what the form prints, else what the profile expects. */
export function executionPoints(form: EvaluationForm, profile: ScoringProfile): Decimal | null {
  return form.money?.points ?? profile.points.execution;
}

function scoreExecution(form: EvaluationForm, profile: ScoringProfile, rate: ExecutionRate, options: ScoreOptions): Proposal {
  if (!profile.isScored) return { kind: 'excluded', reason: '本表只算执行率，不计分' };
  const row = form.money?.scored;
  if (!row?.score) return { kind: 'excluded', reason: '表内没有执行率得分' };
  if (!countedExecution(form)) return { kind: 'excluded', reason: '预算执行率在指标内计分' };
  const points = executionPoints(form, profile);
  if (!points) return { kind: 'excluded', reason: '表内没有写明预算执行率的分值' };
  if (rate.kind === 'nothing') return { kind: 'decided', score: ZERO, reason: rate.words };
  if (rate.kind === 'none') return { kind: 'judgement', low: ZERO, high: points, reason: rate.reason };
  const share = countingRate(row, rate.value, profile, options);
  const score = roundedShare(points, { numerator: share, denominator: decimal(1n) }, profile.score, points);
  const capped = compare(score, points) > 0 ? points : score;
  return { kind: 'decided', score: capped, reason: `分值 ${toPlain(points)} × 执行率 ${asPercent(share)} = ${toPlain(capped)}` };
}

/** Points are given to such a line by people; what they gave stands. */
function scorePart(profile: ScoringProfile, { row, label, weight, score }: ScoredPart, options: ScoreOptions): Proposal {
  if (!profile.isScored) return { kind: 'excluded', reason: '本表不计分' };
  const given = options.chosen?.get(row) ?? (score.state === 'amount' ? score.value : undefined);
  if (given && isWithin(given, ZERO, weight.value)) return { kind: 'decided', score: given, reason: `“${label}”由人评定` };
  return { kind: 'judgement', low: ZERO, high: weight.value, reason: `“${label}”由人评定` };
}

/**
 * The rate that is multiplied. One that is printed in a usual way stands on the form and counts, so that the score can be worked out from
 * it, rounded where it says more than the profile keeps. The amounts count where nothing usual is printed, where the rate will be written
 * anew, and where the profile does not round at all.
 */
function countingRate(row: MoneyRow, computed: Decimal, { rate }: ScoringProfile, { replacesRate = false }: ScoreOptions): Decimal {
  const printed = row.rate?.state === 'amount' ? row.rate : null;
  if (!printed || !isPrintedFit(fitOfRate(row)) || rate.places === null) return computed;
  if (replacesRate && printed.formula === undefined) return computed;
  const isFiner = printed.value.scale > rate.places + 2;
  return isFiner ? roundedRate({ numerator: printed.value, denominator: ONE }, rate) : printed.value;
}

/** Proposes the score of one indicator. */
function scoreIndicator(form: EvaluationForm, profile: ScoringProfile, indicator: Indicator, options: ScoreOptions = {}): ScoredIndicator {
  const facts = { name: indicator.name, second: indicator.second, nature: indicator.nature, year: form.year };
  const completion = asMarked(form, indicator, together(form, indicator, compareValues(indicator.target, indicator.actual, facts)));
  const weight = weightOf(form, indicator, options);
  return { indicator, completion, weight, proposal: propose(form, profile, indicator, completion, weight, options) };
}

/** Words that do not say how far something was completed, where a check beside them does. */
function asMarked({ marks }: EvaluationForm, { row }: Indicator, completion: Completion): Completion {
  if (completion.kind !== 'qualitative' || completion.band !== null) return completion;
  const [mark, ...others] = marks.find((own) => own.row === row)?.marks ?? [];
  return mark && others.length === 0 ? { ...completion, band: mark.band, words: `勾了“${mark.caption}”` } : completion;
}

/** Why an indicator that belongs to another one gets no score of its own. */
const PART_WORDS = {
  ofWhich: '“其中”行，属于上一项，不单独计分',
  shared: '与上一项合为一格计分',
  nested: '得分计入上一级指标，表内没有单独的分值',
} as const;

/** What several indicators that share one score come to: all of them have to be met, and no rule says what some of them are worth. */
function together(form: EvaluationForm, head: Indicator, own: Completion): Completion {
  const sharing = form.indicators.filter(({ partOf }) => partOf?.as === 'shared' && partOf.row === head.row);
  if (sharing.length === 0) return own;
  const all = [
    { name: head.name, completion: own },
    ...sharing.map(({ target, actual, name, second, nature }) => ({
      name,
      completion: compareValues(target, actual, { name, second, nature, year: form.year }),
    })),
  ];
  const count = String(all.length);
  if (all.every(({ completion }) => completion.kind === 'met')) return { kind: 'met', ratio: null, words: `合为一格的${count}项均完成` };
  const unmet = all.filter(({ completion: one }) => one.kind === 'unmet' || (one.kind === 'judgement' && one.standing === 'unmet'));
  const names = unmet.map(({ name }) => `“${name}”`).join('、');
  const reason =
    unmet.length > 0 ? `合为一格计分的${count}项中${names}没有完成，没有规定怎样折算` : `合为一格计分的${count}项中有不能确定的`;
  return { kind: 'judgement', standing: unmet.length > 0 ? 'unmet' : 'unknown', floor: null, reason };
}

function propose(
  form: EvaluationForm,
  profile: ScoringProfile,
  indicator: Indicator,
  completion: Completion,
  weight: Decimal | null,
  options: ScoreOptions,
): Proposal {
  if (!profile.isScored || form.columns.score === null) return { kind: 'excluded', reason: '本表不计分' };
  if (indicator.isConstraint) return { kind: 'excluded', reason: '约束性指标不设分值' };
  const isSmallPart = indicator.partOf?.as === 'nested' && weight !== null;
  if (indicator.partOf && !isSmallPart) return { kind: 'excluded', reason: PART_WORDS[indicator.partOf.as] };
  if (completion.kind === 'inapplicable' && profile.rescalesInapplicable) {
    if (isLeftOut({ indicator, completion })) return { kind: 'excluded', reason: '不适用，不参加考核，其余指标折算为百分制' };
    return { kind: 'judgement', low: ZERO, high: weight ?? decimal(100n), reason: '不适用，表内却填了得分，请核对' };
  }
  const chosen = options.chosen?.get(indicator.row);
  if (weight === null) {
    const high = groupPoints(form, indicator) ?? decimal(100n);
    if (chosen && isWithin(chosen, ZERO, high)) return { kind: 'decided', score: chosen, reason: `人工判断，得 ${toPlain(chosen)} 分` };
    return { kind: 'judgement', low: ZERO, high, reason: `表内没有列出该项分值。${wordsOf(completion)}` };
  }
  const proposal = byOwnColumns(indicator, weight, byRule(profile, completion, weight));
  if (!chosen) return proposal;
  if (proposal.kind !== 'judgement' || !isWithin(chosen, proposal.low, proposal.high)) {
    const why = options.reasons?.get(indicator.row)?.trim() ?? '';
    if (why === '' || !isWithin(chosen, ZERO, weight)) return proposal;
    return { kind: 'decided', score: chosen, reason: `人工评定，得 ${toPlain(chosen)} 分，理由：${why}`, isExplained: true };
  }
  return {
    kind: 'decided',
    score: chosen,
    reason: `人工判断，在 ${toPlain(proposal.low)}–${toPlain(proposal.high)} 之间，得 ${toPlain(chosen)} 分`,
  };
}

function isWithin(value: Decimal, low: Decimal, high: Decimal): boolean {
  return compare(value, low) >= 0 && compare(value, high) <= 0;
}

function wordsOf(completion: Completion): string {
  return completion.kind === 'judgement' ? completion.reason : completion.words;
}

function lowOf(proposal: Proposal): Decimal {
  return proposal.kind === 'decided' ? proposal.score : proposal.kind === 'judgement' ? proposal.low : ZERO;
}

function highOf(proposal: Proposal): Decimal {
  return proposal.kind === 'decided' ? proposal.score : proposal.kind === 'judgement' ? proposal.high : ZERO;
}
