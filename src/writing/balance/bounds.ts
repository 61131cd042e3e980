import { compare, decimal, negate, subtract, ZERO, type Decimal } from '../../amount/decimal';
import { componentsOf, type Component } from './component';
import type { BalanceProblem, BalanceSum } from './problem';
import { withoutRedundant } from './redundant';
import type { ComponentSolver } from './solve';
import { systemOf, type Constraint, type System } from './system';
import { OVERSTEP_WEIGHT, type Variable } from './variable';

/** After so many rounds of solving, bounds that are still broken are left so. */
const MOST_ROUNDS = 16;
/** Seconds for one component with its bounds: without them it is solved already. */
const TIME_LIMIT = 8;

/**
 * How a bound takes part: `firm` ones must hold; where that leaves no solution, those concerned become `loose`, to be broken as
 * little as possible; `dropped` ones are left to chance.
 */
type Stance = 'firm' | 'loose' | 'dropped';

/**
 * Mends what balancing sums alone breaks: a part that was no more than its whole is to be no more in print, and equal to it if it was
 * equal (部分不大于总体). Only bounds that are found broken are added, and only what they touch is solved again, until none is broken:
 * the least move under the bounds added is then the least under all of them.
 * @param base amounts in units of the last printed digit, by cell, with every sum holding
 */
export async function withBounds(problem: BalanceProblem, base: readonly bigint[], solver: ComponentSolver): Promise<readonly bigint[]> {
  const stances = new Map<number, Stance>();
  let printed = base;
  let changed = brokenBounds(problem, printed);
  for (let round = 0; changed.length > 0 && round < MOST_ROUNDS; round++) {
    for (const bound of changed) if (!stances.has(bound)) stances.set(bound, 'firm');
    const next = [...printed];
    const system = boundSystem(problem, stances);
    const constraints = withoutRedundant(system.constraints, system.variables);
    const concerned = new Set(changed.flatMap((bound) => cellsOf(problem.bounds[bound])));
    const relaxed: number[] = [];
    for (const component of componentsOf(system, constraints)) {
      const cells = new Set(component.variables.flatMap((variable) => system.variables[variable]?.cells ?? []));
      if (![...cells].some((cell) => concerned.has(cell))) continue;
      const steps = await solver.solve(component, system.variables, system.digits, TIME_LIMIT);
      if (steps) {
        for (const [cell, units] of unitsByCell(component, system.variables, steps)) next[cell] = units;
        continue;
      }
      for (const cell of cells) next[cell] = base[cell] ?? 0n;
      for (const [bound, stance] of stances) {
        if (stance === 'dropped' || !cellsOf(problem.bounds[bound]).some((cell) => cells.has(cell))) continue;
        stances.set(bound, stance === 'firm' && solver.isProven() ? 'loose' : 'dropped');
        if (stances.get(bound) === 'loose') relaxed.push(bound);
      }
    }
    printed = next;
    changed = [...relaxed, ...brokenBounds(problem, printed).filter((bound) => !stances.has(bound))];
  }
  return printed;
}

/** The bounds that held with the amounts themselves, or held as equalities, and do not with the printed ones; by their place. */
export function brokenBounds({ cells, bounds, places }: BalanceProblem, printed: readonly bigint[]): number[] {
  const broken: number[] = [];
  for (const [at, bound] of bounds.entries()) {
    const before = excess(bound, (cell) => cells[cell]?.value ?? ZERO).units;
    if (before > 0n) continue;
    const after = excess(bound, (cell) => decimal(printed[cell] ?? 0n, places)).units;
    if (after > 0n || (before === 0n && after !== 0n)) broken.push(at);
  }
  return broken;
}

/** The amounts that a solved component prints, by cell. */
export function unitsByCell(component: Component, variables: readonly Variable[], steps: readonly number[]): Map<number, bigint> {
  const units = new Map<number, bigint>();
  for (const [at, variable] of component.variables.entries()) {
    const { cells, lowest } = variables[variable] as Variable;
    for (const cell of cells) units.set(cell, lowest + BigInt(steps[at] ?? 0));
  }
  return units;
}

/** Target − Σ ± terms. */
function excess({ target, terms }: BalanceSum, valueOf: (cell: number) => Decimal): Decimal {
  return terms.reduce((left, { cell, sign }) => subtract(left, sign === 1 ? valueOf(cell) : negate(valueOf(cell))), valueOf(target));
}

function cellsOf(bound: BalanceSum | undefined): number[] {
  return bound ? [bound.target, ...bound.terms.map(({ cell }) => cell)] : [];
}

/** The system with the bounds in it: equal ones are sums as long as they are firm, the others have a variable for what is left over. */
function boundSystem(problem: BalanceProblem, stances: ReadonlyMap<number, Stance>): System {
  const equal: BalanceSum[] = [];
  const others: { bound: BalanceSum; isEqual: boolean; isLoose: boolean }[] = [];
  for (const [at, stance] of stances) {
    const bound = problem.bounds[at];
    if (!bound || stance === 'dropped') continue;
    const isEqual =
      compare(
        excess(bound, (cell) => problem.cells[cell]?.value ?? ZERO),
        ZERO,
      ) === 0;
    if (isEqual && stance === 'firm') equal.push(bound);
    else others.push({ bound, isEqual, isLoose: stance === 'loose' });
  }
  const system = systemOf({ ...problem, sums: [...problem.sums, ...equal] });
  const variableOf = new Map(system.variables.flatMap(({ cells }, at) => cells.map((cell) => [cell, at] as const)));
  const variables = [...system.variables];
  const constraints = [...system.constraints];
  for (const { bound, isEqual, isLoose } of others) {
    const coefficients = new Map<number, number>();
    const count = (cell: number, coefficient: number): void => {
      const variable = variableOf.get(cell) as number;
      const sum = (coefficients.get(variable) ?? 0) + coefficient;
      if (sum === 0) coefficients.delete(variable);
      else coefficients.set(variable, sum);
    };
    count(bound.target, 1);
    for (const { cell, sign } of bound.terms) count(cell, -sign);
    if (coefficients.size === 0) continue;
    const { least, most } = rangeOf(coefficients, variables);
    const price = OVERSTEP_WEIGHT * 10 ** system.digits;
    const leftOver: Variable = {
      lowest: isLoose && least < 0n ? least : 0n,
      costs: [...repeated(-price, isLoose ? -least : 0n), ...repeated(isEqual ? price : 0, most)],
      overstep: 0,
      cells: [],
    };
    const constraint: Constraint = { target: variables.length, coefficients: coefficients.set(variables.length, 1) };
    variables.push(leftOver);
    constraints.push(constraint);
  }
  return { variables, constraints, digits: system.digits };
}

/** Between what a bound can leave over at least, a negative amount where it is broken, and at most. */
function rangeOf(coefficients: ReadonlyMap<number, number>, variables: readonly Variable[]): { least: bigint; most: bigint } {
  let [least, most] = [0n, 0n];
  for (const [variable, coefficient] of coefficients) {
    const { lowest, costs } = variables[variable] as Variable;
    const ends = [lowest, lowest + BigInt(costs.length)].map((end) => -BigInt(coefficient) * end);
    const [one, other] = ends as [bigint, bigint];
    least += one < other ? one : other;
    most += one < other ? other : one;
  }
  return { least, most };
}

function repeated(cost: number, times: bigint): number[] {
  return times > 0n ? new Array<number>(Number(times)).fill(cost) : [];
}
