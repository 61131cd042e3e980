import type { Decimal } from '../amount/decimal';
import { candidateFor, placesOf, type Candidate } from './candidates';
import type { Figure } from './figure';
import { figuresOf } from './identity';
import { isPinned, outcomeOf, withValue, type Incidence, type Statement, type Suspected } from './incidence';
import { originalWithin } from './slips';
import { Inequalities, spansOf, type Span, type Unknown } from './spans';

/** One cell of an explanation. */
export interface Accused {
  readonly cell: Suspected;
  /** The cell with the amount that settles its identities; null where the identities leave the amount open. */
  readonly after: Figure | null;
  /** Whether its amount still follows when any one of its broken identities is set aside: then no other slip can have made it up. */
  readonly isConfirmed: boolean;
  /** Whether every other cell would have to be negative: the sum is too large by more than any of them holds. */
  readonly isOnlyPossible?: boolean;
}

/** Cells that together explain every broken identity of a group, as few as possible. */
export type Support = readonly Accused[];

/** Cells that may be wrong at once in one group. */
const MOST_CELLS = 4;
/** Larger groups are left alone: their sparsest explanations are too many to look for. */
const MOST_STATEMENTS = 40;
const MOST_CANDIDATES = 200;
/** Sets of cells that are tried in one group, so that the search ends soon whatever the workbook. */
const MOST_TRIALS = 4000;

/**
 * The explanations of a group of broken identities by the fewest cells (最少差错解释), each breaking none that holds. A cell of an
 * identity that holds counts as right: independent slips do not cancel out.
 * @param cleared cells that are put right already
 * @returns all of them; empty where there are none of up to four cells, or where they are too many to be sure
 */
export function sparsest(group: readonly Statement[], incidence: Incidence, cleared: { has(cell: Suspected): boolean }): Support[] {
  const cells = new Set<Suspected>();
  for (const statement of group) for (const cell of incidence.cellsOf(statement)) cells.add(cell);
  const free = [...cells].filter((cell) => !cleared.has(cell) && !isPinned(cell.memberships));
  const required = group.filter(({ identity }) => identity.relation !== 'atMost');
  const single = bySingleCell(required, free, incidence);
  if (single.length > 0) return single;
  if (required.length < 2 || required.length > MOST_STATEMENTS || free.length > MOST_CANDIDATES) return [];
  return new Search(required, free).run();
}

function bySingleCell(required: readonly Statement[], free: readonly Suspected[], incidence: Incidence): Support[] {
  const found: Candidate[] = [];
  for (const cell of free) {
    const own = new Set(cell.memberships.map(({ statement }) => statement));
    if (!required.every((statement) => own.has(statement))) continue;
    const candidate = candidateFor(cell, incidence);
    if (candidate && required.every((statement) => candidate.settles.includes(statement))) found.push(candidate);
  }
  const most = Math.max(0, ...found.map(({ settles }) => settles.length));
  const likeliest = found.filter(({ settles }) => settles.length === most);
  const possible = withoutNegative(likeliest, required);
  const isOnlyPossible = possible.length === 1 && likeliest.length > 1;
  return possible.map(({ cell, after }) => [{ cell, after, isConfirmed: required.length > 1, isOnlyPossible }]);
}

/**
 * A sum that is too large by more than a cell holds is not that cell's mistake: it would have to be negative. Where any amount of these
 * identities is negative, none is passed over.
 */
function withoutNegative(found: readonly Candidate[], required: readonly Statement[]): readonly Candidate[] {
  const figures = required.flatMap(({ judged: { identity } }) => figuresOf(identity));
  if (figures.some(({ state, value }) => state === 'amount' && value.units < 0n)) return found;
  const possible = found.filter(({ after }) => after.value.units >= 0n);
  return possible.length > 0 ? possible : found;
}

/** A depth-first search for sets of cells that meet every broken identity, by growing size. */
class Search {
  private readonly unknowns: readonly Unknown[];
  private readonly inequalities: Inequalities;
  private readonly byStatement = new Map<Statement, Unknown[]>();
  private trials = 0;

  constructor(
    private readonly required: readonly Statement[],
    free: readonly Suspected[],
  ) {
    this.inequalities = new Inequalities(free);
    this.unknowns = this.inequalities.unknowns;
    for (const unknown of this.unknowns) {
      for (const { row } of unknown.parts) {
        const known = this.byStatement.get(row.statement);
        if (known) known.push(unknown);
        else this.byStatement.set(row.statement, [unknown]);
      }
    }
  }

  run(): Support[] {
    for (let size = 2; size <= MOST_CELLS; size++) {
      const found: Unknown[][] = [];
      this.extend([], new Set(), size, found);
      if (this.trials > MOST_TRIALS) return [];
      if (found.length > 0) return found.map((set) => this.support(set));
    }
    return [];
  }

  private extend(chosen: readonly Unknown[], excluded: ReadonlySet<Unknown>, size: number, found: Unknown[][]): void {
    if (this.trials > MOST_TRIALS) return;
    if (chosen.length === size) {
      if (!this.unmet(chosen)) {
        this.trials++;
        if (spansOf(chosen)) found.push([...chosen]);
      }
      return;
    }
    const unmet = this.unmet(chosen);
    const open = (unmet ? (this.byStatement.get(unmet) ?? []) : this.unknowns).filter(
      (unknown) => !excluded.has(unknown) && !chosen.includes(unknown),
    );
    const passed = new Set(excluded);
    for (const unknown of open) {
      this.trials++;
      this.extend([...chosen, unknown], passed, size, found);
      passed.add(unknown);
    }
  }

  /** The broken identity with the fewest cells that none of the chosen ones takes part in: one that no cell can mend, a ratio for one, before all. */
  private unmet(chosen: readonly Unknown[]): Statement | null {
    const met = new Set(chosen.flatMap(({ parts }) => parts.map(({ row }) => row.statement)));
    let best: Statement | null = null;
    let fewest = Infinity;
    for (const statement of this.required) {
      const count = this.byStatement.get(statement)?.length ?? 0;
      if (!met.has(statement) && count < fewest) [best, fewest] = [statement, count];
    }
    return best;
  }

  private support(set: readonly Unknown[]): Support {
    const amounts = this.amounts(set);
    return set.map((unknown, at) => {
      const amount = amounts?.[at];
      const after = amount ? withValue(unknown.cell.figure, amount) : null;
      return { cell: unknown.cell, after, isConfirmed: after !== null && this.isConfirmed(set, unknown) };
    });
  }

  /** Whether the cell's change stays bounded whichever of its broken identities is set aside. */
  private isConfirmed(set: readonly Unknown[], unknown: Unknown): boolean {
    return unknown.parts.every(({ row: { statement } }) => {
      if (!this.required.includes(statement)) return true;
      const span = spansOf(set, statement)?.[set.indexOf(unknown)];
      return span !== undefined && span.low !== null && span.high !== null;
    });
  }

  /** Amounts for all the cells with which everything holds; null where the identities leave one of them open. */
  private amounts(set: readonly Unknown[]): Decimal[] | null {
    const fixed: bigint[] = [];
    const amounts: Decimal[] = [];
    for (const [at, unknown] of set.entries()) {
      const span = spansOf(set, null, fixed)?.[at];
      const amount = span && this.within(unknown, span);
      if (!amount) return null;
      amounts.push(amount);
      fixed[at] = this.inequalities.changeTo(unknown, amount);
    }
    return spansOf(set, null, fixed) && holdsAll(set, amounts) ? amounts : null;
  }

  /** The likeliest amount of a span: what a slip of the pen was meant to be, what settles an identity exactly, or the middle. */
  private within(unknown: Unknown, { low, high }: Span): Decimal | null {
    if (low === null || high === null) return null;
    const { figure } = unknown.cell;
    const fits = (change: bigint): boolean => change >= low && change <= high && change !== 0n;
    const [least, most] = [this.inequalities.amountAfter(unknown, low), this.inequalities.amountAfter(unknown, high)];
    const original = originalWithin(figure.value, least, most, placesOf(unknown.cell));
    if (original && fits(this.inequalities.changeTo(unknown, original))) return original;
    const shortest = [...unknown.parts].sort((a, b) => (a.row.tolerance < b.row.tolerance ? -1 : 1));
    const exact = shortest.map(({ row, factor }) => -row.residual * factor);
    for (const change of [...exact, (low + high) / 2n, low, high]) {
      const amount = this.inequalities.amountAfter(unknown, change);
      if (fits(this.inequalities.changeTo(unknown, amount))) return amount;
    }
    return null;
  }
}

/** Whether everything that is no inequality holds too, each cell's change by itself. */
function holdsAll(set: readonly Unknown[], amounts: readonly Decimal[]): boolean {
  return set.every(({ cell: { figure, memberships } }, at) => {
    const after = withValue(figure, amounts[at] as Decimal);
    return memberships.every((membership) => {
      const { identity, state } = membership.statement;
      return identity.relation !== 'ratio' || state !== 'intact' || outcomeOf(membership, figure, after).holds;
    });
  });
}
