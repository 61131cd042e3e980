import { absolute, add, compare, subtract, sum, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import type { ReadRow } from '../reading';

/** A parent of a row that is in no sum. */
const NOWHERE = -2;

/**
 * A five-digit code belongs to the three-digit one that it names, else to the nearest one above it in its run; rows whose class has no row
 * belong to none. A row without a code is the class that the rows below it name, or a part of the class above: of its sum where that holds
 * with it, of none where it holds without it, and else the sum waits.
 */
export function withParents(found: readonly ReadRow[]): ReadRow[] {
  const rows = found.map((row, at) => namedByBelow(row, found, at));
  const byCode = new Map<string, number>();
  rows.forEach(({ code }, at) => {
    if (!byCode.has(code)) byCode.set(code, at);
  });
  let above = -1;
  let run = -1;
  const adopted = rows.map((row, index): ReadRow => {
    if (row.codeColumn !== run) above = -1;
    run = row.codeColumn;
    if (row.code.length === 3) {
      above = index;
      return row;
    }
    if (row.code === '') return { ...row, parent: above < 0 ? NOWHERE : above };
    const named = byCode.get(row.code.slice(0, 3));
    return { ...row, parent: named ?? (isOrphaned(row, rows) ? -1 : above) };
  });
  return adopted.map((row) => (row.flaw === 'uncoded' ? settled(row, adopted) : row));
}

/** Whether several rows name a class that has no row. */
function isOrphaned({ code }: ReadRow, rows: readonly ReadRow[]): boolean {
  return rows.filter((other) => other.code.startsWith(code.slice(0, 3))).length > 1;
}

/** A row without a code right above rows that name a class which has no row is that class. */
function namedByBelow(row: ReadRow, rows: readonly ReadRow[], at: number): ReadRow {
  const below = rows[at + 1];
  if (row.code !== '' || below?.codeColumn !== row.codeColumn) return row;
  const code = below.code.slice(0, 3);
  if (!isOrphaned(below, rows) || rows.some((other) => other.code === code)) return row;
  const isFirst = !rows.slice(0, at).some((other) => other.code.startsWith(code));
  return isFirst ? { ...row, code, level: 1 } : row;
}

function settled(row: ReadRow, rows: readonly ReadRow[]): ReadRow {
  const parent = rows[row.parent];
  if (!parent) return row;
  const parts = rows.filter((other) => other.parent === row.parent);
  if (holds(parent, parts)) return row;
  const others = parts.filter((other) => other !== row);
  if (holds(parent, others)) return { ...row, parent: NOWHERE };
  return { ...row, figures: row.figures.map((figure): Figure => ({ ...figure, state: 'uncoded' })) };
}

function holds(target: ReadRow, parts: readonly ReadRow[]): boolean {
  return target.figures.every((figure, column) => {
    const figures = parts.map((part) => part.figures[column] as Figure);
    const bound = figures.reduce((width: Decimal, part) => add(width, part.halfWidth), figure.halfWidth);
    return compare(absolute(subtract(figure.value, sum(figures.map(({ value }) => value)))), bound) <= 0;
  });
}
