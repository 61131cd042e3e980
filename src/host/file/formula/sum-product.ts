import { add, multiply, ONE, ZERO, type Decimal } from '../../../amount/decimal';
import { isTooLong } from './digits';
import type { Inputs } from './functions';
import type { Expression } from './parse';
import { numberValue, type Value } from './value';

/** Functions that Excel applies to every cell of an area in turn where it works with arrays. */
const CELL_BY_CELL: ReadonlySet<string> = new Set(['LEN', 'TRIM', 'ABS', 'ROUND']);
/** Beyond this many cells (whole columns) working on would only cost time. */
const MAX_CELLS = 50_000;

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** SUMPRODUCT: inputs of one shape, multiplied cell by cell and added up. Null for inputs of several shapes, and for too many cells. */
export function sumProduct(given: readonly (Expression | null)[], inputs: Inputs): Value | null {
  const factors = given.flatMap((each) => (each ? [each] : []));
  if (factors.length === 0 || factors.length < given.length) return null;
  const shapes = factors.map(shapeOf);
  const [shape] = shapes;
  if (!shape || shapes.some((other) => other?.rows !== shape.rows || other.columns !== shape.columns)) return null;
  if (shape.rows * shape.columns > MAX_CELLS) return null;
  let total = ZERO;
  for (let row = 0; row < shape.rows; row++) {
    for (let column = 0; column < shape.columns; column++) {
      const product = productAt(factors, row, column, inputs);
      if (!product || 'kind' in product) return product;
      total = add(total, product);
    }
  }
  return numberValue(total);
}

function productAt(
  factors: readonly Expression[],
  row: number,
  column: number,
  inputs: Inputs,
): Decimal | Extract<Value, { kind: 'error' }> | null {
  let product = ONE;
  for (const factor of factors) {
    const value = inputs.value(cellOf(factor, row, column));
    if (!value) return null;
    if (value.kind === 'error') return value;
    // Whatever is no number, texts and truth values among them, counts as nothing.
    product = multiply(product, value.kind === 'number' ? value.number : ZERO);
    if (isTooLong(product) || !inputs.takes(product.scale >> 4)) return null;
  }
  return product;
}

/** The shape of what an input gives: that of its areas, which must agree; one cell where it has none. Null where they do not. */
function shapeOf(expression: Expression): Shape | null {
  switch (expression.kind) {
    case 'area': {
      const { top, left, bottom, right } = expression.area;
      return { rows: bottom - top + 1, columns: right - left + 1 };
    }
    case 'sign':
    case 'percent':
      return shapeOf(expression.operand);
    case 'operation':
      return common([expression.left, expression.right]);
    case 'call':
      return CELL_BY_CELL.has(expression.name) ? common(expression.inputs.flatMap((each) => (each ? [each] : []))) : SINGLE;
    default:
      return SINGLE;
  }
}

const SINGLE: Shape = { rows: 1, columns: 1 };

function common(expressions: readonly Expression[]): Shape | null {
  let found: Shape = SINGLE;
  for (const expression of expressions) {
    const shape = shapeOf(expression);
    if (!shape) return null;
    if (shape.rows === 1 && shape.columns === 1) continue;
    if (found !== SINGLE && (found.rows !== shape.rows || found.columns !== shape.columns)) return null;
    found = shape;
  }
  return found;
}

/** The expression for one cell of its areas; a single cell stands for itself everywhere. */
function cellOf(expression: Expression, row: number, column: number): Expression {
  const inner = (each: Expression): Expression => cellOf(each, row, column);
  switch (expression.kind) {
    case 'area': {
      const { top, left, bottom, right } = expression.area;
      if (top === bottom && left === right) return expression;
      return { ...expression, area: { top: top + row, left: left + column, bottom: top + row, right: left + column } };
    }
    case 'sign':
    case 'percent':
      return { ...expression, operand: inner(expression.operand) };
    case 'operation':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'call':
      return CELL_BY_CELL.has(expression.name)
        ? { ...expression, inputs: expression.inputs.map((each) => each && inner(each)) }
        : expression;
    default:
      return expression;
  }
}
