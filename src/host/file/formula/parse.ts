import { parseDecimal, type Decimal } from '../../../amount/decimal';
import { columnIndex, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../workbook/address';
import { areaBetween, sheetNameIn, tokenise, type Token } from '../../../workbook/formula-tokens';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly number: Decimal }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  /** `sheet` is null for the formula's own. */
  | { readonly kind: 'area'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly (Expression | null)[] }
  | { readonly kind: 'sign'; readonly isNegative: boolean; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly operand: Expression }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Expression; readonly right: Expression };

/** How strongly each operator binds. */
const STRENGTH: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
/** Signs, brackets and operations in one formula that are followed; working a tree out goes as deep as there are. */
const MAX_STEPS = 1000;

/** The area that a reference's tokens say; null where they say none. `A1:B2` comes as three tokens, of which `last` is the third. */
export function areaOf(first: Token, last?: Token): Area | null {
  if (first.kind === 'cell') return areaBetween(first, last);
  const [from = '', to = ''] = first.text.replace(/\$/g, '').split(':');
  if (first.kind === 'columns') {
    const [left, right] = [columnIndex(from), columnIndex(to)];
    return { top: 0, bottom: MAX_ROWS - 1, left: Math.min(left, right), right: Math.max(left, right) };
  }
  const [top, bottom] = [Number(from) - 1, Number(to) - 1];
  return { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: 0, right: MAX_COLUMNS - 1 };
}

/** What the parser cannot follow; never leaves this file. */
class Unclear extends Error {}

class Parser {
  private steps = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private at: number,
  ) {}

  whole(): Expression {
    const expression = this.expression(0);
    if (this.at < this.tokens.length) throw new Unclear();
    return expression;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private takes(text: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'operator' || token.text !== text) return false;
    this.at++;
    return true;
  }

  private expression(strength: number): Expression {
    let left = this.signed();
    for (;;) {
      const token = this.peek();
      const its = token?.kind === 'operator' ? STRENGTH[token.text] : undefined;
      if (!token || its === undefined || its <= strength) break;
      this.at++;
      this.step();
      left = { kind: 'operation', operator: token.text, left, right: this.expression(its) };
    }
    return left;
  }

  /** Counts on; a formula too long to be honest is given up. */
  private step(): void {
    if (++this.steps > MAX_STEPS) throw new Unclear();
  }

  private signed(): Expression {
    this.step();
    const first = this.peek();
    if (first?.kind === 'operator' && (first.text === '-' || first.text === '+')) {
      this.at++;
      return { kind: 'sign', isNegative: first.text === '-', operand: this.signed() };
    }
    let operand = this.primary();
    for (; this.takes('%'); this.step()) operand = { kind: 'percent', operand };
    return operand;
  }

  private primary(): Expression {
    const token = this.peek();
    if (!token) throw new Unclear();
    this.at++;
    switch (token.kind) {
      case 'operator': {
        if (token.text !== '(') throw new Unclear();
        const inner = this.expression(0);
        if (!this.takes(')')) throw new Unclear();
        return inner;
      }
      case 'number': {
        const number = parseDecimal(token.text);
        if (!number) throw new Unclear();
        return { kind: 'number', number };
      }
      case 'string':
        return { kind: 'text', text: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'error':
        return { kind: 'error', error: token.text.toUpperCase() };
      case 'name':
        if (/^(?:TRUE|FALSE)$/i.test(token.text)) return { kind: 'boolean', boolean: /^TRUE$/i.test(token.text) };
        return { kind: 'name', name: token.text };
      case 'function':
        return this.call(token.text);
      case 'sheet': {
        const next = this.peek();
        if (next?.kind !== 'cell' && next?.kind !== 'columns' && next?.kind !== 'rows') throw new Unclear();
        this.at++;
        return this.reference(next, sheetNameIn(token.text));
      }
      case 'cell':
      case 'columns':
      case 'rows':
        return this.reference(token, null);
      default:
        throw new Unclear();
    }
  }

  private reference(first: Token, sheet: string | null): Expression {
    let last: Token | undefined;
    if (first.kind === 'cell' && this.takes(':')) {
      last = this.peek();
      if (last?.kind !== 'cell') throw new Unclear();
      this.at++;
    }
    const area = areaOf(first, last);
    if (!area || this.takes(':')) throw new Unclear();
    return { kind: 'area', sheet, area };
  }

  private call(name: string): Expression {
    if (!this.takes('(')) throw new Unclear();
    const inputs: (Expression | null)[] = [];
    if (this.takes(')')) return { kind: 'call', name: name.toUpperCase(), inputs };
    for (;;) {
      const token = this.peek();
      const isOmitted = token?.kind === 'operator' && (token.text === ',' || token.text === ')');
      inputs.push(isOmitted ? null : this.expression(0));
      if (this.takes(',')) continue;
      if (this.takes(')')) return { kind: 'call', name: name.toUpperCase(), inputs };
      throw new Unclear();
    }
  }
}

/** Reads a formula, with or without its leading `=`. Null where it uses what this reader does not know (arrays, tables, unions, other workbooks). */
export function parseFormula(formula: string): Expression | null {
  try {
    const pieces = tokenise(formula);
    const tokens = pieces.some(isSpace) ? pieces.filter((piece) => !isSpace(piece)) : pieces;
    return new Parser(tokens, formula.startsWith('=') ? 1 : 0).whole();
  } catch (error) {
    if (error instanceof Unclear) return null;
    throw error;
  }
}

function isSpace({ kind }: Token): boolean {
  return kind === 'space';
}
