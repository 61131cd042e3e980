import type { Component } from './component';
import { minCostFlow, type Arc } from './min-cost-flow';
import type { Variable } from './variable';

/** How many steps each variable of a component takes, in their order. */
export type Steps = readonly number[];

/** Whether a component is a flow: every amount in at most two sums, on opposite sides once sums are turned round as needed. */
export function orientation({ variables, rows }: Component): readonly (1 | -1)[] | null {
  const uses = new Map<number, { row: number; coefficient: number }[]>(variables.map((variable) => [variable, []]));
  for (const [row, { coefficients }] of rows.entries()) {
    for (const { variable, coefficient } of coefficients) {
      const known = uses.get(variable);
      if (!known || (coefficient !== 1 && coefficient !== -1)) return null;
      known.push({ row, coefficient });
      if (known.length > 2) return null;
    }
  }
  const turned: (1 | -1 | undefined)[] = rows.map(() => undefined);
  for (const start of rows.keys()) {
    if (turned[start] !== undefined) continue;
    turned[start] = 1;
    const queue = [start];
    for (const row of queue) {
      for (const { variable, coefficient } of rows[row]?.coefficients ?? []) {
        const other = uses.get(variable)?.find((use) => use.row !== row);
        if (!other) continue;
        const wanted = -(turned[row] as number) * coefficient * other.coefficient === 1 ? 1 : -1;
        if (turned[other.row] === undefined) {
          turned[other.row] = wanted;
          queue.push(other.row);
        } else if (turned[other.row] !== wanted) {
          return null;
        }
      }
    }
  }
  return turned as (1 | -1)[];
}

/** Solves a component that is a flow; null where no choice of steps satisfies its sums. */
export function solveFlow({ variables, rows }: Component, known: readonly Variable[], turned: readonly (1 | -1)[]): Steps | null {
  // Every sum is a node; an amount that stands in only one of them flows from or to the ground.
  const ground = rows.length;
  const ends = new Map<number, { from: number; to: number }>(variables.map((variable) => [variable, { from: ground, to: ground }]));
  const supply = new Array<number>(rows.length + 1).fill(0);
  for (const [at, { coefficients, gap }] of rows.entries()) {
    const side = turned[at] ?? 1;
    supply[at] = gap * side;
    supply[ground] = (supply[ground] ?? 0) - gap * side;
    for (const { variable, coefficient } of coefficients) {
      const end = ends.get(variable);
      if (end && coefficient * side === 1) end.from = at;
      else if (end) end.to = at;
    }
  }
  const arcs: Arc[] = [];
  for (const variable of variables) {
    const { from, to } = ends.get(variable) as { from: number; to: number };
    for (const cost of known[variable]?.costs ?? []) arcs.push({ from, to, cost });
  }
  const used = minCostFlow(supply, arcs);
  if (!used) return null;
  let arc = 0;
  return variables.map((variable) => {
    let steps = 0;
    for (let step = known[variable]?.costs.length ?? 0; step > 0; step--) steps += used[arc++] ?? 0;
    return steps;
  });
}
