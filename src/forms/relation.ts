import type { Relation, Rule } from '../identities/identity';

const BETWEEN = '表间';
const CATALOGUE = '部门决算报表表间审核公式（公开表口径）';

/** A part of a form by the form's key and the part's name. */
export interface PartName {
  readonly form: string;
  readonly part: string;
  readonly sign?: 1 | -1;
  /** Documents leave the line or column out where the amount is nil: an absent part counts as zero. */
  readonly mayBeAbsent?: boolean;
}

/** One statement about named parts: `target relation Σ terms`. */
export interface PartsRelation {
  readonly kind: 'parts';
  readonly rule: Rule;
  readonly relation: Relation;
  readonly target: PartName;
  readonly terms: readonly PartName[];
  /** The relation is meant only for documents that print these parts (`printed`), or that print none of them (`absent`). */
  readonly where?: { readonly printed: readonly PartName[] } | { readonly absent: readonly PartName[] };
}

/** A column of the coded rows of one form, or of the class lines of a 总表. */
export interface Spread {
  readonly form: string;
  /** Column key. */
  readonly column: string;
}

/** One statement for every functional class (类), or for every code, that either side shows. A class that one side lacks is zero there. */
export interface EachRelation {
  readonly kind: 'each-class' | 'each-code';
  readonly rule: Rule;
  readonly relation: Relation;
  readonly target: Spread;
  readonly term: Spread;
}

export type BetweenRelation = PartsRelation | EachRelation;

/** Declares a rule between forms; what needs no more words than its title has these alone. */
export function between(code: string, title: string, statement = title, severity: Rule['severity'] = 'error'): Rule {
  return { code, form: BETWEEN, title, statement, source: CATALOGUE, severity };
}

/** A part that both documents print. */
export const part = (form: string, name: string, sign: 1 | -1 = 1): PartName => ({ form, part: name, sign });
/** A part that counts as zero where it is not printed. */
export const optional = (form: string, name: string, sign: 1 | -1 = 1): PartName => ({ form, part: name, sign, mayBeAbsent: true });

/** `target` is the term, or the sum of the terms. */
export function copy(rule: Rule, target: PartName, ...terms: PartName[]): PartsRelation {
  return { kind: 'parts', rule, relation: terms.length === 1 ? 'copy' : 'sum', target, terms };
}

/** `target` is a part of what the terms come to. */
export function atMost(rule: Rule, target: PartName, ...terms: PartName[]): PartsRelation {
  return { kind: 'parts', rule, relation: 'atMost', target, terms };
}

/** A column of one form = (or is no more than) a column of another, in every class or code that either shows. */
export function everywhere(
  kind: EachRelation['kind'],
  rule: Rule,
  relation: Relation,
  [form, column]: readonly [form: string, column: string],
  [other, beside]: readonly [form: string, column: string],
): EachRelation {
  return { kind, rule, relation, target: { form, column }, term: { form: other, column: beside } };
}

/** The names of parts that are rows of a lane, in each of the columns; without columns in the main one. */
export function partsIn(lane: string, rows: readonly string[], columns: readonly string[] = []): string[] {
  return rows.flatMap((row) => (columns.length === 0 ? [`${lane}.${row}`] : columns.map((column) => `${lane}.${row}.${column}`)));
}
