import { componentsOf } from '../../../src/writing/balance/component';
import { inexactRemarks } from '../../../src/writing/balance/inexact';
import { systemOf, type Constraint, type System } from '../../../src/writing/balance/system';
import type { Variable } from '../../../src/writing/balance/variable';
import { exact, total } from './tables';

const open = (lowest: bigint): Variable => ({ lowest, costs: [1], overstep: 0, cells: [] });
const fixed = (lowest: bigint): Variable => ({ lowest, costs: [], overstep: 0, cells: [] });
const sum = (target: number, ...terms: readonly number[]): Constraint => ({
  target,
  coefficients: new Map([[target, 1], ...terms.map((term) => [term, -1] as const)]),
});

/** Parts as their variables and, for each equality, its open amounts and its gap. */
function parts(variables: readonly Variable[], constraints: readonly Constraint[]): unknown {
  return componentsOf({ variables } as unknown as System, constraints).map(({ variables: own, rows }) => [
    [...own].sort((a, b) => a - b),
    rows.map(({ coefficients, gap }) => [coefficients.map(({ variable, coefficient }) => variable * coefficient), gap]),
  ]);
}

describe('a system falls into parts', () => {
  test('where sums have no open amount in common', () => {
    const variables = [open(10n), open(4n), open(5n), open(20n), open(8n)];
    expect(parts(variables, [sum(0, 1, 2), sum(3, 4)])).toEqual([
      [[0, 1, 2], [[[0, -1, -2], -1]]],
      [[3, 4], [[[3, -4], -12]]],
    ]);
  });

  test('and not where a chain of sums leads from one to the other', () => {
    const variables = [open(1n), open(2n), open(3n), open(4n)];
    expect(parts(variables, [sum(0, 1), sum(2, 3), sum(1, 2)])).toEqual([
      [
        [0, 1, 2, 3],
        [
          [[0, -1], 1],
          [[1, -2], 1],
          [[2, -3], 1],
        ],
      ],
    ]);
  });

  test('where all that they share cannot move', () => {
    const variables = [open(9n), fixed(4n), open(6n)];
    expect(parts(variables, [sum(0, 1), sum(2, 1)])).toEqual([
      [[0], [[[0], -5]]],
      [[2], [[[2], -2]]],
    ]);
  });

  test('of which one may have nothing to move', () => {
    expect(parts([fixed(9n), fixed(4n)], [sum(0, 1)])).toEqual([[[], [[[], -5]]]]);
  });
});

test('a system states each sum once, its target with one, over what is not zero', () => {
  const stated = (cells: readonly number[], sums: readonly ReturnType<typeof total>[]): unknown =>
    systemOf({ cells: cells.map(exact), sums, bounds: [], places: 2 }).constraints.map(({ target, coefficients }) => [
      target,
      [...coefficients],
    ]);
  const coefficients = [
    [0, 1],
    [1, -1],
    [2, -1],
  ];
  expect(stated([3_049, 1_049, 2_000, 0], [total(0, 1, 2, 3), total(0, 2, 1)])).toEqual([[0, coefficients]]);
  expect(stated([0, 0, 0], [total(0, 1, 2)])).toEqual([]);
});

test('sheets that are not exact are named, and beyond ten counted', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `表${at + 1}`);
  expect(inexactRemarks([])).toEqual([]);
  expect(inexactRemarks(names(1))).toEqual(['“表1”没有精确到分的金额，按已印数字在四舍五入区间内平衡。']);
  expect(inexactRemarks(names(10))[0]).toMatch(/^“表1”、.*、“表10”没有精确/);
  expect(inexactRemarks(names(11))[0]).toMatch(/“表10”等 11 张工作表没有精确/);
});
