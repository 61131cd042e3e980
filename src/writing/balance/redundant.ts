import type { Constraint } from './system';
import type { Variable } from './variable';

/** An amount in more than this many sums does not fit a flow. */
const FLOW = 2;
/** Coefficients that one proof may touch. */
const MOST_WORK = 2_000_000;

/**
 * Drops equalities that follow from the others, where that brings an amount down to two sums (去除多余的等式). The row of a subtotal,
 * for one, adds up by itself once its columns and the rows below it do; without it the table is a flow.
 */
export function withoutRedundant(constraints: readonly Constraint[], variables: readonly Variable[]): Constraint[] {
  const uses = new Map<number, Constraint[]>();
  for (const constraint of constraints) {
    for (const variable of constraint.coefficients.keys()) {
      const known = uses.get(variable);
      if (known) known.push(constraint);
      else uses.set(variable, [constraint]);
    }
  }
  const dropped = new Set<Constraint>();
  const crowded = ({ coefficients }: Constraint): number => {
    let count = 0;
    for (const variable of coefficients.keys()) {
      const isOpen = (variables[variable]?.costs.length ?? 0) > 0;
      const kept = uses.get(variable)?.filter((each) => !dropped.has(each)).length ?? 0;
      if (isOpen && kept > FLOW) count++;
    }
    return count;
  };
  const candidates = constraints
    .map((constraint) => ({ constraint, share: crowded(constraint) / constraint.coefficients.size }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  for (const { constraint } of candidates) {
    if (crowded(constraint) > 0 && follows(constraint, uses, dropped)) dropped.add(constraint);
  }
  return constraints.filter((constraint) => !dropped.has(constraint));
}

/**
 * Whether the equality is a combination of others that are kept. Tries what tables offer: replace each of its amounts by what it is
 * the total of, then take away, sum by sum, the totals that the details form the other way.
 */
function follows(constraint: Constraint, uses: ReadonlyMap<number, readonly Constraint[]>, dropped: ReadonlySet<Constraint>): boolean {
  const used = new Set<Constraint>([constraint]);
  const left = new Map(constraint.coefficients);
  let work = 0;
  const subtract = (other: Constraint, factor: number): void => {
    used.add(other);
    for (const [variable, coefficient] of other.coefficients) {
      const sum = (left.get(variable) ?? 0) - factor * coefficient;
      if (sum === 0) left.delete(variable);
      else left.set(variable, sum);
      work++;
    }
  };
  const totalsOf = (variable: number): Constraint[] =>
    (uses.get(variable) ?? []).filter((each) => each.target === variable && !dropped.has(each) && !used.has(each));

  for (const [variable, coefficient] of constraint.coefficients) {
    const [definition] = totalsOf(variable);
    if (definition) subtract(definition, coefficient / (definition.coefficients.get(variable) ?? 1));
  }
  for (let progress = true; progress && left.size > 0 && work < MOST_WORK; ) {
    progress = false;
    for (const [variable, coefficient] of [...left]) {
      if (left.get(variable) !== coefficient) continue;
      const fitting = totalsOf(variable).find(({ coefficients }) => {
        const factor = coefficient / (coefficients.get(variable) ?? 1);
        for (const [other, each] of coefficients) if (left.get(other) !== factor * each) return false;
        return true;
      });
      if (!fitting) continue;
      subtract(fitting, coefficient / (fitting.coefficients.get(variable) ?? 1));
      progress = true;
    }
  }
  return left.size === 0;
}
