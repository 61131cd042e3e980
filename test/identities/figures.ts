import { parseDecimal, ZERO, type Decimal } from '../../src/amount/decimal';
import { halfWidth } from '../../src/amount/interval';
import type { MoneyUnit } from '../../src/amount/unit';
import type { Figure, FigureState } from '../../src/identities/figure';
import type { Identity, Relation, Rule, Term } from '../../src/identities/identity';
import { columnName } from '../../src/workbook/address';

/** Reads a decimal that the test wrote, and fails the test where it is none. */
export function amount(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
}

export interface FigureParts {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly unit?: MoneyUnit;
  readonly places?: number;
  readonly halfWidth?: Decimal;
  readonly formula?: string;
  readonly text?: string;
  readonly isText?: boolean;
  readonly rowLabel?: string;
  readonly columnLabel?: string;
}

/** A figure on 表1!A1 unless told otherwise; '' is a blank cell, '—' a sign for nothing, '#REF!' an error, 'pending' a formula never run. */
export function figure(printed: string, parts: FigureParts = {}): Figure {
  const states: Record<string, FigureState> = { '': 'blank', '—': 'nothing', '#REF!': 'error', pending: 'pending', abc: 'unreadable' };
  const state = states[printed] ?? 'amount';
  const value = state === 'amount' ? amount(printed) : ZERO;
  const unit = parts.unit ?? '万元';
  const places = parts.places ?? Math.max(2, value.scale);
  const row = parts.row ?? 0;
  const column = parts.column ?? 0;
  return {
    sheet: '表1',
    row,
    column,
    state,
    value,
    halfWidth: halfWidth(value, places, unit),
    places,
    unit,
    rowLabel: `第${row + 1}行`,
    columnLabel: `${columnName(column)}栏`,
    ...(state === 'error' || state === 'unreadable' ? { text: printed } : {}),
    ...parts,
  };
}

/** Figures below one another in one column, from the row given. */
export function columnOf(printed: readonly string[], parts: FigureParts = {}): Figure[] {
  return printed.map((text, at) => figure(text, { ...parts, row: (parts.row ?? 0) + at }));
}

export function plus(figure: Figure | null, name?: string): Term {
  return { figure, sign: 1, ...(name === undefined ? {} : { name }) };
}

export function minus(figure: Figure | null): Term {
  return { figure, sign: -1 };
}

const RULE: Rule = { code: 'JS-TEST-1', title: '测试', form: '通用', statement: '测试', source: '测试', severity: 'error' };

/** An identity over figures, all of them added, or over terms as they are. */
export function identity(
  target: Figure,
  terms: readonly (Figure | Term)[],
  relation: Relation = 'sum',
  rest: Partial<Identity> = {},
): Identity {
  return { rule: RULE, relation, form: '测试表', target, terms: terms.map((term) => ('sign' in term ? term : plus(term))), ...rest };
}
