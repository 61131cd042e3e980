import { isZero } from '../amount/decimal';
import type { Figure } from '../identities/figure';
import type { Identity, Term } from '../identities/identity';
import type { SumSpec } from './column-axis';
import type { Deriving } from './identities';
import { allRows, type ReadLane, type ReadRow } from './reading';

/** Adds what holds in every row of a lane: sums and balances across, 小计 of what stands below one caption, and parts within their whole. */
export function acrossColumns(lane: ReadLane, { form, fits }: Deriving, identities: Identity[]): void {
  const { across = [], within = [], groups } = lane.spec;
  if (across.length === 0 && within.length === 0 && !groups) return;
  const at = new Map<string, number>();
  lane.columns.forEach(({ key }, index) => at.set(key, index));
  const rows = allRows(lane).filter(({ isDoubtful }) => !isDoubtful);
  for (const sum of across) {
    const target = at.get(sum.target);
    if (target === undefined) continue;
    const readings = readingsOf(sum, lane, at);
    if (readings.length === 0) continue;
    const made: Identity[] = [];
    let areWhole = true;
    for (let line = 0; line < rows.length; line++) {
      const row = rows[line] as ReadRow;
      const figure = row.figures[target];
      if (!figure || figure.state === 'uncoded') continue;
      const identity = (terms: readonly Term[]): Identity => ({ rule: sum.rule, relation: 'sum', form, target: figure, terms });
      const chosen = readings.length === 1 ? readings[0] : theReading(row, readings, ({ signed }) => fits(identity(termsOf(row, signed))));
      const terms = chosen ? termsOf(row, chosen.signed) : [];
      if (!chosen || terms.length === 0) continue;
      if (terms.length < chosen.named) areWhole = false;
      made.push(identity(terms));
    }
    const isTold = !lane.hasStrays || areWhole || isBorneOut(made, fits);
    if (isTold) for (const one of made) identities.push(one);
  }
  for (const [key, parts] of (groups && lane.groups) ?? []) {
    const target = at.get(key);
    if (target === undefined || !groups) continue;
    for (const row of rows) {
      const terms = parts.map((part): Term => ({ figure: row.figures[at.get(part) ?? -1] ?? null, sign: 1 }));
      identities.push({ rule: groups, relation: 'sum', form, target: row.figures[target] as Figure, terms, breakdown: true });
    }
  }
  for (const { rule, part, whole } of within) {
    const [partAt, wholeAt] = [at.get(part), at.get(whole)];
    if (partAt === undefined || wholeAt === undefined) continue;
    for (const row of rows) {
      const figure = row.figures[wholeAt] as Figure;
      // A whole in the red says nothing about its parts: another part is negative.
      if (figure.value.units < 0n) continue;
      identities.push({ rule, relation: 'atMost', form, target: row.figures[partAt] as Figure, terms: [{ figure, sign: 1 }] });
    }
  }
}

/** Whether a sum of fewer columns than it may have holds in nearly all rows that print something: then what stands among them is none of it. */
function isBorneOut(made: readonly Identity[], fits: Deriving['fits']): boolean {
  const filled = made.filter(({ target }) => !isZero(target.value));
  return filled.filter((identity) => !fits(identity)).length * MOST_BROKEN <= filled.length;
}

/** One row in so many may be wrong. */
const MOST_BROKEN = 10;

/** A column by its index, and how it counts. */
interface SignedColumn {
  readonly index: number;
  readonly sign: 1 | -1;
}

/** The columns of one list of addends that the lane has, with their signs. */
interface AddendColumns {
  readonly signed: readonly SignedColumn[];
  /** How many addends the list names. */
  readonly named: number;
}

/** What a sum may be of, as far as the lane has columns for it. */
function readingsOf(sum: SumSpec, lane: ReadLane, at: ReadonlyMap<string, number>): AddendColumns[] {
  const minus = sum.minus ?? [];
  return [sum.plus, ...(sum.or ?? [])].flatMap((plus): AddendColumns[] => {
    const signed = [...present(plus, at, 1), ...present(minus, at, -1)];
    if (signed.length === 0) return [];
    // A balance (年末 = 年初 + 收入 − 支出) says nothing while one of its parts has no column.
    const isWhole = sum.minus !== undefined || sum.wantsAll;
    if (isWhole && [...plus, ...minus].some((key) => !at.has(key) && !sum.mayLack?.includes(key))) return [];
    const unknown = lane.spec.openSum === sum.target ? undeclaredColumns(lane) : [];
    return [{ signed: [...signed, ...unknown.map((index) => ({ index, sign: 1 as const }))], named: plus.length + minus.length }];
  });
}

function present(keys: readonly string[], at: ReadonlyMap<string, number>, sign: 1 | -1): SignedColumn[] {
  return keys.flatMap((key) => {
    const index = at.get(key);
    return index === undefined ? [] : [{ index, sign }];
  });
}

/** Columns that the declaration does not know and that stand below no other column's caption. */
function undeclaredColumns({ columns, groups }: ReadLane): number[] {
  const grouped = new Set([...(groups?.values() ?? [])].flat());
  return columns.flatMap(({ isDeclared, key }, index) => (isDeclared || grouped.has(key) ? [] : [index]));
}

function termsOf({ figures }: ReadRow, signed: readonly SignedColumn[]): Term[] {
  // As long as the terms are many: a list that grows keeps room for more, and a large table has a hundred thousand.
  const terms = new Array<Term>(signed.length);
  let count = 0;
  for (let at = 0; at < signed.length; at++) {
    const { index, sign } = signed[at] as SignedColumn;
    const figure = figures[index];
    if (figure) terms[count++] = { figure, sign };
  }
  return count === terms.length ? terms : terms.slice(0, count);
}

/** The reading that holds in a row, else the first of which the row prints most. */
function theReading(
  row: ReadRow,
  readings: readonly AddendColumns[],
  holds: (reading: AddendColumns) => boolean,
): AddendColumns | undefined {
  const printed = readings
    .map((reading) => ({ reading, count: termsOf(row, reading.signed).length }))
    .filter(({ count }) => count > 0)
    .map(({ reading, count }) => ({ reading, absent: reading.named - count }));
  const fewest = Math.min(...printed.map(({ absent }) => absent));
  return (printed.find(({ reading }) => holds(reading)) ?? printed.find(({ absent }) => absent === fewest))?.reading;
}
