import { economicSplit, hospitalityBudget, hospitalityFinal } from './basic-spending';
import { functionCodes } from './function-codes';
import type { FunctionCode } from './function-codes';
import { randomFrom } from './random';
import type { Random } from './random';
import { inventName } from './names';
import { Purse } from './purse';

/** Money in 分. */
export type Fen = bigint;

/** Which budget pays: 一般公共预算, 政府性基金预算, 国有资本经营预算, or money that is no 财政拨款. */
export type Funding = 'general' | 'fund' | 'capital' | 'own';

/** The columns of 支出决算表: 基本, 项目, 上缴上级, 经营, 对附属单位补助. */
export type Purpose = 'basic' | 'project' | 'remitted' | 'operating' | 'subsidy';

/** The lines of 收入: the three kinds of 财政拨款, then 上级补助, 事业, 经营, 附属单位上缴, 其他. */
export type Source = 'general' | 'fund' | 'capital' | 'superior' | 'business' | 'operating' | 'affiliated' | 'other';

export interface Expenditure {
  /** 项 code, 7 digits. */
  readonly code: string;
  /** Which of the department's units spent it, from 0. */
  readonly unit: number;
  readonly funding: Funding;
  readonly purpose: Purpose;
  readonly amount: Fen;
}

export interface Income {
  readonly code: string;
  readonly unit: number;
  readonly source: Source;
  readonly amount: Fen;
}

/** What one 项 carries over the year's two ends (结转和结余) out of one budget. */
export interface Balance {
  readonly code: string;
  readonly funding: Exclude<Funding, 'own'>;
  readonly opening: Fen;
  readonly closing: Fen;
  /** The part of `closing` that is 结余, not 结转. */
  readonly surplus: Fen;
}

/** The lines of the “三公”经费 form, and 会议费 and 培训费 which some provinces add. Sums are not kept. */
export interface Hospitality {
  readonly abroad: Fen;
  readonly purchase: Fen;
  readonly running: Fen;
  readonly reception: Fen;
  readonly meetings: Fen;
  readonly training: Fen;
}

/** One invented department's year, consistent to the 分: everything that nine tables print derives from this. */
export interface Department {
  readonly seed: number;
  readonly year: number;
  readonly name: string;
  /** The units that the department's tables sum up (汇总). */
  readonly units: readonly string[];
  readonly incomes: readonly Income[];
  readonly expenditures: readonly Expenditure[];
  readonly balances: readonly Balance[];
  /** 年初 and 年末结转和结余 of money that is no 财政拨款. */
  readonly ownOpening: Fen;
  readonly ownClosing: Fen;
  /** 使用非财政拨款结余. */
  readonly usedReserves: Fen;
  /** 结余分配. */
  readonly allocated: Fen;
  /** 一般公共预算 基本支出 by economic code, 5 digits; codes without money are absent. */
  readonly basicByEconomicCode: ReadonlyMap<string, Fen>;
  readonly hospitalityBudget: Hospitality;
  readonly hospitality: Hospitality;
}

/** What a caller may fix; everything else comes from the seed. */
export interface DepartmentTraits {
  readonly year?: number;
  readonly name?: string;
  readonly units?: readonly string[];
  /** About how many 项 codes of 一般公共预算 it has. */
  readonly codes?: number;
  /** Every amount is a multiple of this many 分: 10000n makes amounts in 万元 exact at two decimals. 1n unless told. */
  readonly grain?: bigint;
  /** Whether it has money of government funds, of the state capital budget, and of its own. */
  readonly fund?: boolean;
  readonly capital?: boolean;
  readonly own?: boolean;
}

const OWN_SOURCES: readonly Source[] = ['superior', 'business', 'operating', 'affiliated', 'other'];
/** 项 that pay salaries and offices: a department spends 基本支出 on them. */
const BASIC_NAME = /行政运行|事业运行|养老|离退休|职业年金|单位医疗|住房公积金|购房补贴|公务员医疗/;

/** A consistent department. The same seed and traits give the same department for ever. */
export function makeDepartment(seed: number, traits: DepartmentTraits = {}): Department {
  const random = randomFrom(seed);
  const year = traits.year ?? 2019 + random.below(7);
  const purse = new Purse(random, traits.grain ?? 1n);
  const { name, units } = inventName(random);
  const unitNames = traits.units ?? units;
  const codes = functionCodes(year);
  const hasFund = traits.fund ?? random.chance(45);
  const hasCapital = (traits.capital ?? random.chance(25)) && codes.capital.length > 0;
  const hasOwn = traits.own ?? random.chance(60);

  const unitOf = () => random.below(unitNames.length);
  const general = pickCodes(random, codes.general, traits.codes ?? random.pick([3, 5, 8, 8, 12, 16, 25]));
  const expenditures: Expenditure[] = general.flatMap((item, at) => generalSpending(random, purse, item, at === 0, unitOf));
  if (hasFund) expenditures.push(...budgetSpending(random, purse, codes.fund, 'fund', unitOf));
  if (hasCapital) expenditures.push(...budgetSpending(random, purse, codes.capital, 'capital', unitOf));
  if (hasOwn) for (const item of general) expenditures.push(...ownSpending(random, purse, item, unitOf));

  const incomes: Income[] = [];
  const balances: Balance[] = [];
  for (const [key, spent] of spentByCodeAndBudget(expenditures)) {
    const [code = '', funding = ''] = key.split(' ');
    if (funding === 'own') continue;
    const { opening, closing, income } = carryOver(random, purse, spent);
    const surplus = closing > 0n && random.chance(20) ? closing : 0n;
    if (opening > 0n || closing > 0n) balances.push({ code, funding: funding as Balance['funding'], opening, closing, surplus });
    if (income > 0n) incomes.push({ code, unit: unitOf(), source: funding as Source, amount: income });
  }
  const own = ownMoney(random, purse, expenditures, hasOwn, unitOf);
  incomes.push(...own.incomes);

  const basicByEconomicCode = economicSplit(random, purse, total(expenditures, 'general', 'basic'), year);
  const hospitality = hospitalityFinal(random, purse, basicByEconomicCode, total(expenditures, 'general', 'project'));
  return {
    seed,
    year,
    name: traits.name ?? name,
    units: unitNames,
    incomes,
    expenditures,
    balances,
    ownOpening: own.opening,
    ownClosing: own.closing,
    usedReserves: own.used,
    allocated: own.allocated,
    basicByEconomicCode,
    hospitality,
    hospitalityBudget: hospitalityBudget(random, purse, hospitality),
  };
}

/** 项 codes, crowded into few 款 as in real departments. */
function pickCodes(random: Random, list: readonly FunctionCode[], count: number): FunctionCode[] {
  const items = list.filter(({ code }) => code.length === 7);
  if (count >= items.length) return items;
  const home = random.pick(items).code.slice(0, 5);
  const common = /^(20805|21011|22102)/;
  const near = items.filter(({ code }) => code.startsWith(home) || common.test(code));
  const far = items.filter((item) => !near.includes(item));
  const chosen = new Set([...random.sample(near, count), ...random.sample(far, Math.max(count - near.length, Math.floor(count / 4)))]);
  return items.filter((item) => chosen.has(item));
}

function generalSpending(random: Random, purse: Purse, item: FunctionCode, first: boolean, unitOf: () => number): Expenditure[] {
  const usuallyBasic = BASIC_NAME.test(item.name);
  const basic = first || usuallyBasic || random.chance(25);
  const project = !basic || random.chance(usuallyBasic ? 10 : 60);
  const found: Expenditure[] = [];
  const spend = (purpose: Purpose) => found.push({ code: item.code, unit: unitOf(), funding: 'general', purpose, amount: purse.draw() });
  if (basic) spend('basic');
  if (basic && random.chance(30)) spend('basic');
  if (project) spend('project');
  return found;
}

function budgetSpending(
  random: Random,
  purse: Purse,
  list: readonly FunctionCode[],
  funding: 'fund' | 'capital',
  unitOf: () => number,
): Expenditure[] {
  const items = list.filter(({ code }) => code.length === 7);
  return random.sample(items, 1 + random.below(4)).map(({ code }) => {
    const purpose = random.chance(15) ? 'basic' : 'project';
    return { code, unit: unitOf(), funding, purpose, amount: purse.draw() };
  });
}

function ownSpending(random: Random, purse: Purse, item: FunctionCode, unitOf: () => number): Expenditure[] {
  const odds: readonly (readonly [Purpose, number])[] = [
    ['basic', 20],
    ['project', 25],
    ['remitted', 4],
    ['operating', 6],
    ['subsidy', 4],
  ];
  return odds
    .filter(([, percent]) => random.chance(percent))
    .map(([purpose]) => ({ code: item.code, unit: unitOf(), funding: 'own', purpose, amount: purse.draw() }));
}

function spentByCodeAndBudget(expenditures: readonly Expenditure[]): Map<string, Fen> {
  const spent = new Map<string, Fen>();
  for (const { code, funding, amount } of expenditures) {
    const key = `${code} ${funding}`;
    spent.set(key, (spent.get(key) ?? 0n) + amount);
  }
  return spent;
}

/** 年初 + 收入 = 支出 + 年末, each of them nothing or at least the smallest amount that anybody books. */
function carryOver(random: Random, purse: Purse, spent: Fen): { opening: Fen; closing: Fen; income: Fen } {
  const closing = random.chance(25) ? purse.draw() : 0n;
  if (random.chance(6)) return { opening: spent + closing, closing, income: 0n };
  const opening = random.chance(30) ? purse.draw() : 0n;
  const income = spent + closing - opening;
  return income >= purse.least ? { opening, closing, income } : { opening: 0n, closing, income: spent + closing };
}

function ownMoney(random: Random, purse: Purse, expenditures: readonly Expenditure[], hasOwn: boolean, unitOf: () => number) {
  const incomes: Income[] = [];
  if (!hasOwn) return { incomes, opening: 0n, closing: 0n, used: 0n, allocated: 0n };
  let spent = 0n;
  let earned = 0n;
  for (const { code, funding, amount } of expenditures) {
    if (funding !== 'own') continue;
    spent += amount;
    for (const source of random.sample(OWN_SOURCES, random.below(3))) {
      const income: Income = { code, unit: unitOf(), source, amount: random.chance(50) ? amount : purse.draw() };
      incomes.push(income);
      earned += income.amount;
    }
  }
  const opening = random.chance(50) ? purse.draw() : 0n;
  const left = opening + earned - spent;
  if (left < 0n) {
    const closing = random.chance(50) ? purse.draw() : 0n;
    const used = closing - left;
    return used >= purse.least
      ? { incomes, opening, closing, used, allocated: 0n }
      : { incomes, opening, closing: closing + purse.least, used: used + purse.least, allocated: 0n };
  }
  const [closing = 0n, allocated = 0n] = random.chance(40) ? purse.split(left, [1, 1]) : [left];
  // What is too small to book is raised together with its source, so that the balance still holds.
  if (left > 0n && left < purse.least)
    return { incomes, opening: opening + purse.least, closing: left + purse.least, used: 0n, allocated: 0n };
  return { incomes, opening, closing, used: 0n, allocated };
}

function total(expenditures: readonly Expenditure[], funding: Funding, purpose: Purpose): Fen {
  return expenditures.reduce((sum, one) => (one.funding === funding && one.purpose === purpose ? sum + one.amount : sum), 0n);
}
