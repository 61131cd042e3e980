import {
  absolute,
  compare,
  decimal,
  divide,
  isZero,
  multiply,
  ONE,
  round,
  subtract,
  toGrouped,
  toPlain,
  type Decimal,
} from '../../amount/decimal';
import { convert, printedPlaces } from '../../amount/unit';
import { partsOf } from '../../forms/recognised';
import type { FormSet } from '../../forms/sets';
import { isUsable, type Figure } from '../../identities/figure';
import type { Parts } from '../../tables/parts';

const HUNDRED = decimal(100n);
const NO_AMOUNT = '【请填写金额】';
/** A rate that is not 100 % is never printed as that: more decimals are, up to so many. */
const MOST_PLACES = 6;

/** The amounts of one set of tables by form and part (T1.income.grand), worded for a report. */
export class Cells {
  private readonly parts: ReadonlyMap<string, Parts>;

  constructor(readonly set: FormSet) {
    this.parts = new Map([...set].map(([key, form]) => [key, partsOf(form)]));
  }

  /** The cell of a part; null where the tables do not have it. */
  find(path: string): Figure | null {
    const dot = path.indexOf('.');
    return this.parts.get(path.slice(0, dot))?.get(path.slice(dot + 1)) ?? null;
  }

  /** Whether every amount of a form is zero. */
  isEmpty(form: string): boolean {
    return (this.parts.get(form)?.figures ?? []).every((figure) => isUsable(figure) && isZero(figure.value));
  }
}

/** A cell's amount as the table prints it. */
export function printed(figure: Figure): Decimal {
  return round(figure.value, placesOf(figure));
}

function placesOf({ unit, places }: Figure): number {
  return Math.max(places, printedPlaces(unit));
}

/** 1133.18万元. */
export function amountText(figure: Figure, amount: Decimal = printed(figure)): string {
  if (!isUsable(figure)) return NO_AMOUNT;
  const text = figure.unit === '元' ? toGrouped(amount, placesOf(figure)) : toPlain(amount, placesOf(figure));
  return `${text}${figure.unit}`;
}

/** The quotient of two printed amounts in percent; null where there is none to tell. */
export function rateText(part: Decimal, whole: Decimal): string | null {
  if (isZero(whole)) return null;
  for (let places = 2; places <= MOST_PLACES; places++) {
    const rate = divide(part, whole, places + 2);
    if (rate && (compare(rate, ONE) !== 0 || compare(part, whole) === 0)) return `${toPlain(multiply(rate, HUNDRED), places)}%`;
  }
  return null;
}

/** “增加 10.00万元，增长 5.00%” since the year before; the words of an amount that did not change are for the caller. */
export function changeText(now: Figure, before: Figure): { readonly text: string; readonly isSame: boolean } | null {
  if (!isUsable(now) || !isUsable(before)) return null;
  const then = round(convert(before.value, before.unit, now.unit), placesOf(now));
  const moved = subtract(printed(now), then);
  if (isZero(moved)) return { text: '', isSame: true };
  const [more, grown] = moved.units > 0n ? ['增加', '增长'] : ['减少', '下降'];
  const rate = rateText(absolute(moved), then);
  return { text: `${more}${amountText(now, absolute(moved))}${rate === null ? '' : `，${grown}${rate}`}`, isSame: false };
}
