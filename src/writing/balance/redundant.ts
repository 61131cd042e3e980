import type { Constraint } from './system';
import type { Variable } from './variable';

/** An amount in more than this many sums does not fit a flow. */
const FLOW = 2;

/**
 * Drops equalities that follow from the others, where that brings an amount down to two sums (去除多余的等式). The row of a subtotal,
 * for one, adds up by itself once its columns and the rows below it do; without it the table is a flow.
 */
export function withoutRedundant(constraints: readonly Constraint[], variables: readonly Variable[]): Constraint[] {
  const pruning = new Pruning(constraints, variables);
  const byTarget = new Map<number, Constraint[]>();
  for (const constraint of constraints) {
    const known = byTarget.get(constraint.target);
    if (known) known.push(constraint);
    else byTarget.set(constraint.target, [constraint]);
  }
  // Lower totals first: only then does it show which of a higher total's sums are crowded.
  for (const target of lowestFirst(byTarget)) {
    const sums = (byTarget.get(target) ?? []).map((constraint) => ({ constraint, share: pruning.crowdedShare(constraint) }));
    for (const { constraint } of sums.sort((a, b) => b.share - a.share)) {
      if (pruning.crowdedShare(constraint) > 0) pruning.tryDropping(constraint);
    }
  }
  return constraints.filter((constraint) => !pruning.isDropped(constraint));
}

class Pruning {
  private readonly uses = new Map<number, Constraint[]>();
  private readonly kept = new Map<number, number>();
  /** Each equality that was dropped, with those that it follows from. */
  private readonly proofs = new Map<Constraint, readonly Constraint[]>();

  constructor(
    constraints: readonly Constraint[],
    private readonly variables: readonly Variable[],
  ) {
    for (const constraint of constraints) {
      for (const variable of constraint.coefficients.keys()) {
        const known = this.uses.get(variable);
        if (known) known.push(constraint);
        else this.uses.set(variable, [constraint]);
        this.kept.set(variable, (this.kept.get(variable) ?? 0) + 1);
      }
    }
  }

  isDropped(constraint: Constraint): boolean {
    return this.proofs.has(constraint);
  }

  /** The share of the sum's amounts that stand in too many sums. */
  crowdedShare({ coefficients }: Constraint): number {
    let crowded = 0;
    for (const variable of coefficients.keys()) {
      if ((this.variables[variable]?.costs.length ?? 0) > 0 && (this.kept.get(variable) ?? 0) > FLOW) crowded++;
    }
    return crowded / coefficients.size;
  }

  /**
   * Drops the equality if it is a combination of others. Tries what tables offer: replace each of its amounts by what it is the total
   * of, then take away, sum by sum, the totals that the details form the other way.
   */
  tryDropping(constraint: Constraint): void {
    const used = new Set<Constraint>([constraint]);
    const left = new Map(constraint.coefficients);
    const subtract = (other: Constraint, factor: number): void => {
      used.add(other);
      for (const [variable, coefficient] of other.coefficients) {
        const sum = (left.get(variable) ?? 0) - factor * coefficient;
        if (sum === 0) left.delete(variable);
        else left.set(variable, sum);
      }
    };
    const totalsOf = (variable: number): Constraint[] =>
      (this.uses.get(variable) ?? []).filter(
        (each) => each.target === variable && !used.has(each) && each.coefficients.has(variable) && !this.reliesOn(each, constraint),
      );
    for (const [variable, coefficient] of constraint.coefficients) {
      const definition = totalsOf(variable).find((each) => !this.isDropped(each));
      if (definition) subtract(definition, coefficient / (definition.coefficients.get(variable) as number));
    }
    // What fits is taken away whole and adds nothing: once through is enough.
    for (const [variable, coefficient] of left) {
      const fitting = totalsOf(variable).find(({ coefficients }) => {
        const factor = coefficient / (coefficients.get(variable) as number);
        for (const [other, each] of coefficients) if (left.get(other) !== factor * each) return false;
        return true;
      });
      if (fitting) subtract(fitting, coefficient / (fitting.coefficients.get(variable) as number));
    }
    if (left.size > 0) return;
    used.delete(constraint);
    this.proofs.set(constraint, [...used]);
    for (const variable of constraint.coefficients.keys()) this.kept.set(variable, (this.kept.get(variable) ?? 0) - 1);
  }

  /** Whether a dropped equality was dropped on the strength of the other one: neither may then be the other's reason. */
  private reliesOn(constraint: Constraint, other: Constraint): boolean {
    const queue = [constraint];
    const seen = new Set(queue);
    for (const each of queue) {
      for (const reason of this.proofs.get(each) ?? []) {
        if (reason === other) return true;
        if (seen.has(reason)) continue;
        seen.add(reason);
        queue.push(reason);
      }
    }
    return false;
  }
}

/** Totals in the order of their height above the details. Circles are cut where they are met. */
function lowestFirst(byTarget: ReadonlyMap<number, readonly Constraint[]>): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  for (const start of byTarget.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [{ target: start, below: below(start, byTarget) }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.below.pop();
      if (next === undefined) {
        order.push(top.target);
        stack.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        stack.push({ target: next, below: below(next, byTarget) });
      }
    }
  }
  return order;
}

function below(target: number, byTarget: ReadonlyMap<number, readonly Constraint[]>): number[] {
  const found: number[] = [];
  for (const { coefficients } of byTarget.get(target) ?? []) {
    for (const variable of coefficients.keys()) if (variable !== target && byTarget.has(variable)) found.push(variable);
  }
  return found;
}
