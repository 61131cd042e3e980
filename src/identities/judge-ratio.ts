import { absolute, add, compare, decimal, divide, isZero, multiply, round, subtract, sum, ZERO, type Decimal } from '../amount/decimal';
import { exactPlaces } from '../amount/unit';
import { isUsable } from './figure';
import type { Identity, Term } from './identity';
import { NO_BLOCKERS, notRun, type Judgement } from './judgement';
import { partsOfRatio } from './quotient';

/** A spreadsheet keeps a quotient as a double: past twelve decimals its digits prove nothing. */
const TRUSTED_PLACES = 12;

/** Decimals beyond the printed ones with which a ratio's tolerance is told. */
const TOLERANCE_PLACES = 6;

/**
 * `ratio`: target = Σ all terms but the last / last term (执行率, 占比, 增减%). A target that is the quotient rounded to its own decimals is
 * equal; one that some true numerator and denominator within their intervals could have given is rounding. 0/0 counts as 0.
 * A percentage has been divided out already: 84% is 0.84 with two decimals.
 */
export function judgeRatio(identity: Identity): Judgement {
  const { target } = identity;
  const { over, under, whole } = partsOfRatio(identity);
  if (!isUsable(target) || [...over, under].some((term) => term?.figure && !isUsable(term.figure))) return notRun(identity);
  const above = over.map(signed);
  const [a, ha] = [sum(above.map(([value]) => value)), sum(above.map(([, width]) => width))];
  const [b, hb] = signed(under);
  const places = Math.max(target.places, target.value.scale);
  if (isZero(b)) {
    if (!isZero(a) || (identity.blankOverZero && !isZero(target.value))) return notRun(identity, under?.figure ? [under.figure] : []);
    const verdict = isZero(target.value) ? 'equal' : 'mismatch';
    return { verdict, expected: ZERO, actual: target.value, difference: target.value, tolerance: ZERO, blockers: NO_BLOCKERS };
  }

  const expected = add(divide(a, b, places) as Decimal, whole);
  const difference = subtract(target.value, expected);
  const width = places > TRUSTED_PLACES ? larger(target.halfWidth, decimal(1n, TRUSTED_PLACES)) : target.halfWidth;
  const isEqual = isZero(difference);
  const tolerance = quotientTolerance(a, ha, b, hb, width, places);
  const verdict = isEqual ? 'equal' : couldBe(subtract(target.value, whole), width, a, ha, b, hb) ? 'rounding' : 'mismatch';
  return { verdict, expected, actual: target.value, difference, tolerance, blockers: NO_BLOCKERS };
}

/** A term's amount and half-width in 元, so that 万元 over 元 comes out right; an absent row is an exact zero. */
function signed({ figure, sign }: Pick<Term, 'figure' | 'sign'> = { figure: null, sign: 1 }): [Decimal, Decimal] {
  if (!figure) return [ZERO, ZERO];
  const toYuan = 2 - exactPlaces(figure.unit);
  const value = decimal(figure.value.units * BigInt(sign), figure.value.scale + toYuan);
  return [value, decimal(figure.halfWidth.units, figure.halfWidth.scale + toYuan)];
}

/**
 * Whether some t′ ∈ t ± ht, a′ ∈ a ± ha, b′ ∈ b ± hb satisfy t′·b′ = a′: asked of products, so that no division is rounded.
 * An interval of the denominator that reaches zero allows any quotient.
 */
function couldBe(t: Decimal, ht: Decimal, a: Decimal, ha: Decimal, b: Decimal, hb: Decimal): boolean {
  if (compare(absolute(b), hb) <= 0) return true;
  const corners = [
    multiply(subtract(t, ht), subtract(b, hb)),
    multiply(subtract(t, ht), add(b, hb)),
    multiply(add(t, ht), subtract(b, hb)),
    multiply(add(t, ht), add(b, hb)),
  ];
  const low = subtract(a, ha);
  const high = add(a, ha);
  return corners.some((corner) => compare(corner, low) >= 0) && corners.some((corner) => compare(corner, high) <= 0);
}

/** How far printing can take a quotient: the farthest corner of its interval, and the target's own half-width on top. */
function quotientTolerance(a: Decimal, ha: Decimal, b: Decimal, hb: Decimal, width: Decimal, places: number): Decimal {
  if (isZero(ha) && isZero(hb)) return width;
  const fine = places + TOLERANCE_PLACES;
  const middle = divide(a, b, fine) as Decimal;
  let farthest = ZERO;
  for (const numerator of [subtract(a, ha), add(a, ha)]) {
    for (const denominator of [subtract(b, hb), add(b, hb)]) {
      const corner = divide(numerator, denominator, fine);
      if (corner) farthest = larger(farthest, absolute(subtract(corner, middle)));
    }
  }
  return round(add(farthest, width), fine);
}

function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) < 0 ? b : a;
}
