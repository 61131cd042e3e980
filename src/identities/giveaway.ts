import { add, decimal, isZero, subtract, type Decimal } from '../amount/decimal';
import { placesOf, TELLING } from './candidates';
import { Chance } from './chance';
import type { Figure } from './figure';
import { outcomeOf, withValue, type Membership, type Suspected } from './incidence';
import { slipBetween, slipOfOne, type Slip } from './slips';
import type { Accused } from './sparsest';

/** A cell that gives itself away among those of which one is wrong (笔误自露). */
export interface Giveaway {
  readonly accused: Accused;
  /** The right amount where its digits tell it to the last one, else the one that settles its identities best. */
  readonly after: Figure;
  readonly isTold: boolean;
  /** Whether hardly anything else can have made it up: it is as good as proved. */
  readonly isCertain: boolean;
}

/** Odds at which digits are a lead, at which they prove a cell wrong among others, and the amount of one that has no rival. */
const LEAD = 50n;
const PROOF = 300n;
const PROOF_OF_AMOUNT = 50n;
const PROOF_BY_PRINT = 100n;
/** A slip of this weight is no coincidence of neighbouring cells but one of the pen. */
const OF_THE_PEN = 4;
/** Amounts on either side that are looked at for another original. */
const FARTHEST = 12n;

/**
 * The cells that give themselves away: by the way in which their digits differ from what they should be, or as the only one from which
 * so much can be taken.
 * @param slipOf what speaks for a cell's being wrong
 */
export function giveaways(accused: readonly Accused[], slipOf: (one: Accused) => Slip): Giveaway[] {
  const chance = new Chance(accused);
  const printed = printedElsewhere(accused, chance);
  if (printed) return [printed];
  return accused.flatMap((one): Giveaway[] => {
    const { cell, after, isOnlyPossible = false } = one;
    if (!after || !(isOnlyPossible || (slipOf(one).weight >= TELLING && chance.isBeyond(one, LEAD)))) return [];
    const weightOf = (amount: Decimal): number =>
      (isOnlyPossible ? slipOfOne : slipBetween)(cell.figure.value, amount, placesOf(cell))?.weight ?? 0;
    const told = isOnlyPossible && !chance.isAmountBeyond(one, PROOF_OF_AMOUNT) ? null : toldAmount(cell, after, weightOf);
    const isBeyond = isOnlyPossible || (accused.length > 1 && chance.isBeyond(one, PROOF));
    return [
      {
        accused: one,
        after: told ? withValue(cell.figure, told) : after,
        isTold: told !== null,
        isCertain: told !== null && isBeyond && weightOf(told) >= OF_THE_PEN && !chance.isCrowded(one, told),
      },
    ];
  });
}

/**
 * The one cell that another table prints just so as it should be: a part that is then all of its whole, or a whole that its part then
 * makes up (同科目全额相等). Such a relation proves no amount by itself; that it comes out to the last digit is no coincidence.
 */
function printedElsewhere(accused: readonly Accused[], chance: Chance): Giveaway | null {
  const found = accused.flatMap((one) => {
    const print = printOf(one);
    return print ? [{ one, ...print }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const loose = accused.filter(({ cell }) => cell.memberships.some(isLoose)).length;
  if (!only.isBroken && !chance.isSizeBeyond(only.one, PROOF_BY_PRINT * BigInt(loose))) return null;
  return { accused: only.one, after: withValue(only.one.cell.figure, only.amount), isTold: true, isCertain: true };
}

/** A part and a whole that are not the same amount. */
function isLoose({ statement: { identity, residual, state } }: Membership): boolean {
  return identity.relation === 'atMost' && state !== 'explained' && !isZero(residual);
}

/** What another table prints for a cell, where it settles the cell's identities; `isBroken` where the cell contradicts it now. */
function printOf({ cell, after }: Accused): { readonly amount: Decimal; readonly isBroken: boolean } | null {
  if (!after) return null;
  const { figure, memberships } = cell;
  const settled = memberships.filter((one) => one.statement.state !== 'explained' && outcomeOf(one, figure, after).holds);
  for (const membership of memberships.filter(isLoose)) {
    const { statement, factor, shift } = membership;
    if (shift !== 0 || (factor !== 1 && factor !== -1)) continue;
    const amount = factor === 1 ? subtract(figure.value, statement.residual) : add(figure.value, statement.residual);
    if (isZero(amount)) continue;
    const right = withValue(figure, amount);
    if (!settled.every((one) => outcomeOf(one, figure, right).holds)) continue;
    return { amount, isBroken: statement.state === 'open' };
  }
  return null;
}

/** The likeliest original of the printed amount among all that rounding leaves open; null where several are as likely, or none is. */
function toldAmount(cell: Suspected, after: Figure, weightOf: (amount: Decimal) => number): Decimal | null {
  const open = cell.memberships.filter(({ statement: { state } }) => state !== 'explained');
  const settled = open.filter((membership) => outcomeOf(membership, cell.figure, after).holds);
  const exactly = (amount: Decimal): boolean =>
    settled.every((membership) => outcomeOf(membership, cell.figure, withValue(cell.figure, amount)).exactly);
  const possible = [after.value];
  for (const direction of [-1n, 1n]) {
    for (let step = 1n; step <= FARTHEST; step++) {
      const amount = add(after.value, decimal(direction * step, placesOf(cell)));
      if (!settled.every((membership) => outcomeOf(membership, cell.figure, withValue(cell.figure, amount)).holds)) break;
      possible.push(amount);
    }
  }
  const originals = possible.filter((amount) => weightOf(amount) >= TELLING);
  const most = Math.max(0, ...originals.map((amount) => weightOf(amount)));
  const [likeliest, ...others] = originals.filter((amount) => weightOf(amount) === most);
  if (!likeliest || others.length > 0) return null;
  // Rounding seldom leaves as much as its bound: what settles everything to the last digit stands before what hardly does.
  return originals.length === 1 || (exactly(likeliest) && !originals.some((amount) => amount !== likeliest && exactly(amount)))
    ? likeliest
    : null;
}
