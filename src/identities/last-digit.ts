import { add, compare, decimal, isZero, subtract, type Decimal } from '../amount/decimal';
import { placesOf } from './candidates';
import { isSameCell, type Figure } from './figure';
import { figuresOf } from './identity';
import { outcomeOf, withValue, type Membership, type Suspected } from './incidence';
import type { PrintedTwice } from './printed-twice';
import { slipBetween } from './slips';

/** Amounts on either side of the suggested one beyond which a range says nothing of the last digit. */
const FARTHEST = 12;

/**
 * The right amount of a wrong cell to its last digit, where rounding leaves several that settle its identities; null where it stays open.
 * A sum all of whose other addends are zero prints the same amount twice, and rounds it alike; so does another table with the same sum.
 * Otherwise the slip of the pen tells, where it leads to one of the amounts only.
 */
export function lastDigitOf(cell: Suspected, right: Figure, prints: PrintedTwice): Decimal | null {
  const printed = printedElsewhere(cell, right, prints);
  if (printed) return printed;
  const told = toldAmount(cell, right);
  if (!told || compare(told, right.value) === 0) return told;
  // An amount that leaves no tail anywhere is not given up for another one.
  const open = cell.memberships.filter(({ statement }) => statement.state === 'open');
  return open.every((membership) => outcomeOf(membership, cell.figure, right).exactly) ? null : told;
}

/** What other tables print of the same sums, where all of them print one amount and it settles the cell's identities. */
function printedElsewhere({ figure, memberships }: Suspected, right: Figure, prints: PrintedTwice): Decimal | null {
  const settled = memberships.filter((membership) => holds(membership, figure, right));
  const printed = settled.flatMap(({ statement }) => prints.amountFor(statement.identity, figure) ?? []);
  const [amount, ...others] = printed;
  if (!amount || others.some((other) => compare(other, amount) !== 0)) return null;
  return settled.every((membership) => holds(membership, figure, withValue(figure, amount))) ? amount : null;
}

function toldAmount(cell: Suspected, right: Figure): Decimal | null {
  const { figure, memberships } = cell;
  const settled = memberships.filter((membership) => holds(membership, figure, right));
  const twins = settled.flatMap((membership) => twinAmount(membership, figure) ?? []);
  const [twin, ...others] = twins;
  if (twin) {
    const isAgreed = others.every((other) => compare(other, twin) === 0);
    return isAgreed && settled.every((membership) => holds(membership, figure, withValue(figure, twin))) ? twin : null;
  }
  if (figure.state !== 'amount' || isZero(figure.value)) return null;
  const places = placesOf(cell);
  const possible = amountsAround(right.value, places, (amount) =>
    settled.every((membership) => holds(membership, figure, withValue(figure, amount))),
  );
  const originals = possible?.filter((amount) => slipBetween(figure.value, amount, places) !== null) ?? [];
  return originals.length === 1 ? (originals[0] ?? null) : null;
}

function holds(membership: Membership, before: Figure, after: Figure): boolean {
  return outcomeOf(membership, before, after).holds;
}

/** What the cell must say where the identity has but one other cell that is not zero: just what stands there. */
function twinAmount({ statement, factor, shift }: Membership, figure: Figure): Decimal | null {
  const { identity, residual } = statement;
  if ((identity.relation !== 'sum' && identity.relation !== 'copy') || identity.accrued) return null;
  if (shift !== 0 || (factor !== 1 && factor !== -1)) return null;
  const others = figuresOf(statement.judged.identity).filter((other) => !isSameCell(other, figure) && !isZero(other.value));
  const [other] = others;
  if (!other || others.length > 1 || other.unit !== figure.unit || other.places !== figure.places) return null;
  return factor === 1 ? subtract(figure.value, residual) : add(figure.value, residual);
}

/** The amounts about one, step by step in the last digit, for as long as they are possible; null where there is no end to them. */
function amountsAround(centre: Decimal, places: number, isPossible: (amount: Decimal) => boolean): Decimal[] | null {
  const found = [centre];
  for (const direction of [-1n, 1n]) {
    for (let step = 1n; ; step++) {
      if (step > FARTHEST) return null;
      const amount = add(centre, decimal(direction * step, places));
      if (!isPossible(amount)) break;
      found.push(amount);
    }
  }
  return found;
}
