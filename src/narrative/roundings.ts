import { absolute, add, compare, decimal, subtract, ZERO, type Decimal } from '../amount/decimal';
import { convert, type MoneyUnit } from '../amount/unit';
import { isUsable, type Figure } from '../identities/figure';
import type { Identity } from '../identities/identity';
import { inUnit } from './amounts';

/** How deep totals of totals are followed: 合计, 类, 款, 项. */
const DEEPEST = 6;

/** What the tables' identities say of the last digit of a cell. */
export class Roundings {
  private readonly sums = new Map<string, Identity[]>();
  private readonly copies = new Map<string, Figure[]>();

  constructor(identities: readonly Identity[]) {
    for (const identity of identities) {
      const { relation, target, terms } = identity;
      const [first] = terms;
      if (relation === 'sum' && terms.every(({ sign }) => sign === 1)) push(this.sums, target, identity);
      if (relation !== 'copy' || terms.length !== 1 || !first?.figure) continue;
      push(this.copies, target, first.figure);
      push(this.copies, first.figure, target);
    }
  }

  /**
   * Whether an amount that is off by one in a cell's last digit may be the same amount all the same: another table prints it so, it is the
   * sum of the cell's printed parts, or the cell is and the amount was rounded from exact ones.
   */
  isTail(amount: Decimal, places: number, unit: MoneyUnit, figure: Figure): boolean {
    const cell = inUnit(figure, unit);
    if (places !== cell.places || places === 0) return false;
    const off = absolute(subtract(amount, cell.value));
    if (compare(off, decimal(1n, places)) !== 0) return false;
    const told = convert(amount, unit, figure.unit);
    if ((this.copies.get(keyOf(figure)) ?? []).some((copy) => isUsable(copy) && compare(inUnit(copy, unit).value, amount) === 0))
      return true;
    const sums = this.sums.get(keyOf(figure)) ?? [];
    if (sums.some((identity) => identity.terms.length > 1 && isRead(identity) && compare(sumOf(identity), told) === 0)) return true;
    const room = this.room(figure, 0);
    const isAddedUp = compare(room, figure.halfWidth) > 0;
    return isAddedUp && compare(absolute(subtract(told, figure.value)), add(room, figure.halfWidth)) <= 0;
  }

  /** How far a cell that is the sum of its printed parts may be from the exact amount; its half-width where it is no such sum. */
  private room(figure: Figure, depth: number): Decimal {
    const identity = (this.sums.get(keyOf(figure)) ?? []).find((one) => isRead(one) && compare(sumOf(one), figure.value) === 0);
    const parts = identity?.terms.flatMap((term) => (term.figure && term.figure.value.units !== 0n ? [term.figure] : [])) ?? [];
    if (parts.length === 0 || depth === DEEPEST) return figure.halfWidth;
    return parts.reduce((room, part) => add(room, this.room(part, depth + 1)), ZERO);
  }
}

function push<T>(map: Map<string, T[]>, figure: Figure, value: T): void {
  const list = map.get(keyOf(figure));
  if (list) list.push(value);
  else map.set(keyOf(figure), [value]);
}

function keyOf({ sheet, row, column }: Figure): string {
  return `${sheet}!${row},${column}`;
}

function isRead({ terms }: Identity): boolean {
  return terms.every(({ figure }) => figure === null || isUsable(figure));
}

function sumOf({ terms }: Identity): Decimal {
  return terms.reduce((sum, { figure }) => (figure ? add(sum, figure.value) : sum), ZERO);
}
