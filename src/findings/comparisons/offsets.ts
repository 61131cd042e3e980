import { add, compare, isZero, negate, subtract, sum, ZERO, type Decimal } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import { isUsable, type Figure } from '../../identities/figure';
import type { Compared } from './compared';

/** Columns of money that moves between units of one department: what one pays, another one receives. */
const INCOME = ['superior', 'affiliated'];
const EXPENDITURE = ['toAffiliated', 'toSuperior'];

/** How much less than Σ units a total shows by a name; null where it does not show it or it cannot be read. */
export type Shortfall = (form: string, name: string) => Decimal | null;

/** How far the total of some units falls short of their sum, in the total's unit. */
export function shortfalls(whole: Compared, units: readonly Compared[]): Shortfall {
  const forms = new Map(whole.forms.map((form) => [form.key, form.amounts]));
  const parts = units.map(({ forms: own }) => new Map(own.map((form) => [form.key, form.amounts])));
  return (form, name) => {
    const target = forms.get(form)?.get(name);
    if (!target || !isUsable(target)) return null;
    const amounts = parts.flatMap((own) => own.get(form)?.get(name) ?? []);
    if (!amounts.every(isUsable)) return null;
    return subtract(sum(amounts.map((figure: Figure) => convert(figure.value, figure.unit, target.unit))), target.value);
  };
}

/**
 * What a department's total leaves out since its units paid it to each other (抵销): 上级补助收入 against 对附属单位补助支出, 附属单位上缴收入
 * against 上缴上级支出. Only where both sides leave out the same and no line of it more than it has.
 */
export function offsetsOf(whole: Compared, units: readonly Compared[]): (form: string, name: string) => Decimal {
  const short = shortfalls(whole, units);
  const none = (): Decimal => ZERO;
  const sides = INCOME.map((income, at) => ({
    received: short('T2', `total.${income}`) ?? short('T1', `income.${income}.final`) ?? ZERO,
    paid: short('T3', `total.${EXPENDITURE[at] ?? ''}`) ?? ZERO,
  }));
  const isSound = sides.every(({ received, paid }) => compare(received, paid) === 0 && received.units >= 0n);
  const all = sum(sides.map(({ received }) => received));
  if (!isSound || isZero(all)) return none;

  const rowOffset = (form: string, row: string, columns: readonly string[]): Decimal =>
    sum(columns.map((column) => positive(short(form, `${row}.${column}`))));
  return (form, name) => {
    const parts = name.split('.');
    const [first = '', second = ''] = parts;
    if (form === 'T2' || form === 'T3') {
      const columns = form === 'T2' ? INCOME : EXPENDITURE;
      if (columns.includes(second)) return positive(short(form, name));
      return second === 'total' ? rowOffset(form, first, columns) : ZERO;
    }
    if (form !== 'T1' || parts[2] !== 'final') return ZERO;
    if (first === 'income' && INCOME.includes(second)) return positive(short('T1', name));
    if (second === 'year' || second === 'grand') return all;
    // A class of 01 leaves out what the class rows of 03 leave out.
    const missing = first === 'expenditure' ? positive(short('T1', name)) : ZERO;
    return isZero(missing) || !isClassOffset(missing, short, whole) ? ZERO : missing;
  };
}

function positive(amount: Decimal | null): Decimal {
  return amount === null || amount.units < 0n ? ZERO : amount;
}

function isClassOffset(missing: Decimal, short: Shortfall, whole: Compared): boolean {
  const rows = whole.forms.find(({ key }) => key === 'T3')?.amounts.keys() ?? [];
  return [...rows]
    .filter((name) => /^\d{3}\.total$/.test(name))
    .some((name) => {
      const code = name.slice(0, 3);
      const offset = EXPENDITURE.map((column) => positive(short('T3', `${code}.${column}`)));
      return isZero(add(offset.reduce(add, ZERO), negate(missing)));
    });
}
