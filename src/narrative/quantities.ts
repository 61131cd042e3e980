import { decimal, negate, parseDecimal, type Decimal } from '../amount/decimal';
import { MONEY_UNITS, type MoneyUnit } from '../amount/unit';

/** A number with its unit as a sentence prints it. */
export interface Quantity {
  /** `share`: a percentage, 84% is 0.84; `multiple`: 7.63倍; `count`: 8个. */
  readonly kind: 'amount' | 'share' | 'multiple' | 'count';
  readonly value: Decimal;
  /** Decimals as printed: 2 for 84.00% and for 1.00万元. */
  readonly places: number;
  /** The money unit; null for all but amounts, and for an amount that lacks one. */
  readonly unit: MoneyUnit | null;
  /** As printed, in plain digits: an amount without its unit, a percentage with its sign. */
  readonly printed: string;
  /** Where the number begins and where its unit ends, in the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

const COUNTED = '个(?!百分点)|项(?!目)|批次|批|人次|人|辆|台|套|家|次|份|场|名|户|件';
const MONEY = [...MONEY_UNITS].sort((a, b) => b.length - a.length).join('|');
/** 1，268.45: groups of three behind full-width commas are one figure only where decimals follow; else they may be two of a list. */
const GROUPED = '\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?:，\\d{3})+(?=\\.\\d)';
const NUMBER = new RegExp(`(-?)(${GROUPED}|\\d+)(\\.\\d+)?(?:(${MONEY})|(%|‰)|(倍)|(${COUNTED}))?`, 'g');
/** A bound, a price or a range is no figure of the tables. */
const NO_FIGURE_AFTER = /^(?:[(]含[^()]{0,4}[)])?(?:以上|以下|以内|左右|\/|每|[-~—]\d|至\d)/;
const RANGE_BEFORE = /(?:\d(?:元|万元|亿元|%)?[-~—至]|[≥≤><=])$/;
/** What stands behind an amount whose unit was forgotten. */
const ENDS = /^(?:[，。、；;,)]|$)/;
const SEPARATED = /[\d.] ?$/;

/** Every quantity of a folded paragraph, in order. Never guesses: a number that the page may have broken is passed over. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, sign, integer = '', fraction = '', money, percent, times, counted] = match;
    const start = match.index;
    const end = start + whole.length;
    const before = text.slice(Math.max(0, start - 4), start);
    const after = text.slice(end, end + 10);
    if (SEPARATED.test(before) || /[A-Za-z]$/.test(before) || RANGE_BEFORE.test(before) || NO_FIGURE_AFTER.test(after)) continue;
    if (integer.length + fraction.length > 24) continue;
    const isBare = money === undefined && percent === undefined && times === undefined && counted === undefined;
    if (isBare && (fraction.length !== 3 || !ENDS.test(after) || !/[\u4e00-\u9fff)]$/.test(before))) continue;
    const magnitude = parseDecimal(integer.replace(/[,，]/g, '') + fraction);
    if (!magnitude) continue;
    const places = Math.max(0, fraction.length - 1);
    const scaled = percent === undefined ? magnitude : decimal(magnitude.units, magnitude.scale + (percent === '%' ? 2 : 3));
    const digits = `${sign ?? ''}${integer.replace(/，/g, ',')}${fraction}`;
    found.push({
      kind: percent !== undefined ? 'share' : times !== undefined ? 'multiple' : counted !== undefined ? 'count' : 'amount',
      value: sign === '-' ? negate(scaled) : scaled,
      places,
      unit: (money as MoneyUnit | undefined) ?? null,
      printed: digits + (percent ?? times ?? ''),
      start,
      end,
    });
  }
  return found;
}
