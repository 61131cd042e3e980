import { absolute, compare, decimal, multiply, round, subtract, toGrouped, toPlain, type Decimal } from '../amount/decimal';
import { convert, exactPlaces, inYuan, type MoneyUnit } from '../amount/unit';
import { figureLabel, type Figure } from '../identities/figure';
import { cellName } from '../workbook/address';
import type { Claim } from './claims';
import type { Interval } from './intervals';

/** A cell's amount in another unit, with the decimals that it prints there. */
export function inUnit(figure: Figure, unit: MoneyUnit): { readonly value: Decimal; readonly places: number } {
  return { value: convert(figure.value, figure.unit, unit), places: figure.places + exactPlaces(unit) - exactPlaces(figure.unit) };
}

/** Whether a printed amount repeats a cell: the same number, or the cell's rounded to the fewer decimals that the text prints. */
export function repeats({ quantity: { value, places, unit } }: Claim, figure: Figure): boolean {
  if (unit === null) return false;
  const cell = inUnit(figure, unit);
  if (compare(value, cell.value) === 0) return true;
  if (places < cell.places) return compare(value, round(cell.value, places)) === 0;
  const half = convert(figure.halfWidth, figure.unit, unit);
  return places > cell.places && compare(absolute(subtract(value, cell.value)), half) <= 0;
}

/** Decimals with which a cell is told to a reader of the text: as many as it prints, and no more than the text does, or two. */
function toldPlaces(printed: number, { quantity }: Claim): number {
  return Math.max(0, Math.min(printed, Math.max(2, quantity.places)));
}

/** The cell's amount in a claim's unit as a decimal string. */
export function expectedOf(figure: Figure, unit: MoneyUnit, claim: Claim): string {
  const { value, places } = inUnit(figure, unit);
  const told = toldPlaces(places, claim);
  return toPlain(round(value, told), told);
}

/** What the cell's true amount may be, in 元. */
export function cellInterval({ value, halfWidth, unit }: Figure): Interval {
  return { value: inYuan(value, unit), half: inYuan(halfWidth, unit) };
}

/** “公开06表 I34‘公用经费合计’为 72.53 万元”. */
export function cellInWords(figure: Figure, unit: MoneyUnit, claim: Claim): string {
  const { value, places } = inUnit(figure, unit);
  const told = toldPlaces(places, claim);
  return `${figure.sheet} ${cellName(figure)}“${figureLabel(figure)}”为 ${toGrouped(round(value, told), told)} ${unit}`;
}

/** An amount of 元 in a unit for a message. */
export function amountInWords(yuan: Decimal, unit: MoneyUnit, places: number): string {
  return toGrouped(round(convert(yuan, '元', unit), places), places);
}

/** A ratio in the notation of a printed percentage or multiple. */
export function ratioText(ratio: Decimal, kind: 'share' | 'multiple', places: number): string {
  return kind === 'share' ? `${toPlain(multiply(ratio, decimal(100n)), places)}%` : `${toPlain(ratio, places)}倍`;
}
