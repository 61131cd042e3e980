import { decimal, type Decimal } from './decimal';

/** The money unit (金额单位) in which a form prints its amounts. */
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

interface UnitFacts {
  /** How many 元 one unit is, as a power of ten. */
  readonly exponent: number;
  /** Decimals that a form in this unit prints unless its cells show otherwise. */
  readonly printedPlaces: number;
}

const FACTS: Readonly<Record<MoneyUnit, UnitFacts>> = {
  元: { exponent: 0, printedPlaces: 2 },
  千元: { exponent: 3, printedPlaces: 2 },
  万元: { exponent: 4, printedPlaces: 2 },
  百万元: { exponent: 6, printedPlaces: 2 },
  亿元: { exponent: 8, printedPlaces: 2 },
};

export const MONEY_UNITS = Object.keys(FACTS) as readonly MoneyUnit[];

/** Decimals with which an amount of whole 分 is exact: 2 in 元, 6 in 万元. */
export function exactPlaces(unit: MoneyUnit): number {
  return FACTS[unit].exponent + 2;
}

/** Decimals that a form in this unit usually prints. */
export function printedPlaces(unit: MoneyUnit): number {
  return FACTS[unit].printedPlaces;
}

/** An amount in `unit`, expressed in 元. */
export function inYuan(amount: Decimal, unit: MoneyUnit): Decimal {
  return decimal(amount.units, amount.scale - FACTS[unit].exponent);
}

/** An amount in unit `from`, expressed in unit `to`. */
export function convert(amount: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return from === to ? amount : decimal(amount.units, amount.scale + FACTS[to].exponent - FACTS[from].exponent);
}

/** The unit's name found in a line such as “金额单位：万元”, already normalised; null if none is named. */
export function unitIn(text: string): MoneyUnit | null {
  const match = /(百万|千|万|亿)?元/.exec(text);
  return match ? (match[0] as MoneyUnit) : null;
}
