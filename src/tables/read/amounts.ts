import { isZero, ZERO, type Decimal } from '../../amount/decimal';
import { columnPlaces, halfWidth } from '../../amount/interval';
import { convert, type MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import { readCellAmount } from '../../workbook/cell-amount';
import { placeOnPage, type Paged } from '../../workbook/pages';
import type { Cell } from '../../workbook/workbook';

type Draft = { -readonly [Key in keyof Figure]: Figure[Key] };

/**
 * Makes the figures of one form. Reading happens in two steps, since the rounding interval of an amount belongs to the whole
 * form: first every amount cell is added, then `settle` gives each its interval.
 */
export class FigureReader {
  private readonly drafts: Draft[] = [];
  private readonly formatted = new Set<number>();
  private readonly coarse = new Map<Draft, Decimal>();

  constructor(
    private readonly sheet: Paged,
    private readonly unit: MoneyUnit,
  ) {}

  /** Adds the amount cell at a place; `cell` is undefined where it is empty. */
  add(cell: Cell | undefined, row: number, column: number, rowLabel: string, columnLabel: string): Figure {
    const draft: Draft = {
      sheet: this.sheet.name,
      row,
      column,
      state: 'blank',
      value: ZERO,
      halfWidth: ZERO,
      places: 0,
      unit: this.unit,
      rowLabel: shortLabel(rowLabel),
      columnLabel: shortLabel(columnLabel),
    };
    if (cell) this.fill(draft, cell);
    this.drafts.push(draft);
    return draft;
  }

  private fill(draft: Draft, cell: Cell): void {
    if (cell.formula !== undefined) draft.formula = cell.formula;
    const read = readCellAmount(cell, this.unit);
    draft.state = read.state;
    if (read.isText) draft.isText = true;
    if (read.text !== undefined) draft.text = read.text;
    if (read.state !== 'amount') return;
    draft.value = read.unit === null ? read.value : convert(read.value, read.unit, this.unit);
    if (read.unit !== null && read.unit !== this.unit) draft.ownUnit = read.unit;
    if (read.shown !== null && (read.shown > 0 || !read.isText) && read.unit === null) this.formatted.add(read.shown);
    if (read.coarse) this.coarse.set(draft, read.coarse);
  }

  /** Gives every figure its printed decimals and rounding interval, and the place where it really stands. */
  settle(): readonly Figure[] {
    this.takeNumeralsForDashes();
    const amounts = this.drafts.filter((draft) => draft.state === 'amount' && !isZero(draft.value)).map((draft) => draft.value);
    const places = columnPlaces(amounts, [...this.formatted], this.unit);
    const widths = new Map<number, Decimal>();
    for (const draft of this.drafts) {
      if (this.sheet.pages) Object.assign(draft, placeOnPage(this.sheet, draft));
      draft.places = Math.max(places, draft.value.scale);
      if (isZero(draft.value)) continue;
      let width = widths.get(draft.places);
      if (!width) {
        width = halfWidth(draft.value, places, this.unit);
        widths.set(draft.places, width);
      }
      draft.halfWidth = this.coarse.get(draft) ?? width;
    }
    return this.drafts;
  }

  /** The numeral 一 looks like a dash and is typed for one: where it stands throughout a table's columns, it is one. */
  private takeNumeralsForDashes(): void {
    const numerals = this.drafts.filter(({ state, text }) => state === 'unreadable' && text !== undefined && NUMERAL_ONE.test(text));
    if (numerals.length < LEAST_OF_DASHES) return;
    for (const draft of numerals) {
      draft.state = 'nothing';
      delete draft.text;
    }
  }
}

const NUMERAL_ONE = /^一{1,3}$/;
/** As many of them are no slip. */
const LEAST_OF_DASHES = 3;

/** A label as messages can carry it: a cell may hold a whole page of text. */
export function shortLabel(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL)}…`;
}

const LONGEST_LABEL = 60;
