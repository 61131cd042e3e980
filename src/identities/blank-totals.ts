import { absolute, add, compare, isZero, subtract, toGrouped, ZERO } from '../amount/decimal';
import { CellMap } from './cell-map';
import type { Judged } from './judgement';
import type { Cause } from './localise';

/**
 * Cells that nobody has filled in, or left at zero, where several identities that share no part say the same amount of them: no part of any
 * is to blame. What follows from such a cell is blank as well (总计), and holds only for that.
 * @param broken those that no wrong cell explains
 */
export function blankTotals(broken: readonly Judged[]): Cause[] {
  const byCell = new CellMap<Judged[]>();
  const groups: Judged[][] = [];
  for (const judged of broken) {
    const { target } = judged.identity;
    if (!isZero(target.value) || judged.judgement.verdict !== 'mismatch') continue;
    const known = byCell.get(target);
    if (known) known.push(judged);
    else {
      const group = [judged];
      byCell.set(target, group);
      groups.push(group);
    }
  }
  return groups.flatMap((group) => (sharesParts(group) ? [] : (causeOf(group) ?? [])));
}

/** Whether what the identities say may come of one wrong part that two of them have in common. */
function sharesParts(settles: readonly Judged[]): boolean {
  const parts = new CellMap<true>();
  for (const { identity } of settles) {
    for (const { figure } of identity.terms) {
      if (!figure) continue;
      if (parts.get(figure)) return true;
      parts.set(figure, true);
    }
  }
  return false;
}

function causeOf(settles: readonly Judged[]): Cause | null {
  const [first, ...others] = settles;
  const suggested = first?.judgement.expected;
  if (!first || !suggested || compare(suggested, ZERO) <= 0 || others.length === 0) return null;
  const { tolerance } = first.judgement;
  const agree = others.every(
    ({ judgement }) =>
      judgement.expected !== null && compare(absolute(subtract(judgement.expected, suggested)), add(tolerance, judgement.tolerance)) <= 0,
  );
  if (!agree) return null;
  const cell = first.identity.target;
  const isExact = settles.every(({ judgement }) => judgement.expected !== null && compare(judgement.expected, suggested) === 0);
  const how = cell.state === 'amount' ? '改为' : '此格未填，填入';
  const reason = `${how} ${toGrouped(suggested, cell.places)} 后，${settles.length}条勾稽关系都成立`;
  return { cell, suggested, isExact, reason, settles };
}
