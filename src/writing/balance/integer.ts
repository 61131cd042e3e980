import type { Component } from './component';
import type { Steps } from './flow';
import type { Variable } from './variable';

/** A solver's answer: the steps, and whether no better ones exist. Null steps where the sums cannot be satisfied. */
export interface IntegerSolution {
  readonly steps: Steps | null;
  readonly isProven: boolean;
}

/** Makes the solver; by default the package as it is installed. A page passes one that knows where the WebAssembly file is. */
export type LoadSolver = () => Promise<Solver>;

/** The part of HiGHS that is used. */
export interface Solver {
  readonly infinity: number;
  createModel(model: SparseModel): SolverModel;
}

interface SolverModel {
  readonly options: { set(options: Record<string, number | boolean>): unknown };
  run(): unknown;
  getModelStatus(): number;
  getSolution(): { readonly colValue: ArrayLike<number> };
  dispose(): void;
}

interface SparseModel {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: {
    readonly format: 'csc';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
  readonly integrality: Int32Array;
}

const OPTIMAL = 7;
const INFEASIBLE: readonly number[] = [8, 9];
const TIME_IS_UP = 13;

/** Loads HiGHS from its package, once it is needed. */
export async function loadHighs(): Promise<Solver> {
  const { default: load } = await import('highs');
  return load();
}

/**
 * Solves a component that is no flow by integer programming, to proven optimality if it can be done in so many seconds; after them
 * the solver is content with the best solution that it has.
 */
export function solveInteger(
  { variables, rows }: Component,
  known: readonly Variable[],
  digits: number,
  solver: Solver,
  seconds: number,
): IntegerSolution {
  const entries = new Map<number, { row: number; coefficient: number }[]>(variables.map((variable) => [variable, []]));
  for (const [row, { coefficients }] of rows.entries()) {
    for (const { variable, coefficient } of coefficients) entries.get(variable)?.push({ row, coefficient });
  }
  const costs: number[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const variable of variables) {
    for (const cost of known[variable]?.costs ?? []) {
      // Back to whole units: the solver works in doubles and wants numbers of middle size.
      costs.push(cost / 10 ** digits);
      for (const { row, coefficient } of entries.get(variable) ?? []) {
        indices.push(row);
        values.push(coefficient);
      }
      starts.push(indices.length);
    }
  }
  const gaps = Float64Array.from(rows, ({ gap }) => gap);
  const model = solver.createModel({
    numCols: costs.length,
    numRows: rows.length,
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(costs.length),
    colUpper: new Float64Array(costs.length).fill(1),
    rowLower: gaps,
    rowUpper: gaps,
    matrix: {
      format: 'csc',
      numRows: rows.length,
      numCols: costs.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: new Int32Array(costs.length).fill(1),
  });
  try {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 10 ** -(digits + 1) });
    model.run();
    const status = model.getModelStatus();
    if (INFEASIBLE.includes(status)) return { steps: null, isProven: true };
    if (status !== OPTIMAL && status !== TIME_IS_UP) return { steps: null, isProven: false };
    const steps = stepsOf(model.getSolution().colValue, variables, known);
    return satisfies(steps, { variables, rows }) ? { steps, isProven: status === OPTIMAL } : { steps: null, isProven: false };
  } finally {
    model.dispose();
  }
}

function stepsOf(columns: ArrayLike<number>, variables: readonly number[], known: readonly Variable[]): number[] {
  let column = 0;
  return variables.map((variable) => {
    let steps = 0;
    for (let step = known[variable]?.costs.length ?? 0; step > 0; step--) steps += Math.round(columns[column++] ?? 0);
    return steps;
  });
}

/** The solver's doubles are not taken on trust. */
function satisfies(steps: readonly number[], { variables, rows }: Component): boolean {
  const taken = new Map(variables.map((variable, at) => [variable, steps[at] ?? 0]));
  return rows.every(({ coefficients, gap }) => {
    let sum = 0;
    for (const { variable, coefficient } of coefficients) sum += coefficient * (taken.get(variable) ?? 0);
    return sum === gap;
  });
}
