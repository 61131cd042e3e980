import type { Component } from './component';
import { orientation, solveFlow, type Steps } from './flow';
import { solveInteger, type LoadSolver, type Solver } from './integer';
import type { Variable } from './variable';

/** Solves components one after the other, each in the cheapest way that fits it. */
export interface ComponentSolver {
  /** Null where the component's sums cannot be satisfied, or not within the time. @throws if the solver cannot be loaded */
  solve(component: Component, variables: readonly Variable[], digits: number, seconds: number): Promise<Steps | null>;
  /** Whether no component was given up, or left with a solution that may not be the best, for want of time. */
  isProven(): boolean;
}

/** A component that is a flow needs no solver; the integer programming solver is loaded with the first one that is not. */
export function componentSolver(loadSolver: LoadSolver): ComponentSolver {
  let solver: Solver | null = null;
  let isProven = true;
  return {
    async solve(component, variables, digits, seconds) {
      const turned = orientation(component);
      if (turned) return solveFlow(component, variables, turned);
      solver ??= await loadSolver();
      const solution = solveInteger(component, variables, digits, solver, seconds);
      if (!solution.isProven) isProven = false;
      return solution.steps;
    },
    isProven: () => isProven,
  };
}
