import { add, decimal, type Decimal } from '../../src/amount/decimal';
import { examine } from '../../src/examination/examine';
import { derivationOf, signatureOf } from '../../src/identities/derivation';
import type { Figure } from '../../src/identities/figure';
import { figuresOf, type Identity } from '../../src/identities/identity';
import { judge } from '../../src/identities/judge';
import { cellName } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';

/** What one cell takes part in: each statement once, by what it says, with the side that the cell stands on. */
type Parts = ReadonlyMap<string, number>;

function placeOf(figure: Figure): string {
  return `${figure.sheet}!${cellName(figure)}`;
}

function sideOf({ target, terms }: Identity, place: string): number {
  const own = placeOf(target) === place ? 1 : 0;
  return terms.reduce((side, { figure, sign }) => (figure && placeOf(figure) === place ? side - sign : side), own);
}

/** Every statement about a workbook's cells, each once by what it says, written out over formulas. */
function statementsOf(workbook: Workbook): ReadonlyMap<string, Identity> {
  const identities = examine(workbook).judged.map(({ identity }) => identity);
  const derivation = derivationOf(identities);
  const statements = new Map<string, Identity>();
  for (const identity of identities) {
    const expanded = derivation.expand(identity);
    if (expanded) statements.set(signatureOf(expanded), expanded);
  }
  return statements;
}

/** Whether all that a cell takes part in would hold if it said another amount. */
function holdsWith(clean: Workbook, place: string, other: (figure: Figure) => Decimal): boolean {
  const changed = (figure: Figure): Figure => (placeOf(figure) === place ? { ...figure, value: other(figure) } : figure);
  return [...statementsOf(clean).values()].every(
    ({ target, terms, ...rest }) =>
      judge({
        ...rest,
        target: changed(target),
        terms: terms.map((term) => ({ ...term, figure: term.figure && changed(term.figure) })),
      }).verdict !== 'mismatch',
  );
}

/** Whether a cell could as well say one more or one less in its last digit (末位不定): all that it takes part in would hold. */
export function isLastDigitOpen(clean: Workbook, place: string): boolean {
  return [-1n, 1n].some((unit) => holdsWith(clean, place, ({ value, places }) => add(value, decimal(unit, places))));
}

/** Whether nothing in a workbook speaks against a wrong amount (无从发现): all sums that it stands in are formulas, which follow it. */
export function isUnnoticeable(clean: Workbook, place: string, wrong: Decimal): boolean {
  return holdsWith(clean, place, () => wrong);
}

/**
 * Whether nothing in a workbook tells two cells apart (无从分辨): some other typed cell takes part in all that a wrong one breaks, on the
 * same side, and in nothing that this one has no part in. Whatever the wrong amount, the other's being wrong by as much looks the same.
 * It is told from the relations alone, without looking for the cause.
 */
export function isUndecided(wrong: Workbook, place: string): boolean {
  const parts = new Map<string, Map<string, number>>();
  const broken = new Set<string>();
  for (const [signature, identity] of statementsOf(wrong)) {
    // They say nothing of by how much.
    if (identity.relation === 'ratio' || identity.relation === 'atMost') continue;
    if (judge(identity).verdict === 'mismatch') broken.add(signature);
    for (const figure of figuresOf(identity)) {
      const cell = placeOf(figure);
      const own = parts.get(cell) ?? new Map<string, number>();
      own.set(signature, sideOf(identity, cell));
      parts.set(cell, own);
    }
  }
  const own: Parts = parts.get(place) ?? new Map<string, number>();
  const seen = [...broken].filter((signature) => own.has(signature));
  // A part that is more than its whole says nothing of by how much.
  if (seen.length === 0) return true;
  return [...parts].some(([cell, theirs]) => {
    if (cell === place) return false;
    const turn = (theirs.get(seen[0] ?? '') ?? 0) * (own.get(seen[0] ?? '') ?? 0);
    if (turn === 0 || !seen.every((signature) => theirs.get(signature) === turn * (own.get(signature) ?? 0))) return false;
    return [...theirs].every(([signature, side]) => own.get(signature) === turn * side);
  });
}
