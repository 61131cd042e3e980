import { compare, decimal, type Decimal } from '../../amount/decimal';
import type { Condition } from './condition';

/** One end of a span of numbers. */
interface End {
  readonly value: Decimal;
  /** Whether the value itself is outside. */
  readonly open: boolean;
}

/** The numbers that a condition allows; null is without end. */
export interface Span {
  readonly low: End | null;
  readonly high: End | null;
}

/** A number of a condition in its base unit: 34 万人 → 340000. */
export function inBaseUnit(value: Decimal, exponent: number): Decimal {
  return decimal(value.units, value.scale - exponent);
}

/** The numbers that the condition allows, in its base unit; null for 左右, which names no bounds. */
export function spanOf(condition: Condition, exponent: number): Span | null {
  const at = (open: boolean): End => ({ value: inBaseUnit(condition.value, exponent), open });
  switch (condition.bound) {
    case 'plain':
    case 'equal':
    case 'reaches':
      return { low: at(false), high: at(false) };
    case 'atLeast':
      return { low: at(false), high: null };
    case 'moreThan':
      return { low: at(true), high: null };
    case 'atMost':
      return { low: null, high: at(false) };
    case 'lessThan':
      return { low: null, high: at(true) };
    case 'range':
      return { low: at(false), high: condition.upper ? { value: inBaseUnit(condition.upper, exponent), open: false } : null };
    case 'over':
      return { low: at(true), high: null };
    case 'nearly':
      return { low: null, high: at(true) };
    case 'about':
      return null;
  }
}

/** Whether every number of `inner` is one of `outer`. */
export function isWithin(inner: Span, outer: Span): boolean {
  return endsInside(inner.low, outer.low, -1) && endsInside(inner.high, outer.high, 1);
}

function endsInside(inner: End | null, outer: End | null, side: 1 | -1): boolean {
  if (!outer) return true;
  if (!inner) return false;
  const order = compare(inner.value, outer.value) * side;
  return order < 0 || (order === 0 && (!outer.open || inner.open));
}

/** Whether the spans have no number in common. */
export function isApart(a: Span, b: Span): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

function isBelow(a: Span, b: Span): boolean {
  if (!a.high || !b.low) return false;
  const order = compare(a.high.value, b.low.value);
  return order < 0 || (order === 0 && (a.high.open || b.low.open));
}

/** The only number of the span, or null where it has several. */
export function pointOf(span: Span): Decimal | null {
  return span.low && span.high && compare(span.low.value, span.high.value) === 0 ? span.low.value : null;
}
