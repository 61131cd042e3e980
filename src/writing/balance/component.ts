import type { Constraint, System } from './system';
import type { Variable } from './variable';

/** A part of a system that has no amount in common with the rest. */
export interface Component {
  /** Variable numbers, those that cannot move left out. */
  readonly variables: readonly number[];
  readonly rows: readonly Row[];
}

/** One equality over the steps of open variables: Σ coefficient · steps = gap. */
export interface Row {
  readonly coefficients: readonly { readonly variable: number; readonly coefficient: number }[];
  readonly gap: number;
}

/** Splits a system into parts that can be solved one by one. Equalities without an open amount make up parts without variables. */
export function componentsOf({ variables }: System, constraints: readonly Constraint[]): Component[] {
  const uses = new Map<number, number[]>();
  for (const [at, { coefficients }] of constraints.entries()) {
    for (const variable of coefficients.keys()) {
      const known = uses.get(variable);
      if (known) known.push(at);
      else uses.set(variable, [at]);
    }
  }
  const seen = new Set<number>();
  const components: Component[] = [];
  for (const start of constraints.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const found = new Set<number>();
    const queue = [start];
    for (const at of queue) {
      for (const variable of constraints[at]?.coefficients.keys() ?? []) {
        if (found.has(variable) || !isOpen(variables[variable])) continue;
        found.add(variable);
        for (const next of uses.get(variable) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          queue.push(next);
        }
      }
    }
    components.push({ variables: [...found], rows: queue.map((at) => rowOf(constraints[at] as Constraint, variables)) });
  }
  return components;
}

function rowOf({ coefficients }: Constraint, variables: readonly Variable[]): Row {
  let gap = 0n;
  const open: { variable: number; coefficient: number }[] = [];
  for (const [variable, coefficient] of coefficients) {
    const known = variables[variable] as Variable;
    gap -= BigInt(coefficient) * known.lowest;
    if (isOpen(known)) open.push({ variable, coefficient });
  }
  return { coefficients: open, gap: Number(gap) };
}

function isOpen(variable: Variable | undefined): boolean {
  return variable !== undefined && variable.costs.length > 0;
}
