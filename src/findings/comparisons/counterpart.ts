import type { Figure } from '../../identities/figure';
import type { Rule } from '../../identities/identity';
import type { ComparedForm } from './compared';
import { OPENING, PREVIOUS } from './rules';

/** Which of last year's amounts an amount of this year repeats; null where it repeats none. */
export function counterpart(name: string): { readonly rule: Rule; readonly names: readonly string[] } | null {
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  // 01, 04: 年初 on the left, 年末 on the right, where 04 has a column for each budget.
  const line = /^income\.opening(\w*)\.final$/.exec(name);
  if (line) {
    const of = line[1] ?? '';
    const names = [`expenditure.closing${of}.final`, `expenditure.closing${of}.total`];
    if (of !== '') names.push(`expenditure.closing.${of.charAt(0).toLowerCase()}${of.slice(1)}`);
    return { rule: OPENING, names };
  }
  if (/^opening/.test(last)) return { rule: OPENING, names: [[...parts.slice(0, -1), last.replace(/^opening/, 'closing')].join('.')] };
  if (parts.includes('previous')) return { rule: PREVIOUS, names: [parts.map((part) => (part === 'previous' ? 'final' : part)).join('.')] };
  return null;
}

/** The amount that a form has under the first of several names. */
export function firstOf(form: ComparedForm, names: readonly string[]): Figure | null {
  for (const name of names) {
    const figure = form.amounts.get(name);
    if (figure) return figure;
  }
  return null;
}
