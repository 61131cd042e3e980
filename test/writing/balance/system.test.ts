import { amount } from '../../identities/figures';
import type { BalanceProblem, BalanceSum } from '../../../src/writing/balance/problem';
import { brokenSums, systemOf } from '../../../src/writing/balance/system';
import { total } from './tables';

/** Cells by their amounts, `5.01±0.005` for printed ones. */
function problem(amounts: readonly string[], sums: readonly BalanceSum[], places = 1): BalanceProblem {
  const cells = amounts.map((text) => {
    const [value = '', halfWidth = '0'] = text.split('±');
    return { value: amount(value), halfWidth: amount(halfWidth) };
  });
  return { cells, sums, bounds: [], places };
}

const less = (target: number, from: number, part: number): BalanceSum => ({
  target,
  terms: [
    { cell: from, sign: 1 },
    { cell: part, sign: -1 },
  ],
});

describe('sums that do not hold to begin with', () => {
  it('are those off by more than their cells may be together', () => {
    expect(brokenSums(problem(['10.03', '5.01', '5.01'], [total(0, 1, 2)]))).toEqual([0]);
    const printed = (whole: string): BalanceProblem => problem([`${whole}±0.005`, '5.01±0.005', '5.01±0.005'], [total(0, 1, 2)]);
    expect(brokenSums(printed('10.03'))).toEqual([]);
    expect(brokenSums(printed('10.04'))).toEqual([0]);
    expect(brokenSums(printed('10.00'))).toEqual([0]);
    expect(brokenSums(problem(['10', '4', '6', '2'], [total(0, 1, 2), less(1, 2, 3), less(0, 2, 3)]))).toEqual([2]);
  });
});

describe('a system of equalities', () => {
  const coefficients = (of: BalanceProblem): unknown => systemOf(of).constraints.map((each) => [each.target, [...each.coefficients]]);
  const cells = (of: BalanceProblem): unknown => systemOf(of).variables.map((each) => each.cells);

  it('has one amount for all copies of a figure, and none of what is nothing', () => {
    const all = problem(['3.5', '1.25', '2.25', '3.5', '3.5', '0'], [total(0, 1, 2, 5), total(3, 0), total(4, 3)]);
    expect(cells(all)).toEqual([[0, 3, 4], [1], [2], [5]]);
    expect(coefficients(all)).toEqual([
      [
        0,
        [
          [0, 1],
          [1, -1],
          [2, -1],
        ],
      ],
    ]);
    expect(systemOf(all).digits).toBe(1);
  });

  it('does not take for a copy what is the opposite, a sum, or known less exactly', () => {
    expect(cells(problem(['3.5', '3.5±0.05'], [total(0, 1)]))).toEqual([[0], [1]]);
    expect(cells(problem(['3.5', '3.52'], [total(0, 1)]))).toEqual([[0], [1]]);
    expect(cells(problem(['3.5', '3.5', '0'], [total(0, 1, 2)]))).toEqual([[0], [1], [2]]);
    expect(cells(problem(['3.5', '-3.5'], [{ target: 0, terms: [{ cell: 1, sign: -1 }] }]))).toEqual([[0], [1]]);
    expect(cells(problem(['0', '0'], [{ target: 0, terms: [{ cell: 1, sign: -1 }] }]))).toEqual([[0], [1]]);
  });

  it('says each equality once, and none that always holds', () => {
    const twice = problem(['3.5', '1.25', '2.25', '3.5'], [total(0, 1, 2), total(3, 2, 1), total(0, 3)]);
    expect(coefficients(twice)).toHaveLength(1);
    expect(coefficients(problem(['0', '0', '0'], [total(0, 1, 2)]))).toEqual([]);
    expect(coefficients(problem(['4', '1.25'], [{ target: 0, terms: [...total(0, 0, 1).terms, { cell: 1, sign: -1 }] }]))).toEqual([]);
    expect(coefficients(problem(['2.5', '1.25'], [total(0, 1, 1)]))).toEqual([
      [
        0,
        [
          [0, 1],
          [1, -2],
        ],
      ],
    ]);
  });

  it('keeps amounts that need no rounding', () => {
    expect(coefficients(problem(['3.5', '1', '2.5'], [total(0, 1, 2)]))).toHaveLength(1);
  });
});
