import type { Decimal } from '../amount/decimal';
import type { Figure } from './figure';
import type { Rounding } from './quotient';

/**
 * How target and terms relate.
 * `sum`: target = Σ terms (合计, 小计, 平衡). `copy`: the same figure printed twice (表间相等).
 * `atMost`: target ≤ Σ terms (部分 ≤ 总体). `ratio`: target = Σ all terms but the last / last term (执行率, 占比, 增减%).
 */
export type Relation = 'sum' | 'copy' | 'atMost' | 'ratio';

/** One addend of an identity. */
export interface Term {
  /** The cell, or null where the form has no such row: it counts as an exact zero. */
  readonly figure: Figure | null;
  readonly sign: 1 | -1;
  /** That there is no such row, in words, where `figure` is null. */
  readonly name?: string;
  /** Standard title of the form that the cell belongs to, in a relation between forms. */
  readonly form?: string;
}

/** A permanent rule of the catalogue (勾稽关系), of which identities on cells are instances. */
export interface Rule {
  /** Permanent code, `JS-…`; never reused. */
  readonly code: string;
  /** What it says, in a few Chinese words: 款 = Σ项. */
  readonly title: string;
  /** Standard title of the form it belongs to; 表间 for relations between forms, 通用 for rules of every form. */
  readonly form: string;
  /** The rule in words, in terms of rows and columns. */
  readonly statement: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** What a breach is. */
  readonly severity: 'error' | 'warning' | 'info';
}

/** One statement about cells (一条勾稽关系): the target on the left, the terms on the right. */
export interface Identity {
  readonly rule: Rule;
  readonly relation: Relation;
  /** Standard title of the form on which a breach is reported. */
  readonly form: string;
  readonly target: Figure;
  readonly terms: readonly Term[];
  /** Written out over formulas: the target is any one of its cells, and no total of the terms. */
  readonly isWrittenOut?: boolean;
  /** The terms break the target down and may be left blank altogether: then they are missing, not wrong. */
  readonly breakdown?: boolean;
  /** How a ratio is printed; without it a computed quotient keeps all its digits. */
  readonly rounding?: Rounding;
  /** Over a zero a ratio is no number, and is left blank; without it, it counts as 0. */
  readonly blankOverZero?: boolean;
  /** The target means something only once every term is filled in: a total of scores. */
  readonly needsAll?: boolean;
  /**
   * By how much more than its own half-width the cells may be off that formulas add up from rounded parts (`addedUp`), in the target's
   * unit; absent where no such cell matters.
   */
  readonly accrued?: Decimal;
}

/** The cells of an identity, target first. */
export function figuresOf(identity: Identity): Figure[] {
  const figures = [identity.target];
  const { terms } = identity;
  for (let at = 0; at < terms.length; at++) {
    const figure = terms[at]?.figure;
    if (figure) figures.push(figure);
  }
  return figures;
}
