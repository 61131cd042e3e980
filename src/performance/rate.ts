import { compare, isZero, ONE, toPlain, type Decimal } from '../amount/decimal';
import type { Figure } from '../identities/figure';
import { isUsable } from '../identities/figure';
import type { Identity, Rule } from '../identities/identity';
import { PROBE } from '../identities/probe';
import { judge } from '../identities/judge';
import { asPercent, isCut, roundedRate, type Ratio } from '../identities/quotient';
import type { MoneyRow } from './form';
import type { ScoringProfile } from './profile';

/** The execution rate (执行率) that the amounts of a row give. */
export type ExecutionRate =
  | {
      readonly kind: 'rate';
      readonly ratio: Ratio;
      /** As the profile prints it. */
      readonly value: Decimal;
      /** 148.02/175.5 = 84.34% */
      readonly words: string;
    }
  /** Neither budget nor execution: the rate counts as 0. */
  | { readonly kind: 'nothing'; readonly words: string }
  /** Cannot be told. */
  | { readonly kind: 'none'; readonly reason: string };

/** 全年执行数 ÷ 全年（调整后）预算数, never 年初预算数. */
export function executionRate(row: MoneyRow, profile: ScoringProfile): ExecutionRate {
  const { budget, executed } = row;
  if (!budget || !executed) return { kind: 'none', reason: '表内没有全年预算数或执行数' };
  if (!isUsable(budget) || !isUsable(executed)) return { kind: 'none', reason: '全年预算数或执行数读不出数' };
  if (budget.state === 'blank' && executed.state === 'blank') return { kind: 'none', reason: '全年预算数和执行数都没有填' };
  // A blank is no zero here: 0% would be written over what was spent.
  if (executed.state === 'blank') return { kind: 'none', reason: '全年执行数没有填' };
  if (isZero(budget.value)) {
    return isZero(executed.value)
      ? { kind: 'nothing', words: '全年预算数和执行数都是0，执行率按0计' }
      : { kind: 'none', reason: `全年预算数为0，执行数为${toPlain(executed.value)}，不能计算执行率` };
  }
  if (budget.value.units < 0n || executed.value.units < 0n) return { kind: 'none', reason: '全年预算数或执行数为负数' };
  const ratio: Ratio = { numerator: executed.value, denominator: budget.value };
  const value = roundedRate(ratio, profile.rate);
  return { kind: 'rate', ratio, value, words: `${toPlain(executed.value)}/${toPlain(budget.value)} = ${asPercent(value)}` };
}

/** How a printed rate comes from its amounts. */
export type RateFit = 'rounded' | 'cut' | 'capped' | 'initial' | 'none';

/** “rate = executed / denominator” on a row's cells; null where a cell of it is missing or cannot be used. */
function printedQuotient(row: MoneyRow, denominator: Figure | null): Identity | null {
  const isFilled = row.rate?.state === 'amount' && denominator?.state !== 'blank';
  return isFilled ? quotientOf(row, denominator, PROBE, '') : null;
}

function quotientOf({ rate, executed }: MoneyRow, denominator: Figure | null, rule: Rule, form: string): Identity | null {
  if (!rate || !executed || !denominator) return null;
  return {
    rule,
    relation: 'ratio',
    form,
    target: rate,
    terms: [
      { figure: executed, sign: 1 },
      { figure: denominator, sign: 1 },
    ],
  };
}

/** What a row's rate has to be, as the profile prints it, whatever the cell holds; null where the form has no such cells. */
export function computedRate(row: MoneyRow, profile: ScoringProfile, rule: Rule, form: string): Identity | null {
  const identity = quotientOf(row, row.budget, rule, form);
  return identity && { ...identity, rounding: profile.rate };
}

/** The format of a cell for a rate: its own percentage, else one with as many decimals as the rate has. */
export function rateFormat(own: string | null | undefined, rate: Decimal): string {
  if (own?.includes('%')) return own;
  return rate.scale > 2 ? '0.00%' : '0%';
}

/** Under which of the usual ways the printed rate fits; null where the row does not allow the question. */
export function fitOfRate(row: MoneyRow): RateFit | null {
  const identity = printedQuotient(row, row.budget);
  if (!identity) return null;
  const verdict = judge(identity).verdict;
  if (verdict === 'notRun') return null;
  if (verdict === 'equal' || verdict === 'rounding') return 'rounded';
  if (isCutRate(row)) return 'cut';
  if (isCapped(row)) return 'capped';
  const initial = printedQuotient(row, row.initial);
  const otherwise = initial ? judge(initial).verdict : 'mismatch';
  return otherwise === 'equal' || otherwise === 'rounding' ? 'initial' : 'none';
}

/** Whether the printed rate stands, so that a score is computed from it. */
export function isPrintedFit(fit: RateFit | null): boolean {
  return fit === 'rounded' || fit === 'cut' || fit === 'capped';
}

/** More was spent than the budget, and 100% is printed as the most that a rate can be. */
function isCapped({ rate, executed, budget }: MoneyRow): boolean {
  if (!rate || !executed || !budget || budget.value.units <= 0n) return false;
  return compare(rate.value, ONE) === 0 && compare(executed.value, budget.value) > 0;
}

function isCutRate({ rate, executed, budget }: MoneyRow): boolean {
  if (!rate || !executed || !budget) return false;
  return isCut(rate.value, { numerator: executed.value, denominator: budget.value }, rate.places);
}
