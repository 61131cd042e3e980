import { compare, fromDouble, ONE, parseDecimal, toNumber, toPlain, ZERO, type Decimal } from '../../../amount/decimal';
import type { CellValue } from '../../../workbook/workbook';

/** A value while a formula is worked out. */
export type Value =
  | { readonly kind: 'number'; readonly number: Decimal }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'empty' };

export const EMPTY: Value = { kind: 'empty' };

export function numberValue(number: Decimal): Value {
  return { kind: 'number', number };
}

/** What a cell gives to a formula; null where its value is unknown. */
export function valueOfCell(value: CellValue | undefined): Value | null {
  if (!value) return EMPTY;
  switch (value.kind) {
    case 'number': {
      const number = fromDouble(value.number);
      return number && { kind: 'number', number };
    }
    case 'pending':
      return null;
    default:
      return value;
  }
}

/** What a formula's value leaves in its cell: a reference to an empty cell shows 0. Null where no cell can hold it. */
export function cellValueOf(value: Value): CellValue | null {
  switch (value.kind) {
    case 'number': {
      const number = toNumber(value.number);
      return Number.isFinite(number) ? { kind: 'number', number } : null;
    }
    case 'empty':
      return { kind: 'number', number: 0 };
    default:
      return value;
  }
}

/** Characters of a text that may be a number; Excel keeps fifteen digits. */
const MAX_NUMBER = 300;

/** The value as a number, as arithmetic takes it. An error stays one; null where Excel's own reading of a text is not certain. */
export function toDecimal(value: Value): Decimal | Extract<Value, { kind: 'error' }> | null {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'empty':
      return ZERO;
    case 'boolean':
      return value.boolean ? ONE : ZERO;
    case 'error':
      return value;
    case 'text':
      return value.text.length <= MAX_NUMBER && /^-?\d+(?:\.\d+)?$/.test(value.text) ? parseDecimal(value.text) : null;
  }
}

/** The value as text, as `&` takes it; null where that is not certain. */
export function toText(value: Value): string | null {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'empty':
      return '';
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'number': {
      const plain = toPlain(value.number);
      return plain.length <= 15 ? plain : null;
    }
    case 'error':
      return null;
  }
}

const RANKS = { number: 0, text: 1, boolean: 2 } as const;

/** Compares as Excel does: numbers before texts before TRUE and FALSE, texts without regard to case. Null where it takes a language's order. */
export function compareValues(left: Value, right: Value): -1 | 0 | 1 | null {
  const a = left.kind === 'empty' ? blankLike(right) : left;
  const b = right.kind === 'empty' ? blankLike(left) : right;
  if (a.kind === 'error' || b.kind === 'error' || a.kind === 'empty' || b.kind === 'empty') return null;
  if (a.kind === 'number' && b.kind === 'number') return compare(a.number, b.number);
  if (a.kind === 'text' && b.kind === 'text') return a.text.toLowerCase() === b.text.toLowerCase() ? 0 : null;
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.boolean === b.boolean ? 0 : a.boolean ? 1 : -1;
  return RANKS[a.kind] < RANKS[b.kind] ? -1 : 1;
}

function blankLike(other: Value): Value {
  if (other.kind === 'text') return { kind: 'text', text: '' };
  return other.kind === 'boolean' ? { kind: 'boolean', boolean: false } : { kind: 'number', number: ZERO };
}
