import { add, compare, subtract, sum, toPlain, ZERO, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, Indicator } from '../form';
import { nestedIn } from '../nested';
import { countedExecution, isCounted } from '../points';
import type { ScoredForm, ScoredIndicator } from '../score';
import { isExplained, isReasoned } from './reasons';
import { remarkAt } from './remark-at';
import { P } from './rules';

/** A heading over numbered rows: its points and its score are those of the rows together. */
export function checkNested({ form, indicators }: ScoredForm, { indicator: head }: ScoredIndicator): Remark[] {
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

/**
 * Where points stand in the labels only, a blank may be the rest of a merged score: not where the scores that are given fall short of the
 * points in the label, or of the total.
 */
export function checkBlankOfGroup(form: EvaluationForm, indicator: Indicator, score: Figure): Remark[] {
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

/** Forms without a column of points: the scores of a group against the points in its label. */
export function checkUnweightedGroups({ form, indicators }: ScoredForm): Remark[] {
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
