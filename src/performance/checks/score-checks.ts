import { add, compare, decimal, isZero, multiply, ONE, subtract, sum, toPlain, ZERO, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import type { Remark } from '../../identities/remark';
import type { Position } from '../../workbook/address';
import type { EvaluationForm, Indicator, MoneyRow, ScoredPart } from '../form';
import type { ScoringProfile } from '../profile';
import { countedExecution, isCounted } from '../points';
import { fitOfRate, isPrintedFit } from '../rate';
import { asPercent, roundedShare } from '../../identities/quotient';
import { nestedIn } from '../nested';
import type { ScoredForm, ScoredIndicator } from '../score';
import { earnedShare, otherShare, REVERSE_WORDS } from '../reverse';
import { isInapplicable } from '../total';
import { directionOf } from '../values/direction';
import { isExplained, isReasoned } from './reasons';
import { remarkAt } from './remark-at';
import { wayOf, wayOfShare, waysOf, type RoundingWay } from './rounding-ways';
import { P } from './rules';

/** A score in proportion that fits, with every way of rounding by which it does, the first of them the most usual. */
interface Fitting {
  readonly at: Position;
  readonly ways: readonly RoundingWay[];
  readonly words: string;
}

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

function checkExecution({ form, profile, execution }: ScoredForm, row: MoneyRow, fitting: Fitting[]): Remark[] {
  const { score, rate, budget, executed } = row;
  const points = row.weight?.state === 'amount' ? row.weight.value : row === form.money?.scored ? (form.money.points ?? null) : null;
  if (!points || !budget || !executed) return [];
  if (score?.state === 'blank' && row === form.money?.scored) return checkBlankExecution(form, row, score, points);
  if (score?.state !== 'amount') return [];
  if (compare(score.value, points) > 0 || score.value.units < 0n) return [tooHigh(form, score, points, `${row.label}执行率`, row.weight)];
  // What is blank above filled parts is told by itself, and is no 0.
  if (row.isTotal && isLeftBlank(form, executed)) return [];
  if (budget.state !== 'amount' || executed.state === 'error' || executed.state === 'pending' || executed.state === 'unreadable') return [];

  if (isZero(budget.value)) {
    if (!isZero(executed.value) || isZero(score.value)) return [];
    const message = `${row.label}全年预算数和执行数均为0，执行率得分却为${toPlain(score.value)}`;
    return [
      remarkAt(P.executionScore, form, {
        verdict: 'inconsistent',
        severity: 'warning',
        message,
        at: score,
        related: [budget, executed],
        actual: score.value,
      }),
    ];
  }
  const shares = { numerator: executed.value, denominator: budget.value };
  const fit = fitOfRate(row);
  const printed = rate?.state === 'amount' ? rate.value : null;
  const byRate = printed ? wayOfShare(score.value, points, printed) : null;
  const byAmounts = wayOf(score.value, points, shares);
  const way = byRate?.isUsual ? byRate : byAmounts?.isUsual ? byAmounts : (byRate ?? byAmounts);
  const share = printed && isPrintedFit(fit) ? asPercent(printed) : `${toPlain(executed.value)}/${toPlain(budget.value)}`;
  if (way) {
    const ways = [
      ...(printed ? waysOf(score.value, points, { numerator: printed, denominator: decimal(1n) }) : []),
      ...waysOf(score.value, points, shares),
    ];
    fitting.push({ at: score, ways, words: `${row.label} ${toPlain(points)}×${share}=${toPlain(score.value)}` });
    return [];
  }
  if (row === form.money?.scored && execution.kind === 'decided' && compare(score.value, execution.score) === 0) return [];
  const expected =
    printed && isPrintedFit(fit)
      ? roundedShare(points, { numerator: printed, denominator: decimal(1n) }, profile.score, points)
      : roundedShare(points, shares, profile.score, points);
  const most = compare(expected, points) > 0 ? points : expected;
  const message = `${row.label}执行率得分${toPlain(score.value)}，应为分值${toPlain(points)}×${share}=${toPlain(most)}`;
  return [
    remarkAt(P.executionScore, form, {
      verdict: 'mismatch',
      message,
      at: score,
      related: [budget, executed, ...(rate ? [rate] : [])],
      actual: score.value,
      expected: most,
      ...(form.money?.reason ? { severity: 'info' as const } : {}),
    }),
  ];
}

/** Whether the executed total is blank while a part of it is filled in. */
function isLeftBlank(form: EvaluationForm, executed: Figure): boolean {
  return executed.state === 'blank' && (form.money?.rows ?? []).some((row) => !row.isTotal && row.executed?.state === 'amount');
}

/** The execution rate's score left blank in a form that has scores, though its money is filled in. */
function checkBlankExecution(form: EvaluationForm, { budget, executed }: MoneyRow, score: Figure, points: Decimal): Remark[] {
  const isScored = form.indicators.some((other) => other.score?.state === 'amount');
  const hasMoney = [budget, executed].some((figure) => figure?.state === 'amount');
  if (!isScored || !hasMoney || score.formula !== undefined) return [];
  const message = `预算执行率有分值${toPlain(points)}，没有填得分，自评表未填完`;
  return [remarkAt(P.scoreBlank, form, { verdict: 'missing', message, at: score })];
}

/** A heading over numbered rows: its points and its score are those of the rows together. */
function checkNested({ form, indicators }: ScoredForm, { indicator: head }: ScoredIndicator): Remark[] {
  const parts = nestedIn(head, indicators).map(({ indicator }) => indicator);
  return (['weight', 'score'] as const).flatMap((column): Remark[] => {
    const own = head[column];
    const figures = parts.flatMap((part) => (part[column]?.state === 'amount' ? [part[column]] : []));
    if (own?.state !== 'amount' || figures.length === 0 || figures.length < parts.length) return [];
    const expected = sum(figures.map(({ value }) => value));
    if (compare(own.value, expected) === 0) return [];
    const words = figures.map(({ value }) => toPlain(value)).join(' + ');
    const message = `“${head.name}”${column === 'weight' ? '分值' : '得分'}${toPlain(own.value)}，下级各项之和为${words} = ${toPlain(expected)}`;
    return [remarkAt(P.nestedSum, form, { verdict: 'mismatch', message, at: own, related: figures, actual: own.value, expected })];
  });
}

function tooHigh(form: EvaluationForm, score: Figure, points: Decimal, name: string, place: Figure | null): Remark {
  const isNegative = score.value.units < 0n;
  const message = isNegative ? `${name}得分${toPlain(score.value)}为负数` : `${name}得分${toPlain(score.value)}大于分值${toPlain(points)}`;
  const related = place ? [place] : [];
  return remarkAt(P.scoreAtMostWeight, form, { verdict: 'exceeds', message, at: score, related, actual: score.value, expected: points });
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

/**
 * Where points stand in the labels only, a blank may be the rest of a merged score: not where the scores that are given fall short of the
 * points in the label, or of the total.
 */
function checkBlankOfGroup(form: EvaluationForm, indicator: Indicator, score: Figure): Remark[] {
  const given = (list: readonly Indicator[]): Decimal =>
    sum(list.flatMap((one) => (one.score?.state === 'amount' && isCounted(one) ? [one.score.value] : [])));
  const group = form.groups
    .filter(({ points, indicators }) => points !== null && indicators.includes(indicator))
    .sort((a, b) => a.indicators.length - b.indicators.length)[0];
  const total = form.total?.score ?? form.headTotal;
  const others = sum([countedExecution(form)?.value ?? ZERO, ...form.scoredParts.map((part) => part.score.value)]);
  const isShort =
    (group?.points && compare(given(group.indicators), group.points) < 0) ||
    (total?.state === 'amount' && compare(add(given(form.indicators), others), total.value) < 0);
  if (!isShort) return [];
  const of = group?.points ? `（“${group.text}”已填${toPlain(given(group.indicators))}分）` : '';
  return [remarkAt(P.scoreBlank, form, { verdict: 'missing', message: `“${indicator.name}”没有填得分${of}`, at: score })];
}

function againstRule(
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
  if (completion.kind === 'qualitative' && completion.band !== null && compare(score.value, proposal.high) > 0) {
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
  if (compare(score, weight) >= 0 || (target.measure?.exponent ?? 0) !== (actual.measure?.exponent ?? 0)) return false;
  return wayOf(score, weight, { numerator: actual.value, denominator: target.value })?.isUsual ?? false;
}

/** Forms without a column of points: the scores of a group against the points in its label. */
function checkUnweightedGroups({ form, indicators }: ScoredForm): Remark[] {
  return form.groups.flatMap((group) => {
    const own = indicators.filter(({ indicator }) => group.indicators.includes(indicator) && isCounted(indicator));
    const scores = own.flatMap(({ indicator }) => (indicator.score?.state === 'amount' ? [indicator.score] : []));
    if (!group.points || scores.length < own.length || scores.length === 0) return [];
    const total = sum(scores.map(({ value }) => value));
    const parts = { at: group, related: scores, actual: total, expected: group.points };
    const over = compare(total, group.points);
    if (over > 0) {
      const message = `“${group.text}”下各指标得分合计${toPlain(total)}，超过标注的${toPlain(group.points)}分`;
      return [remarkAt(P.scoreAtMostWeight, form, { ...parts, verdict: 'exceeds', message })];
    }
    const unmet = own.find(({ completion }) => completion.kind === 'unmet');
    if (over === 0 && unmet?.completion.kind === 'unmet' && !isReasoned(unmet.indicator) && !isExplained(form)) {
      const message = `“${group.text}”得满分，但“${unmet.indicator.name}”${unmet.completion.words}，没有说明原因`;
      return [
        remarkAt(P.unmetScore, form, {
          ...parts,
          at: unmet.indicator.score ?? group,
          verdict: 'inconsistent',
          severity: 'warning',
          message,
        }),
      ];
    }
    if (over < 0 && own.every(({ completion }) => completion.kind === 'met') && !isExplained(form)) {
      const message = `“${group.text}”下各指标均已完成，得分合计${toPlain(total)}，比标注少${toPlain(subtract(group.points, total))}分，没有说明原因`;
      return [remarkAt(P.metScore, form, { ...parts, verdict: 'inconsistent', message })];
    }
    return [];
  });
}
