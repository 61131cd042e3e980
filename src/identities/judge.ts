import { add, compare, decimal, powerOfTen, ZERO, type Decimal } from '../amount/decimal';
import { exactPlaces } from '../amount/unit';
import { isUsable, type Figure } from './figure';
import type { Identity } from './identity';
import { judgeRatio } from './judge-ratio';
import { NO_BLOCKERS, notRun, type IdentityVerdict, type Judgement } from './judgement';

/**
 * Whether an identity holds (判定一条勾稽关系). A difference that true amounts can leave when they are printed is `rounding`
 * (尾差); one that no true amounts can leave is a `mismatch`. Amounts in different units are compared in the target's. Never throws.
 */
export function judge(identity: Identity): Judgement {
  return identity.relation === 'ratio' ? judgeRatio(identity) : judgeSum(identity);
}

/**
 * `sum`, `copy` and `atMost`: everything whose right side is Σ ± terms. Runs hundreds of thousands of times for one large
 * table, so it adds bare integers, which it brings to a finer scale where an amount asks for one.
 */
function judgeSum(identity: Identity): Judgement {
  const { target, terms } = identity;
  let usable = isUsable(target);
  let allBlank = true;
  let { scale } = target.value;
  let total = 0n;
  let { units: width, scale: widthScale } = target.halfWidth;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at];
    const figure = term?.figure;
    if (!figure) continue;
    if (figure.state !== 'blank') {
      allBlank = false;
      if (figure.state !== 'amount' && !isUsable(figure)) usable = false;
    }
    const { value, halfWidth } = figure;
    const shift = figure.unit === target.unit ? 0 : unitShift(figure, target);
    if (value.units !== 0n) {
      const own = value.scale + shift;
      if (own > scale) {
        total *= powerOfTen(own - scale);
        scale = own;
      }
      const amount = own === scale ? value.units : value.units * powerOfTen(scale - own);
      total = term.sign === 1 ? total + amount : total - amount;
    }
    if (halfWidth.units !== 0n) {
      const own = halfWidth.scale + shift;
      if (own > widthScale) {
        width *= powerOfTen(own - widthScale);
        widthScale = own;
      }
      width += own === widthScale ? halfWidth.units : halfWidth.units * powerOfTen(widthScale - own);
    }
  }
  if (!usable) return notRun(identity);

  const residual = unitsAt(target.value, scale) - total;
  const tolerance = isStrict(identity) ? ZERO : toleranceOf(identity, width, widthScale);
  if (residual === 0n) {
    return { verdict: 'equal', expected: target.value, actual: target.value, difference: ZERO, tolerance, blockers: NO_BLOCKERS };
  }
  const difference = decimal(residual, scale);
  const within = compare(residual < 0n ? decimal(-residual, scale) : difference, tolerance) <= 0;
  const verdict = verdictOf(identity, residual < 0n, within, allBlank);
  return { verdict, expected: decimal(total, scale), actual: target.value, difference, tolerance, blockers: NO_BLOCKERS };
}

/** The verdict on a difference that is not zero. */
function verdictOf(identity: Identity, isBelow: boolean, within: boolean, allBlank: boolean): IdentityVerdict {
  switch (identity.relation) {
    case 'atMost':
      return isBelow ? 'equal' : within ? 'rounding' : 'exceeds';
    default:
      if (identity.breakdown === true && allBlank) return 'missing';
      return within ? 'rounding' : 'mismatch';
  }
}

/** By how many decimals an amount of the figure's unit moves when it is expressed in the target's unit. */
function unitShift(figure: Figure, target: Figure): number {
  return figure.unit === target.unit ? 0 : exactPlaces(target.unit) - exactPlaces(figure.unit);
}

/** The amount as a count of `10^-scale`; `scale` is never less than the amount's own. */
function unitsAt(amount: Decimal, scale: number): bigint {
  return amount.scale === scale ? amount.units : amount.units * powerOfTen(scale - amount.scale);
}

function toleranceOf({ accrued }: Identity, width: bigint, scale: number): Decimal {
  const printed = width === 0n ? ZERO : decimal(width, scale);
  return accrued ? add(printed, accrued) : printed;
}

/**
 * Whether two copies must agree to the last digit: both cells print the same number of decimals, counted in one unit, and neither is
 * added up by a formula from parts that were rounded.
 */
function isStrict({ relation, target, terms, accrued }: Identity): boolean {
  if (relation !== 'copy' || accrued) return false;
  const other = terms[0]?.figure;
  return !other || other.places + unitShift(other, target) === target.places;
}
