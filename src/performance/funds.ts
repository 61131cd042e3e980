import { isZero } from '../amount/decimal';
import { isUsable } from '../identities/figure';
import type { Identity, Relation } from '../identities/identity';
import { judge } from '../identities/judge';
import { identitiesOf } from '../tables/identities';
import { withoutBreakdown } from '../tables/read/broken-down';
import type { EvaluationForm } from './form';

/** What the money block declares of its amounts and rates (`relation`), whatever the cells hold. */
export function moneyIdentities({ money, title }: EvaluationForm, relation: Relation): Identity[] {
  if (!money) return [];
  const fits = (identity: Identity): boolean => judge(identity).verdict !== 'mismatch';
  return identitiesOf(money.table, { form: title, fits }).filter((identity) => identity.relation === relation);
}

/** “资金总额 = parts” in every column that has both, whatever the cells hold. */
export function fundsSums(form: EvaluationForm): Identity[] {
  const { money } = form;
  // Where rate and score stand on a part (重庆: 其中：财政拨款), the form shows that part alone.
  if (!money?.total || money.scored !== money.total) return [];
  const { row } = money.total;
  return moneyIdentities(form, 'sum').filter(({ target }) => target.row === row);
}

/** Whether nothing tells if some rows are parts of others: no total is filled in, and some add up to the one above them. */
export function hasDoubtfulParts({ money }: EvaluationForm): boolean {
  const parts = money?.rows.filter((row) => !row.isTotal) ?? [];
  const totals = [money?.total?.initial, money?.total?.budget, money?.total?.executed].flatMap((figure) => figure ?? []);
  return totals.every(({ value }) => isZero(value)) && withoutBreakdown(parts, ({ executed }) => executed).length > 0;
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
