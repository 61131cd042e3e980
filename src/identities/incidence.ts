import { absolute, add, compare, decimal, halfUnit, isZero, subtract, ZERO, type Decimal } from '../amount/decimal';
import { halfWidth } from '../amount/interval';
import { exactPlaces } from '../amount/unit';
import { CellMap, type CellAt } from './cell-map';
import { isSameCell, type Figure } from './figure';
import { figuresOf, type Identity } from './identity';
import { judge } from './judge';
import type { Judged } from './judgement';

/** An identity while possible causes are tried out on it. */
export interface Statement {
  readonly judged: Judged;
  /** The identity; a ratio carries the changes made so far. */
  identity: Identity;
  residual: Decimal;
  tolerance: Decimal;
  /** The residual's size, and twice the tolerance: a change of more than that breaks whatever held. */
  reach: Decimal;
  slack: Decimal;
  /** `open` is broken; `explained` is broken too, and several cells could be the cause. */
  state: 'intact' | 'open' | 'explained';
}

/** A cell's part in a statement. `factor` is by what a change of the cell moves the residual; its unit may differ from the target's. */
export interface Membership {
  readonly statement: Statement;
  readonly factor: number;
  readonly shift: number;
}

/** A cell of a broken identity with everything that it takes part in; that was judged, so that the cell can be read. */
export interface Suspected {
  readonly figure: Figure;
  readonly memberships: Membership[];
}

/**
 * Which cells take part in which identities (关联表), for the cells of broken identities only: those are few, the others may
 * be hundreds of thousands.
 */
export class Incidence {
  readonly broken: readonly Statement[];
  private readonly cells = new CellMap<Suspected>();

  /** @param isExact whether rounding explains nothing in the workbook */
  constructor(broken: readonly Judged[], intact: readonly Judged[], isExact = false) {
    const statementOf = (judged: Judged, state: Statement['state']): Statement => statementFrom(judged, state, isExact);
    this.broken = broken.map((judged) => statementOf(judged, 'open'));
    for (const statement of this.broken) this.enter(statement, true);
    if (this.broken.length === 0) return;
    for (const judged of intact) if (this.touches(judged.identity)) this.enter(statementOf(judged, 'intact'), false);
  }

  /** The cell's entry; undefined where it takes part in no broken identity. */
  at(cell: CellAt): Suspected | undefined {
    return this.cells.get(cell);
  }

  /** The cells of a statement, each once. */
  cellsOf(statement: Statement): Suspected[] {
    const found = new Set<Suspected>();
    for (const figure of figuresOf(statement.judged.identity)) {
      const entry = this.at(figure);
      if (entry) found.add(entry);
    }
    return [...found];
  }

  private touches(identity: Identity): boolean {
    if (this.at(identity.target)) return true;
    for (const { figure } of identity.terms) if (figure && this.at(figure)) return true;
    return false;
  }

  private enter(statement: Statement, isNew: boolean): void {
    const { target, terms } = statement.identity;
    this.join(target, statement, 1, isNew);
    for (const { figure, sign } of terms) if (figure) this.join(figure, statement, -sign, isNew);
  }

  private join(figure: Figure, statement: Statement, factor: number, isNew: boolean): void {
    let entry = this.at(figure);
    if (!entry) {
      if (!isNew) return;
      entry = { figure, memberships: [] };
      this.cells.set(figure, entry);
    }
    const last = entry.memberships.at(-1);
    if (last?.statement === statement) {
      // A cell that stands on both sides, or twice on one, counts with all its factors together.
      entry.memberships[entry.memberships.length - 1] = { ...last, factor: last.factor + factor };
      return;
    }
    entry.memberships.push({ statement, factor, shift: exactPlaces(statement.identity.target.unit) - exactPlaces(figure.unit) });
  }
}

/** The cell as it would be with another amount. */
export function withValue(figure: Figure, value: Decimal): Figure {
  const isKept = !isZero(value) && !isZero(figure.value) && value.scale <= Math.max(figure.places, figure.value.scale);
  if (isKept) return { ...figure, state: 'amount', value };
  const width = figure.showsPercent ? halfUnit(figure.places) : halfWidth(value, figure.places, figure.unit);
  return { ...figure, state: 'amount', value, halfWidth: width };
}

/** What a change of one cell makes of a statement. */
export interface Outcome {
  readonly holds: boolean;
  /** Holds to the last digit. */
  readonly exactly: boolean;
  readonly residual: Decimal;
  readonly tolerance: Decimal;
}

/** Tries a change out without making it. Takes constant time however long the sum is. */
export function outcomeOf({ statement, factor, shift }: Membership, before: Figure, after: Figure): Outcome {
  const { identity } = statement;
  if (identity.relation === 'ratio') {
    const { verdict, difference, tolerance } = judge(substituted(identity, before, after));
    return { holds: verdict === 'equal' || verdict === 'rounding', exactly: verdict === 'equal', residual: difference, tolerance };
  }
  const change = subtract(after.value, before.value);
  const residual = add(statement.residual, decimal(change.units * BigInt(factor), change.scale + shift));
  const widening = subtract(after.halfWidth, before.halfWidth);
  const tolerance =
    isZero(widening) || isZero(statement.tolerance)
      ? statement.tolerance
      : add(statement.tolerance, decimal(widening.units, widening.scale + shift));
  const isAtMost = identity.relation === 'atMost';
  const holds = compare(isAtMost ? residual : absolute(residual), tolerance) <= 0;
  return { holds, exactly: isAtMost ? holds : isZero(residual), residual, tolerance };
}

/** Makes a change for good. */
export function commit(membership: Membership, before: Figure, after: Figure): void {
  const { statement } = membership;
  const outcome = outcomeOf(membership, before, after);
  Object.assign(statement, measured(outcome.residual, outcome.tolerance));
  if (statement.identity.relation === 'ratio') statement.identity = substituted(statement.identity, before, after);
  statement.state = outcome.holds ? 'intact' : 'open';
}

function substituted(identity: Identity, before: Figure, after: Figure): Identity {
  return {
    ...identity,
    target: isSameCell(identity.target, before) ? after : identity.target,
    terms: identity.terms.map((term) => (term.figure && isSameCell(term.figure, before) ? { ...term, figure: after } : term)),
  };
}

function statementFrom(judged: Judged, state: Statement['state'], isExact: boolean): Statement {
  const { identity, judgement } = judged;
  const isSharp = isExact && (identity.relation === 'sum' || identity.relation === 'copy');
  return { judged, identity, ...measured(judgement.difference, isSharp ? ZERO : judgement.tolerance), state };
}

function measured(residual: Decimal, tolerance: Decimal): Pick<Statement, 'residual' | 'tolerance' | 'reach' | 'slack'> {
  return { residual, tolerance, reach: absolute(residual), slack: add(tolerance, tolerance) };
}

/**
 * Whether no change of the cell can settle a broken identity without breaking one that holds, told from the sizes alone. Saves
 * trying out hundreds of thousands of cells; false only means that it has to be tried.
 */
export function isPinned(memberships: readonly Membership[]): boolean {
  let least: Decimal | null = null;
  for (const { statement, factor, shift } of memberships) {
    const { relation } = statement.identity;
    if (shift !== 0 || relation === 'ratio' || (factor !== 1 && factor !== -1)) return false;
    if (statement.state === 'open' && (!least || compare(statement.reach, least) < 0)) least = statement.reach;
  }
  if (!least) return true;
  for (const { statement } of memberships) {
    if (statement.state === 'intact' && statement.identity.relation !== 'atMost' && compare(least, statement.slack) > 0) return true;
  }
  return false;
}
