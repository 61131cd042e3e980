import { compare, decimal, halfUnit, ZERO, type Decimal } from '../../amount/decimal';
import { halfWidth } from '../../amount/interval';
import { readAmountText } from '../../amount/read';
import { normalise } from '../../amount/text';
import { convert, printedPlaces, type MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import { readCellAmount, readTypedAmount, type CellAmount } from '../../workbook/cell-amount';
import { cellAt, type Cell, type Sheet } from '../../workbook/workbook';

/** Where a number stands and what it is called. */
export interface NumberPlace {
  readonly row: number;
  readonly column: number;
  readonly rowLabel: string;
  readonly columnLabel: string;
}

/** A share above this, typed without a percent sign, is a percentage: 84.34 under 执行率. */
const LARGEST_SHARE = decimal(2n);

/** An amount of money; 100万 is so much 万元, whatever the form's unit. */
export function moneyFigure(sheet: Sheet, place: NumberPlace, unit: MoneyUnit): Figure {
  const figure = numberFigure(sheet, place, unit, (text) => readTypedAmount(normalise(text).replace(/(?<=\d)(?:百万|[千万亿])$/, '$&元')));
  if (figure.state !== 'amount') return figure;
  const places = Math.max(printedPlaces(unit), figure.value.scale);
  return { ...figure, places, halfWidth: halfWidth(figure.value, places, unit) };
}

/** Points are no money: one unit for all of them, so that those of different forms are the same numbers. */
const POINTS = '元';

/** Points or a score: exact as typed; “99.55分” is read too. */
export function pointsFigure(sheet: Sheet, place: NumberPlace): Figure {
  return numberFigure(sheet, place, POINTS);
}

/** Points that may be printed as shares of the whole: 50% are 50 of 100. */
export function weightFigure(sheet: Sheet, place: NumberPlace): Figure {
  const figure = pointsFigure(sheet, place);
  if (figure.state !== 'amount' || !isPercent(cellAt(sheet, place.row, place.column))) return figure;
  return { ...figure, value: decimal(figure.value.units, figure.value.scale - 2), places: Math.max(0, figure.places - 2) };
}

/** Points typed as a part of a cell's text: the 100 of “总分：100”; '' is a place still empty. */
export function textFigure(sheet: string, place: NumberPlace, text: string): Figure {
  return { sheet, ...place, unit: POINTS, halfWidth: ZERO, ...figurePart(readPoints(text), POINTS) };
}

/**
 * An amount of money behind the last colon of a label (其中：基本支出：1,800.5万元), its label in front; null where there is none, or where
 * something else than an amount stands there.
 */
export function inLabelFigure(sheet: string, place: NumberPlace, text: string, unit: MoneyUnit): Figure | null {
  const at = text.lastIndexOf(':');
  const typed = text.slice(at + 1);
  if (at < 0 || typed === '') return null;
  const part = figurePart(readTypedAmount(typed), unit);
  if (part.state !== 'amount') return null;
  const places = Math.max(printedPlaces(unit), part.value.scale);
  const rowLabel = text.slice(0, at).replace(/^其中:/, '');
  return { sheet, ...place, rowLabel, unit, ...part, places, halfWidth: halfWidth(part.value, places, unit), isText: true };
}

/** A rate (执行率) as a share, with the interval that its printed decimals stand for. */
export function rateFigure(sheet: Sheet, place: NumberPlace, unit: MoneyUnit): Figure {
  const figure = numberFigure(sheet, place, unit);
  if (figure.state !== 'amount') return figure;
  const cell = cellAt(sheet, place.row, place.column);
  const percentSign = isPercent(cell);
  const isPercentage = !percentSign && compare(figure.value, LARGEST_SHARE) > 0;
  const value = isPercentage ? decimal(figure.value.units, figure.value.scale + 2) : figure.value;
  const places = Math.max(value.scale, percentSign ? figure.places : 0, 2);
  return {
    ...figure,
    value,
    places,
    halfWidth: halfUnit(places),
    ...(isPercentage ? { isPercentage } : {}),
    ...(percentSign ? { showsPercent: true } : {}),
  };
}

function numberFigure(sheet: Sheet, place: NumberPlace, unit: MoneyUnit, readTyped: (text: string) => CellAmount = readPoints): Figure {
  const cell = cellAt(sheet, place.row, place.column);
  const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
  const read = cell?.value.kind === 'text' ? readTyped(cell.value.text) : readCellAmount(cell, unit);
  return { sheet: sheet.name, ...place, unit, halfWidth: ZERO, ...formula, ...figurePart(read, unit) };
}

/** What a cell says, as a figure in `unit`. */
function figurePart(read: CellAmount, unit: MoneyUnit): Pick<Figure, 'state' | 'value' | 'places' | 'text' | 'isText' | 'ownUnit'> {
  if (read.state !== 'amount')
    return { state: read.state, value: ZERO, places: 0, ...(read.text === undefined ? {} : { text: read.text }) };
  const value = read.unit === null ? read.value : convert(read.value, read.unit, unit);
  const ownUnit = read.unit === null || read.unit === unit ? {} : { ownUnit: read.unit };
  return { state: 'amount', value, places: Math.max(value.scale, read.shown ?? 0), ...(read.isText ? { isText: true } : {}), ...ownUnit };
}

/** Points typed as text: the sign 分 behind them is none of the number. */
function readPoints(raw: string): CellAmount {
  return readTypedAmount(normalise(raw).replace(/(?<=^[\d.]+)分$/, ''));
}

function isPercent(cell: Cell | undefined): boolean {
  if (cell?.value.kind === 'number') return cell.format?.includes('%') ?? false;
  return cell?.value.kind === 'text' && /[%％]/.test(cell.value.text);
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

/** A label without the points it names, and without its colon. */
export function withoutPoints(label: string): string {
  return label
    .replace(/\(\d{1,3}(?:\.\d{1,2})?分?\)/g, '')
    .replace(/\d{1,3}(?:\.\d{1,2})?分$/, '')
    .replace(/:$/, '');
}
