import { compare, decimal, sum, type Decimal } from '../amount/decimal';
import type { Figure } from '../identities/figure';
import type { EvaluationForm, Indicator } from './form';
import { saying } from './reading/captions';

/** What all points of a form make up. */
export const HUNDRED: Decimal = decimal(100n);

const EXECUTION_RATE = saying('executionRate');

/** Whether an indicator counts for the total: no constraint, and no part of another one. */
export function isCounted({ isConstraint, partOf }: Indicator): boolean {
  return !isConstraint && partOf === null;
}

/** Whether an indicator is the execution rate, which some places score among the others. */
export function isExecutionRate({ name }: Indicator): boolean {
  return EXECUTION_RATE.test(name);
}

/** Sum of the printed points of some indicators; null where one is not printed or not readable. */
export function weightsOf(indicators: readonly Indicator[]): Decimal | null {
  const figures = indicators.filter(isCounted).map(({ weight }) => weight);
  if (figures.length === 0 || !figures.every((figure): figure is Figure => figure !== null && isPrinted(figure))) return null;
  return figures.some(({ state }) => state === 'amount') ? sum(figures.map(({ value }) => value)) : null;
}

/** A dash stands for an indicator that is not scored; an empty cell is points not yet given. */
function isPrinted(figure: Figure): boolean {
  return figure.state === 'amount' || figure.state === 'nothing';
}

/**
 * The score of the execution rate, as far as it counts: not where the indicators alone make up 100 points and the rate is one of them
 * (银川), or the printed total is theirs alone.
 */
export function countedExecution(form: EvaluationForm): Figure | null {
  const score = form.money?.scored?.score ?? null;
  const weights = score && weightsOf(form.indicators);
  if (!weights || compare(weights, HUNDRED) !== 0) return score;
  const scores = form.indicators.flatMap((indicator) => (indicator.score?.state === 'amount' ? [indicator.score.value] : []));
  const total = form.total?.score;
  const isTheirs = total?.state === 'amount' && scores.length > 0 && compare(total.value, sum(scores)) === 0;
  return isTheirs || form.indicators.some(isExecutionRate) ? null : score;
}

/** Points that were read, where they fall short of 100 and the money, which carries the rest, was not found; null otherwise. */
export function pointsWithoutMoney(form: EvaluationForm): Decimal | null {
  if (form.money?.total) return null;
  const firsts = form.groups.filter(({ level }) => level === 'first');
  const labelled =
    firsts.length > 0 && firsts.every(({ points }) => points !== null) ? sum(firsts.flatMap(({ points }) => points ?? [])) : null;
  const read = weightsOf(form.indicators) ?? labelled;
  return read && compare(read, HUNDRED) < 0 ? read : null;
}
