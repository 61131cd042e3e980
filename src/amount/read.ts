import { decimal, fromDouble, halfUnit, negate, parseDecimal, type Decimal } from './decimal';
import { remembering } from './remembering';
import { normalise, unifyMinus } from './text';
import { unitIn, type MoneyUnit } from './unit';

/** What an accountant's text says as a number. */
export type AmountText =
  /** `value` as typed: percent and per mille already divided out; `places` are the decimals typed; `unit` where one was typed. */
  | {
      readonly kind: 'amount';
      readonly value: Decimal;
      readonly places: number;
      readonly percent: boolean;
      readonly unit: MoneyUnit | null;
      /** Half of what the last digit written stands for, where that is more than its decimals say: 4.80E+02 keeps whole numbers only. */
      readonly coarse?: Decimal;
    }
  /** Empty or only blanks. */
  | { readonly kind: 'blank' }
  /** A sign that says there is nothing: — － / … 无. Counts as an exact zero. */
  | { readonly kind: 'nothing' }
  /** Anything else. */
  | { readonly kind: 'unreadable' };

const NOTHING = /^(?:-+|\/+|\\+|\.{3,6}|无|无数据|不适用|N\/A)$/i;
/** Superscripts, ①, ⒈, ½: normalisation would turn them into digits, but they number or decorate and are no amounts. */
const DECORATED_DIGIT = /\p{No}/u;
/** Blanks between digits: two numbers in one cell, unless they set off thousands. */
const SPLIT = /[0-9０-９]\s+[0-9０-９]/;
const BLANK_BEFORE_THOUSAND = /([0-9０-９])[^\S\r\n](?=[0-9０-９]{3}(?![0-9０-９]))/g;
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const DIGITS = /^\d+$/;
/** Most texts of a form are labels, and a label is told by its first character. */
const LABEL = /^(?!人民币|无|不适用|负\s*[\d０-９¥])[\u4e00-\u9fff]/;
/** △5.00 and ▲5.00 are what accountants print for −5.00, and so is 5.00-. */
const NEGATIVE_SIGN = /^[△▲▽▼负](?=[\d.¥])/;
const TRAILING_MINUS = /^[\d,]+\.\d+-$/;
/** As spreadsheets write it: 4.80E+02. */
const SCIENTIFIC = /^(\d(?:\.\d+)?)E([+-]\d{2})$/;
/** 12元3角5分 */
const YUAN_AND_FEN = /^([\d,]+)元(?:(\d)角)?(?:(\d)分)?整?$/;

/**
 * Reads what accountants type and paste: `1,101.35`, `１１０１．３５`, `（3.20）`, `－5`, `84.00％`, `5‰`, `¥1.2`, `3万元`, `'12`.
 * Never throws and never guesses: separators that group wrongly (`1,10.35`, `12 34`) are unreadable, and so is `①`.
 */
export function readAmountText(raw: string): AmountText {
  return LABEL.test(raw) ? UNREADABLE : readOther(raw);
}

const UNREADABLE: AmountText = { kind: 'unreadable' };

const readOther = remembering((raw): AmountText => {
  if (DECORATED_DIGIT.test(raw)) return UNREADABLE;
  const grouped = SPLIT.test(raw) ? raw.replace(BLANK_BEFORE_THOUSAND, '$1,') : raw;
  if (SPLIT.test(grouped)) return UNREADABLE;
  let text = unifyMinus(normalise(grouped)).replace(/^'+/, '');
  if (text === '') return { kind: 'blank' };
  if (NOTHING.test(text)) return { kind: 'nothing' };

  let negative = false;
  if (NEGATIVE_SIGN.test(text)) {
    negative = true;
    text = text.slice(1);
  } else if (TRAILING_MINUS.test(text)) {
    negative = true;
    text = text.slice(0, -1);
  }
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed) {
    if (negative) return UNREADABLE;
    negative = true;
    text = bracketed[1] as string;
  }
  text = text.replace(/^(?:¥|RMB|CNY|人民币)/i, '');
  const sign = /^[+-]/.exec(text);
  if (sign) {
    if (negative) return UNREADABLE;
    negative = sign[0] === '-';
    text = text.slice(1).replace(/^¥/, '');
  }

  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return readScientific(scientific[1] as string, Number(scientific[2]), negative);
  const spelled = YUAN_AND_FEN.exec(text);
  if (spelled && (spelled[2] !== undefined || spelled[3] !== undefined))
    text = `${spelled[1] ?? ''}.${spelled[2] ?? '0'}${spelled[3] ?? ''}元`;

  let unit: MoneyUnit | null = null;
  const unitMatch = /(?:百万|千|万|亿)?元(?:整)?$/.exec(text);
  if (unitMatch) {
    unit = unitIn(unitMatch[0]);
    text = text.slice(0, unitMatch.index);
  }
  let scaleShift = 0;
  if (/[%‰]$/.test(text)) {
    if (unit) return UNREADABLE;
    scaleShift = text.endsWith('%') ? 2 : 3;
    text = text.slice(0, -1);
  }

  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  const fraction = point < 0 ? '' : text.slice(point + 1);
  if (fraction !== '' && !DIGITS.test(fraction)) return UNREADABLE;
  if (whole !== '' && !DIGITS.test(whole) && !GROUPED.test(whole)) return UNREADABLE;
  if (whole.length + fraction.length > 60) return UNREADABLE;

  const magnitude = parseDecimal(`${whole.replace(/,/g, '')}.${fraction}`);
  if (!magnitude) return UNREADABLE;
  const scaled = decimal(magnitude.units, magnitude.scale + scaleShift);
  return { kind: 'amount', value: negative ? negate(scaled) : scaled, places: fraction.length, percent: scaleShift > 0, unit };
});

function readScientific(mantissa: string, exponent: number, negative: boolean): AmountText {
  const value = parseDecimal(mantissa) as Decimal;
  const scaled = decimal(value.units, value.scale - exponent);
  const last = (mantissa.split('.')[1]?.length ?? 0) - exponent;
  const coarse = last < FEN_PLACES ? { coarse: halfUnit(last) } : {};
  return { kind: 'amount', value: negative ? negate(scaled) : scaled, places: Math.max(0, last), percent: false, unit: null, ...coarse };
}

/** Decimals of a 分. */
const FEN_PLACES = 2;

/** The amount that a spreadsheet's double stands for; null for NaN and the infinities. */
export function readAmountNumber(value: number): Decimal | null {
  return fromDouble(value);
}
