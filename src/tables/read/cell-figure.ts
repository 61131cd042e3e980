import { compare, decimal, halfUnit, ZERO } from '../../amount/decimal';
import { halfWidth } from '../../amount/interval';
import { normalise } from '../../amount/text';
import { convert, printedPlaces, type MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import { readCellAmount, readTypedAmount, type CellAmount } from '../../workbook/cell-amount';
import { cellAt, type Cell, type Sheet } from '../../workbook/workbook';
import type { FoundCell } from './found';

/** A share above this, typed without a percent sign, is a percentage: 84.34 under 执行率. */
const LARGEST_SHARE = decimal(2n);

/** An amount of money that is rounded as it is printed itself; 100万 is so much 万元, whatever the table's unit. */
export function moneyFigure(sheet: Sheet, place: FoundCell, unit: MoneyUnit): Figure {
  const figure = numberFigure(sheet, place, unit, (text) => readTypedAmount(normalise(text).replace(/(?<=\d)(?:百万|[千万亿])$/, '$&元')));
  if (figure.state !== 'amount') return figure;
  const places = Math.max(printedPlaces(unit), figure.value.scale);
  return { ...figure, places, halfWidth: halfWidth(figure.value, places, unit) };
}

/** Points are no money: one unit for all of them, so that those of different forms are the same numbers. */
export const POINTS: MoneyUnit = '元';

/** Points: exact as typed; “99.55分” is read too. */
export function pointsFigure(sheet: Sheet, place: FoundCell): Figure {
  return numberFigure(sheet, place, POINTS);
}

/** Points that may be printed as shares of the whole: 50% are 50 of 100. */
export function weightFigure(sheet: Sheet, place: FoundCell): Figure {
  const figure = pointsFigure(sheet, place);
  if (figure.state !== 'amount' || !isPercent(cellAt(sheet, place.row, place.column) as Cell)) return figure;
  return { ...figure, value: decimal(figure.value.units, figure.value.scale - 2), places: Math.max(0, figure.places - 2) };
}

/** A rate as a share, with the interval that its printed decimals stand for: 84% · 84 · 0.84. */
export function rateFigure(sheet: Sheet, place: FoundCell, unit: MoneyUnit): Figure {
  const figure = numberFigure(sheet, place, unit);
  if (figure.state !== 'amount') return figure;
  const percentSign = isPercent(cellAt(sheet, place.row, place.column) as Cell);
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

function numberFigure(sheet: Sheet, place: FoundCell, unit: MoneyUnit, readTyped: (text: string) => CellAmount = readPoints): Figure {
  const cell = cellAt(sheet, place.row, place.column);
  const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
  const read = cell?.value.kind === 'text' ? readTyped(cell.value.text) : readCellAmount(cell, unit);
  return { sheet: sheet.name, ...place, unit, halfWidth: ZERO, ...formula, ...figurePart(read, unit) };
}

/** What a cell says, as a figure in `unit`. */
export function figurePart(read: CellAmount, unit: MoneyUnit): Pick<Figure, 'state' | 'value' | 'places' | 'text' | 'isText' | 'ownUnit'> {
  if (read.state !== 'amount')
    return { state: read.state, value: ZERO, places: 0, ...(read.text === undefined ? {} : { text: read.text }) };
  const value = read.unit === null ? read.value : convert(read.value, read.unit, unit);
  const ownUnit = read.unit === null || read.unit === unit ? {} : { ownUnit: read.unit };
  return { state: 'amount', value, places: Math.max(value.scale, read.shown ?? 0), ...(read.isText ? { isText: true } : {}), ...ownUnit };
}

/** Points typed as text: the sign 分 behind them is none of the number. */
export function readPoints(raw: string): CellAmount {
  return readTypedAmount(normalise(raw).replace(/(?<=^[\d.]+)分$/, ''));
}

function isPercent({ value, format }: Cell): boolean {
  return value.kind === 'text' ? /[%％]/.test(value.text) : format?.includes('%') === true;
}
