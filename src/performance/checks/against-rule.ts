import { compare, isZero, multiply, ONE, toPlain, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import { asPercent, roundedShare } from '../../identities/quotient';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm } from '../form';
import type { ScoringProfile } from '../profile';
import { earnedShare, otherShare, REVERSE_WORDS } from '../reverse';
import type { ScoredIndicator } from '../score';
import { directionOf } from '../values/direction';
import { isExplained, isReasoned } from './reasons';
import { remarkAt } from './remark-at';
import { wayOf, wayOfShare, waysOf, type Fitting } from './rounding-ways';
import { P } from './rules';

/** A score that is filled in against what the rule gives. */
export function againstRule(
  profile: ScoringProfile,
  form: EvaluationForm,
  item: ScoredIndicator,
  score: Figure,
  weight: Decimal,
  fitting: Fitting[],
): Remark[] {
  const { indicator, completion, proposal } = item;
  const name = `“${indicator.name}”`;
  const common = { at: score, related: [indicator.targetCell, indicator.actualCell], actual: score.value };
  const { coefficient } = indicator;
  // A coefficient below 100% is what people gave, and the score is its product.
  const isGiven = coefficient?.state === 'amount' && compare(coefficient.value, ONE) < 0;
  const soft = isReasoned(indicator) || isExplained(form) || isGiven;
  if (coefficient?.state === 'amount' && coefficient.value.units >= 0n) {
    const byCoefficient = multiply(weight, coefficient.value);
    if (!wayOfShare(score.value, weight, coefficient.value)) {
      const message = `${name}得分${toPlain(score.value)}，应为权重${toPlain(weight)}×得分系数${asPercent(coefficient.value)}=${toPlain(byCoefficient)}`;
      return [
        remarkAt(P.coefficient, form, {
          ...common,
          related: [coefficient, ...common.related],
          verdict: 'mismatch',
          message,
          expected: byCoefficient,
        }),
      ];
    }
    if (isGiven && completion.kind !== 'met') return [];
  }
  if (completion.kind === 'met' && proposal.kind === 'decided') {
    if (compare(score.value, proposal.score) === 0 || (compare(score.value, weight) === 0 && profile.overCompletion)) return [];
    const backward = scoredBackward(item, score.value, weight);
    const message = backward
      ? `${name}${completion.words}，应得满分${toPlain(weight)}，填${toPlain(score.value)}，疑按正向指标计分`
      : `${name}${completion.words}，得分${toPlain(score.value)}低于分值${toPlain(weight)}${soft ? '，表内有说明' : '，没有说明扣分原因'}`;
    return [
      remarkAt(backward ? P.reverse : P.metScore, form, {
        ...common,
        verdict: 'inconsistent',
        message,
        expected: weight,
        ...(soft ? { severity: 'info' as const } : {}),
      }),
    ];
  }
  if (completion.kind === 'unmet') {
    const share = earnedShare(completion, profile.reverse);
    const way = wayOf(score.value, weight, share);
    // Another way than in proportion: only full points are wrong for certain.
    if (proposal.kind === 'judgement') {
      if (compare(score.value, weight) < 0 || soft) return [];
      const message = `${name}${completion.words}，得满分且没有说明原因（${proposal.reason}）`;
      return [remarkAt(P.unmetScore, form, { ...common, verdict: 'mismatch', message, severity: isDirected(item) ? 'error' : 'warning' })];
    }
    if (way && !(compare(score.value, weight) === 0)) {
      fitting.push({
        at: score,
        ways: waysOf(score.value, weight, share),
        words: `${name}${toPlain(weight)}×${toPlain(share.numerator)}/${toPlain(share.denominator)}=${toPlain(score.value)}`,
      });
      return [];
    }
    const expected = roundedShare(weight, share, profile.score, weight);
    // The profile's own rounding may make anything of it, even the full points.
    if (compare(score.value, expected) === 0) return [];
    const isFull = compare(score.value, weight) === 0;
    const other = otherShare(completion, profile.reverse);
    if (other && !isFull && wayOf(score.value, weight, other)?.isUsual) {
      const way = profile.reverse === 'quotient' ? 'excess' : 'quotient';
      const message = `${name}得分${toPlain(score.value)}是按“${REVERSE_WORDS[way]}”计的，“${profile.name}”按“${REVERSE_WORDS[profile.reverse]}”，得${toPlain(expected)}`;
      return [remarkAt(P.roundingWay, form, { ...common, verdict: 'rounding', message, expected })];
    }
    const end = soft ? '，表内已说明原因' : isFull ? '，未完成却得满分且没有说明原因' : '，没有说明原因';
    const message = `${name}${completion.words}，按规则应得${toPlain(expected)}，填${toPlain(score.value)}${end}`;
    const severity = soft ? ('info' as const) : isDirected(item) ? ('error' as const) : ('warning' as const);
    return [remarkAt(P.unmetScore, form, { ...common, verdict: 'mismatch', message, expected, severity })];
  }
  if (proposal.kind !== 'judgement') return [];
  if (compare(score.value, proposal.low) < 0) {
    const message = `${name}得分${toPlain(score.value)}低于应在的${toPlain(proposal.low)}–${toPlain(proposal.high)}分（${proposal.reason}）${soft ? '，表内有说明' : ''}`;
    return [remarkAt(P.band, form, { ...common, verdict: 'inconsistent', message, ...(soft ? { severity: 'info' as const } : {}) })];
  }
  if (completion.kind === 'qualitative' && compare(score.value, proposal.high) > 0) {
    const message = `${name}${completion.words}，得分${toPlain(score.value)}高于应在的${toPlain(proposal.low)}–${toPlain(proposal.high)}分（${proposal.reason}）${soft ? '，表内有说明' : ''}`;
    return [remarkAt(P.band, form, { ...common, verdict: 'inconsistent', message, ...(soft ? { severity: 'info' as const } : {}) })];
  }
  if (completion.kind === 'judgement' && completion.standing === 'unmet' && compare(score.value, weight) === 0 && !soft) {
    return [
      remarkAt(P.unmetScore, form, {
        ...common,
        verdict: 'inconsistent',
        severity: completion.isCertain ? 'error' : 'warning',
        message: `${name}${completion.reason}，却得满分且没有说明原因`,
      }),
    ];
  }
  return [];
}

/** Whether the target itself, a column beside it or the name says which way it counts, so that a missed one is beyond doubt. */
function isDirected({ indicator: { target, nature, name, second } }: ScoredIndicator): boolean {
  if (nature !== null || directionOf(name, second) === 'reverse') return true;
  return target.kind === 'numbers' && target.conditions.every(({ bound }) => bound !== 'plain');
}

/** Whether a reverse indicator that was kept got the share that a forward one would get. */
function scoredBackward({ indicator }: ScoredIndicator, score: Decimal, weight: Decimal): boolean {
  if (indicator.target.kind !== 'numbers' || indicator.actual.kind !== 'numbers') return false;
  const [target] = indicator.target.conditions;
  const [actual] = indicator.actual.conditions;
  if (!target || !actual || (target.bound !== 'atMost' && target.bound !== 'lessThan') || isZero(target.value)) return false;
  if ((target.measure?.exponent ?? 0) !== (actual.measure?.exponent ?? 0)) return false;
  return wayOf(score, weight, { numerator: actual.value, denominator: target.value })?.isUsual ?? false;
}
