import type { Component } from '../../../src/writing/balance/component';
import { orientation, solveFlow } from '../../../src/writing/balance/flow';
import type { Variable } from '../../../src/writing/balance/variable';

/** Rows as coefficients of variables by number, with what their steps must come to. */
function component(count: number, ...rows: (readonly [Readonly<Record<number, number>>, number])[]): Component {
  return {
    variables: Array.from({ length: count }, (_, at) => at),
    rows: rows.map(([coefficients, gap]) => ({
      coefficients: Object.entries(coefficients).map(([variable, coefficient]) => ({ variable: Number(variable), coefficient })),
      gap,
    })),
  };
}
const variables = (...costs: number[][]): Variable[] => costs.map((each, at) => ({ lowest: 0n, costs: each, overstep: 0, cells: [at] }));

describe('a component is a flow', () => {
  it('where every amount is in two sums at most, on opposite sides once sums are turned round', () => {
    expect(orientation(component(3, [{ 0: 1, 1: -1 }, 0], [{ 1: 1, 2: -1 }, 0]))).toEqual([1, 1]);
    expect(orientation(component(3, [{ 0: 1, 1: -1 }, 0], [{ 1: -1, 2: 1 }, 0]))).toEqual([1, -1]);
    expect(orientation(component(2, [{ 0: 1 }, 0], [{ 1: 1 }, 0]))).toEqual([1, 1]);
    expect(orientation(component(3, [{ 0: 1, 1: 1 }, 0], [{ 1: 1, 2: 1 }, 0], [{ 2: 1, 0: -1 }, 0]))).toEqual([1, -1, 1]);
  });

  it('and is none where an amount is in three, counts twice, or a ring of sums cannot be turned', () => {
    expect(orientation(component(4, [{ 0: 1, 1: -1 }, 0], [{ 0: 1, 2: -1 }, 0], [{ 0: 1, 3: -1 }, 0]))).toBeNull();
    expect(orientation(component(4, [{ 0: 1, 1: -1 }, 0], [{ 0: -1, 2: 1 }, 0], [{ 0: -1, 3: 1 }, 0]))).toBeNull();
    expect(orientation(component(2, [{ 0: 1, 1: -2 }, 0]))).toBeNull();
    expect(orientation(component(3, [{ 0: 1, 1: 1 }, 0], [{ 1: 1, 2: 1 }, 0], [{ 2: 1, 0: 1 }, 0]))).toBeNull();
  });
});

describe('the cheapest steps', () => {
  const solved = (each: Component, known: readonly Variable[]): unknown => solveFlow(each, known, orientation(each) ?? []);

  it('make every sum come to what it must', () => {
    // t − a − b = 0, with a dearer than b.
    expect(solved(component(3, [{ 0: 1, 1: -1, 2: -1 }, 0]), variables([-5], [3], [1]))).toEqual([1, 0, 1]);
    expect(solved(component(3, [{ 0: 1, 1: -1, 2: -1 }, -1]), variables([5], [3], [1]))).toEqual([0, 0, 1]);
    expect(solved(component(3, [{ 0: 1, 1: -1, 2: -1 }, -2]), variables([5], [3], [1]))).toEqual([0, 1, 1]);
    expect(solved(component(2, [{ 0: 1, 1: -1 }, 1]), variables([4, 6], [-9]))).toEqual([2, 1]);
    expect(solved(component(3, [{ 0: 1, 1: -1 }, 0], [{ 1: -1, 2: 1 }, 1]), variables([2], [2], [2, 3]))).toEqual([0, 0, 1]);
  });

  it('are none where the sums cannot come to it', () => {
    expect(solved(component(2, [{ 0: 1, 1: -1 }, 3]), variables([1], [1]))).toBeNull();
    expect(solved(component(1, [{ 0: 1 }, -1]), variables([1]))).toBeNull();
  });
});
