import type { Candidate } from './candidates';
import { isPinned, type Incidence, type Statement, type Suspected } from './incidence';

/**
 * Whether a cell's change alone settles two identities or more that bear witness apart from each other, and no other cell settles any
 * two of the same.
 * @param rivals the candidates that settle a broken identity
 */
export function isEvident(
  { cell, settles, left }: Candidate,
  rivals: ReadonlyMap<Statement, readonly Candidate[]>,
  incidence: Incidence,
): boolean {
  const proofs = settles.filter(({ identity }) => identity.relation !== 'atMost');
  if (proofs.length < 2 || settles.length <= left) return false;
  const own = new Set(settles);
  for (const statement of settles) {
    for (const rival of rivals.get(statement) ?? []) {
      if (rival.cell === cell || rival.settles.length < 2) continue;
      if (rival.settles.length >= own.size || !rival.settles.every((each) => own.has(each))) return false;
    }
  }
  return !hasCompanion(cell, settles, incidence);
}

/**
 * Whether another cell takes part in all the same identities alike and in further broken ones: then they bear witness to the mistakes
 * of both together, however many they are.
 */
function hasCompanion(cell: Suspected, settles: readonly Statement[], incidence: Incidence): boolean {
  const [first] = settles;
  const share = ({ memberships }: Suspected, statement: Statement): number =>
    memberships.find((membership) => membership.statement === statement)?.factor ?? 0;
  return (first ? incidence.cellsOf(first) : []).some((other) => {
    if (other === cell || isPinned(other.memberships)) return false;
    const sign = share(cell, first as Statement) * share(other, first as Statement);
    const isAlike = settles.every((statement) => share(cell, statement) * share(other, statement) === sign && sign !== 0);
    return isAlike && other.memberships.some(({ statement }) => statement.state === 'open' && !settles.includes(statement));
  });
}
