import { decimal, fromDouble, multiply, toPlain } from '../../amount/decimal';
import { normalise } from '../../amount/text';
import { cellText, type Cell } from '../../workbook/workbook';
import { dayOfSerial, readCalendarSpan, type CalendarSpan } from './calendar';
import { inDigits } from './chinese-number';
import { readCondition, splitConditions, type Condition } from './condition';
import { signIn } from './sign';
import { measureInName, readMeasure, type Measure } from './measure';

/** What an indicator's target (指标值) or completed value (完成值) says. */
export type IndicatorValue =
  /** One number, or several of them in one cell (药品网采率≥85%, 高值医用耗材网采率≥75%). */
  | { readonly kind: 'numbers'; readonly conditions: readonly Condition[]; readonly text: string }
  | { readonly kind: 'calendar'; readonly span: CalendarSpan; readonly text: string }
  /** Words without a number that could be compared: 显著, 普遍开展. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'blank' }
  /** A dash or 无. */
  | { readonly kind: 'nothing'; readonly text: string }
  /** The indicator is said not to apply (不适用). */
  | { readonly kind: 'inapplicable'; readonly text: string }
  /** An error value or a formula whose result is not known. */
  | { readonly kind: 'unreadable'; readonly text: string };

/** What stands around a value and says how to read it. */
export interface ValueContext {
  /** 指标性质: ≥ ≤ = > < 定性; '' where the form has no such column. Normalised. */
  readonly nature: string;
  /** 度量单位; '' where the form has no such column. Normalised. */
  readonly unit: string;
  /** The indicator's name, normalised: it may end with the unit in brackets. */
  readonly name: string;
}

export const NO_CONTEXT: ValueContext = { nature: '', unit: '', name: '' };

const REVERSE = /^(?:(?:反向|负向|逆向|逆|负)(?:型)?(?:指标)?|越[小低少]越[好优])$/;
const FORWARD = /^(?:(?:正向|正)(?:型)?(?:指标)?|越[大高多]越[好优])$/;

/** Which way an indicator counts by a cell of its own (指标性质 正向 · 反向); null where it says something else. */
export function natureIn(text: string): 'forward' | 'reverse' | null {
  if (REVERSE.test(text)) return 'reverse';
  return FORWARD.test(text) ? 'forward' : null;
}

/** Reads the cell of a target or of a completed value. Never throws and never guesses. */
export function readIndicatorValue(cell: Cell | undefined, context: ValueContext = NO_CONTEXT): IndicatorValue {
  if (!cell) return { kind: 'blank' };
  if (cell.value.kind === 'error') return { kind: 'unreadable', text: cell.value.error };
  if (cell.value.kind === 'pending') return { kind: 'unreadable', text: cell.formula ?? '' };
  if (cell.value.kind === 'number') return readNumber(cell.value.number, cell.format, context);
  return readIndicatorText(cellText(cell), context);
}

/** ① in front of a number numbers it, and normalisation would make a digit of it: ①85% is no 185%. */
const NUMBERING = /[①-⑳⑴-⒛](?=\s*[\d０-９≥≤＞＜<>=])/g;

/** Reads typed text. */
export function readIndicatorText(raw: string, context: ValueContext = NO_CONTEXT): IndicatorValue {
  const text = normalise(raw.replace(NUMBERING, ''));
  if (text === '') return { kind: 'blank' };
  if (/^(?:不适用|N\/A)$/i.test(text)) return { kind: 'inapplicable', text };
  if (/^(?:[-—–―－−/\\]+|无)$/.test(text)) return { kind: 'nothing', text };
  if (context.nature === '定性') return { kind: 'words', text };
  const span = readCalendarSpan(text);
  if (span) return { kind: 'calendar', span, text };

  const whole = readCondition(inDigits(text));
  const parts = whole ? [whole] : splitConditions(text).map((part) => readCondition(inDigits(part)));
  const conditions = parts.filter((part): part is Condition => part !== null);
  if (conditions.length === 0 || conditions.length < parts.length) return { kind: 'words', text };
  return { kind: 'numbers', conditions: conditions.map((condition) => inContext(condition, context)), text };
}

function readNumber(value: number, format: string | undefined, context: ValueContext): IndicatorValue {
  const amount = fromDouble(value);
  if (!amount) return { kind: 'unreadable', text: String(value) };
  if (context.nature === '定性') return { kind: 'words', text: String(value) };
  const percent = format?.includes('%') ?? false;
  if (format && !percent && /[yd]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''))) {
    const span = dayOfSerial(value);
    return span ? { kind: 'calendar', span, text: dayText(span) } : { kind: 'unreadable', text: String(value) };
  }
  const condition: Condition = {
    label: '',
    bound: 'plain',
    value: percent ? multiply(amount, decimal(100n)) : amount,
    upper: null,
    measure: percent ? readMeasure('%') : null,
    measureAssumed: false,
  };
  return { kind: 'numbers', conditions: [inContext(condition, context)], text: toPlain(condition.value) + (percent ? '%' : '') };
}

function dayText({ year, latest }: CalendarSpan): string {
  return `${String(year)}年${String(Math.floor(latest / 100))}月${String(latest % 100)}日`;
}

/** Adds what the form's own columns for sign and unit, or the unit in the indicator's name, say about a bare number. */
function inContext(condition: Condition, context: ValueContext): Condition {
  const sign = condition.bound === 'plain' ? signIn(context.nature) : null;
  const around = context.unit === '' ? measureInName(context.name) : readMeasure(context.unit);
  const measure = condition.measure ? multiplied(condition.measure, around) : around;
  return { ...condition, bound: sign ?? condition.bound, measure, measureAssumed: condition.measure === null && measure !== null };
}

/** 100万 beside 元 is so many 万元, and so it is beside 万元; beside 百万元 or % nobody knows. */
function multiplied(own: Measure, around: Measure | null): Measure {
  if (own.base !== '' || !around || around.base === '%') return own;
  if (around.exponent === own.exponent) return around;
  return around.exponent === 0 ? { base: around.base, exponent: own.exponent, typed: `${own.typed}${around.typed}` } : own;
}
