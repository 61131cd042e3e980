import { add, compare, decimal, isZero, subtract, ZERO, type Decimal } from '../amount/decimal';
import { exactPlaces } from '../amount/unit';
import { CellMap } from './cell-map';
import { computedBy, readings } from './computed-by';
import type { Figure } from './figure';
import type { Identity } from './identity';
import { judge } from './judge';
import type { Judged } from './judgement';

/**
 * Judges identities that belong together, so that totals are known which live formulas add up (公式自加的合计): such a total is no printed
 * figure but as far from the truth as all its rounded parts together, theirs being added up as well. Identities that do not hold without
 * this carry it as `accrued`.
 */
export function judgeTogether(identities: readonly Identity[]): Judged[] {
  let sums: AddedUp | null = null;
  return identities.map((identity): Judged => {
    const judgement = judge(identity);
    if (identity.relation === 'ratio' || (judgement.verdict !== 'mismatch' && judgement.verdict !== 'exceeds'))
      return { identity, judgement };
    sums ??= new AddedUp(identities);
    const accrued = sums.accruedIn(identity);
    if (isZero(accrued)) return { identity, judgement };
    const widened = { ...identity, accrued };
    return { identity: widened, judgement: judge(widened) };
  });
}

/** The cells that formulas add up, and how far they can be from the truth. */
class AddedUp {
  /** By cell, the identities that its formula may be computing. */
  private readonly computing = new CellMap<Identity[]>();
  private readonly widths = new CellMap<Decimal>();

  constructor(identities: readonly Identity[]) {
    for (const identity of identities) {
      for (const reading of readings(identity)) this.enter(reading);
    }
  }

  /** What the identity's cells can be off by beyond their own half-widths, in its target's unit. */
  accruedIn({ target, terms }: Identity): Decimal {
    let total = ZERO;
    for (const figure of [target, ...terms.map((term) => term.figure)]) {
      if (figure) total = add(total, inUnitOf(target, subtract(this.widthOf(figure), figure.halfWidth), figure));
    }
    return total;
  }

  private enter(identity: Identity): void {
    const { target } = identity;
    if (target.state !== 'amount') return;
    const known = this.computing.get(target);
    if (known) known.push(identity);
    else this.computing.set(target, [identity]);
  }

  /** A cell that two sums add up, along its row and down its column, is no farther off than the closer of them. */
  private widthOf(figure: Figure): Decimal {
    const known = this.widths.get(figure);
    if (known) return known;
    // Cells that refer to each other in a circle count as printed ones.
    this.widths.set(figure, figure.halfWidth);
    let least: Decimal | null = null;
    for (const identity of this.computing.get(figure) ?? []) {
      if (computedBy(figure, identity) !== 'exactly') continue;
      let width = ZERO;
      for (const term of identity.terms) {
        if (term.figure) width = add(width, inUnitOf(figure, this.widthOf(term.figure), term.figure));
      }
      if (!least || compare(width, least) < 0) least = width;
    }
    const width = least && compare(least, figure.halfWidth) > 0 ? least : figure.halfWidth;
    this.widths.set(figure, width);
    return width;
  }
}

function inUnitOf(target: Figure, width: Decimal, { unit }: Figure): Decimal {
  return unit === target.unit ? width : decimal(width.units, width.scale + exactPlaces(target.unit) - exactPlaces(unit));
}
