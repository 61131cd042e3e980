import { add, multiply, negate, subtract, type Decimal } from '../../../amount/decimal';
import type { Area } from '../../../workbook/address';
import { FUNCTIONS } from './functions';
import type { Expression } from './parse';
import { quotient } from './quotient';
import { compareValues, numberValue, toDecimal, toText, type Value } from './value';

/** Where a formula finds what it reads. */
export interface Surroundings {
  /** The value at a place; null where it is unknown. `sheet` is null for the formula's own. */
  valueAt(sheet: string | null, row: number, column: number): Value | null;
  /** Every cell with content in an area; null where one of them is unknown. */
  valuesIn(sheet: string | null, area: Area): readonly Value[] | null;
  /** What a defined name stands for; null where it cannot be followed. */
  expressionOf(name: string): Expression | null;
}

const MAX_NAMES = 20;
/** Beyond this a number has left what a cell can hold, and working on would only cost time. */
const MAX_DIGITS = 700;

/**
 * Works a formula out in exact decimals. Null means that the result is not certain here: an unknown function, an array, text that Excel
 * would have to read, a value that is itself unknown.
 */
export function evaluate(expression: Expression, surroundings: Surroundings, namesLeft = MAX_NAMES): Value | null {
  const inner = (each: Expression): Value | null => evaluate(each, surroundings, namesLeft);
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'error':
      return expression;
    case 'area': {
      const { sheet, area } = expression;
      return area.top === area.bottom && area.left === area.right ? surroundings.valueAt(sheet, area.top, area.left) : null;
    }
    case 'name': {
      const named = namesLeft > 0 ? surroundings.expressionOf(expression.name) : null;
      return named && evaluate(named, surroundings, namesLeft - 1);
    }
    case 'sign':
      return onNumber(inner(expression.operand), (number) => (expression.isNegative ? negate(number) : number));
    case 'percent':
      return onNumber(inner(expression.operand), (number) => multiply(number, { units: 1n, scale: 2 }));
    case 'operation':
      return operate(expression.operator, inner(expression.left), inner(expression.right));
    case 'call':
      return (
        FUNCTIONS[expression.name]?.(expression.inputs, { inner, listed: (each) => listed(each, surroundings, inner, namesLeft) }) ?? null
      );
  }
}

function onNumber(value: Value | null, change: (number: Decimal) => Decimal): Value | null {
  const number = value && toDecimal(value);
  if (!number) return null;
  return 'kind' in number ? number : numberValue(change(number));
}

/** The values that a function such as SUM takes from one of its inputs, and whether they come from cells (whose texts it passes over). */
function listed(
  expression: Expression,
  surroundings: Surroundings,
  inner: (each: Expression) => Value | null,
  namesLeft: number,
): { readonly values: readonly Value[]; readonly areCells: boolean } | null {
  if (expression.kind === 'area') {
    const values = surroundings.valuesIn(expression.sheet, expression.area);
    return values && { values, areCells: true };
  }
  if (expression.kind === 'name' && namesLeft > 0) {
    const named = surroundings.expressionOf(expression.name);
    return named && listed(named, surroundings, inner, namesLeft - 1);
  }
  const value = inner(expression);
  return value && { values: [value], areCells: false };
}

function operate(operator: string, left: Value | null, right: Value | null): Value | null {
  if (!left || !right) return null;
  if (left.kind === 'error') return left;
  if (right.kind === 'error') return right;
  if (operator === '&') {
    const [a, b] = [toText(left), toText(right)];
    return a === null || b === null ? null : { kind: 'text', text: a + b };
  }
  if (/[=<>]/.test(operator)) return compared(operator, left, right);
  const [a, b] = [toDecimal(left), toDecimal(right)];
  if (!a || !b || 'kind' in a || 'kind' in b) return null;
  const number = arithmetic(operator, a, b);
  if (number === undefined) return null;
  return number === null ? { kind: 'error', error: '#DIV/0!' } : numberValue(number);
}

/** Null for a division by zero, undefined where the result is not worked out here. */
function arithmetic(operator: string, a: Decimal, b: Decimal): Decimal | null | undefined {
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return a.scale + b.scale > MAX_DIGITS ? undefined : multiply(a, b);
    case '/':
      return quotient(a, b);
    default:
      return undefined;
  }
}

function compared(operator: string, left: Value, right: Value): Value | null {
  const order = compareValues(left, right);
  if (order === null) {
    // Two texts that differ: their order follows a language, but that they differ is certain.
    const areTexts = left.kind === 'text' || right.kind === 'text';
    if (!areTexts || (operator !== '=' && operator !== '<>')) return null;
    return { kind: 'boolean', boolean: operator === '<>' };
  }
  const holds =
    (order === 0 && (operator === '=' || operator === '<=' || operator === '>=')) ||
    (order < 0 && (operator === '<' || operator === '<=' || operator === '<>')) ||
    (order > 0 && (operator === '>' || operator === '>=' || operator === '<>'));
  return { kind: 'boolean', boolean: holds };
}
