import { add, subtract, toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import { giveaways } from '../../src/identities/giveaway';
import type { Identity } from '../../src/identities/identity';
import { withValue } from '../../src/identities/incidence';
import type { Accused } from '../../src/identities/sparsest';
import { amount, columnOf, figure, identity } from './figures';
import { explain, named, suspectedIn, suspicions } from './localised';

/** A column of amounts below its total, which a copy pins; each amount is part of what another table prints, where that is given. */
function column(total: string, amounts: readonly string[], wholes: readonly (string | null)[]): Identity[] {
  const cells = amounts.map((amount, at) => figure(amount, { row: at + 1 }));
  const top = figure(total);
  return [
    identity(top, cells),
    identity(figure(total, { sheet: '表2' }), [top], 'copy'),
    ...wholes.flatMap((whole, at) => {
      const part = cells[at];
      return whole === null || !part ? [] : [identity(part, [figure(whole, { sheet: '表3', row: at + 1 })], 'atMost')];
    }),
  ];
}

const OTHERS = ['307.55', '512.47', '1480.21', '64.9'];

describe('an amount that another table prints', () => {
  it('names the part that is greater than its whole, and would be all of it', () => {
    // 425.57 for 425.17: in the sum alone any cell may be off by 0.40.
    const found = explain(column('2790.30', ['425.57', ...OTHERS], ['425.17', '307.55', '600', null, '64.9']));
    expect(named(found.causes)).toEqual([[1, 0, '425.17']]);
    expect(found.causes[0]).toMatchObject({ isExact: true });
  });

  it('names the part that would then be all of its whole', () => {
    const found = explain(column('3262.73', ['807.6', ...OTHERS], ['897.6', '407.55', '600', null, '64.9']));
    expect(named(found.causes)).toEqual([[1, 0, '897.6']]);
  });

  it('tells nothing of a cell whose amount is open', () => {
    const identities = column('2790.30', ['425.57', ...OTHERS], ['425.17']);
    const [cell] = suspectedIn(identities, figure('425.57', { row: 1 }));
    expect(giveaways([{ cell, after: null, isConfirmed: false }], () => ({ reason: '', weight: 9 }))).toEqual([]);
  });

  it('names neither of two that would', () => {
    const found = explain(column('3262.73', ['807.6', ...OTHERS], ['897.6', '397.55', '600', null, '64.9']));
    expect(found.causes).toEqual([]);
  });

  it('proves nothing by a difference that many a part is short of its whole by', () => {
    const found = explain(column('2365.55', ['0.12', ...OTHERS], ['0.54', '307.99', '513.01', '1480.7', '65.3']));
    expect(found.causes).toEqual([]);
    expect(suspicions(found)).toEqual([]);
  });
});

describe('digits that went wrong', () => {
  it('are only a lead where the one that was left out may have been any: a second, small mistake would make one of the other', () => {
    const found = explain(column('6558.24', ['419.31', ...OTHERS], []));
    expect(found.causes).toEqual([]);
    expect(suspicions(found)).toMatchObject([{ cell: { row: 1 }, reason: '疑似漏录一位数字' }]);
  });

  it('are proof where only its point moved', () => {
    // 40.28 for 4028: nothing about as large reads like it.
    expect(named(explain(column('6393.13', ['40.28', ...OTHERS], [])).causes)).toEqual([[1, 0, '4028']]);
  });
});

describe('cells of which one is wrong', () => {
  /** What of the first cells of a sum gives itself away; the sum is right once the first of them is `right`, and other tables print more. */
  function found(
    [printed, right]: readonly [string, string],
    others: readonly string[],
    {
      more = () => [],
      weight = 5,
      only = false,
    }: { more?: (cells: readonly Figure[]) => Identity[]; weight?: number; only?: boolean } = {},
  ): unknown {
    const cells = columnOf([printed, ...others], { row: 1 });
    const [first] = cells as [Figure, ...Figure[]];
    const off = subtract(amount(right), first.value);
    const total = [amount(right), ...others.map(amount)].reduce((sum, each) => add(sum, each));
    const identities = [identity(figure(toPlain(total)), cells), ...more(cells)];
    const accused = cells.slice(0, 2).map((cell, at): Accused => ({
      cell: suspectedIn(identities, cell)[0],
      after: withValue(cell, add(cell.value, off)),
      isConfirmed: false,
      isOnlyPossible: only && at === 0,
    }));
    return giveaways(accused, ({ cell }) => ({ reason: '', weight: cell.figure === first ? weight : 0 })).map((each) => [
      each.accused.cell.figure.row,
      toPlain(each.after.value),
      each.isTold,
      each.isCertain,
    ]);
  }

  it('tell the amount that a slip leads to, within what rounding leaves', () => {
    expect(found(['1097.05', '1097.52'], ['512.33', '300.10', '200.01'])).toEqual([]);
    expect(found(['1997.05', '9197.07'], ['512.33', '300.10', '200.01'])).toEqual([[1, '9197.05', true, true]]);
    expect(found(['1997.05', '9197.15'], ['512.33', '300.10', '200.01'])).toEqual([[1, '9197.15', false, false]]);
  });

  it('tell the likeliest of several where it leaves no tail, and none where others are as likely', () => {
    expect(found(['40.28', '402.80'], ['512.33', '300.10'])).toEqual([[1, '402.8', true, false]]);
    expect(found(['40.28', '402.81'], ['512.33', '300.10'])).toEqual([[1, '402.81', false, false]]);
    expect(found(['40.28', '402.85'], ['512.33', '300.10'])).toEqual([[1, '402.85', false, false]]);
  });

  it('prove nothing by a point that was moved only roughly, or without a reason to doubt the cell', () => {
    expect(found(['11331843.55', '1133.18'], ['512.33'])).toEqual([[1, '1133.18', true, false]]);
    expect(found(['40.28', '4028.00'], ['512.33'])).toEqual([[1, '4028', true, true]]);
    expect(found(['40.28', '4028.00'], ['512.33'], { weight: 2 })).toEqual([]);
    expect(found(['40.28', '4028.00'], ['512.33'], { weight: 3 })).toEqual([[1, '4028', true, true]]);
  });

  it('tell the one that holds as much as is too much, whatever its digits', () => {
    expect(found(['770.00', '50.00'], ['20.00'], { weight: 0, only: true })).toEqual([[1, '50', false, false]]);
    expect(found(['712.33', '12.33'], ['20.00'], { weight: 0, only: true })).toEqual([[1, '12.33', true, true]]);
    // By as little any cell may be off.
    expect(found(['12.63', '12.36'], ['20.00'], { weight: 0, only: true })).toEqual([[1, '12.36', false, false]]);
  });

  const whole = (part: Figure | undefined, printed: string, rest = {}): Identity[] =>
    part ? [identity(part, [figure(printed, { sheet: '表3', row: part.row, ...rest })], 'atMost')] : [];

  it('tell the one of which another table prints what it should be, where that is no coincidence', () => {
    const print = (right: string, more: (cells: readonly Figure[]) => Identity[]): unknown =>
      found(['300.00', right], ['512.33'], { more, weight: 0 });
    // A difference of a hundred times what rounding leaves open, for each cell that is a part.
    expect(print('304.00', ([first]) => whole(first, '304.00'))).toEqual([[1, '304', true, true]]);
    expect(print('303.99', ([first]) => whole(first, '303.99'))).toEqual([]);
    expect(print('304.00', ([first, second]) => [...whole(first, '304.00'), ...whole(second, '600')])).toEqual([]);
    expect(print('308.00', ([first, second]) => [...whole(first, '308.00'), ...whole(second, '600')])).toEqual([[1, '308', true, true]]);
    expect(print('304.00', ([first]) => whole(first, '304.02'))).toEqual([]);
    expect(print('304.00', ([first]) => whole(first, '3040000', { unit: '元' }))).toEqual([[1, '304', true, true]]);
    expect(print('308.00', ([first, second]) => [...whole(first, '308.00'), ...whole(second, '520.33')])).toEqual([]);
  });

  it('tell the one that contradicts the other table by itself, as part or as whole', () => {
    const part = ([first]: readonly Figure[]): Identity[] => whole(first, '299.60');
    expect(found(['300.00', '299.60'], ['512.33'], { more: part, weight: 0 })).toEqual([[1, '299.6', true, true]]);
    const over = ([first]: readonly Figure[]): Identity[] =>
      first ? [identity(figure('300.40', { sheet: '表3', row: 1 }), [first], 'atMost')] : [];
    expect(found(['300.00', '300.40'], ['512.33'], { more: over, weight: 0 })).toEqual([[1, '300.4', true, true]]);
    const inYuan = ([first]: readonly Figure[]): Identity[] =>
      first ? [identity(figure('3004000', { sheet: '表3', row: 1, unit: '元' }), [first], 'atMost')] : [];
    expect(found(['300.00', '300.40'], ['512.33'], { more: inYuan, weight: 0 })).toEqual([]);
    const none = ([first]: readonly Figure[]): Identity[] => whole(first, '0');
    expect(found(['300.00', '0'], ['512.33'], { more: none, weight: 0 })).toEqual([]);
  });
});
