import { ZERO, type Decimal } from '../../amount/decimal';
import { halfWidth } from '../../amount/interval';
import { readAmountText } from '../../amount/read';
import { printedPlaces, type MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import { figurePart, POINTS, readPoints } from '../../tables/read/cell-figure';
import type { FoundCell } from '../../tables/read/found';
import { readTypedAmount } from '../../workbook/cell-amount';

/** Points typed as a part of a cell's text: the 100 of “总分：100”; '' is a place still empty. */
export function textFigure(sheet: string, place: FoundCell, text: string): Figure {
  return { sheet, ...place, unit: POINTS, halfWidth: ZERO, ...figurePart(readPoints(text), POINTS) };
}

/**
 * An amount of money behind the last colon of a label (其中：基本支出：1,800.5万元), its label in front; null where there is none, or where
 * something else than an amount stands there.
 */
export function inLabelFigure(sheet: string, place: FoundCell, text: string, unit: MoneyUnit): Figure | null {
  const at = text.lastIndexOf(':');
  const typed = text.slice(at + 1);
  if (at < 0 || typed === '') return null;
  const part = figurePart(readTypedAmount(typed), unit);
  if (part.state !== 'amount') return null;
  const places = Math.max(printedPlaces(unit), part.value.scale);
  const rowLabel = text.slice(0, at).replace(/^其中:/, '');
  return { sheet, ...place, rowLabel, unit, ...part, places, halfWidth: halfWidth(part.value, places, unit), isText: true };
}

/** Points named in a label: 产出指标（50分） → 50; null where it names none. `label` is normalised. */
export function pointsInLabel(label: string): Decimal | null {
  const match = /\((\d{1,3}(?:\.\d{1,2})?)分?\)/.exec(label) ?? /(\d{1,3}(?:\.\d{1,2})?)分/.exec(label);
  return match?.[1] ? parsePoints(match[1]) : null;
}

function parsePoints(digits: string): Decimal | null {
  const amount = readAmountText(digits);
  return amount.kind === 'amount' ? amount.value : null;
}
