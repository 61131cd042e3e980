import { absolute, add, compare, negate, subtract, ZERO, type Decimal } from '../../amount/decimal';
import type { BalanceProblem, BalanceSum } from './problem';
import { moveDigits, variableFor, type Variable } from './variable';

/** One equality over variables: Σ coefficient · variable = 0, the target with coefficient 1. */
export interface Constraint {
  readonly target: number;
  readonly coefficients: ReadonlyMap<number, number>;
}

/** A balance problem with copies merged: variables by number, and the equalities between them. */
export interface System {
  readonly variables: Variable[];
  readonly constraints: readonly Constraint[];
  /** Digits of a printed unit in which costs are told. */
  readonly digits: number;
}

/** The sums whose amounts do not add up within what printing explains, by their place. */
export function brokenSums({ cells, sums }: BalanceProblem): number[] {
  const broken: number[] = [];
  for (const [at, { target, terms }] of sums.entries()) {
    const whole = cells[target];
    if (!whole) continue;
    let residual: Decimal = whole.value;
    let width = whole.halfWidth;
    for (const { cell, sign } of terms) {
      const part = cells[cell];
      if (!part) continue;
      residual = subtract(residual, sign === 1 ? part.value : negate(part.value));
      width = add(width, part.halfWidth);
    }
    if (compare(absolute(residual), width) > 0) broken.push(at);
  }
  return broken;
}

/** Brings a problem into variables and equalities; cells that copy each other become one variable, zeros vanish. */
export function systemOf(problem: BalanceProblem): System {
  const { cells, sums, places } = problem;
  const parents = cells.map((_, at) => at);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parents[root] !== root) root = parents[root] as number;
    for (let at = cell; at !== root;) {
      const next = parents[at] as number;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  for (const sum of sums) if (isCopy(sum, problem)) parents[rootOf(sum.target)] = rootOf((sum.terms[0] as { cell: number }).cell);

  const members = new Map<number, number[]>();
  for (const cell of cells.keys()) {
    const root = rootOf(cell);
    const known = members.get(root);
    if (known) known.push(cell);
    else members.set(root, [cell]);
  }
  const digits = moveDigits(cells, places);
  const variables: Variable[] = [];
  const variableOf = new Map<number, number>();
  for (const [root, copies] of members) {
    variableOf.set(root, variables.length);
    variables.push(variableFor(copies, cells[root] ?? { value: ZERO, halfWidth: ZERO }, places, digits, 0));
  }
  return { variables, constraints: constraintsOf(sums, (cell) => variableOf.get(rootOf(cell)) as number, variables), digits };
}

/** One figure printed twice. */
function isCopy({ target, terms }: BalanceSum, { cells }: BalanceProblem): boolean {
  const [term] = terms;
  if (terms.length !== 1 || !term || term.sign !== 1) return false;
  const [one, other] = [cells[target], cells[term.cell]];
  return !!one && !!other && compare(one.value, other.value) === 0 && compare(one.halfWidth, other.halfWidth) === 0;
}

function constraintsOf(sums: readonly BalanceSum[], variableOf: (cell: number) => number, variables: readonly Variable[]): Constraint[] {
  const constraints: Constraint[] = [];
  const seen = new Set<string>();
  for (const { target, terms } of sums) {
    const coefficients = new Map<number, number>();
    const count = (cell: number, coefficient: number): void => {
      const variable = variableOf(cell);
      const { costs, lowest } = variables[variable] as Variable;
      if (costs.length === 0 && lowest === 0n) return;
      const sum = (coefficients.get(variable) ?? 0) + coefficient;
      if (sum === 0) coefficients.delete(variable);
      else coefficients.set(variable, sum);
    };
    count(target, 1);
    for (const { cell, sign } of terms) count(cell, -sign);
    if (coefficients.size === 0) continue;
    const key = [...coefficients].sort(([a], [b]) => a - b).join(';');
    if (seen.has(key)) continue;
    seen.add(key);
    constraints.push({ target: variableOf(target), coefficients });
  }
  return constraints;
}
