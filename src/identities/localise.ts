import { compare, decimal, divide, multiply, add, round, subtract, type Decimal } from '../amount/decimal';
import { exactPlaces } from '../amount/unit';
import { figureLabel, isUsable, type Figure } from './figure';
import { commit, Incidence, isPinned, outcomeOf, withValue, type Membership, type Statement, type Suspected } from './incidence';
import type { Judged } from './judgement';
import { misplaced } from './misplaced';
import { reasonFor } from './suspicion';
import { likelyOriginals } from './slips';

/** A cell whose change by one amount settles broken identities without breaking another one (错误定位). */
export interface Explanation {
  readonly cell: Figure;
  /** What the cell should say, in its own unit. */
  readonly suggested: Decimal;
  /** Why it is suspected, in Chinese: 疑似数字颠倒. */
  readonly reason: string;
  /** The broken identities that the change settles. */
  readonly settles: readonly Judged[];
  /** All broken identities of the connected group are explained by this cell, and by no other. */
  readonly unique: boolean;
}

/** More equally good cells than this are no lead, unless what was typed gives one away. */
const MOST_EQUALS = 3;
/** A slip of the pen of at least this weight is a lead of its own. */
const TELLING = 3;
/** Mistakes that are looked for in one connected group. */
const MOST_MISTAKES = 8;
/** Amounts that are tried for one cell. */
const MOST_AMOUNTS = 12;

/** Digits of a quotient beyond the printed ones. */
const QUOTIENT_DIGITS = 15;

interface Candidate {
  readonly cell: Suspected;
  readonly after: Figure;
  readonly settles: readonly Statement[];
  /** Broken identities of the cell that the change leaves broken. */
  readonly left: number;
  /** How many of `settles` then hold to the last digit. */
  readonly exact: number;
  readonly reason: string;
  readonly weight: number;
}

/**
 * Finds, for each group of broken identities that hang together by their cells, the cells whose mistake would explain them, the
 * likeliest first. Says nothing where too many cells would do: a wrong accusation is worse than none.
 * @param broken identities judged `mismatch` or `exceeds`; others are passed over
 * @param intact identities judged `equal` or `rounding`, which no explanation may break; others are passed over
 */
export function localise(broken: readonly Judged[], intact: readonly Judged[]): Explanation[] {
  const open = broken.filter(({ judgement: { verdict } }) => verdict === 'mismatch' || verdict === 'exceeds');
  if (open.length === 0) return [];
  const sound = intact.filter(({ judgement: { verdict } }) => verdict === 'equal' || verdict === 'rounding');
  const incidence = new Incidence(open, sound);
  const explanations = groupsOf(incidence).flatMap((group) => explain(group, incidence));
  for (const { first, second, settles } of misplaced(incidence)) {
    const judged = settles.map((statement) => statement.judged);
    explanations.push(exchanged(first, second, judged), exchanged(second, first, judged));
  }
  return explanations;
}

function exchanged(cell: Figure, other: Figure, settles: readonly Judged[]): Explanation {
  const reason = isUsable(other) && other.state === 'amount' ? '填颠倒了' : '填错了格';
  return { cell, suggested: other.value, reason: `疑似与“${figureLabel(other)}”的数${reason}`, settles, unique: false };
}

/** Broken statements that share cells, directly or by way of others. */
function groupsOf(incidence: Incidence): Statement[][] {
  const seen = new Set<Statement>();
  const groups: Statement[][] = [];
  for (const start of incidence.broken) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const statement of group) {
      for (const cell of incidence.cellsOf(statement)) {
        for (const membership of cell.memberships) {
          if (membership.statement.state !== 'open' || seen.has(membership.statement)) continue;
          seen.add(membership.statement);
          group.push(membership.statement);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function explain(group: readonly Statement[], incidence: Incidence): Explanation[] {
  const cells = new Set<Suspected>();
  for (const statement of group) for (const cell of incidence.cellsOf(statement)) cells.add(cell);
  const explanations: Explanation[] = [];
  for (let mistake = 0; mistake < MOST_MISTAKES; mistake++) {
    const open = group.filter(({ state }) => state === 'open');
    const best = bestOf(cells, incidence);
    const first = best[0];
    // One identity settled at the price of another left broken explains nothing.
    if (!first || (first.left > 0 && first.settles.length < 2)) break;
    const isOnly = best.length === 1;
    const unique = isOnly && mistake === 0 && first.settles.length === open.length;
    for (const candidate of worthNaming(best)) {
      explanations.push({
        cell: candidate.cell.figure,
        suggested: candidate.after.value,
        reason: candidate.reason,
        settles: candidate.settles.map(({ judged }) => judged),
        unique,
      });
    }
    if (isOnly) {
      for (const membership of first.cell.memberships) commit(membership, first.cell.figure, first.after);
      cells.delete(first.cell);
    } else {
      if (first.left > 0) break;
      for (const candidate of best) for (const statement of candidate.settles) statement.state = 'explained';
    }
  }
  return explanations;
}

/** The candidates that settle most and leave least, the likeliest first. */
function bestOf(cells: Iterable<Suspected>, incidence: Incidence): Candidate[] {
  let best: Candidate[] = [];
  for (const cell of cells) {
    const candidate = candidateFor(cell, incidence);
    if (!candidate) continue;
    const against = best[0];
    const order = against ? coverage(candidate, against) : -1;
    if (order < 0) best = [candidate];
    else if (order === 0) best.push(candidate);
  }
  return best.sort((a, b) => b.weight - a.weight || b.exact - a.exact);
}

/** Negative where a explains more than b. */
function coverage(a: Candidate, b: Candidate): number {
  return b.settles.length - b.left - (a.settles.length - a.left) || a.left - b.left;
}

function worthNaming(best: readonly Candidate[]): readonly Candidate[] {
  return best.length <= MOST_EQUALS ? best : best.filter(({ weight }) => weight >= TELLING).slice(0, MOST_EQUALS);
}

/** The best single change of one cell; null where every change breaks an identity that held. */
function candidateFor(cell: Suspected, incidence: Incidence): Candidate | null {
  const { figure, memberships } = cell;
  if (!isUsable(figure) || isPinned(memberships)) return null;
  const settling = settlingAmounts(cell)
    .map((value) => tried(memberships, figure, value))
    .filter((found) => found !== null);
  if (settling.length === 0) return null;
  // Within what rounding allows, what a slip of the pen was meant to be is likelier than the bare difference.
  for (const original of likelyOriginals(figure.value, figure.places)) {
    const found = tried(memberships, figure, original);
    if (found) settling.push(found);
  }
  let best: Candidate | null = null;
  for (const found of settling) {
    const { reason, weight } = reasonFor(cell, found.after.value, found.settles.length, incidence);
    const candidate = { cell, ...found, reason, weight };
    // What settles everything to the last digit needs no story.
    const order = best
      ? coverage(candidate, best) || whole(best) - whole(candidate) || best.weight - weight || best.exact - candidate.exact
      : -1;
    if (order < 0) best = candidate;
  }
  return best;
}

function whole({ exact, settles }: Candidate): number {
  return exact === settles.length ? 1 : 0;
}

type Trial = Pick<Candidate, 'after' | 'settles' | 'left' | 'exact'>;

/** What a change does to the cell's identities; null where it settles none or breaks one. */
function tried(memberships: readonly Membership[], before: Figure, value: Decimal): Trial | null {
  const after = withValue(before, value);
  const settles: Statement[] = [];
  let left = 0;
  let exact = 0;
  // Intact identities come last and rule most changes out: they are asked first.
  for (let at = memberships.length - 1; at >= 0; at--) {
    const membership = memberships[at] as Membership;
    const { statement } = membership;
    if (statement.state === 'explained' || (membership.factor === 0 && statement.identity.relation !== 'ratio')) continue;
    const outcome = outcomeOf(membership, before, after);
    if (!outcome.holds) {
      if (statement.state === 'intact') return null;
      left++;
    } else if (statement.state === 'open') {
      settles.push(statement);
      if (outcome.exactly) exact++;
    }
  }
  return settles.length > 0 ? { after, settles: settles.reverse(), left, exact } : null;
}

/** The amounts that settle one of the cell's broken identities exactly. */
function settlingAmounts({ figure, memberships }: Suspected): Decimal[] {
  const amounts: Decimal[] = [];
  for (const membership of memberships) {
    if (membership.statement.state !== 'open') continue;
    for (const value of settlingOne(membership, figure)) {
      const printed = round(value, Math.max(figure.places, figure.value.scale));
      if (compare(printed, figure.value) !== 0 && !amounts.some((known) => compare(known, printed) === 0)) amounts.push(printed);
    }
    if (amounts.length >= MOST_AMOUNTS) break;
  }
  return amounts;
}

function settlingOne({ statement, factor, shift }: Membership, figure: Figure): Decimal[] {
  const { identity, residual } = statement;
  if (identity.relation === 'ratio') return ratioAmounts(statement, figure);
  // A part of a whole says nothing about by how much it is wrong.
  if (identity.relation === 'atMost' || (factor !== 1 && factor !== -1)) return [];
  const change = decimal(residual.units, residual.scale - shift);
  return [factor === 1 ? subtract(figure.value, change) : add(figure.value, change)];
}

/** What would make a ratio hold: the rate itself, the amount above the line, or the one below. */
function ratioAmounts({ identity }: Statement, figure: Figure): Decimal[] {
  const { target, terms } = identity;
  const [over, under] = [terms[0]?.figure, terms[1]?.figure];
  if (!over || !under || terms[0]?.sign !== 1 || terms[1]?.sign !== 1) return [];
  const shift = exactPlaces(under.unit) - exactPlaces(over.unit);
  // Many more digits than are printed, so that rounding to those is not rounding twice.
  const fine = figure.places + Math.abs(shift) + QUOTIENT_DIGITS;
  const scaled = (value: Decimal | null, by: number): Decimal[] => (value ? [decimal(value.units, value.scale + by)] : []);
  if (isSameCell(figure, target)) return scaled(divide(over.value, under.value, fine), shift);
  if (isSameCell(figure, over)) return scaled(multiply(target.value, under.value), -shift);
  return scaled(divide(over.value, target.value, fine), shift);
}

function isSameCell(a: Figure, b: Figure): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
