import { compare, isZero, toGrouped, toPlain, type Decimal } from '../amount/decimal';
import { isSameCell, type Figure } from './figure';
import type { Incidence, Statement, Suspected } from './incidence';
import { slipBetween, type Slip } from './slips';

/** What speaks for a cell's being wrong when the right amount is known, in words and with a weight (怀疑理由). */
export function reasonFor(cell: Suspected, right: Decimal, settled: number, incidence: Incidence): Slip {
  const { figure } = cell;
  const slip = slipBetween(figure.value, right, figure.places);
  if (slip && slip.weight > 1) return slip;
  // Amounts in these tables are seldom negative: a change that makes one so is the least likely.
  if (right.units < 0n && figure.value.units >= 0n)
    return { reason: `改为 ${toGrouped(right, figure.places)} ${effectOf(settled)}`, weight: -1 };
  const total = totalRepeated(cell);
  if (total) return { reason: `与合计“${total.rowLabel || total.columnLabel}”的数相同，疑似把合计数填成了明细`, weight: 4 };
  const neighbour = neighbourWith(cell, figure.value, incidence);
  if (neighbour) return { reason: `与相邻的${cellWords(figure, neighbour)}的数相同，疑似串行或串列`, weight: weightOf(figure.value) };
  const source = neighbourWith(cell, right, incidence);
  if (source) return { reason: `应填的数出现在相邻的${cellWords(figure, source)}，疑似填错行列`, weight: weightOf(right) };
  if (slip) return slip;
  if (figure.state !== 'amount') return { reason: `此格未填，填入 ${toGrouped(right, figure.places)} ${effectOf(settled)}`, weight: 0 };
  return { reason: `改为 ${isZero(right) ? '0' : toGrouped(right, figure.places)} ${effectOf(settled)}`, weight: 0 };
}

function effectOf(settled: number): string {
  return settled > 1 ? `后，${settled}条勾稽关系都成立` : '后，这条勾稽关系成立';
}

/** Two cells have an amount of one or two digits in common by chance. */
function weightOf(amount: Decimal): number {
  return toPlain(amount).replace(/[-.]|^0+/g, '').length > 2 ? 3 : 1;
}

/** The total that the cell is a part of and repeats although the total has other parts. */
function totalRepeated({ figure, memberships }: Suspected): Figure | null {
  if (isZero(figure.value)) return null;
  for (const { statement, factor } of memberships) {
    const { relation, isWrittenOut, target, terms } = statement.identity;
    if (relation !== 'sum' || isWrittenOut || factor !== -1 || statement.state === 'intact' || compare(target.value, figure.value) !== 0)
      continue;
    if (terms.some((term) => term.figure && term.figure !== figure && !isZero(term.figure.value))) return target;
  }
  return null;
}

const BESIDE = [
  { down: -1, right: 0 },
  { down: 1, right: 0 },
  { down: 0, right: -1 },
  { down: 0, right: 1 },
] as const;

/** A cell right beside this one, of a common broken identity, that holds the amount. */
function neighbourWith({ figure, memberships }: Suspected, amount: Decimal, incidence: Incidence): Figure | null {
  if (isZero(amount)) return null;
  for (const { down, right } of BESIDE) {
    const near = incidence.at({ sheet: figure.sheet, row: figure.row + down, column: figure.column + right });
    if (!near || compare(near.figure.value, amount) !== 0) continue;
    const shared = near.memberships.filter(({ statement }) => memberships.some((own) => own.statement === statement));
    if (shared.length > 0 && shared.every(({ statement }) => areAddends(statement, near.figure, figure))) return near.figure;
  }
  return null;
}

/** Whether both are added to each other: a total and its only part are equal anyway, and so are the two amounts of a rate of 100%. */
function areAddends({ identity: { relation, target } }: Statement, one: Figure, other: Figure): boolean {
  return relation === 'sum' && !isSameCell(target, one) && !isSameCell(target, other);
}

function cellWords(figure: Figure, other: Figure): string {
  return other.row === figure.row ? `“${other.columnLabel || other.rowLabel}”` : `“${other.rowLabel || other.columnLabel}”`;
}
