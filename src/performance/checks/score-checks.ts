import { compare, isZero, toPlain } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, ScoredPart } from '../form';
import { isCounted } from '../points';
import type { ScoredForm, ScoredIndicator } from '../score';
import { isInapplicable } from '../total';
import { againstRule } from './against-rule';
import { checkExecution } from './execution-score-checks';
import { checkBlankOfGroup, checkNested, checkUnweightedGroups } from './group-score-checks';
import { remarkAt } from './remark-at';
import type { Fitting, RoundingWay } from './rounding-ways';
import { P } from './rules';
import { tooHigh } from './too-high';

/** Remarks on scores: of the execution rate, of every indicator, and of groups whose points only the label names. */
export function checkScores(scored: ScoredForm): Remark[] {
  const { form, profile } = scored;
  if (form.columns.score === null || !profile.isScored) return [];
  const fitting: Fitting[] = [];
  const remarks = [
    ...(form.money?.rows ?? []).flatMap((row) => checkExecution(scored, row, fitting)),
    ...form.scoredParts.flatMap((part) => checkPart(form, part)),
    ...scored.indicators.flatMap((indicator) => checkIndicator(scored, indicator, fitting)),
    ...scored.indicators.flatMap((head) => checkNested(scored, head)),
    ...(form.columns.weight === null ? checkUnweightedGroups(scored) : []),
  ];
  return [...remarks, ...nameWays(form, fitting)];
}

/** One form is rounded in one way: it is named where it is unusual, and what does not fit it where no single way fits all. */
function nameWays(form: EvaluationForm, fitting: readonly Fitting[]): Remark[] {
  const [first] = fitting;
  if (!first) return [];
  const common = first.ways.find((way) => fitting.every(({ ways }) => ways.includes(way)));
  if (common?.isUsual) return [];
  if (common) {
    const message = `得分按下列取整方式与规则一致：${fitting.map(({ words }) => `${words}（${common.words}）`).join('；')}`;
    return [remarkAt(P.roundingWay, form, { verdict: 'rounding', message, at: first.at, related: fitting.slice(1).map(({ at }) => at) })];
  }
  const count = (way: RoundingWay): number => fitting.filter(({ ways }) => ways.includes(way)).length;
  const [most] = fitting.flatMap(({ ways }) => ways).sort((a, b) => count(b) - count(a));
  const odd = fitting.filter(({ ways }) => most && !ways.includes(most));
  const [oddest] = odd;
  if (!most || !oddest) return [];
  const words = odd.map((one) => `${one.words}（${one.ways[0]?.words ?? ''}）`).join('；');
  const message = `没有一种取整方式能说明表内全部得分：多数按${most.words}，下列的不是，请核对：${words}`;
  return [remarkAt(P.roundingWay, form, { verdict: 'rounding', message, at: oddest.at, related: odd.slice(1).map(({ at }) => at) })];
}

function checkPart(form: EvaluationForm, { label, weight, score }: ScoredPart): Remark[] {
  if (score.state !== 'amount') return [];
  return compare(score.value, weight.value) > 0 || score.value.units < 0n ? [tooHigh(form, score, weight.value, `“${label}”`, weight)] : [];
}

function checkIndicator(scored: ScoredForm, item: ScoredIndicator, fitting: Fitting[]): Remark[] {
  const { form } = scored;
  const { indicator, weight } = item;
  const { score } = indicator;
  const isNested = indicator.partOf?.as === 'nested' && score?.state === 'amount';
  if (!score || (!isCounted(indicator) && !isNested)) return [];
  if (score.state === 'blank') return checkBlank(form, item, score);
  if (score.state === 'error') {
    const message = `“${indicator.name}”的得分是错误值${score.text ?? ''}`;
    return [remarkAt(P.scoreBlank, form, { verdict: 'unsupported', message, at: score })];
  }
  if (score.state !== 'amount' || weight === null) return [];
  if (compare(score.value, weight) > 0 || score.value.units < 0n)
    return [tooHigh(form, score, weight, `“${indicator.name}”`, indicator.weight)];
  return againstRule(scored.profile, form, item, score, weight, fitting);
}

function checkBlank(form: EvaluationForm, { indicator, weight }: ScoredIndicator, score: Figure): Remark[] {
  const isScoredForm = form.indicators.some((other) => other.score?.state === 'amount');
  if (!isScoredForm || isInapplicable(indicator)) return [];
  if (form.columns.weight === null && weight === null) return checkBlankOfGroup(form, indicator, score);
  if (weight === null || isZero(weight)) return [];
  return [
    remarkAt(P.scoreBlank, form, { verdict: 'missing', message: `“${indicator.name}”有分值${toPlain(weight)}，没有填得分`, at: score }),
  ];
}
