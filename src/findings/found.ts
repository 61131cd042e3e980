import type { Decimal } from '../amount/decimal';
import { CellMap } from '../identities/cell-map';
import type { Figure } from '../identities/figure';
import type { Identity, Rule } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import type { Suspicion } from '../identities/localise';
import type { Position } from '../workbook/address';
import type { PlaceOnSheet } from '../workbook/pages';
import type { Clause } from './clause';
import type { Severity, Verdict } from './finding';

/** A cell by its place, in another workbook where it names one (上年、所属单位). */
export interface FoundPlace extends PlaceOnSheet {
  readonly file?: string;
}

/** A finding as the check works with it: places, exact amounts and clauses. `told` writes it out. */
export interface Found {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly form: string | null;
  readonly sheet: string;
  /** The cell; null where it is about the whole table or sheet. */
  readonly at: Position | null;
  readonly clauses: readonly Clause[];
  /** The identity by which it was judged; null for a rule that is none. */
  readonly identity: Identity | null;
  /** The identity in words, where these are not its own; null where it is not said. */
  readonly inWords?: string | null;
  readonly actual: Decimal | null;
  readonly expected: Decimal | null;
  readonly difference: Decimal | null;
  readonly tolerance: Decimal | null;
  readonly related: readonly FoundPlace[];
  readonly suspects: readonly Suspicion[];
  /** Where nothing tells which of a few cells is wrong: what each would have to say. Any one of them puts the finding right. */
  readonly alternatives?: readonly Suspicion[];
  /** The totals that come out wrong only because of this. */
  readonly waiting?: readonly PlaceOnSheet[];
}

/** What a finding leaves empty that states no single relation between amounts. */
export const NO_NUMBERS = { identity: null, actual: null, expected: null, difference: null, tolerance: null, suspects: [] } as const;

/** The identity of a finding with its numbers. */
export function numbersOf({
  identity,
  judgement: { actual, expected, difference, tolerance },
}: Judged): Pick<Found, 'identity' | 'actual' | 'expected' | 'difference' | 'tolerance'> {
  return { identity, actual, expected, difference, tolerance };
}

/** The places of cells, each once, without the one that is named anyway. */
export function placesOf(figures: readonly PlaceOnSheet[], except?: PlaceOnSheet): PlaceOnSheet[] {
  const seen = new CellMap<true>();
  if (except) seen.set(except, true);
  const places: PlaceOnSheet[] = [];
  for (const figure of figures) {
    if (seen.get(figure)) continue;
    seen.set(figure, true);
    places.push(placeOf(figure));
  }
  return places;
}

/** The place of a cell without anything else of it. */
export function placeOf({ sheet, row, column }: PlaceOnSheet): PlaceOnSheet {
  return { sheet, row, column };
}

/** The place of a finding that stands at a cell. */
export function standingAt(figure: Figure | PlaceOnSheet): Pick<Found, 'sheet' | 'at'> {
  return { sheet: figure.sheet, at: { row: figure.row, column: figure.column } };
}
