import {
  absolute,
  add,
  compare,
  decimal,
  isZero,
  multiply,
  round,
  sum,
  toNumber,
  truncate,
  ZERO,
  type Decimal,
} from '../../../amount/decimal';
import type { Expression } from './parse';
import { quotient } from './quotient';
import { sumProduct } from './sum-product';
import { numberValue, toDecimal, toText, type Value } from './value';

/** How a function gets at its inputs. */
export interface Inputs {
  /** One input as a single value; null where it is unknown. */
  value(expression: Expression): Value | null;
  /** One input as a list; null where one of its values is unknown. */
  listed(expression: Expression): Listed | null;
  /** Takes work that goes beyond reading inputs off the budget; false where none is left. */
  takes(work: number): boolean;
}

/** An input's values, and whether they come from cells, whose texts functions pass over. */
export interface Listed {
  readonly values: readonly Value[];
  readonly areCells: boolean;
}

type Worked = Value | null;
type Given = readonly (Expression | null)[];
type Function_ = (given: Given, inputs: Inputs) => Worked;

const DIVISION_BY_ZERO: Value = { kind: 'error', error: '#DIV/0!' };

/** The numbers of all inputs: texts, blanks and truth values in cells do not count, an error is the result. */
function numbersOf(given: Given, inputs: Inputs): Decimal[] | Extract<Value, { kind: 'error' }> | null {
  const numbers: Decimal[] = [];
  for (const each of given) {
    if (!each) return null;
    const list = inputs.listed(each);
    if (!list) return null;
    for (const value of list.values) {
      if (value.kind === 'error') return value;
      if (list.areCells && value.kind !== 'number') continue;
      const number = toDecimal(value);
      if (!number || 'kind' in number) return null;
      numbers.push(number);
    }
  }
  return numbers;
}

function overNumbers(work: (numbers: readonly Decimal[]) => Worked): Function_ {
  return (given, inputs) => {
    const numbers = numbersOf(given, inputs);
    return Array.isArray(numbers) ? work(numbers) : numbers;
  };
}

/** One number and, where given, how many places; the places must be a whole number. */
function rounding(work: (number: Decimal, places: number) => Decimal, needsPlaces: boolean): Function_ {
  return (given, inputs) => {
    const [first, second] = given;
    if (!first || given.length > 2 || (needsPlaces && !second)) return null;
    const values = [inputs.value(first), second ? inputs.value(second) : numberValue(ZERO)].map((value) => value && toDecimal(value));
    const [number, places] = values;
    if (!number || !places) return null;
    if ('kind' in number) return number;
    if ('kind' in places) return places;
    const whole = toNumber(truncate(places, 0));
    return Math.abs(whole) > 300 ? null : numberValue(work(number, whole));
  };
}

/** Away from zero where anything is cut off. */
function roundUp(number: Decimal, places: number): Decimal {
  const cut = cutTo(number, places);
  if (compare(cut, number) === 0) return cut;
  return add(cut, decimal(number.units < 0n ? -1n : 1n, places));
}

/** Toward zero, to tens and hundreds as well. */
function cutTo(number: Decimal, places: number): Decimal {
  if (places >= 0) return truncate(number, places);
  const unit = decimal(1n, -places);
  return multiply(truncate(multiply(number, unit), 0), decimal(1n, places));
}

function truth(value: Worked): boolean | Extract<Value, { kind: 'error' }> | null {
  if (!value || value.kind === 'text') return null;
  if (value.kind === 'error') return value;
  const number = toDecimal(value);
  return number && !('kind' in number) ? !isZero(number) : null;
}

function choose(given: Given, inputs: Inputs): Worked {
  const [condition, then, otherwise] = given;
  if (!condition || given.length < 2 || given.length > 3) return null;
  const holds = truth(inputs.value(condition));
  if (holds === null || typeof holds === 'object') return holds;
  const taken = holds ? then : otherwise;
  if (taken) return inputs.value(taken);
  // A branch that is left empty (IF(a,,b)) gives 0; one that is left out altogether gives FALSE.
  return !holds && given.length === 2 ? { kind: 'boolean', boolean: false } : numberValue(ZERO);
}

function overTruths(work: (truths: readonly boolean[]) => boolean): Function_ {
  return (given, inputs) => {
    const truths: boolean[] = [];
    for (const each of given) {
      const value = each && inputs.value(each);
      // A reference to an empty cell or a text does not count; whether any other input does is left to Excel.
      const its = value?.kind === 'empty' ? null : truth(value);
      if (its === null || typeof its === 'object') return its;
      truths.push(its);
    }
    return truths.length ? { kind: 'boolean', boolean: work(truths) } : null;
  };
}

function caught(isCaught: (error: string) => boolean): Function_ {
  return ([first, second], inputs) => {
    const value = first ? inputs.value(first) : null;
    if (value?.kind !== 'error' || !isCaught(value.error)) return value;
    return second ? inputs.value(second) : second === null ? numberValue(ZERO) : null;
  };
}

function extreme(sign: 1 | -1): Function_ {
  return overNumbers((numbers) =>
    numberValue(numbers.reduce((best, each) => (compare(each, best) === sign ? each : best), numbers[0] ?? ZERO)),
  );
}

function asked(question: (value: Value) => boolean): Function_ {
  return ([first], inputs) => {
    const value = first ? inputs.value(first) : null;
    return value && { kind: 'boolean', boolean: question(value) };
  };
}

/** The functions that can be worked out exactly, by their English names, which files always use. */
export const FUNCTIONS: Readonly<Record<string, Function_ | undefined>> = {
  SUM: overNumbers((numbers) => numberValue(sum(numbers))),
  AVERAGE: overNumbers((numbers) => {
    const mean = quotient(sum(numbers), decimal(BigInt(numbers.length)));
    return mean ? numberValue(mean) : DIVISION_BY_ZERO;
  }),
  MAX: extreme(1),
  MIN: extreme(-1),
  ABS: overSingle(absolute),
  ROUND: rounding(round, true),
  ROUNDUP: rounding(roundUp, true),
  ROUNDDOWN: rounding(cutTo, true),
  TRUNC: rounding(cutTo, false),
  IF: choose,
  IFERROR: caught(() => true),
  IFNA: caught((error) => error === '#N/A'),
  AND: overTruths((truths) => truths.every(Boolean)),
  OR: overTruths((truths) => truths.some(Boolean)),
  NOT: (given, inputs) => {
    const its = given.length === 1 && given[0] ? truth(inputs.value(given[0])) : null;
    return its === null || typeof its === 'object' ? its : { kind: 'boolean', boolean: !its };
  },
  COUNT: count,
  SUMPRODUCT: sumProduct,
  LEN: overText((text) => numberValue(decimal(BigInt(text.length)))),
  TRIM: overText((text) => ({ kind: 'text', text: text.split(' ').filter(Boolean).join(' ') })),
  ISERROR: asked(({ kind }) => kind === 'error'),
  ISNUMBER: asked(({ kind }) => kind === 'number'),
  ISBLANK: asked(({ kind }) => kind === 'empty'),
};

/** How many numbers there are: texts and truth values in cells do not count, nor do errors. */
function count(given: Given, inputs: Inputs): Worked {
  let found = 0n;
  for (const each of given) {
    const list = each && inputs.listed(each);
    if (!list) return null;
    for (const value of list.values) {
      if (value.kind === 'number' || (!list.areCells && value.kind === 'boolean')) found++;
      else if (!list.areCells && value.kind === 'text') return null;
    }
  }
  return numberValue(decimal(found));
}

function overText(work: (text: string) => Value): Function_ {
  return (given, inputs) => {
    const value = given.length === 1 && given[0] ? inputs.value(given[0]) : null;
    if (!value || value.kind === 'error') return value;
    const text = toText(value);
    return text === null ? null : work(text);
  };
}

function overSingle(work: (number: Decimal) => Decimal): Function_ {
  return (given, inputs) => {
    const value = given.length === 1 && given[0] ? inputs.value(given[0]) : null;
    const number = value && toDecimal(value);
    if (!number) return null;
    return 'kind' in number ? number : numberValue(work(number));
  };
}
