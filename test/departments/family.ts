import { functionCodes } from './function-codes';
import { makeDepartment, type Balance, type Department, type Fen, type Hospitality, type Income, type Source } from './ledger';
import type { Random } from './random';

/** A department and its year before, whose balances it carries on. */
export interface TwoYears {
  readonly last: Department;
  readonly current: Department;
}

function keyOf({ code, funding }: { readonly code: string; readonly funding: string }): string {
  return `${code} ${funding}`;
}

/** The year before a department: another year's spending, and closing balances that are its opening ones. */
function yearBefore(current: Department, seed: number): Department {
  const base = makeDepartment(seed, { year: current.year - 1, name: current.name, units: current.units });
  const closing = new Map(current.balances.map((balance) => [keyOf(balance), balance.opening]));
  const needed = new Map<string, Fen>(closing);
  for (const one of base.expenditures) {
    if (one.funding !== 'own') needed.set(keyOf(one), (needed.get(keyOf(one)) ?? 0n) + one.amount);
  }
  const split = (key: string): [string, Balance['funding']] => key.split(' ') as [string, Balance['funding']];
  const incomes: Income[] = base.incomes.filter(({ source }) => !(['general', 'fund', 'capital'] as Source[]).includes(source));
  for (const [key, amount] of needed) {
    const [code, source] = split(key);
    if (amount > 0n) incomes.push({ code, unit: 0, source, amount });
  }
  const balances = [...closing].flatMap(([key, amount]): Balance[] => {
    const [code, funding] = split(key);
    return amount > 0n ? [{ code, funding, opening: 0n, closing: amount, surplus: 0n }] : [];
  });
  const more = current.ownOpening - base.ownClosing;
  const code = base.expenditures[0]?.code ?? functionCodes(base.year).general.find((item) => item.code.length === 7)?.code ?? '2010101';
  if (more > 0n) incomes.push({ code, unit: 0, source: 'other', amount: more });
  return {
    ...{ ...base, incomes, balances, ownClosing: current.ownOpening },
    allocated: base.allocated + (more < 0n ? -more : 0n),
  };
}

/** A department in two years that follow on one another. */
export function makeTwoYears(random: Random, year: number, name: string): TwoYears {
  const current = makeDepartment(random.below(1_000_000), { year, name, units: [name] });
  return { current, last: yearBefore(current, random.below(1_000_000)) };
}

function addHospitality(all: readonly Hospitality[]): Hospitality {
  const total = (key: keyof Hospitality): Fen => all.reduce((sum, one) => sum + one[key], 0n);
  return {
    abroad: total('abroad'),
    purchase: total('purchase'),
    running: total('running'),
    reception: total('reception'),
    meetings: total('meetings'),
    training: total('training'),
  };
}

/** The total (汇总) of units of one year. */
export function summedUp(units: readonly Department[], name: string): Department {
  const [first] = units as readonly [Department, ...Department[]];
  const total = (key: 'ownOpening' | 'ownClosing' | 'usedReserves' | 'allocated'): Fen => units.reduce((sum, unit) => sum + unit[key], 0n);
  const economic = new Map<string, Fen>();
  for (const unit of units) for (const [code, amount] of unit.basicByEconomicCode) economic.set(code, (economic.get(code) ?? 0n) + amount);
  return {
    ...first,
    name,
    units: units.map((unit) => unit.name),
    incomes: units.flatMap(({ incomes }) => incomes),
    expenditures: units.flatMap(({ expenditures }) => expenditures),
    balances: units.flatMap(({ balances }) => balances),
    ownOpening: total('ownOpening'),
    ownClosing: total('ownClosing'),
    usedReserves: total('usedReserves'),
    allocated: total('allocated'),
    basicByEconomicCode: economic,
    hospitality: addHospitality(units.map(({ hospitality }) => hospitality)),
    hospitalityBudget: addHospitality(units.map(({ hospitalityBudget }) => hospitalityBudget)),
  };
}
