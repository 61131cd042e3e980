import { absolute, compare, halfUnit, isZero, round, subtract, ZERO, type Decimal } from '../amount/decimal';
import { columnPlaces, halfWidth } from '../amount/interval';
import { readAmountNumber, readAmountText } from '../amount/read';
import { convert, exactPlaces, type MoneyUnit } from '../amount/unit';
import type { Figure } from '../identities/figure';
import { cellText, type Cell } from '../workbook/workbook';

type Draft = { -readonly [Key in keyof Figure]: Figure[Key] };

/**
 * Makes the figures of one form. Reading happens in two steps, since the rounding interval of an amount belongs to the whole
 * form: first every amount cell is added, then `settle` gives each its interval.
 */
export class FigureReader {
  private readonly drafts: Draft[] = [];
  private readonly formatted = new Set<number>();

  constructor(
    private readonly sheet: string,
    private readonly unit: MoneyUnit,
  ) {}

  /** Adds the amount cell at a place; `cell` is undefined where it is empty. */
  add(cell: Cell | undefined, row: number, column: number, rowLabel: string, columnLabel: string): Figure {
    const draft: Draft = {
      sheet: this.sheet,
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
    const { value } = cell;
    if (value.kind === 'number') {
      const amount = Math.abs(value.number) < BEYOND_MONEY ? readAmountNumber(value.number) : null;
      if (amount === null || (cell.format !== undefined && isDateFormat(cell.format))) {
        draft.state = 'unreadable';
        draft.text = amount === null ? String(value.number) : `日期格式的 ${value.number}`;
        return;
      }
      draft.state = 'amount';
      draft.value = withoutNoise(amount, this.unit);
      const places = cell.format === undefined ? null : formatPlaces(cell.format);
      if (places !== null) this.formatted.add(places);
    } else if (value.kind === 'text') {
      this.fillFromText(draft, value.text);
    } else if (value.kind === 'pending') {
      draft.state = 'pending';
    } else {
      draft.state = value.kind === 'error' ? 'error' : 'unreadable';
      draft.text = cellText(cell);
    }
  }

  private fillFromText(draft: Draft, text: string): void {
    const read = readAmountText(text);
    if (read.kind === 'blank') return;
    draft.isText = true;
    if (read.kind === 'amount') {
      draft.state = 'amount';
      draft.value = read.unit === null ? read.value : convert(read.value, read.unit, this.unit);
      if (read.places > 0) this.formatted.add(read.places);
    } else {
      draft.state = read.kind;
      draft.text = text.trim();
    }
  }

  /** Gives every figure its printed decimals and rounding interval. */
  settle(): readonly Figure[] {
    const amounts = this.drafts.filter((draft) => draft.state === 'amount' && !isZero(draft.value)).map((draft) => draft.value);
    const places = columnPlaces(amounts, [...this.formatted], this.unit);
    const widths = new Map<number, Decimal>();
    for (const draft of this.drafts) {
      draft.places = Math.max(places, draft.value.scale);
      if (isZero(draft.value)) continue;
      let width = widths.get(draft.places);
      if (!width) {
        width = halfWidth(draft.value, places, this.unit);
        widths.set(draft.places, width);
      }
      draft.halfWidth = width;
    }
    return this.drafts;
  }
}

/** A label as messages can carry it: a cell may hold a whole page of text. */
function shortLabel(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL)}…`;
}

const LONGEST_LABEL = 60;
/** From here on a spreadsheet's number no longer keeps the 元, and no budget is this large. */
const BEYOND_MONEY = 1e16;

/**
 * What a formula made of doubles leaves behind a 分: -77210.1800000001 is -77210.18. A quotient (33.3333333) is no noise and stays.
 */
function withoutNoise(amount: Decimal, unit: MoneyUnit): Decimal {
  const exact = exactPlaces(unit);
  if (amount.scale <= exact + NOISE_PLACES) return amount;
  const rounded = round(amount, exact);
  return compare(absolute(subtract(amount, rounded)), halfUnit(exact + NOISE_PLACES)) <= 0 ? rounded : amount;
}

/** Decimals behind the 分 in which the noise of doubles shows. */
const NOISE_PLACES = 3;

const SECTION = /^[^;]*/;

/** Decimals that a number format shows: `#,##0.00` → 2; null where it says nothing (General, text). */
export function formatPlaces(format: string): number | null {
  const section = (SECTION.exec(format)?.[0] ?? '').replace(/"[^"]*"|\\./g, '');
  if (!/[0#?]/.test(section)) return null;
  return (/\.([0#?]+)/.exec(section)?.[1] ?? '').length;
}

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/[sS]\.0+/g, '')) && !/general/i.test(bare);
}
