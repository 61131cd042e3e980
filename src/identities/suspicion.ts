import { compare, isZero, toPlain, type Decimal } from '../amount/decimal';
import type { Figure } from './figure';
import type { Incidence, Suspected } from './incidence';
import { slipBetween, type Slip } from './slips';

/** What speaks for a cell's being wrong when the right amount is known, in words and with a weight (怀疑理由). */
export function reasonFor(cell: Suspected, right: Decimal, settled: number, incidence: Incidence): Slip {
  const { figure } = cell;
  const slip = slipBetween(figure.value, right, figure.places);
  if (slip && slip.weight > 1) return slip;
  const total = totalRepeated(cell);
  if (total) return { reason: `与合计“${total.rowLabel || total.columnLabel}”的数相同，疑似把合计数填成了明细`, weight: 4 };
  const neighbour = neighbourWith(cell, figure.value, incidence);
  if (neighbour) return { reason: `与相邻的${cellWords(figure, neighbour)}的数相同，疑似串行或串列`, weight: 3 };
  const source = neighbourWith(cell, right, incidence);
  if (source) return { reason: `应填的数出现在相邻的${cellWords(figure, source)}，疑似填错行列`, weight: 3 };
  if (slip) return slip;
  const effect = settled > 1 ? `后，${settled}条勾稽关系都成立` : '后，这条勾稽关系成立';
  if (figure.state !== 'amount') return { reason: `此格未填，填入${toPlain(right, figure.places)}${effect}`, weight: 0 };
  // Amounts in these tables are seldom negative: a change that makes one so is the least likely.
  const weight = right.units < 0n && figure.value.units > 0n ? -1 : 0;
  return { reason: `改为${isZero(right) ? '0' : toPlain(right, figure.places)}${effect}`, weight };
}

/** The total that the cell is a part of and repeats although the total has other parts. */
function totalRepeated({ figure, memberships }: Suspected): Figure | null {
  if (isZero(figure.value)) return null;
  for (const { statement, factor } of memberships) {
    const { relation, target, terms } = statement.identity;
    if (relation !== 'sum' || factor !== -1 || statement.state === 'intact' || compare(target.value, figure.value) !== 0) continue;
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
    if (near.memberships.some(({ statement }) => memberships.some((own) => own.statement === statement))) return near.figure;
  }
  return null;
}

function cellWords(figure: Figure, other: Figure): string {
  return other.row === figure.row ? `“${other.columnLabel || other.rowLabel}”` : `“${other.rowLabel || other.columnLabel}”`;
}
