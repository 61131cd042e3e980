import { compare, decimal, isZero, toPlain, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import { asPercent, roundedShare } from '../../identities/quotient';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, MoneyRow } from '../form';
import { fitOfRate, isPrintedFit } from '../rate';
import type { ScoredForm } from '../score';
import { remarkAt } from './remark-at';
import { waysOf, type Fitting } from './rounding-ways';
import { P } from './rules';
import { tooHigh } from './too-high';

/** The score of the execution rate in one row of the money. */
export function checkExecution({ form, profile, execution }: ScoredForm, row: MoneyRow, fitting: Fitting[]): Remark[] {
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
  const share = printed && isPrintedFit(fit) ? asPercent(printed) : `${toPlain(executed.value)}/${toPlain(budget.value)}`;
  const ways = [
    ...(printed ? waysOf(score.value, points, { numerator: printed, denominator: decimal(1n) }) : []),
    ...waysOf(score.value, points, shares),
  ];
  if (ways.length > 0) {
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
