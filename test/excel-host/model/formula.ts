import { parseCellName } from '../../../src/workbook/address';
import type { Book, BookSheet, Scalar } from './book';

/** A formula outside what the test Excel calculates; the cell keeps the value that it came with. */
export class Unsupported extends Error {}

/** An Excel error value on its way up: #DIV/0!, #REF!, … */
class ErrorValue extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

type Grid = readonly (readonly Scalar[])[];
const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+)(?::(\$?[A-Za-z]{1,3}\$?\d+))?(?![\p{L}\p{N}(])|([A-Za-z]+)(?=\()|(TRUE|FALSE)\b|(<>|<=|>=|[-+*/^&=<>(),%]))/uy;

interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'boolean' | 'sign';
  readonly text: string;
  readonly sheet?: string;
  readonly to?: string;
}

function tokens(formula: string): Token[] {
  const list: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new Unsupported(formula);
    const [, number, text, sheet, from, to, name, truth, sign] = match;
    if (number !== undefined) list.push({ kind: 'number', text: number });
    else if (text !== undefined) list.push({ kind: 'text', text: text.replace(/""/g, '"') });
    else if (from !== undefined) list.push({ kind: 'reference', text: from, ...(sheet && { sheet: sheetName(sheet) }), ...(to && { to }) });
    else if (name !== undefined) list.push({ kind: 'name', text: name.toUpperCase() });
    else if (truth !== undefined) list.push({ kind: 'boolean', text: truth });
    else list.push({ kind: 'sign', text: sign ?? '' });
  }
  return list;
}

function sheetName(prefix: string): string {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
}

function numeric(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  if (value.startsWith('#')) throw new ErrorValue(value);
  const number = Number(value);
  if (Number.isNaN(number)) throw new ErrorValue('#VALUE!');
  return number;
}

/** Numbers of a range as SUM sees them: text and truth values do not count, an error spoils all. */
function numbersIn(grids: readonly Grid[]): number[] {
  return grids.flat(2).flatMap((value) => {
    if (typeof value === 'string' && value.startsWith('#')) throw new ErrorValue(value);
    return typeof value === 'number' ? [value] : [];
  });
}

/** Calculates the handful of functions that the add-in's own formulas use. */
class Evaluation {
  private at = 0;
  private readonly list: readonly Token[];

  constructor(
    private readonly book: Book,
    private readonly home: BookSheet,
    formula: string,
    private readonly valueAt: (sheet: BookSheet, row: number, column: number) => Scalar,
  ) {
    this.list = tokens(formula);
  }

  value(): Scalar {
    const result = single(this.comparison());
    if (this.at < this.list.length) throw new Unsupported();
    return result;
  }

  private takes(...signs: string[]): string | null {
    const token = this.list[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.at++;
    return token.text;
  }

  private comparison(): Grid {
    const left = this.joined();
    const sign = this.takes('=', '<>', '<=', '>=', '<', '>');
    if (!sign) return left;
    const a = single(left);
    const b = single(this.joined());
    const order = typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : numeric(a) - numeric(b);
    const outcomes: Record<string, boolean> = {
      '=': order === 0,
      '<>': order !== 0,
      '<=': order <= 0,
      '>=': order >= 0,
      '<': order < 0,
      '>': order > 0,
    };
    return [[outcomes[sign] ?? false]];
  }

  private joined(): Grid {
    let left = this.sum();
    while (this.takes('&')) left = [[String(single(left)) + String(single(this.sum()))]];
    return left;
  }

  private sum(): Grid {
    let left = this.product();
    for (let sign = this.takes('+', '-'); sign; sign = this.takes('+', '-')) {
      const right = numeric(single(this.product()));
      left = [[numeric(single(left)) + (sign === '+' ? right : -right)]];
    }
    return left;
  }

  private product(): Grid {
    let left = this.signed();
    for (let sign = this.takes('*', '/'); sign; sign = this.takes('*', '/')) {
      const right = numeric(single(this.signed()));
      if (sign === '/' && right === 0) throw new ErrorValue('#DIV/0!');
      left = [[sign === '*' ? numeric(single(left)) * right : numeric(single(left)) / right]];
    }
    return left;
  }

  private signed(): Grid {
    if (this.takes('-')) return [[-numeric(single(this.signed()))]];
    if (this.takes('+')) return this.signed();
    let left = this.atom();
    while (this.takes('%')) left = [[numeric(single(left)) / 100]];
    return left;
  }

  private atom(): Grid {
    if (this.takes('(')) {
      const inner = this.comparison();
      if (!this.takes(')')) throw new Unsupported();
      return inner;
    }
    const token = this.list[this.at++];
    switch (token?.kind) {
      case 'number':
        return [[Number(token.text)]];
      case 'text':
        return [[token.text]];
      case 'boolean':
        return [[token.text === 'TRUE']];
      case 'reference':
        return this.reference(token);
      case 'name':
        return this.call(token.text);
      default:
        throw new Unsupported();
    }
  }

  private reference(token: Token): Grid {
    const sheet = token.sheet === undefined ? this.home : this.book.find(token.sheet);
    const from = parseCellName(token.text);
    const to = parseCellName(token.to ?? token.text);
    if (!sheet || !from || !to) throw new ErrorValue('#REF!');
    const rows: Scalar[][] = [];
    for (let row = from.row; row <= to.row; row++) {
      const cells: Scalar[] = [];
      for (let column = from.column; column <= to.column; column++) cells.push(this.valueAt(sheet, row, column));
      rows.push(cells);
    }
    return rows;
  }

  private call(name: string): Grid {
    this.takes('(');
    const values: Grid[] = [];
    let failed: ErrorValue | null = null;
    while (!this.takes(')')) {
      const start = this.at;
      try {
        values.push(this.comparison());
      } catch (error) {
        if (!(error instanceof ErrorValue) || name !== 'IFERROR') throw error;
        failed = error;
        this.at = this.skip(start);
        values.push([[error.code]]);
      }
      this.takes(',');
    }
    if (name === 'IFERROR') return failed ? (values[1] ?? [['']]) : (values[0] ?? [['']]);
    return [[this.apply(name, values)]];
  }

  /** Where the argument that starts there ends. */
  private skip(start: number): number {
    let depth = 0;
    for (let at = start; at < this.list.length; at++) {
      const sign = this.list[at]?.kind === 'sign' ? this.list[at]?.text : '';
      if (depth === 0 && (sign === ',' || sign === ')')) return at;
      if (sign === '(') depth++;
      if (sign === ')') depth--;
    }
    return this.list.length;
  }

  private apply(name: string, values: readonly Grid[]): Scalar {
    const first = (): number => numeric(single(values[0] ?? [[0]]));
    switch (name) {
      case 'SUM':
        return numbersIn(values).reduce((total, value) => total + value, 0);
      case 'ROUND': {
        const places = 10 ** numeric(single(values[1] ?? [[0]]));
        const value = first();
        return (Math.sign(value) * Math.round(Number((Math.abs(value) * places).toPrecision(15)))) / places;
      }
      case 'ABS':
        return Math.abs(first());
      case 'N':
        return typeof values[0]?.[0]?.[0] === 'number' ? first() : 0;
      case 'MAX':
        return Math.max(...numbersIn(values), -Infinity);
      case 'MIN':
        return Math.min(...numbersIn(values), Infinity);
      case 'IF':
        return single((numeric(single(values[0] ?? [[0]])) !== 0 ? values[1] : values[2]) ?? [[false]]);
      default:
        throw new Unsupported(name);
    }
  }
}

function single(grid: Grid): Scalar {
  const value = grid[0]?.[0] ?? '';
  if (typeof value === 'string' && value.startsWith('#')) throw new ErrorValue(value);
  return value;
}

/** Recalculates every formula that the test Excel can calculate; others keep their values. */
export function recalculate(book: Book): void {
  const done = new Map<object, Scalar>();
  const valueAt = (sheet: BookSheet, row: number, column: number): Scalar => {
    const cell = sheet.at(row, column);
    if (cell.formula === null) return cell.value;
    const known = done.get(cell);
    if (known !== undefined) return known;
    done.set(cell, 0);
    let value: Scalar;
    try {
      value = new Evaluation(book, sheet, cell.formula, valueAt).value();
    } catch (error) {
      if (error instanceof ErrorValue) value = error.code;
      else if (error instanceof Unsupported) value = cell.value;
      else throw error;
    }
    cell.value = value;
    done.set(cell, value);
    return value;
  };
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of sheet.filled()) if (cell.formula !== null) valueAt(sheet, row, column);
  }
}
