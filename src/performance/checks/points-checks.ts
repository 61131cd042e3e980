import { absolute, add, compare, decimal, isZero, subtract, sum, toPlain, type Decimal } from '../../amount/decimal';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, IndicatorGroup } from '../form';
import { countedExecution, HUNDRED, isCounted, isExecutionRate, pointsWithoutMoney, weightsOf } from '../points';
import { remarkAt } from './remark-at';
import { P } from './rules';

/** Remarks on points (分值): groups against their labels, and all of them against 100. */
export function checkPoints(form: EvaluationForm): Remark[] {
  const groups = checkGroups(form);
  // What the groups have too much or too little is what the whole has: it is told once.
  const excess = sum(groups.flatMap(({ rule, difference }) => (rule === P.groupPoints && difference ? [difference] : [])));
  const explained = ({ difference }: Remark): boolean => difference !== null && compare(difference, excess) === 0;
  return [...groups, ...checkHundred(form).filter((remark) => !explained(remark))];
}

function checkGroups(form: EvaluationForm): Remark[] {
  const off = form.groups.flatMap((group) => {
    const weights = weightsOf(group.indicators);
    return group.points && weights && compare(group.points, weights) !== 0 ? [{ group, points: group.points, weights }] : [];
  });
  return off.flatMap(({ group, points, weights }, at): Remark[] => {
    const related = group.indicators.flatMap(({ weight }) => (weight ? [weight] : []));
    const common = { verdict: 'mismatch' as const, at: group, related, actual: weights, expected: points };
    if (group.level === 'outer') {
      const message = `“${group.text}”下各指标分值合计${toPlain(weights)}，与标注的${toPlain(points)}分不符${misplacedLabel(form, group, points)}`;
      return [remarkAt(P.outerPoints, form, { ...common, message })];
    }
    const excess = subtract(weights, points);
    const other = off.find(
      (candidate) =>
        candidate.group !== group &&
        candidate.group.level === 'first' &&
        isZero(add(excess, subtract(candidate.weights, candidate.points))),
    );
    // One indicator below the wrong label puts two groups off: it is told once, with both.
    if (other && off.indexOf(other) < at) return [];
    const hint = other
      ? `；“${other.group.label}”恰好${excess.units > 0n ? '少' : '多'}${toPlain(absolute(excess))}分，疑有指标放错一级指标`
      : '';
    return [
      remarkAt(P.groupPoints, form, {
        ...common,
        related: other ? [...related, other.group, ...other.group.indicators.flatMap(({ weight }) => weight ?? [])] : related,
        message: `“${group.text}”下各指标分值合计${toPlain(weights)}，与标注的${toPlain(points)}分不符${hint}`,
      }),
    ];
  });
}

/** The label's points may belong to a group below it that names none. */
function misplacedLabel(form: EvaluationForm, outer: IndicatorGroup, points: Decimal): string {
  const below = form.groups.filter(
    (group) => group.level === 'first' && outer.indicators.some((indicator) => group.indicators.includes(indicator)),
  );
  const twin = below.find((group) => {
    const weights = weightsOf(group.indicators);
    return group.points === null && weights !== null && compare(weights, points) === 0;
  });
  return twin ? `；“${twin.label}”分值合计恰为${toPlain(points)}，疑为分值标在了上一级` : '';
}

function checkHundred(form: EvaluationForm): Remark[] {
  if (form.columns.score === null || pointsWithoutMoney(form)) return [];
  const execution = countedExecution(form) ? (form.money?.points ?? null) : null;
  if (form.columns.weight === null) return checkLabelHundred(form, execution);
  const weights = weightsOf(form.indicators);
  if (!weights) return [];
  const left = leftOutExecution(form, weights);
  if (left) return left;
  const parts = form.scoredParts.map(({ weight }) => weight.value);
  const all = sum([weights, ...(execution ? [execution] : []), ...parts]);
  if (compare(all, HUNDRED) === 0) return [];
  const others = [
    ...(execution ? [`预算执行率${toPlain(execution)}分`] : []),
    ...(parts.length > 0 ? [`“${form.scoredParts.map(({ label }) => label).join('”“')}”${toPlain(sum(parts))}分`] : []),
  ];
  if (others.length === 0 && compare(all, decimal(90n)) === 0) return [];
  const words = others.length > 0 ? `${others.join('加')}加各指标分值${toPlain(weights)}分` : '各指标分值';
  const related = form.indicators.flatMap(({ weight }) => (weight ? [weight] : []));
  const at = form.total?.weight ?? (form.total ? { row: form.total.row, column: form.columns.weight } : related[0]);
  return [
    remarkAt(P.hundred, form, {
      verdict: 'mismatch',
      message: `${words}合计${toPlain(all)}分，不是100分`,
      ...(at ? { at } : {}),
      actual: all,
      expected: HUNDRED,
      related,
    }),
  ];
}

/**
 * The indicators make up 100 by themselves and the execution rate has points besides: either the points come to more than 100, or its score
 * is left out of the total. Which of both is wrong the form does not tell.
 */
function leftOutExecution(form: EvaluationForm, weights: Decimal): Remark[] | null {
  const { scored, points } = form.money ?? {};
  if (compare(weights, HUNDRED) !== 0 || !points || isZero(points) || scored?.weight?.state !== 'amount') return null;
  if (form.indicators.some(isExecutionRate)) return null;
  const all = add(weights, points);
  const isLeftOut = countedExecution(form) === null;
  const end = isLeftOut ? '；总分没有计入预算执行率得分' : '';
  const at = isLeftOut && form.total ? form.total.score : (form.total?.weight ?? scored.weight);
  return [
    remarkAt(P.hundred, form, {
      verdict: 'mismatch',
      ...(isLeftOut ? { severity: 'warning' as const } : {}),
      message: `各指标分值已合计100分，预算执行率另有${toPlain(points)}分，共${toPlain(all)}分，不是100分${end}`,
      at,
      actual: all,
      expected: HUNDRED,
      related: [scored.weight, ...form.indicators.flatMap(({ weight }) => (weight ? [weight] : []))],
    }),
  ];
}

/** 湖北 prints points in the labels only: 20 + 40 + 40 = 100. */
function checkLabelHundred(form: EvaluationForm, execution: Decimal | null): Remark[] {
  const level = form.groups.some((group) => group.level === 'goal') ? 'goal' : 'first';
  const groups = form.groups.filter((group) => group.level === level && group.indicators.some(isCounted));
  if (!execution || groups.length === 0 || groups.some(({ points }) => points === null)) return [];
  const own = form.scoredParts.map(({ label, weight }) => ({ label, points: weight.value }));
  const all = sum([execution, ...own.map(({ points }) => points), ...groups.map(({ points }) => points ?? { units: 0n, scale: 0 })]);
  if (compare(all, HUNDRED) === 0) return [];
  const parts = [
    `预算执行${toPlain(execution)}分`,
    ...own.map(({ label, points }) => `${label}${toPlain(points)}分`),
    ...groups.map((group) => group.text),
  ].join(' + ');
  return [
    remarkAt(P.hundred, form, {
      verdict: 'mismatch',
      message: `${parts} 合计${toPlain(all)}分，不是100分`,
      ...(groups[0] ? { at: groups[0] } : {}),
      related: groups,
      actual: all,
      expected: HUNDRED,
    }),
  ];
}
