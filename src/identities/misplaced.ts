import { absolute, add, compare } from '../amount/decimal';
import type { Figure } from './figure';
import { outcomeOf, withValue, type Incidence, type Statement, type Suspected } from './incidence';

/** Two cells of one row or one column whose amounts stand in each other's place (填错行列). */
export interface Exchange {
  readonly first: Figure;
  readonly second: Figure;
  readonly settles: readonly Statement[];
}

/** Beyond so many broken identities that nothing explains, comparing each with each tells no story any more. */
const MOST_STATEMENTS = 60;

/** Two sums over one long column have too many cells to compare each with each. */
const MOST_ALONG = 200;

/**
 * Pairs of broken sums that miss and exceed by the same amount, where exchanging two amounts of one row or column settles both and
 * breaks nothing. Named only where a single exchange does it.
 */
export function misplaced(incidence: Incidence): Exchange[] {
  const open = incidence.broken.filter(({ state, identity }) => state === 'open' && identity.relation === 'sum');
  if (open.length > MOST_STATEMENTS) return [];
  const exchanges: Exchange[] = [];
  for (const [at, one] of open.entries()) {
    for (const other of open.slice(at + 1)) {
      if (one.state !== 'open' || other.state !== 'open' || !couldOffset(one, other)) continue;
      const found = exchangesBetween(one, other, incidence);
      if (found.length !== 1) continue;
      exchanges.push(...found);
      one.state = other.state = 'explained';
    }
  }
  return exchanges;
}

/** Whether one sum is off by as much as the other the other way. */
export function couldOffset(one: Statement, other: Statement): boolean {
  if (one.identity.target.unit !== other.identity.target.unit) return false;
  return compare(absolute(add(one.residual, other.residual)), add(one.tolerance, other.tolerance)) <= 0;
}

function exchangesBetween(one: Statement, other: Statement, incidence: Incidence): Exchange[] {
  const byRow = new Map<number, Suspected[]>();
  const byColumn = new Map<number, Suspected[]>();
  for (const cell of incidence.cellsOf(other)) {
    enter(byRow, cell.figure.row, cell);
    enter(byColumn, cell.figure.column, cell);
  }
  const found: Exchange[] = [];
  for (const cell of incidence.cellsOf(one)) {
    const across = byRow.get(cell.figure.row) ?? [];
    const along = byColumn.get(cell.figure.column) ?? [];
    for (const partner of along.length > MOST_ALONG ? across : [...across, ...along]) {
      if (found.length < 2 && isExchange(cell, partner)) found.push({ first: cell.figure, second: partner.figure, settles: [one, other] });
    }
  }
  return found;
}

function enter(index: Map<number, Suspected[]>, key: number, cell: Suspected): void {
  const known = index.get(key);
  if (known) known.push(cell);
  else index.set(key, [cell]);
}

/** Whether both cells' identities all hold once their amounts are exchanged. */
function isExchange(a: Suspected, b: Suspected): boolean {
  const [before, partner] = [a.figure, b.figure];
  if (before.sheet !== partner.sheet || before.unit !== partner.unit || compare(before.value, partner.value) === 0) return false;
  const after = withValue(before, partner.value);
  const partnerAfter = withValue(partner, before.value);
  const shared = new Set(a.memberships.map(({ statement }) => statement));
  for (const membership of b.memberships) {
    // An identity that adds both cells does not notice the exchange.
    const twin = shared.has(membership.statement) ? a.memberships.find(({ statement }) => statement === membership.statement) : undefined;
    if (twin && twin.factor === membership.factor) shared.delete(membership.statement);
    else if (twin || !outcomeOf(membership, partner, partnerAfter).holds) return false;
  }
  return a.memberships.every((membership) => !shared.has(membership.statement) || outcomeOf(membership, before, after).holds);
}
