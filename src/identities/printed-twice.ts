import { compare, isZero, toPlain, type Decimal } from '../amount/decimal';
import { isSameCell, type Figure } from './figure';
import { figuresOf, type Identity } from './identity';
import type { Judged } from './judgement';

/** Longer sums are not looked through. */
const LONGEST = 12;

/**
 * Sums that another table prints too (同一组数在两张表上): where all other amounts of a sum are the same there, in a row or column of the
 * same name, the amount that stands in a cell's place is printed there to the last digit.
 */
export class PrintedTwice {
  private named: Map<string, Place[]> | null = null;

  constructor(private readonly intact: readonly Judged[]) {}

  /** What another table prints in the place of a cell of a sum; null where none does, or where several differ. */
  amountFor(identity: Identity, figure: Figure): Decimal | null {
    const key = keyOf(identity, figure);
    if (key === null) return null;
    const places = (this.named ??= this.read()).get(figure.rowLabel) ?? [];
    const [found, ...others] = places.filter((place) => keyOf(place.identity, place.figure) === key);
    return found && others.every((other) => compare(other.figure.value, found.figure.value) === 0) ? found.figure.value : null;
  }

  /** By the name of the row. */
  private read(): Map<string, Place[]> {
    const named = new Map<string, Place[]>();
    for (const { identity } of this.intact) {
      if (identity.relation !== 'sum' || identity.terms.length > LONGEST) continue;
      for (const figure of figuresOf(identity)) {
        if (isZero(figure.value)) continue;
        const known = named.get(figure.rowLabel);
        if (known) known.push({ identity, figure });
        else named.set(figure.rowLabel, [{ identity, figure }]);
      }
    }
    return named;
  }
}

/** A cell of a sum that holds. */
interface Place {
  readonly identity: Identity;
  readonly figure: Figure;
}

/** A sum without one of its cells: what that is called, which side it is on, and the other amounts; null where these are fewer than two. */
function keyOf({ relation, target, terms }: Identity, figure: Figure): string | null {
  if (relation !== 'sum') return null;
  const own = isSameCell(target, figure) ? '=' : (terms.find((term) => term.figure && isSameCell(term.figure, figure))?.sign ?? 0);
  const others = terms.flatMap(({ figure: other, sign }) =>
    other && !isZero(other.value) && !isSameCell(other, figure) ? [`${sign === 1 ? '+' : '-'}${toPlain(other.value)}`] : [],
  );
  if (own !== '=') others.push(`=${toPlain(target.value)}`);
  return others.length < 2 ? null : [own, figure.unit, figure.places, figure.rowLabel, ...others.sort()].join('|');
}
