import { absolute, add, compare, decimal, subtract, ZERO, type Decimal } from '../../amount/decimal';
import { componentsOf, type Component } from './component';
import { orientation, solveFlow, type Steps } from './flow';
import { loadHighs, solveInteger, type LoadSolver, type Solver } from './integer';
import type { Balance, BalanceProblem } from './problem';
import { withoutRedundant } from './redundant';
import { brokenSums, systemOf, type Constraint, type System } from './system';
import { variableFor, type Variable } from './variable';

/** Units beyond the permitted one that are tried where there is no solution without. */
const OVERSTEPS = [1, 3] as const;

/**
 * Rounds linked tables so that every sum holds in print (舍位平衡): each amount goes up or down by less than one unit, exact zeros
 * stay, and Σ|move| is the least possible. One table with a tree of rows and one level of columns is a flow and solved as such;
 * linked tables and deeper columns go to an integer programming solver, which is loaded only then.
 * Rejects only if the solver cannot be loaded.
 */
export async function balance(problem: BalanceProblem, loadSolver: LoadSolver = loadHighs): Promise<Balance> {
  const broken = brokenSums(problem);
  if (broken.length > 0) return { kind: 'broken', sums: broken };
  const system = systemOf(problem);
  const constraints = withoutRedundant(system.constraints, system.variables);
  const run: Run = {
    problem,
    system,
    constraints,
    loadSolver,
    solver: null,
    isProven: true,
    printed: system.variables.map(() => undefined),
  };
  for (const component of componentsOf(system, constraints)) {
    // An earlier part may have had to reach into this one.
    if (component.variables.some((variable) => run.printed[variable] !== undefined)) continue;
    if (await settle(component, system.variables, run)) continue;
    if (!(await settleWithOversteps(component, run))) {
      return { kind: 'unsolved', cells: component.variables.flatMap((variable) => system.variables[variable]?.cells ?? []) };
    }
  }
  return balanced(run);
}

/** One balancing under way. `printed` are the amounts decided on, by variable. */
interface Run {
  readonly problem: BalanceProblem;
  readonly system: System;
  readonly constraints: readonly Constraint[];
  readonly loadSolver: LoadSolver;
  readonly printed: (bigint | undefined)[];
  solver: Solver | null;
  isProven: boolean;
}

/** Solves a component and notes its amounts; false where its sums cannot be satisfied. */
async function settle(component: Component, variables: readonly Variable[], run: Run): Promise<boolean> {
  const steps = await solve(component, variables, run);
  if (!steps) return false;
  for (const [at, variable] of component.variables.entries()) {
    run.printed[variable] = (variables[variable] as Variable).lowest + BigInt(steps[at] ?? 0);
  }
  return true;
}

/** Solves everything that hangs together with the component, each amount but zeros free to overstep at a price. */
async function settleWithOversteps(component: Component, run: Run): Promise<boolean> {
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
    if (whole && (await settle(whole, widened, run))) return true;
  }
  return false;
}

async function solve(component: Component, variables: readonly Variable[], run: Run): Promise<Steps | null> {
  const turned = orientation(component);
  if (turned) return solveFlow(component, variables, turned);
  run.solver ??= await run.loadSolver();
  const { steps, isProven } = solveInteger(component, variables, run.system.digits, run.solver);
  if (!isProven) run.isProven = false;
  return steps;
}

function balanced({ problem: { cells, places }, system: { variables }, printed, isProven }: Run): Balance {
  const values: Decimal[] = cells.map(() => ZERO);
  const overstepped: number[] = [];
  let move = ZERO;
  for (const [at, variable] of variables.entries()) {
    const value = decimal(printed[at] ?? variable.lowest + BigInt(cheapestSteps(variable)), places);
    for (const cell of variable.cells) {
      const own = cells[cell];
      if (!own) continue;
      values[cell] = value;
      const distance = absolute(subtract(value, own.value));
      move = add(move, distance);
      if (compare(distance, add(own.halfWidth, decimal(1n, places))) >= 0) overstepped.push(cell);
    }
  }
  return { kind: 'balanced', values, move, overstepped, isProven };
}

/** An amount in no sum goes to the nearer side, a half away from zero. */
function cheapestSteps({ costs, lowest }: Variable): number {
  return costs.filter((cost) => cost < 0 || (cost === 0 && lowest >= 0n)).length;
}
