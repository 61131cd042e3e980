import { toGrouped, toNumber, toPlain, decimal, type Decimal } from '../amount/decimal';
import { readAmountText } from '../amount/read';
import { withNumberBehind } from '../amount/text';
import type { Figure } from '../identities/figure';
import { decimalsOf, withDecimals } from '../workbook/number-format';
import type { CellContent } from '../workbook/plan';
import type { ContentOf } from './content';

export function isPercentText(value: CellContent['value']): value is string {
  return typeof value === 'string' && /[%％]\s*$/.test(value);
}

/** A number with words before it: 总分：100. */
export function isCaption(value: CellContent['value']): value is string {
  return typeof value === 'string' && !value.startsWith('#') && readAmountText(value).kind === 'unreadable';
}

/** The number that stands for the value in the figure's cell. */
export function numberFor(value: Decimal, { isPercentage }: Figure): number {
  return toNumber(isPercentage ? percentOf(value) : value);
}

function percentOf({ units, scale }: Decimal): Decimal {
  return decimal(units, scale - 2);
}

function isSeparated(value: CellContent['value']): boolean {
  return typeof value === 'string' && /\d[,，]\d/.test(value);
}

/**
 * What cells come to hold once amounts stand in them, looking as they did in print. A caption keeps its words. A cell of text format (`@`) keeps its amount as text,
 * with separators where it had them; a percentage typed as text stays one. A number stored as text in any other cell (文本型数字) becomes
 * the number that it stands for, in the format of its cell, of its column's other amounts, or else as its text was written.
 */
export class AmountContents {
  private readonly formats = new Map<string, Map<string, number>>();

  /** @param figures the amounts whose cells say how their columns are printed */
  constructor(
    figures: Iterable<Figure>,
    private readonly contentOf: ContentOf,
  ) {
    for (const figure of figures) {
      const { value, format } = contentOf(figure);
      if (typeof value !== 'number' || format === null || decimalsOf(format) === null) continue;
      const key = columnKey(figure);
      const counts = this.formats.get(key) ?? new Map<string, number>();
      counts.set(format, (counts.get(format) ?? 0) + 1);
      this.formats.set(key, counts);
    }
  }

  /** The cell with the amount in it, printed with so many decimals. */
  holding(figure: Figure, value: Decimal, places: number): CellContent {
    const before = this.contentOf(figure);
    if (isPercentText(before.value)) {
      return { ...before, formula: null, value: `${toPlain(percentOf(value), Math.max(places - 2, 0))}%` };
    }
    if (isCaption(before.value)) return { ...before, formula: null, value: withNumberBehind(before.value, toPlain(value)) };
    if (before.format === '@') {
      const text = figure.isPercentage ? toPlain(percentOf(value)) : toPlain(value, places);
      return { formula: null, value: isSeparated(before.value) ? toGrouped(value, places) : text, format: '@' };
    }
    return { formula: null, value: numberFor(value, figure), format: this.formatOf(figure, before, places) };
  }

  /** The cell with its number stored as text become a number (转换为数字), whatever the format of its cell. */
  asNumber(figure: Figure): CellContent {
    const before = this.contentOf(figure);
    const content = before.format === '@' ? { ...before, format: null } : before;
    return { formula: null, value: numberFor(figure.value, figure), format: this.formatOf(figure, content, figure.places) };
  }

  private formatOf(figure: Figure, { value, format }: CellContent, places: number): string | null {
    if (typeof value !== 'string' || value === '' || figure.state !== 'amount' || (format !== null && decimalsOf(format) !== null)) {
      return format;
    }
    const counts = [...(this.formats.get(columnKey(figure)) ?? [])].sort(([, a], [, b]) => b - a);
    return counts[0]?.[0] ?? withDecimals(isSeparated(value) ? '#,##0.00' : '0.00', places);
  }
}

function columnKey({ sheet, column }: Figure): string {
  return `${column} ${sheet}`;
}
