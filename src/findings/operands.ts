import { toPlain } from '../amount/decimal';
import { figureLabel, type Figure } from '../identities/figure';
import type { Identity } from '../identities/identity';
import { cellName } from '../workbook/address';
import type { PlaceOnSheet } from '../workbook/pages';
import type { CellReference, Operand } from './finding';

/** Most operands that a finding carries; the rest of a longer sum is found in the sheet. */
const MOST_OPERANDS = 400;

export function referenceTo(place: PlaceOnSheet): CellReference {
  return { sheet: place.sheet, cell: cellName(place) };
}

/** The operands of an identity, target first. */
export function operandsOf(identity: Identity): Operand[] {
  const operand = (figure: Figure | null, sign: 1 | -1, name: string): Operand => ({
    at: figure && referenceTo(figure),
    label: figure ? figureLabel(figure) : name,
    value: figure ? toPlain(figure.value) : '0',
    sign,
  });
  return [
    operand(identity.target, 1, ''),
    ...identity.terms.slice(0, MOST_OPERANDS).map((term) => operand(term.figure, term.sign, term.name ?? '')),
  ];
}
