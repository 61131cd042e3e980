import { amount } from '../../identities/figures';
import { moveDigits, variableFor } from '../../../src/writing/balance/variable';

const cell = (value: string, halfWidth = '0') => ({ value: amount(value), halfWidth: amount(halfWidth) });

describe('what a cell may print', () => {
  it.each([
    // 1.2345 is 123 or 124 hundredths: 0.45 or 0.55 away.
    ['1.2345', '0', 2, 2, { lowest: 123n, costs: [10] }],
    ['-1.2345', '0', 2, 2, { lowest: -124n, costs: [-10] }],
    ['-1.23', '0', 1, 1, { lowest: -13n, costs: [-4] }],
    ['1.23', '0', 2, 0, { lowest: 123n, costs: [] }],
    ['-5', '0', 2, 0, { lowest: -500n, costs: [] }],
    ['0', '0', 2, 2, { lowest: 0n, costs: [] }],
    // What was printed stands for an interval.
    ['1.23', '0.005', 1, 1, { lowest: 12n, costs: [4] }],
    ['1.20', '0.05', 1, 1, { lowest: 11n, costs: [-10, 10] }],
    ['-1.20', '0.05', 1, 1, { lowest: -13n, costs: [-10, 10] }],
    ['-1.25', '0.05', 1, 1, { lowest: -13n, costs: [0] }],
    // More decimals than moves are told with.
    ['1.23456789012', '0', 2, 8, { lowest: 123n, costs: [8642198] }],
  ] as const)('%s ± %s with %d decimals', (value, halfWidth, places, digits, expected) => {
    expect(variableFor([0], cell(value, halfWidth), places, digits, 0)).toEqual({ ...expected, overstep: 0, cells: [0] });
  });

  it('weighs as much as it has copies', () => {
    expect(variableFor([2, 5, 7], cell('1.2345'), 2, 2, 0)).toEqual({ lowest: 123n, costs: [30], overstep: 0, cells: [2, 5, 7] });
  });

  it('is more where it may overstep, at a price below as above', () => {
    expect(variableFor([0], cell('1.2345'), 2, 2, 1)).toEqual({
      lowest: 122n,
      costs: [-1_000_100, 10, 1_000_100],
      overstep: 1,
      cells: [0],
    });
    expect(variableFor([0], cell('1.23'), 2, 0, 2).costs).toEqual([-10_001, -10_001, 10_001, 10_001]);
    expect(variableFor([0], cell('0'), 2, 2, 3)).toEqual({ lowest: 0n, costs: [], overstep: 0, cells: [0] });
  });
});

it('moves are told with the digits of the finest amount, eight at most', () => {
  expect(moveDigits([cell('1.2'), cell('3.4567'), cell('8.91')], 2)).toBe(2);
  expect(moveDigits([cell('1.2'), cell('3')], 2)).toBe(0);
  expect(moveDigits([cell('0.123456789012')], 2)).toBe(8);
});
