import { absolute, add, compare, decimal, negate, subtract, sum, ZERO, type Decimal } from '../../../src/amount/decimal';
import type { BalanceCell, BalanceProblem, BalanceSum } from '../../../src/writing/balance/problem';

/** An exact amount of so many ten-thousandths. */
export function exact(tenThousandths: number): BalanceCell {
  return { value: decimal(BigInt(tenThousandths), 4), halfWidth: ZERO };
}

/** A sum by places: the target first. */
export function total(target: number, ...parts: number[]): BalanceSum {
  return { target, terms: parts.map((cell) => ({ cell, sign: 1 as const })) };
}

/** Adds cells whose amounts follow from others. */
export class TableMaker {
  readonly cells: BalanceCell[] = [];
  readonly sums: BalanceSum[] = [];
  readonly bounds: BalanceSum[] = [];

  cell(tenThousandths: number): number {
    return this.cells.push(exact(tenThousandths)) - 1;
  }

  totalOf(parts: readonly number[]): number {
    const value = sum(parts.map((part) => this.valueOf(part)));
    const cell = this.cells.push({ value, halfWidth: ZERO }) - 1;
    this.sums.push(total(cell, ...parts));
    return cell;
  }

  /** States that an existing cell is the total of others. */
  state(target: number, parts: readonly number[]): void {
    this.sums.push(total(target, ...parts));
  }

  /** States that an existing cell is no more than others together. */
  bound(target: number, parts: readonly number[]): void {
    this.bounds.push(total(target, ...parts));
  }

  copyOf(cell: number): number {
    const copy = this.cells.push({ value: this.valueOf(cell), halfWidth: ZERO }) - 1;
    this.sums.push(total(copy, cell));
    return copy;
  }

  problem(places = 2): BalanceProblem {
    return { cells: this.cells, sums: this.sums, bounds: this.bounds, places };
  }

  private valueOf(cell: number): Decimal {
    return this.cells[cell]?.value ?? ZERO;
  }
}

/** Rows in groups, columns under one total: 合计 column first, then the columns; each group a 类, 合计 row last. */
export function grouped(groups: readonly (readonly (readonly number[])[])[], withGroupRows = true): TableMaker {
  const table = new TableMaker();
  const line = (amounts: readonly number[]): number[] => {
    const parts = amounts.map((each) => table.cell(each));
    return [table.totalOf(parts), ...parts];
  };
  const totalLine = (lines: readonly (readonly number[])[]): number[] => {
    const cells = (lines[0] ?? []).map((_, column) => table.totalOf(lines.map((each) => each[column] as number)));
    if (withGroupRows) table.state(cells[0] as number, cells.slice(1));
    return cells;
  };
  totalLine(groups.map((rows) => totalLine(rows.map(line))));
  return table;
}

/** How far the sum is from holding with the values given. */
export function gapOf({ target, terms }: BalanceSum, values: readonly Decimal[]): Decimal {
  const parts = terms.map(({ cell, sign }) => (sign === 1 ? (values[cell] ?? ZERO) : negate(values[cell] ?? ZERO)));
  return subtract(values[target] ?? ZERO, sum(parts));
}

/** The least Σ|move| by trying every way of rounding; null where none satisfies all sums and bounds. Amounts in ten-thousandths, places 2. */
export function leastMove({ cells, sums, bounds }: BalanceProblem): Decimal | null {
  const choices = cells.map(({ value }) => {
    const units = value.units * 10n ** BigInt(4 - value.scale);
    const low = units >= 0n || units % 100n === 0n ? units / 100n : units / 100n - 1n;
    return units % 100n === 0n ? [low] : [low, low + 1n];
  });
  const dependsOn = cells.map((_, cell) =>
    sums.filter(({ target, terms }) => Math.max(target, ...terms.map((term) => term.cell)) === cell),
  );
  const exactly = cells.map(({ value }) => value);
  const isKept = (bound: BalanceSum): boolean => {
    const [before, after] = [gapOf(bound, exactly).units, gapOf(bound, values).units];
    return before > 0n || (before === 0n ? after === 0n : after <= 0n);
  };
  const values: Decimal[] = [];
  let best: Decimal | null = null;
  const choose = (cell: number, move: Decimal): void => {
    if (best && compare(move, best) >= 0) return;
    const own = cells[cell];
    if (!own) {
      if (bounds.every(isKept)) best = move;
      return;
    }
    for (const units of choices[cell] ?? []) {
      values[cell] = decimal(units, 2);
      if (dependsOn[cell]?.every((each) => gapOf(each, values).units === 0n)) {
        choose(cell + 1, add(move, absolute(subtract(values[cell], own.value))));
      }
    }
  };
  choose(0, ZERO);
  return best;
}
