import { add, compare, decimal, divide, multiply, negate, round, subtract, sum, type Decimal } from '../amount/decimal';
import { convert, exactPlaces, inYuan } from '../amount/unit';
import { isSameCell, type Figure } from './figure';
import { isPinned, outcomeOf, withValue, type Incidence, type Membership, type Statement, type Suspected } from './incidence';
import { originalWithin, slipBetween } from './slips';
import { reasonFor } from './suspicion';

/** A change of one cell that settles broken identities and breaks none that holds. */
export interface Candidate {
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

/** A slip of the pen of at least this weight is evidence of its own. */
export const TELLING = 3;

/** Amounts that are tried for one cell. */
const MOST_AMOUNTS = 12;

/** Digits of a quotient beyond the printed ones. */
const QUOTIENT_DIGITS = 15;

/** The best single change of one cell; null where every change breaks an identity that held. */
export function candidateFor(cell: Suspected, incidence: Incidence): Candidate | null {
  const { figure, memberships } = cell;
  if (isPinned(memberships)) return null;
  let best: Trial | null = null;
  for (const amount of settlingAmounts(cell)) {
    const found = tried(memberships, figure, amount);
    if (found && (!best || order(found, best) < 0)) best = found;
  }
  if (!best) return null;
  const meant = meantAmount(cell, best);
  const slip = reasonFor(cell, meant.after.value, meant.settles.length, incidence);
  return { cell, ...meant, ...slip };
}

/** Negative where a explains more than b, or the same to the last digit. */
function order(a: Trial, b: Trial): number {
  return b.settles.length - a.settles.length || b.exact - a.exact;
}

/**
 * Within what rounding allows, what a slip of the pen was meant to be is likelier than the bare difference. What settles everything to
 * the last digit needs no story but that of a sign turned round.
 */
function meantAmount(cell: Suspected, found: Trial): Trial {
  const { figure, memberships } = cell;
  const places = placesOf(cell);
  const meant = (amount: Decimal | null): Trial | null => {
    const trial = amount && tried(memberships, figure, amount);
    return trial && trial.settles.length === found.settles.length ? trial : null;
  };
  const turned = meant(negate(figure.value));
  if (turned || (found.settles.length > 1 && found.exact === found.settles.length)) return turned ?? found;
  if ((slipBetween(figure.value, found.after.value, places)?.weight ?? 0) >= TELLING) return found;
  const range = commonRange(cell, (statement) => statement.state === 'intact' || found.settles.includes(statement));
  return (range && meant(originalWithin(figure.value, ...range, places))) ?? found;
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
    if (membership.factor === 0 && statement.identity.relation !== 'ratio') continue;
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

/** The decimals that the right amount may have: those of the cell's column, or those of the amounts that it is added to. */
export function placesOf({ figure, memberships }: Suspected): number {
  let places = Math.max(figure.places, figure.value.scale);
  for (const { statement, shift } of memberships) {
    const isTold = statement.state === 'open' && shift === 0 && statement.identity.relation !== 'ratio';
    if (isTold && statement.residual.scale > places) places = statement.residual.scale;
  }
  return Math.min(places, Math.max(exactPlaces(figure.unit), figure.places));
}

/** The amounts that settle one of the cell's broken identities exactly, and one that settles all of them where there is one. */
function settlingAmounts(cell: Suspected): Decimal[] {
  const { figure, memberships } = cell;
  const amounts: Decimal[] = [];
  const places = placesOf(cell);
  const enter = (value: Decimal): void => {
    const printed = round(value, places);
    if (compare(printed, figure.value) !== 0 && !amounts.some((known) => compare(known, printed) === 0)) amounts.push(printed);
  };
  const open = memberships.filter(({ statement }) => statement.state === 'open');
  // The shortest sum leaves the least to rounding.
  for (const membership of open.sort((a, b) => compare(a.statement.tolerance, b.statement.tolerance))) {
    for (const value of settlingOne(membership, figure)) enter(value);
    if (amounts.length >= MOST_AMOUNTS) break;
  }
  const range = amounts.length > 1 ? commonRange(cell, () => true) : null;
  if (range) enter(multiply(add(...range), decimal(5n, 1)));
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

/** The least and the greatest amount with which all of the cell's sums and copies hold that are asked for; null where none does. */
function commonRange({ figure, memberships }: Suspected, isAsked: (statement: Statement) => boolean): [Decimal, Decimal] | null {
  let [low, high]: [Decimal | null, Decimal | null] = [null, null];
  for (const { statement, factor, shift } of memberships) {
    const { relation } = statement.identity;
    if (relation === 'atMost' || relation === 'ratio' || !isAsked(statement)) continue;
    if (factor !== 1 && factor !== -1) return null;
    const change = decimal(statement.residual.units, statement.residual.scale - shift);
    const width = decimal(statement.tolerance.units, statement.tolerance.scale - shift);
    const centre = add(figure.value, factor === 1 ? negate(change) : change);
    const [least, most] = [subtract(centre, width), add(centre, width)];
    if (!low || compare(least, low) > 0) low = least;
    if (!high || compare(most, high) < 0) high = most;
  }
  return low && high && compare(low, high) <= 0 ? [low, high] : null;
}

/** What would make a ratio hold: the rate itself, or an amount above the line, below it, or in both places. */
function ratioAmounts({ identity }: Statement, figure: Figure): Decimal[] {
  const { target, terms } = identity;
  const under = terms[terms.length - 1]?.figure;
  if (!under || terms.some((term) => !term.figure)) return [];
  // Many more digits than are printed, so that rounding to those is not rounding twice.
  const fine = figure.places + 2 * exactPlaces(figure.unit) + QUOTIENT_DIGITS;
  const yuan = ({ value, unit }: Figure): Decimal => inYuan(value, unit);
  const isOwn = (other: Figure | null | undefined): boolean => !!other && isSameCell(other, figure);
  const above = terms.slice(0, -1);
  const rest = sum(above.flatMap(({ figure: each, sign }) => (!each || isOwn(each) ? [] : sign === 1 ? yuan(each) : negate(yuan(each)))));
  const owns = decimal(BigInt(above.reduce((count, term) => (isOwn(term.figure) ? count + term.sign : count), 0)));
  // target × divisor = rest + owns × figure, whichever of these the figure is.
  const value = isOwn(target)
    ? divide(rest, yuan(under), fine)
    : isOwn(under)
      ? divide(rest, subtract(target.value, owns), fine)
      : divide(subtract(multiply(target.value, yuan(under)), rest), owns, fine);
  if (!value) return [];
  return [isOwn(target) ? value : convert(value, '元', figure.unit)];
}
