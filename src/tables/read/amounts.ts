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
  /** The amounts that are not zero. */
  private readonly amounts: Decimal[] = [];
  /** The drafts that hold nothing but the numeral 一. */
  private readonly numerals: Draft[] = [];
  private readonly formatted = new Set<number>();
  private readonly coarse = new Map<Draft, Decimal>();

  constructor(
    private readonly sheet: Paged,
    private readonly unit: MoneyUnit,
  ) {}

  /** Adds the amount cell at a place, under labels that messages can carry; `cell` is undefined where it is empty. */
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
      rowLabel,
      columnLabel,
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
    if (NUMERAL_ONE.test(read.text ?? '')) this.numerals.push(draft);
    draft.value = read.unit === null ? read.value : convert(read.value, read.unit, this.unit);
    if (!isZero(draft.value)) this.amounts.push(draft.value);
    if (read.unit !== null && read.unit !== this.unit) draft.ownUnit = read.unit;
    if (read.shown !== null && (read.shown > 0 || !read.isText) && read.unit === null) this.formatted.add(read.shown);
    if (read.coarse && !isZero(draft.value)) this.coarse.set(draft, read.coarse);
  }

  /** Gives every figure its printed decimals and rounding interval, and the place where it really stands. */
  settle(): readonly Figure[] {
    this.takeNumeralsForDashes();
    const places = columnPlaces(this.amounts, [...this.formatted], this.unit);
    const widths: Decimal[] = [];
    for (let at = 0; at < this.drafts.length; at++) {
      const draft = this.drafts[at] as Draft;
      if (this.sheet.pages) Object.assign(draft, placeOnPage(this.sheet, draft));
      const { value } = draft;
      draft.places = Math.max(value.scale, places);
      if (!isZero(value)) draft.halfWidth = widths[draft.places] ??= halfWidth(value, places, this.unit);
    }
    for (const [draft, width] of this.coarse) draft.halfWidth = width;
    return this.drafts;
  }

  /** The numeral 一 looks like a dash and is typed for one: where it stands throughout a table's columns, it is one. */
  private takeNumeralsForDashes(): void {
    if (this.numerals.length < LEAST_OF_DASHES) return;
    for (const draft of this.numerals) {
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
