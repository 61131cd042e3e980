import { absolute, add, compare, isZero, subtract, sum, toPlain, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import { isUsable } from '../../identities/figure';
import type { Identity } from '../../identities/identity';
import { asPercent } from '../../identities/quotient';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, MoneyBlock, MoneyRow } from '../form';
import { fundsState, fundsSums, moneyIdentities } from '../funds';
import type { ScoringProfile } from '../profile';
import { executionRate, fitOfRate } from '../rate';
import { remarkAt } from './remark-at';
import { P } from './rules';

/** 资金总额 = parts in every column. A column whose parts are all blank or zero is not a sum but a missing breakdown. */
export function fundsIdentities(form: EvaluationForm): Identity[] {
  return fundsSums(form).filter((identity) => fundsState(identity) === 'filled');
}

/** Identities “rate = executed / budget” that hold, or that nothing explains; the rest are remarks. */
export function rateIdentities(form: EvaluationForm): Identity[] {
  const byRow = new Map(form.money?.rows.map((row) => [row.row, row]));
  return moneyIdentities(form, 'ratio').filter(({ target }) => {
    const row = byRow.get(target.row);
    if (!row || target.state !== 'amount' || row.budget?.state === 'blank' || isIdle(row)) return false;
    const fit = fitOfRate(row);
    return fit === 'rounded' || fit === 'none' || fit === null;
  });
}

/** Remarks on the money block. */
export function checkMoney(form: EvaluationForm, profile: ScoringProfile): Remark[] {
  const { money } = form;
  if (!money) return [];
  return [
    ...checkBlankBudget(form, money),
    ...checkBreakdown(form),
    ...checkKinds(form, money),
    ...money.rows.flatMap((row) => checkRate(form, row)),
    ...checkRateReason(form, money, profile),
  ];
}

function checkBreakdown(form: EvaluationForm): Remark[] {
  const identities = fundsSums(form);
  const remarks: Remark[] = [];
  for (const [state, rule] of [
    ['partsMissing', P.partsMissing],
    ['totalMissing', P.totalMissing],
  ] as const) {
    const found = identities.filter((identity) => fundsState(identity) === state);
    const [first] = found;
    if (!first) continue;
    const columns = found.map(({ target }) => target.columnLabel).join('、');
    const parts = found.flatMap(partsOf);
    const message =
      state === 'partsMissing'
        ? `${first.target.rowLabel}已填（${found.map(({ target }) => toPlain(target.value)).join('、')}），“其中”各项的${columns}全部空白或为0，应补填资金来源`
        : `“其中”各项的${columns}已填（合计${found.map((identity) => toPlain(sum(partsOf(identity).map(({ value }) => value)))).join('、')}），${first.target.rowLabel}却为空或0`;
    remarks.push(remarkAt(rule, form, { verdict: 'missing', message, at: first.target, related: parts }));
  }
  return remarks;
}

function partsOf({ terms }: Identity): Figure[] {
  return terms.map((term) => term.figure).filter((figure) => figure !== null);
}

/** Income and expenditure by kind, each against the total, of the budget or of what was spent: the forms do not say of which. */
function checkKinds(form: EvaluationForm, { total }: MoneyBlock): Remark[] {
  const totals = [total?.executed, total?.budget, total?.initial].filter((figure): figure is Figure => figure?.state === 'amount');
  if (totals.length === 0) return [];
  return (
    [
      ['收入', form.kinds.income],
      ['支出', form.kinds.expenditure],
    ] as const
  ).flatMap(([name, kinds]): Remark[] => {
    const [first, second] = kinds;
    if (!first || !second) return [];
    const all = sum(kinds.map(({ value }) => value));
    const slack = sum(kinds.map(({ halfWidth }) => halfWidth));
    if (totals.some((figure) => compare(absolute(subtract(all, figure.value)), add(slack, figure.halfWidth)) <= 0)) return [];
    const parts = kinds.map(({ rowLabel, value }) => `${rowLabel}${toPlain(value)}`).join('、');
    const printed = totals.map(({ columnLabel, value }) => `${columnLabel}${toPlain(value)}`).join('、');
    const message = `按${name}性质分的${parts}合计${toPlain(all)}，与年度资金总额（${printed}）都不相等`;
    const related = [...kinds.slice(1), ...totals];
    return [remarkAt(P.kindsSum, form, { verdict: 'mismatch', message, at: first, related, actual: all })];
  });
}

/** Money was spent, and the budget that it was spent from is not filled in. */
function checkBlankBudget(form: EvaluationForm, { total }: MoneyBlock): Remark[] {
  const { budget, executed } = total ?? {};
  if (!budget || budget.state !== 'blank' || budget.formula !== undefined || executed?.state !== 'amount' || isZero(executed.value))
    return [];
  const message = `${budget.rowLabel}的${budget.columnLabel}没有填，${executed.columnLabel}为${toPlain(executed.value)}`;
  return [remarkAt(P.budgetMissing, form, { verdict: 'missing', message, at: budget, related: [executed] })];
}

/** Neither budget nor execution, at least one of them said so: there is nothing to divide. */
function isIdle({ budget, executed }: MoneyRow): boolean {
  return (
    budget !== null &&
    executed !== null &&
    isUsable(budget) &&
    isUsable(executed) &&
    isZero(budget.value) &&
    isZero(executed.value) &&
    !(budget.state === 'blank' && executed.state === 'blank')
  );
}

function isOverspent({ budget, executed }: MoneyRow): boolean {
  return budget?.state === 'amount' && executed?.state === 'amount' && compare(executed.value, budget.value) > 0;
}

function checkRate(form: EvaluationForm, row: MoneyRow): Remark[] {
  const { budget, executed, rate } = row;
  if (!budget || !executed || !isUsable(budget) || !isUsable(executed)) return [];
  const remarks: Remark[] = [];
  if (isOverspent(row) && (row.isTotal || !(form.money?.total && isOverspent(form.money.total)))) {
    const message = `${row.label}全年执行数${toPlain(executed.value)}大于全年预算数${toPlain(budget.value)}，请核对预算数是否为调整后预算`;
    remarks.push(
      remarkAt(P.overspent, form, {
        verdict: 'exceeds',
        message,
        at: executed,
        related: [budget],
        actual: executed.value,
        expected: budget.value,
      }),
    );
  }
  if (!rate) return remarks;
  if (rate.state === 'error' && row === form.money?.scored) {
    const message = `${row.label}的执行率是错误值${rate.text ?? ''}${isZero(budget.value) ? '，预算数为0时执行率填0' : ''}`;
    return [...remarks, remarkAt(P.rateMissing, form, { verdict: 'unsupported', message, at: rate, related: [budget, executed] })];
  }
  if (isIdle(row)) {
    if (rate.state === 'amount' && !isZero(rate.value)) {
      const message = `${row.label}全年预算数和执行数均为0，执行率却填${asPercent(rate.value)}`;
      remarks.push(remarkAt(P.rateOfNothing, form, { verdict: 'inconsistent', message, at: rate, related: [budget, executed] }));
    }
    return remarks;
  }
  if (rate.state === 'blank' && row === form.money?.scored && !isZero(budget.value)) {
    remarks.push(
      remarkAt(P.rateMissing, form, { verdict: 'missing', message: `${row.label}的执行率没有填`, at: rate, related: [budget, executed] }),
    );
  }
  return [...remarks, ...checkRateWay(form, row, rate, budget, executed)];
}

function checkRateWay(form: EvaluationForm, row: MoneyRow, rate: Figure, budget: Figure, executed: Figure): Remark[] {
  const fit = fitOfRate(row);
  const quotient = `${toPlain(executed.value)}/${toPlain(budget.value)}`;
  if (fit === 'cut') {
    const message = `${row.label}执行率${quotient}按去尾取值与所填${printedRate(rate)}一致，按四舍五入不一致`;
    return [remarkAt(P.roundingWay, form, { verdict: 'rounding', message, at: rate, related: [executed, budget] })];
  }
  if (fit === 'initial' && row.initial) {
    const message = `${row.label}执行率${printedRate(rate)}是用年初预算数${toPlain(row.initial.value)}作分母算的，应为${quotient}`;
    return [
      remarkAt(P.rate, form, { verdict: 'mismatch', message, at: rate, related: [executed, budget, row.initial], actual: rate.value }),
    ];
  }
  return [];
}

function printedRate(rate: Figure): string {
  return asPercent(rate.value);
}

function checkRateReason(form: EvaluationForm, money: MoneyBlock, profile: ScoringProfile): Remark[] {
  const floor: Decimal | null = profile.reasonBelowRate;
  if (!floor || !money.scored || money.reason) return [];
  const rate = executionRate(money.scored, profile);
  if (rate.kind !== 'rate' || compare(rate.value, floor) >= 0) return [];
  const at = money.scored.rate ?? money.scored.executed ?? undefined;
  return [
    remarkAt(P.rateReason, form, {
      verdict: 'missing',
      message: `执行率${rate.words}，未达到${asPercent(floor)}，没有说明原因`,
      ...(at ? { at } : {}),
    }),
  ];
}
