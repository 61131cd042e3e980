import { isZero, toGrouped } from '../amount/decimal';
import { cellOnSheet, say, type Sentence } from '../workbook/sentence';
import { figureLabel, type Figure } from './figure';
import type { Identity } from './identity';

/** The sheets on which no amount is filled in: each is blank or zero. */
export function unfilledSheets(figures: readonly Figure[]): ReadonlySet<string> {
  const sheets = new Set(figures.map(({ sheet }) => sheet));
  for (const { sheet, state, value } of figures) {
    if (state === 'error' || state === 'unreadable' || (state === 'amount' && !isZero(value))) sheets.delete(sheet);
  }
  return sheets;
}

/** A relation between tables one side of which stands on a sheet with nothing on it, while a single amount stands on the other. */
export interface UnfilledSide {
  /** The sheet that is not filled in. */
  readonly sheet: string;
  /** The amount on the other side. */
  readonly filled: Figure;
}

/** Which side of a broken relation is not filled in; null where both are, or where several amounts face the unfilled one. */
export function unfilledSide({ relation, target, terms }: Identity, unfilled: ReadonlySet<string>): UnfilledSide | null {
  const others = terms.flatMap(({ figure }) => figure ?? []);
  const sheet = others[0]?.sheet;
  if (relation === 'ratio' || sheet === undefined || others.length < terms.length) return null;
  const areTermsUnfilled = unfilled.has(sheet) && others.every((figure) => figure.sheet === sheet);
  if (areTermsUnfilled) return unfilled.has(target.sheet) || isZero(target.value) ? null : { sheet, filled: target };
  if (!unfilled.has(target.sheet) || others.some((figure) => figure.sheet === target.sheet)) return null;
  const amounts = others.filter(({ value }) => !isZero(value));
  return amounts.length === 1 && amounts[0] ? { sheet: target.sheet, filled: amounts[0] } : null;
}

/** In words: “公开06表没有填数，而公开05表 D7“合计·基本支出”为 8,518,781.14”. */
export function unfilledInWords({ sheet, filled }: UnfilledSide): Sentence {
  return say`${{ named: sheet }} 没有填数，而${cellOnSheet(filled)}“${figureLabel(filled)}”为 ${toGrouped(filled.value, Math.min(filled.places, 2))}`;
}
