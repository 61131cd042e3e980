import { amount } from '../../identities/figures';
import { brokenBounds, unitsByCell, withBounds } from '../../../src/writing/balance/bounds';
import type { Component } from '../../../src/writing/balance/component';
import type { BalanceProblem, BalanceSum } from '../../../src/writing/balance/problem';
import { componentSolver } from '../../../src/writing/balance/solve';
import type { Variable } from '../../../src/writing/balance/variable';
import { total } from './tables';

/** A part of a whole, both exact, printed with one decimal. */
function problem(
  amounts: readonly string[],
  bounds: readonly BalanceSum[] = [total(0, 1)],
  sums: readonly BalanceSum[] = [],
): BalanceProblem {
  return { cells: amounts.map((text) => ({ value: amount(text), halfWidth: amount('0') })), sums, bounds, places: 1 };
}

/** What the bounds make of printed amounts where parts of the problem are solved as told (null: not at all), and what was asked. */
async function told(of: BalanceProblem, base: readonly bigint[], answers: readonly (readonly number[] | null)[], isProven = true) {
  const asked: { component: Component; variables: readonly Variable[] }[] = [];
  const printed = await withBounds(of, base, {
    solve: (component, variables) => Promise.resolve(answers[asked.push({ component, variables }) - 1] ?? null),
    isProven: () => isProven,
  });
  return { printed, left: asked.map(({ variables }) => variables.at(-1)) };
}

describe('a bound that rounding breaks', () => {
  it('is one that held, or held as an equality, and does not in print', () => {
    const broken = (amounts: readonly string[], printed: readonly bigint[], bound = total(0, 1)): number[] =>
      brokenBounds(problem(amounts, [bound]), printed);
    expect(broken(['1.24', '1.26'], [13n, 12n])).toEqual([0]);
    expect(broken(['1.24', '1.26'], [13n, 13n])).toEqual([]);
    expect(broken(['1.26', '1.24'], [13n, 12n])).toEqual([]);
    expect(broken(['1.25', '1.25'], [12n, 13n])).toEqual([0]);
    expect(broken(['1.25', '1.25'], [13n, 13n])).toEqual([]);
    const less: BalanceSum = { target: 0, terms: [...total(0, 1).terms, { cell: 2, sign: -1 }] };
    expect(broken(['1.24', '3.46', '2.2'], [13n, 35n, 22n], less)).toEqual([]);
    expect(broken(['1.24', '3.46', '2.2'], [13n, 34n, 22n], less)).toEqual([0]);
  });

  const plain = componentSolver(() => Promise.reject(new Error('no solver is needed')));

  it('is mended by the least move, with what is equal kept equal', async () => {
    expect(await withBounds(problem(['1.251', '1.253']), [13n, 12n], plain)).toEqual([13n, 13n]);
    expect(await withBounds(problem(['1.241', '1.243']), [13n, 12n], plain)).toEqual([12n, 12n]);
    const equal = problem(['2.502', '1.251', '1.251'], [total(0, 1, 2)]);
    const [whole = 0n, one = 0n, other = 0n] = await withBounds(equal, [25n, 13n, 13n], plain);
    expect([whole, one + other]).toEqual([25n, 25n]);
    expect(await withBounds(problem(['1.251', '1.253']), [12n, 13n], plain)).toEqual([12n, 13n]);
    // A part of two amounts, of which one is taken off.
    const less: BalanceSum = { target: 0, terms: [...total(0, 1).terms, { cell: 2, sign: -1 }] };
    expect(await withBounds(problem(['1.249', '3.449', '2.2'], [less]), [13n, 34n, 22n], plain)).toEqual([12n, 34n, 22n]);
  });

  it('leaves alone what it does not touch', async () => {
    const two = problem(['1.251', '1.253', '2.251', '2.253', '7.77'], [total(0, 1), total(2, 3)]);
    expect(await withBounds(two, [13n, 12n, 22n, 23n, 78n], plain)).toEqual([13n, 13n, 22n, 23n, 78n]);
    expect(await withBounds(two, [13n, 12n, 23n, 22n, 78n], plain)).toEqual([13n, 13n, 23n, 23n, 78n]);
  });

  it('is mended where one side cannot move, and where mending it breaks another', async () => {
    expect(await withBounds(problem(['1.300', '1.351']), [13n, 12n], plain)).toEqual([13n, 14n]);
    expect(await withBounds(problem(['1.251', '1.300']), [14n, 13n], plain)).toEqual([13n, 13n]);
    const chain = problem(['1.251', '1.253', '1.255'], [total(0, 1), total(1, 2)]);
    expect(await withBounds(chain, [13n, 12n, 12n], plain)).toEqual([13n, 13n, 13n]);
    const { left } = await told(problem(['1.251', '1.300']), [14n, 13n], [null, null]);
    expect(left.map((each) => each?.lowest)).toEqual([0n, 0n]);
  });

  it('is loosened alone', async () => {
    const two = problem(['1.251', '1.253', '2.251', '2.253'], [total(0, 1), total(2, 3)]);
    const { printed, left } = await told(two, [13n, 12n, 23n, 22n], [null, [1, 1, 0], [0, 0, 1]]);
    expect([printed, left.length]).toEqual([[12n, 12n, 23n, 23n], 3]);
  });

  it('must hold at first, may then be broken as little as possible, and is given up in the end', async () => {
    const part = problem(['1.251', '1.253']);
    const { printed, left } = await told(part, [13n, 12n], [null, null]);
    expect(printed).toEqual([13n, 12n]);
    expect(left).toEqual([
      { lowest: 0n, costs: [0], overstep: 0, cells: [] },
      { lowest: -1n, costs: [-1_000_000, 0], overstep: 0, cells: [] },
    ]);
    expect((await told(part, [13n, 12n], [null, [0, 1, 0]])).printed).toEqual([12n, 13n]);
    expect((await told(part, [13n, 12n], [null], false)).left).toHaveLength(1);
  });

  it('that was an equality costs as much where it falls short as where it exceeds', async () => {
    const { left } = await told(problem(['2.502', '1.251', '1.251'], [total(0, 1, 2)]), [25n, 13n, 13n], [null, null]);
    expect(left[0]).toMatchObject({ lowest: 12n, cells: [2] });
    expect(left[1]).toEqual({ lowest: -2n, costs: [-1_000_000, -1_000_000, 1_000_000], overstep: 0, cells: [] });
  });
});

it('a step is a unit on the least amount, for every cell that prints it', () => {
  const variables: Variable[] = [
    { lowest: 12n, costs: [1], overstep: 0, cells: [0, 3] },
    { lowest: -5n, costs: [1, 2], overstep: 0, cells: [1] },
  ];
  expect([...unitsByCell({ variables: [1, 0], rows: [] }, variables, [2, 1])]).toEqual([
    [1, -3n],
    [0, 13n],
    [3, 13n],
  ]);
});
