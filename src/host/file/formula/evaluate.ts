import { add, multiply, negate, subtract, type Decimal } from '../../../amount/decimal';
import type { Area } from '../../../workbook/address';
import type { Budget } from './budget';
import { isTooLong } from './digits';
import { FUNCTIONS, type Inputs, type Listed } from './functions';
import type { Expression } from './parse';
import { quotient } from './quotient';
import { MAX_NAMES } from './references';
import { compareValues, numberValue, toDecimal, toText, type Value } from './value';

/** Where a formula finds what it reads. */
export interface Surroundings {
  /** The value at a place; null where it is unknown. `sheet` is null for the formula's own. */
  valueAt(sheet: string | null, row: number, column: number): Value | null;
  /** Every cell with content in an area; null where one of them is unknown. */
  valuesIn(sheet: string | null, area: Area): readonly Value[] | null;
  /** What a defined name stands for; null where it cannot be followed. */
  expressionOf(name: string): Expression | null;
  /** What working out may cost. */
  readonly budget: Budget;
}

/** What a cell holds at most. */
const MAX_TEXT = 32_767;
/** Beyond so many decimals adding up takes longer than reading the cell. */
const USUAL_SCALE = 30;

/**
 * Works a formula out in exact decimals. Null means that the result is not certain here: an unknown function, an array, text that Excel
 * would have to read, a value that is itself unknown, more work than there is budget for.
 */
export function evaluate(expression: Expression, surroundings: Surroundings): Value | null {
  return new Evaluation(surroundings).value(expression);
}

/** One formula being worked out. */
class Evaluation implements Inputs {
  /** Values of the names met so far. */
  private readonly named = new Map<string, Value | null>();
  private namesLeft = MAX_NAMES;

  constructor(private readonly surroundings: Surroundings) {}

  value(expression: Expression): Value | null {
    if (!this.takes(1)) return null;
    const value = this.worked(expression);
    if (value?.kind === 'number') return !isTooLong(value.number) && this.takes(lengthOf(value)) ? value : null;
    // Whoever gets a text reads through it.
    if (value?.kind === 'text') return value.text.length <= MAX_TEXT && this.takes(value.text.length >> 5) ? value : null;
    return value;
  }

  /** The values that a function such as SUM takes from one of its inputs. */
  listed(expression: Expression): Listed | null {
    if (expression.kind === 'area') {
      const values = this.surroundings.valuesIn(expression.sheet, expression.area);
      const work = values?.reduce((sum, value) => sum + lengthOf(value), 0) ?? 0;
      return values && this.takes(work) ? { values, areCells: true } : null;
    }
    if (expression.kind === 'name') return this.inName(expression.name, (named) => this.listed(named));
    const value = this.value(expression);
    return value && { values: [value], areCells: false };
  }

  takes(work: number): boolean {
    return this.surroundings.budget.takes(work);
  }

  private worked(expression: Expression): Value | null {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'boolean':
      case 'error':
        return expression;
      case 'area': {
        const { sheet, area } = expression;
        return area.top === area.bottom && area.left === area.right ? this.surroundings.valueAt(sheet, area.top, area.left) : null;
      }
      case 'name': {
        const known = this.named.get(expression.name);
        if (known !== undefined) return known;
        const value = this.inName(expression.name, (named) => this.value(named));
        this.named.set(expression.name, value);
        return value;
      }
      case 'sign':
        return onNumber(this.value(expression.operand), (number) => (expression.isNegative ? negate(number) : number));
      case 'percent':
        return onNumber(this.value(expression.operand), (number) => multiply(number, { units: 1n, scale: 2 }));
      case 'operation':
        return operate(expression.operator, this.value(expression.left), this.value(expression.right));
      case 'call':
        return FUNCTIONS[expression.name]?.(expression.inputs, this) ?? null;
    }
  }

  /** Looks into what a name stands for; null where it cannot be followed, or only in a circle. */
  private inName<T>(name: string, look: (named: Expression) => T | null): T | null {
    const named = this.namesLeft > 0 ? this.surroundings.expressionOf(name) : null;
    if (!named) return null;
    this.namesLeft--;
    const found = look(named);
    this.namesLeft++;
    return found;
  }
}

/** What working on with a number costs beyond the usual. */
function lengthOf(value: Value): number {
  return value.kind === 'number' && value.number.scale > USUAL_SCALE ? value.number.scale : 0;
}

function onNumber(value: Value | null, change: (number: Decimal) => Decimal): Value | null {
  const number = value && toDecimal(value);
  if (!number) return null;
  return 'kind' in number ? number : numberValue(change(number));
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
      return multiply(a, b);
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
