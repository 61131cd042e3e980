import type { Figure } from '../identities/figure';
import type { Identity, Term } from '../identities/identity';
import type { Deriving } from './identities';
import { allRows, figureOf, figureOfBlock, type ReadLane, type ReadRate, type ReadRow } from './reading';
import { totalOfItems } from './row-axis';

/** Adds what every rate of a lane must be. A block of which no rate holds is none where its rates are of another block than its caption says. */
export function ratesOf(lane: ReadLane, lanes: readonly ReadLane[], { form, fits }: Deriving, identities: Identity[]): void {
  const rates = lane.rates ?? [];
  const found = identitiesOfRates(lane, lanes, rates, form);
  const others = isBlock(lane) && found.length > 1 && !found.some(fits) ? lanes.filter((other) => !isBlock(other)) : [];
  const isOfAnother = others.some(({ rows: [row] }) => {
    const under = row?.key ?? '';
    const supposed = rates.map((one) => ({
      ...one,
      rate: { ...one.rate, under, ...(one.rate.less === undefined ? {} : { less: under }) },
    }));
    return identitiesOfRates(lane, lanes, supposed, form).filter(fits).length > 1;
  });
  if (!isOfAnother) for (const identity of found) identities.push(identity);
}

function identitiesOfRates(lane: ReadLane, lanes: readonly ReadLane[], rates: readonly ReadRate[], form: string): Identity[] {
  const found: Identity[] = [];
  for (const [at, rate] of rates.entries()) {
    for (const row of allRows(lane)) {
      const target = row.rates?.[at];
      const identity = target && !row.isDoubtful ? rateIdentity(rate, lane, lanes, row, target, form) : null;
      if (identity) found.push(identity);
    }
  }
  return found;
}

/** A lane of rates alone is a block, and is of other lanes. */
function isBlock({ columns }: ReadLane): boolean {
  return columns.length === 0;
}

/** What a cell of a row must be that shows a rate; null where a column of it is not there, or where it is a growth from below zero. */
export function rateIdentity(
  { key, rate: spec }: ReadRate,
  lane: ReadLane,
  lanes: readonly ReadLane[],
  row: ReadRow,
  target: Figure,
  form: string,
): Identity | null {
  const isOfBlocks = isBlock(lane);
  const operand = (of: ReadRow, name: string): Figure | undefined =>
    isOfBlocks ? figureOfBlock(lanes, row.name, name, key) : figureOf(lane, of, name);
  const over = operand(row, spec.over);
  const less = spec.less === undefined ? null : operand(row, spec.less);
  const divisor = spec.ofTotal ? totalRow(lane) : row;
  const under = divisor && operand(divisor, spec.under);
  if (!over || less === undefined || !under) return null;
  // Some divide by the amount below zero, others by its size.
  if (less && under.value.units < 0n) return null;
  const terms: Term[] = [{ figure: over, sign: 1 }, ...(less ? [{ figure: less, sign: -1 as const }] : []), { figure: under, sign: 1 }];
  const rounding = { places: Math.max(0, target.places - 2), mode: 'round', keepsShortfall: false } as const;
  const isPrinted = target.places <= MOST_PRINTED;
  return { rule: spec.rule, relation: 'ratio', form, target, terms, blankOverZero: true, ...(isPrinted ? { rounding } : {}) };
}

/** Decimals of a share that somebody prints; more of them are those of a quotient that was left as it came. */
const MOST_PRINTED = 6;

function totalRow({ spec: { rows: axis }, totals, rows }: ReadLane): ReadRow | undefined {
  return totals[0] ?? (axis.kind === 'listed' ? rows.find(({ key }) => key === totalOfItems(axis)) : undefined);
}
