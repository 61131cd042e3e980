import { decimal, ZERO } from '../../../src/amount/decimal';
import type { Component } from '../../../src/writing/balance/component';
import { solveInteger, type Solver } from '../../../src/writing/balance/integer';
import { componentSolver } from '../../../src/writing/balance/solve';
import { moveDigits, variableFor, type Variable } from '../../../src/writing/balance/variable';

/** One amount of two steps and one of one step, which three sums share: no flow. */
const VARIABLES: Variable[] = [
  { lowest: 0n, costs: [100, 300], overstep: 0, cells: [0] },
  { lowest: 0n, costs: [-200], overstep: 0, cells: [1] },
];
const row = (...coefficients: readonly [number, number]): Component['rows'][number]['coefficients'] =>
  coefficients.map((coefficient, variable) => ({ variable, coefficient }));
const COMPONENT: Component = {
  variables: [0, 1],
  rows: [
    { coefficients: row(1, -1), gap: 1 },
    { coefficients: row(2, -1), gap: 3 },
    { coefficients: row(1, 1), gap: 3 },
  ],
};

/** A solver that comes to the same whatever it is asked, and what it was asked. */
function comingTo(status: number, columns: readonly number[]) {
  const seen: { model?: Parameters<Solver['createModel']>[0]; options?: object; disposals: number } = { disposals: 0 };
  const solver: Solver = {
    infinity: Infinity,
    createModel: (model) => {
      seen.model = model;
      return {
        options: { set: (options) => (seen.options = options) },
        run: () => null,
        getModelStatus: () => status,
        getSolution: () => ({ colValue: columns }),
        dispose: () => seen.disposals++,
      };
    },
  };
  return { solver, seen };
}

test.each([
  ['the best', 7, [1, 1, 1], [2, 1], true],
  ['the best in doubles', 7, [0.9999999, 1, 1.0000001], [2, 1], true],
  ['the best until the time was up', 13, [1, 1, 1], [2, 1], false],
  ['what does not satisfy the sums', 7, [1, 0, 1], null, false],
  ['that there is none', 8, [], null, true],
  ['that there is none, or no least one', 9, [], null, true],
  ['an error', 4, [1, 1, 1], null, false],
])('a solver that finds %s', async (_, status, columns, steps, isProven) => {
  const { solver, seen } = comingTo(status, columns);
  expect(solveInteger(COMPONENT, VARIABLES, 2, solver, 1)).toEqual({ steps, isProven });
  expect(seen.disposals).toBe(1);
  const all = componentSolver(() => Promise.resolve(solver));
  expect(all.isProven()).toBe(true);
  expect(await all.solve(COMPONENT, VARIABLES, 2, 1)).toEqual(steps);
  expect(all.isProven()).toBe(isProven);
});

test('a solver is asked for one column a step, at its cost in whole units', () => {
  const { solver, seen } = comingTo(8, []);
  solveInteger(COMPONENT, VARIABLES, 2, solver, 1);
  const { numCols, numRows, colCost, rowLower, rowUpper, colUpper, matrix } = seen.model as NonNullable<typeof seen.model>;
  expect([numCols, numRows, [...colCost], [...rowLower], [...rowUpper], [...colUpper]]).toEqual([
    3,
    3,
    [1, 3, -2],
    [1, 3, 3],
    [1, 3, 3],
    [1, 1, 1],
  ]);
  expect([[...matrix.starts], [...matrix.indices], [...matrix.values]]).toEqual([
    [0, 3, 6, 9],
    [0, 1, 2, 0, 1, 2, 0, 1, 2],
    [1, 2, 1, 1, 2, 1, -1, -1, 1],
  ]);
});

test('a solver writes nothing out, has its time, and may miss the best by less than the least move', () => {
  const { solver, seen } = comingTo(8, []);
  solveInteger(COMPONENT, VARIABLES, 2, solver, 7);
  expect(seen.options).toEqual({ output_flag: false, time_limit: 7, mip_rel_gap: 0, mip_abs_gap: 0.001 });
});

describe('an amount that is still open', () => {
  const cell = (units: bigint, scale: number, halfWidth = ZERO) => ({ value: decimal(units, scale), halfWidth });

  test('is weighed to the digits that it has beyond the printed ones, to eight at most', () => {
    expect([[cell(10049n, 4), cell(3n, 1)], [cell(1n, 14)], [cell(7n, 0)], []].map((cells) => moveDigits(cells, 2))).toEqual([2, 8, 0, 0]);
  });

  test('goes to the printed amounts on its two sides, each at the cost of its move', () => {
    expect(variableFor([0], cell(10049n, 4), 2, 2, 0)).toEqual({ lowest: 100n, costs: [2], overstep: 0, cells: [0] });
    expect(variableFor([0, 5], cell(-10049n, 4), 2, 2, 0)).toEqual({ lowest: -101n, costs: [-4], overstep: 0, cells: [0, 5] });
  });

  test('stays where it needs no rounding, and reaches as far as what it was rounded from may', () => {
    expect(variableFor([0], cell(500n, 2), 2, 0, 0)).toMatchObject({ lowest: 500n, costs: [] });
    expect(variableFor([0], cell(0n, 0, decimal(5n, 3)), 2, 1, 3)).toMatchObject({ lowest: 0n, costs: [] });
    expect(variableFor([0], cell(500n, 2, decimal(5n, 3)), 2, 1, 0)).toMatchObject({ lowest: 499n, costs: [-10, 10] });
  });

  test('may overstep at a high price', () => {
    expect(variableFor([0], cell(10049n, 4), 2, 2, 1)).toEqual({ lowest: 99n, costs: [-1_000_100, 2, 1_000_100], overstep: 1, cells: [0] });
  });
});
