import { absolute, compare, halfUnit, round, subtract, ZERO, type Decimal } from '../amount/decimal';
import { readAmountNumber, readAmountText } from '../amount/read';
import { remembering } from '../amount/remembering';
import { exactPlaces, type MoneyUnit } from '../amount/unit';
import { cellText, type Cell } from './workbook';

/** What a cell says as an amount: the one reading of cells for all forms. */
export interface CellAmount {
  readonly state: 'amount' | 'blank' | 'nothing' | 'error' | 'pending' | 'unreadable';
  /** In `unit`, or the form's where the cell names none; percentages are divided out. */
  readonly value: Decimal;
  /** Decimals that the cell shows, by its own number format or as typed; null where it does not say. */
  readonly shown: number | null;
  /** The unit that the cell itself names: 33600元. */
  readonly unit: MoneyUnit | null;
  /** Whether it shows a percentage with its sign. */
  readonly isPercent: boolean;
  /** Whether a number is stored as text. */
  readonly isText: boolean;
  /** What stands in a cell that holds no amount. */
  readonly text?: string;
  /** Half of what the last digit stands for, where the cell keeps fewer than its decimals say. */
  readonly coarse?: Decimal;
}

const BLANK: CellAmount = { state: 'blank', value: ZERO, shown: null, unit: null, isPercent: false, isText: false };

/** Reads a cell as an amount in `unit`; undefined is an empty cell. */
export function readCellAmount(cell: Cell | undefined, unit: MoneyUnit): CellAmount {
  if (!cell) return BLANK;
  const { value, format } = cell;
  switch (value.kind) {
    case 'number': {
      const amount = Math.abs(value.number) < BEYOND_MONEY ? readAmountNumber(value.number) : null;
      if (amount === null) return { ...BLANK, state: 'unreadable', text: String(value.number) };
      const { isDate, isPercent, shown } = format === undefined ? GENERAL : shownBy(format);
      if (isDate) return { ...BLANK, state: 'unreadable', text: `日期格式的 ${value.number}` };
      return { state: 'amount', value: withoutNoise(amount, unit), shown, unit: null, isPercent, isText: false };
    }
    case 'text':
      return readTypedAmount(value.text);
    case 'pending':
      return { ...BLANK, state: 'pending' };
    case 'error':
      return { ...BLANK, state: 'error', text: value.error };
    case 'boolean':
      return { ...BLANK, state: 'unreadable', text: cellText(cell) };
  }
}

/** Reads what was typed as text. */
export function readTypedAmount(text: string): CellAmount {
  const read = readAmountText(text);
  switch (read.kind) {
    case 'blank':
      return BLANK;
    case 'amount': {
      const { value, unit, percent, coarse } = read;
      const shown = read.places + (percent ? 2 : 0);
      const amount: CellAmount = { state: 'amount', value, shown, unit, isPercent: percent, isText: true };
      return coarse ? { ...amount, coarse } : amount;
    }
    case 'nothing':
    case 'unreadable':
      return { state: read.kind, value: ZERO, shown: null, unit: null, isPercent: false, isText: true, text: text.trim() };
  }
}

/** From here on a spreadsheet's number no longer keeps the 元, and no budget is this large. */
const BEYOND_MONEY = 1e16;

/**
 * What a formula made of doubles leaves behind a 分: -77210.1800000001 is -77210.18. A quotient (33.3333333) is no noise and stays.
 */
function withoutNoise(amount: Decimal, unit: MoneyUnit): Decimal {
  if (amount.scale <= NOISE_PLACES) return amount;
  const exact = exactPlaces(unit);
  if (amount.scale <= exact + NOISE_PLACES) return amount;
  const rounded = round(amount, exact);
  return compare(absolute(subtract(amount, rounded)), halfUnit(exact + NOISE_PLACES)) <= 0 ? rounded : amount;
}

/** Decimals behind the 分 in which the noise of doubles shows. */
const NOISE_PLACES = 3;

const SECTION = /^[^;]*/;

/** How a number format shows a number. */
interface Shown extends Pick<CellAmount, 'shown' | 'isPercent'> {
  readonly isDate: boolean;
}

const GENERAL: Shown = { shown: null, isPercent: false, isDate: false };

const shownBy = remembering((format): Shown => {
  const isPercent = format.includes('%');
  const places = placesIn(format);
  return { shown: places === null ? null : places + (isPercent ? 2 : 0), isPercent, isDate: isDateFormat(format) };
});

/** Decimals that a number format shows: `#,##0.00` → 2; null where it says nothing (General, text). */
function placesIn(format: string): number | null {
  const section = (SECTION.exec(format)?.[0] ?? '').replace(/"[^"]*"|\\./g, '');
  if (!/[0#?]/.test(section)) return null;
  return (/\.([0#?]+)/.exec(section)?.[1] ?? '').length;
}

/** Whether a number format shows a date or a time. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/[sS]\.0+/g, '')) && !/general/i.test(bare);
}
