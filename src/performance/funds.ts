import { compare, isZero, sum, ZERO } from '../amount/decimal';
import { isUsable, type Figure } from '../identities/figure';
import type { Identity, Rule } from '../identities/identity';
import { judge } from '../identities/judge';
import type { EvaluationForm, MoneyBlock, MoneyRow } from './form';

type AmountColumn = 'initial' | 'budget' | 'executed';
const AMOUNT_COLUMNS: readonly AmountColumn[] = ['initial', 'budget', 'executed'];

/** “资金总额 = parts” in every column that has both, whatever the cells hold. */
export function fundsSums(form: EvaluationForm, rule: Rule): Identity[] {
  const { money } = form;
  if (!money?.total) return [];
  // Where rate and score stand on a part (重庆: 其中：财政拨款), the form shows that part alone.
  if (money.scored !== money.total) return [];
  const parts = partsOf(form, money, rule);
  return AMOUNT_COLUMNS.flatMap((column) => sumOf(form, money, parts, column, rule) ?? []);
}

function sumOf(form: EvaluationForm, money: MoneyBlock, parts: readonly MoneyRow[], column: AmountColumn, rule: Rule): Identity | null {
  const target = money.total?.[column];
  const figures = parts.map((part) => part[column]).filter((figure): figure is Figure => figure !== null);
  if (!target || figures.length === 0) return null;
  return {
    rule,
    relation: 'sum',
    form: form.title,
    target,
    terms: figures.map((figure) => ({ figure, sign: 1 as const })),
    breakdown: true,
  };
}

/** The rows that make up the total; rows that break one of them down further (其中：中央…) are left out. */
function partsOf(form: EvaluationForm, money: MoneyBlock, rule: Rule): readonly MoneyRow[] {
  const parts = money.rows.filter((row) => !row.isTotal);
  const fits = (rows: readonly MoneyRow[]): boolean =>
    AMOUNT_COLUMNS.every((column) => {
      const identity = sumOf(form, money, rows, column, rule);
      return !identity || isZero(identity.target.value) || judge(identity).verdict !== 'mismatch';
    });
  return fits(parts) ? parts : (restsOf(parts).find(fits) ?? parts);
}

/** The rows without some that add up to the one above them: these may break it down further. */
function restsOf(parts: readonly MoneyRow[]): MoneyRow[][] {
  const rests: MoneyRow[][] = [];
  for (let from = 1; from < parts.length; from++) {
    for (let to = parts.length; to > from; to--) {
      const outer = parts[from - 1]?.executed?.value;
      const within = sum(parts.slice(from, to).map((row) => row.executed?.value ?? ZERO));
      if (outer && !isZero(within) && compare(outer, within) === 0) rests.push([...parts.slice(0, from), ...parts.slice(to)]);
    }
  }
  return rests;
}

/** Whether nothing tells if some rows are parts of others: no total is filled in, and some add up to the one above them. */
export function hasDoubtfulParts({ money }: EvaluationForm): boolean {
  const parts = money?.rows.filter((row) => !row.isTotal) ?? [];
  const totals = AMOUNT_COLUMNS.flatMap((column) => money?.total?.[column] ?? []);
  return totals.every(({ value }) => isZero(value)) && restsOf(parts).length > 0;
}

/** What a column of funds is filled with. `partsMissing` is a total without a breakdown: no sum. */
export type FundsState = 'filled' | 'empty' | 'partsMissing' | 'totalMissing';

export function fundsState({ target, terms }: Identity): FundsState {
  const figures = terms.flatMap(({ figure }) => (figure ? [figure] : []));
  if (![target, ...figures].every(isUsable)) return 'filled';
  const noParts = figures.every((figure) => isZero(figure.value));
  if (isZero(target.value)) return noParts ? 'empty' : 'totalMissing';
  return noParts ? 'partsMissing' : 'filled';
}
