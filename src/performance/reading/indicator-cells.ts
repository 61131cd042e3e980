import { cellText } from '../../workbook/workbook';
import { natureIn, readIndicatorValue } from '../values/indicator-value';
import { readMeasure } from '../values/measure';
import type { GridCell } from './text-grid';

/** A sign in front of its value, under one merged caption. */
const BARE_SIGN = /^(?:[≥≤><=≧≦]|>=|<=|定性|定量)$/;
const SUBTOTAL = /^.{1,10}(?:小计|合计)(?:\(.{1,6}\))?:?$/;

/** A row that only sums up others: 小计, or 指标小计 and nothing but numbers behind it. */
export function isSubtotal([label, ...others]: readonly GridCell[]): boolean {
  if ([label, ...others].some((cell) => cell?.text === '小计')) return true;
  return SUBTOTAL.test(label?.text ?? '') && others.every(({ text }) => /^[\d.]+分?$/.test(text));
}

/** The sign, or 定性, of the cells that may hold one; 正向 and 反向 are none. */
export function signIn(texts: readonly (string | undefined)[]): string {
  const signs = texts.filter((text): text is string => text !== undefined && text !== '' && natureIn(text) === null && text !== '定量');
  return signs.find((text) => text !== '定性') ?? signs[0] ?? '';
}

/** A value that may stand in several cells under one caption: ≥ | 800 | 平方米. */
export function valueIn(cells: readonly GridCell[]): {
  readonly sign: string;
  readonly value: GridCell | undefined;
  readonly unit: string;
} {
  const [first, second] = cells;
  const hasSign = first !== undefined && second !== undefined && BARE_SIGN.test(first.text);
  const rest = hasSign ? cells.slice(1) : cells;
  const [value, unit] = rest;
  const isUnit = value?.cell.value.kind === 'number' && unit !== undefined && readMeasure(unit.text) !== null;
  return { sign: hasSign ? first.text : '', value, unit: isUnit ? unit.text : '' };
}

export function withNature(nature: string, target: GridCell | undefined, unit: string): string {
  return target ? `${nature}${shown(target)}${unit}` : '';
}

/** What a reader sees in the cell; a number with a percent format as a percentage. */
export function shown(cell: GridCell | undefined): string {
  if (!cell) return '';
  const value = readIndicatorValue(cell.cell);
  return cell.cell.value.kind === 'number' && value.kind === 'numbers' ? value.text : cellText(cell.cell).trim();
}
