import type { Decimal } from '../../amount/decimal';

/** An amount that is to be printed. */
export interface BalanceCell {
  /** The exact amount, or the printed one where the exact one is not known; in the unit to print in. */
  readonly value: Decimal;
  /** Half the width of the interval that a printed amount stands for; zero for an exact one. */
  readonly halfWidth: Decimal;
}

/** One relation to hold in print: target = Σ ± terms, or target ≤ Σ ± terms for a bound. Cells go by their place in `cells`. */
export interface BalanceSum {
  readonly target: number;
  readonly terms: readonly { readonly cell: number; readonly sign: 1 | -1 }[];
}

/** A table, or several linked ones, to be printed with fewer decimals so that every sum still holds (舍位平衡). */
export interface BalanceProblem {
  readonly cells: readonly BalanceCell[];
  readonly sums: readonly BalanceSum[];
  /** Parts of a whole (部分 ≤ 总体): those that hold are to hold in print, and to be equal there if they are equal. */
  readonly bounds: readonly BalanceSum[];
  /** Decimals to print. */
  readonly places: number;
}

/** What comes of balancing. */
export type Balance =
  /**
   * `values` are the amounts to print, in the order of the cells, and every sum holds. `move` is Σ|printed − value|, the least
   * possible. `overstepped` lists the cells that had to move by a unit or more, because no solution without them exists;
   * `broken` the bounds that hold no more, by their place in `bounds`; `isProven` tells whether no better solution can exist.
   */
  | {
      readonly kind: 'balanced';
      readonly values: readonly Decimal[];
      readonly move: Decimal;
      readonly overstepped: readonly number[];
      readonly broken: readonly number[];
      readonly isProven: boolean;
    }
  /** The amounts themselves do not add up: the sums that rounding cannot explain, by their place in `sums`. */
  | { readonly kind: 'broken'; readonly sums: readonly number[] }
  /** No printed amounts within reach satisfy all sums, or the solver gave up; the cells of the part that could not be solved. */
  | { readonly kind: 'unsolved'; readonly cells: readonly number[] };
