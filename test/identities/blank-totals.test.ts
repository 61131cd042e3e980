import { blankTotals } from '../../src/identities/blank-totals';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { figure, identity, minus, plus } from './figures';
import { explain, judged, named } from './localised';

test('an amount that is typed, and holds elsewhere, is no blank total, though two sums say the same of it', () => {
  const total = figure('1004.5', { row: 20 });
  const sums = [
    ['981.3', '130.2'],
    ['760.5', '351'],
  ].map((parts, at) =>
    identity(
      total,
      parts.map((text, part): Figure => figure(text, { row: 10 * at + part })),
    ),
  );
  const copy = identity(figure('1004.5', { sheet: '表2' }), [total], 'copy');
  expect(named(explain([...sums, copy]).causes)).not.toContainEqual([20, 0, '1111.5']);
});

describe('a total that is not filled in', () => {
  const [zero, blank] = [figure('0', { row: 20 }), figure('', { row: 20 })];
  const told = (...identities: Identity[]) => blankTotals(judged(identities).broken);
  const sum = (total: Figure, row: number, ...texts: string[]): Identity =>
    identity(total, [...texts.map((text, at) => plus(figure(text, { row: row + at }))), plus(null)]);

  test('is what two sums over other cells say, to the last digit where they do', () => {
    expect(told(sum(zero, 0, '18.4', '21.6'), sum(zero, 10, '40.00'))).toMatchObject([
      { cell: zero, isExact: true, reason: '改为 40.00 后，2条勾稽关系都成立' },
    ]);
    expect(told(sum(blank, 0, '18.4', '21.6'), sum(blank, 10, '39.99'))).toMatchObject([
      { suggested: { units: 40n, scale: 0 }, isExact: false, reason: '此格未填，填入 40.00 后，2条勾稽关系都成立' },
    ]);
    // Four halves of 0.01 are what rounding explains.
    expect(told(sum(blank, 0, '18.4', '21.6'), sum(blank, 10, '20', '19.98'))).toMatchObject([{ isExact: false }]);
    expect(told(sum(blank, 0, '18.4', '21.6'), sum(blank, 10, '20', '19.97'))).toEqual([]);
  });

  test('is not told by one sum, by sums with a common part, or where it would be below zero', () => {
    const common = figure('40', { row: 3 });
    expect(told(sum(blank, 0, '40'))).toEqual([]);
    expect(told(identity(blank, [common]), identity(blank, [common, figure('0', { row: 4 })]))).toEqual([]);
    expect(told(sum(blank, 0, '-40'), sum(blank, 10, '-40'))).toEqual([]);
  });

  test('is told whatever it is a part of', () => {
    const part = identity(blank, [figure('-3', { row: 30 })], 'atMost');
    expect(
      named(told(sum(blank, 0, '40'), part, identity(blank, [plus(figure('50', { row: 11 })), minus(figure('10', { row: 12 }))]))),
    ).toEqual([[20, 0, '40']]);
  });
});
