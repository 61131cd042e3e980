import { absolute, decimal, isZero, round, type Decimal } from '../amount/decimal';
import { halfWidth } from '../amount/interval';
import { exactPlaces, type MoneyUnit } from '../amount/unit';
import { placesOf } from './candidates';
import type { Statement, Suspected } from './incidence';

/** A sum, copy or bound as an inequality over the changes of cells: |residual + Σ factor·change| ≤ tolerance, in one fine unit. */
export interface Row {
  readonly statement: Statement;
  readonly residual: bigint;
  readonly tolerance: bigint;
}

/** A cell whose change is looked for, with its part in every inequality. */
export interface Unknown {
  readonly cell: Suspected;
  readonly parts: readonly { readonly row: Row; readonly factor: bigint }[];
  /** By how much the tolerances widen when a cell without an amount gets one. */
  readonly widening: bigint;
}

/** The changes that a cell may have, in the fine unit; null where there is no bound. */
export interface Span {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/** Rounds of narrowing after which spans that still depend on each other are left as they are. */
const MOST_ROUNDS = 12;

/** The inequalities over a few cells, all amounts as whole numbers of one fine unit (分·10^-fineness). */
export class Inequalities {
  readonly unknowns: readonly Unknown[];
  private readonly fineness: number;

  constructor(cells: readonly Suspected[]) {
    const statements = new Set(cells.flatMap(({ memberships }) => memberships.map(({ statement }) => statement)));
    let fineness = 1;
    for (const { identity, residual, tolerance } of statements) {
      fineness = Math.max(fineness, finenessOf(residual, identity.target.unit), finenessOf(tolerance, identity.target.unit));
    }
    for (const { figure } of cells) {
      for (const amount of [figure.value, widthWith(figure)]) fineness = Math.max(fineness, finenessOf(amount, figure.unit));
    }
    this.fineness = fineness;
    const rows = new Map<Statement, Row>();
    for (const statement of statements) {
      const { identity, residual, tolerance, state } = statement;
      if (identity.relation === 'ratio' || (identity.relation === 'atMost' && state === 'open')) continue;
      const { unit } = identity.target;
      rows.set(statement, { statement, residual: this.fine(residual, unit), tolerance: this.fine(tolerance, unit) });
    }
    this.unknowns = cells.map((cell) => ({
      cell,
      parts: cell.memberships.flatMap(({ statement, factor }) => {
        const row = rows.get(statement);
        return row && factor !== 0 ? [{ row, factor: BigInt(factor) }] : [];
      }),
      widening: isZero(cell.figure.value) ? this.fine(widthWith(cell.figure), cell.figure.unit) : 0n,
    }));
  }

  /** The amount that a cell has after a change, rounded to what the cell prints. */
  amountAfter({ cell }: Unknown, change: bigint): Decimal {
    const { value, unit } = cell.figure;
    return round(decimal(this.fine(value, unit) + change, this.fineness + exactPlaces(unit)), placesOf(cell));
  }

  /** The change from a cell's amount to another one. */
  changeTo({ cell: { figure } }: Unknown, amount: Decimal): bigint {
    return this.fine(amount, figure.unit) - this.fine(figure.value, figure.unit);
  }

  private fine(amount: Decimal, unit: MoneyUnit): bigint {
    const shift = exactPlaces(unit) + this.fineness - amount.scale;
    return shift < 0 ? round(amount, exactPlaces(unit) + this.fineness).units : amount.units * 10n ** BigInt(shift);
  }
}

function finenessOf(amount: Decimal, unit: MoneyUnit): number {
  return amount.scale - exactPlaces(unit);
}

/** The half-width that the cell has when it holds an amount. */
function widthWith({ value, places, unit }: Suspected['figure']): Decimal {
  return halfWidth(isZero(value) ? decimal(1n, places) : absolute(value), places, unit);
}

/**
 * The changes of the cells with which every inequality holds that one of them takes part in, narrowed by each inequality in turn;
 * null where there are none. What is left may still be too wide where cells only occur together.
 * @param passedOver an inequality to leave out
 * @param fixed changes that are settled, by the place of their cell
 */
export function spansOf(unknowns: readonly Unknown[], passedOver: Statement | null = null, fixed: readonly bigint[] = []): Span[] | null {
  const spans: Span[] = unknowns.map((_, at) => ({ low: fixed[at] ?? null, high: fixed[at] ?? null }));
  const rows = rowsOf(unknowns);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasChanged = false;
    for (const [row, members] of rows) {
      if (row.statement === passedOver) continue;
      for (const member of members) {
        const narrowed = narrow(row, members, member, unknowns, spans);
        if (narrowed === null) return null;
        const before = spans[member.at] as Span;
        if (narrowed.low !== before.low || narrowed.high !== before.high) {
          spans[member.at] = narrowed;
          hasChanged = true;
        }
      }
    }
    if (!hasChanged) break;
  }
  return spans;
}

interface Member {
  readonly at: number;
  readonly factor: bigint;
}

function rowsOf(unknowns: readonly Unknown[]): Map<Row, Member[]> {
  const rows = new Map<Row, Member[]>();
  for (const [at, { parts }] of unknowns.entries()) {
    for (const { row, factor } of parts) {
      const members = rows.get(row);
      if (members) members.push({ at, factor });
      else rows.set(row, [{ at, factor }]);
    }
  }
  return rows;
}

/** What one inequality leaves of a cell's span, given the others' spans; null where it leaves nothing. */
function narrow(row: Row, members: readonly Member[], member: Member, unknowns: readonly Unknown[], spans: readonly Span[]): Span | null {
  let tolerance = row.tolerance;
  // A copy to the last digit stays one whatever its amounts.
  if (tolerance !== 0n) for (const { at } of members) tolerance += (unknowns[at] as Unknown).widening;
  const isAtMost = row.statement.identity.relation === 'atMost';
  let least: bigint | null = isAtMost ? null : -tolerance - row.residual;
  let most: bigint | null = tolerance - row.residual;
  for (const { at, factor } of members) {
    if (at === member.at) continue;
    const { low, high } = spans[at] as Span;
    const [small, large] = factor > 0n ? [low, high] : [high, low];
    least = least === null || large === null ? null : least - factor * large;
    most = most === null || small === null ? null : most - factor * small;
  }
  const { factor } = member;
  const [from, to] = factor > 0n ? [least, most] : [most, least];
  const { low, high } = spans[member.at] as Span;
  const narrowLow = from === null ? null : divideUp(from, factor);
  const narrowHigh = to === null ? null : divideDown(to, factor);
  const newLow = low === null ? narrowLow : narrowLow === null || narrowLow < low ? low : narrowLow;
  const newHigh = high === null ? narrowHigh : narrowHigh === null || narrowHigh > high ? high : narrowHigh;
  return newLow !== null && newHigh !== null && newLow > newHigh ? null : { low: newLow, high: newHigh };
}

function divideDown(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function divideUp(a: bigint, b: bigint): bigint {
  return -divideDown(-a, b);
}
