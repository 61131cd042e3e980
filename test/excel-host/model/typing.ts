import type { BookCell } from './book';

/** What typing leaves in a cell; `format` where typing changes it. */
export type Typed = Pick<BookCell, 'value' | 'formula'> & { readonly format?: string };

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
const PERCENT = /^[-+]?\d+(?:\.\d+)?%$/;
const BRACKETED = /^\((\d+(?:\.\d+)?)\)$/;
const DATE = /^(\d{4})(?:[-/年])(\d{1,2})(?:[-/月](\d{1,2})日?|月)$/;

/** Days since Excel's day zero. */
function serial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/**
 * Takes an input as Excel takes typing: a leading `=` is a formula, `'` forces text, a text cell keeps everything as text,
 * and anything that looks like a number, a percentage, a date or a truth value becomes one.
 */
export function understand(input: unknown, format: string): Typed {
  if (format === '@') return { value: String(input).replace(/^'/, ''), formula: null };
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input, formula: null };
  const text = String(input);
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  if (text.startsWith('=') && text.length > 1) return { value: 0, formula: text };
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return { value: Number(trimmed.replace(/,/g, '')), formula: null };
  if (PERCENT.test(trimmed)) return { value: Number(trimmed.slice(0, -1)) / 100, formula: null, format: '0.00%' };
  const bracketed = BRACKETED.exec(trimmed);
  if (bracketed) return { value: -Number(bracketed[1]), formula: null };
  const date = DATE.exec(trimmed);
  if (date) return { value: serial(Number(date[1]), Number(date[2]), Number(date[3] ?? 1)), formula: null, format: 'yyyy/m/d' };
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', formula: null };
  return { value: text, formula: null };
}
