import { absolute, add, compare, decimal, subtract, ZERO } from '../../amount/decimal';
import { brokenBounds, unitsByCell, withBounds } from './bounds';
import { componentsOf, type Component } from './component';
import { loadHighs, type LoadSolver } from './integer';
import type { Balance, BalanceProblem } from './problem';
import { withoutRedundant } from './redundant';
import { componentSolver, type ComponentSolver } from './solve';
import { brokenSums, systemOf, type Constraint, type System } from './system';
import { variableFor, type Variable } from './variable';

/** Units beyond the permitted one that are tried where there is no solution without. */
const OVERSTEPS = [1, 3] as const;
/** Seconds after which the solver is content with the best solution of a component that it has. */
const TIME_LIMIT = 60;

/**
 * Rounds linked tables so that every sum holds in print (舍位平衡): each amount goes up or down by less than one unit, exact zeros
 * stay, and Σ|move| is the least possible. One table with a tree of rows and one level of columns is a flow and solved as such;
 * linked tables and deeper columns go to an integer programming solver, which is loaded only then. Bounds that this breaks are mended
 * afterwards, as far as the sums allow.
 * Rejects only if the solver cannot be loaded.
 */
export async function balance(problem: BalanceProblem, loadSolver: LoadSolver = loadHighs): Promise<Balance> {
  const broken = brokenSums(problem);
  if (broken.length > 0) return { kind: 'broken', sums: broken };
  const system = systemOf(problem);
  const constraints = withoutRedundant(system.constraints, system.variables);
  const run: Run = { problem, system, constraints, solver: componentSolver(loadSolver), printed: alone(problem, system) };
  const settled = new Set<number>();
  for (const component of componentsOf(system, constraints)) {
    // An earlier part may have had to reach into this one.
    if (component.variables.some((variable) => settled.has(variable))) continue;
    const whole = (await settle(component, system.variables, run)) ? component : await settleWithOversteps(component, run);
    if (!whole) {
      return { kind: 'unsolved', cells: component.variables.flatMap((variable) => system.variables[variable]?.cells ?? []) };
    }
    for (const variable of whole.variables) settled.add(variable);
  }
  return balanced(problem, await withBounds(problem, run.printed, run.solver), run.solver.isProven());
}

/** One balancing under way. `printed` are the amounts decided on, by cell, in units of the last printed digit. */
interface Run {
  readonly problem: BalanceProblem;
  readonly system: System;
  readonly constraints: readonly Constraint[];
  readonly solver: ComponentSolver;
  readonly printed: bigint[];
}

/** What each cell would print if it stood in no sum: the nearer side, a half away from zero. */
function alone({ cells }: BalanceProblem, { variables }: System): bigint[] {
  const printed = cells.map(() => 0n);
  for (const variable of variables) {
    const { costs, lowest } = variable;
    const steps = costs.filter((cost) => cost < 0 || (cost === 0 && lowest >= 0n)).length;
    for (const cell of variable.cells) printed[cell] = lowest + BigInt(steps);
  }
  return printed;
}

/** Solves a component and notes its amounts; false where its sums cannot be satisfied. */
async function settle(component: Component, variables: readonly Variable[], { solver, system, printed }: Run): Promise<boolean> {
  const steps = await solver.solve(component, variables, system.digits, TIME_LIMIT);
  if (!steps) return false;
  for (const [cell, units] of unitsByCell(component, variables, steps)) printed[cell] = units;
  return true;
}

/** Solves everything that hangs together with the component, each amount but zeros free to overstep at a price; null if in vain. */
async function settleWithOversteps(component: Component, run: Run): Promise<Component | null> {
  const { problem, system, constraints } = run;
  for (const overstep of OVERSTEPS) {
    const widened = system.variables.map((variable): Variable => {
      const cell = problem.cells[variable.cells[0] ?? -1];
      return cell ? variableFor(variable.cells, cell, problem.places, system.digits, overstep) : variable;
    });
    const [first] = component.variables;
    const whole = componentsOf({ ...system, variables: widened }, constraints).find(
      ({ variables }) => first !== undefined && variables.includes(first),
    );
    if (whole && (await settle(whole, widened, run))) return whole;
  }
  return null;
}

function balanced(problem: BalanceProblem, printed: readonly bigint[], isProven: boolean): Balance {
  const { cells, places } = problem;
  const values = printed.map((units) => decimal(units, places));
  const overstepped: number[] = [];
  let move = ZERO;
  for (const [cell, { value, halfWidth }] of cells.entries()) {
    const distance = absolute(subtract(values[cell] ?? ZERO, value));
    move = add(move, distance);
    if (compare(distance, add(halfWidth, decimal(1n, places))) >= 0) overstepped.push(cell);
  }
  return { kind: 'balanced', values, move, overstepped, broken: brokenBounds(problem, printed), isProven };
}
