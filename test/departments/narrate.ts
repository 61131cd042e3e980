import { numeral } from './expenditure-lines';
import { functionCodes } from './function-codes';
import { makeDepartment, type Department, type Fen } from './ledger';
import { randomFrom, type Random } from './random';
import { ReportWriter, type Print, type WrittenFigure } from './report-writer';
import { NATIONAL, WORDINGS, type Chapter, type Wording } from './report-wordings';
import { statementsOf, type Statements } from './statements';

/** How a department's 决算情况说明 is written. */
export interface Voice extends Print {
  readonly name: string;
  readonly wording: Wording;
}

const PLAIN: Voice = {
  name: '平实',
  wording: NATIONAL,
  keepsZeros: true,
  isGrouped: false,
  ratePlaces: 2,
  isSpaced: false,
  page: null,
  unit: '万元',
};

/** The national wording with numbers printed in several ways. */
export const VOICES: readonly Voice[] = [
  PLAIN,
  { ...PLAIN, name: '省零', keepsZeros: false, ratePlaces: 1, isSpaced: true },
  { ...PLAIN, name: '页面断行', page: 27, isGrouped: true },
  { ...PLAIN, name: '整数比率', ratePlaces: 0, keepsZeros: false },
  { ...PLAIN, name: '以元', unit: '元', isGrouped: true },
];

/** Every wording, its numbers printed plainly. */
export const PLACES: readonly Voice[] = WORDINGS.map((wording) => ({ ...PLAIN, name: wording.name, wording }));

/** A report with what is known of it. */
export interface Narrated {
  readonly text: string;
  readonly figures: readonly WrittenFigure[];
}

const SOURCES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const PURPOSES = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

/** Fills the places of a wording; one without a value is a mistake of the wording. */
function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${pattern}：没有 ${name}`);
    return value;
  });
}

const printedDigits = (amount: string): string => amount.replace(/[^\d.]/g, '');

class Narrator {
  readonly writer: ReportWriter;
  readonly random: Random;
  readonly now: Statements;
  readonly before: Statements;

  constructor(
    readonly department: Department,
    readonly voice: Voice,
    last: Department,
  ) {
    this.writer = new ReportWriter(voice);
    this.random = randomFrom(department.seed + 77);
    this.now = statementsOf(department);
    this.before = statementsOf(last);
  }

  head(chapter: Chapter): void {
    const text = this.voice.wording.headings[chapter];
    if (text !== '') this.writer.say(this.fill(text, {}));
  }

  fill(pattern: string, values: Readonly<Record<string, string>>): string {
    const { year } = this.department;
    return filled(pattern, { 年: `${year}`, 上年: `${year - 1}`, ...values });
  }

  say(pattern: string, values: Readonly<Record<string, string>>): void {
    this.writer.say(this.fill(pattern, values));
  }

  change(now: Fen, before: Fen, who = ''): string {
    const { up, down, same } = this.voice.wording.change;
    if (now === before) return this.fill(same, { 谁: who });
    const moved = now > before ? now - before : before - now;
    const values = { 谁: who, 差: this.writer.money(moved, false) };
    // Nothing grows from nothing.
    if (before === 0n) return this.fill(up, { ...values, 率: '' }).replace(/，[^，]{0,6}$/, '');
    return this.fill(now > before ? up : down, { ...values, 率: this.writer.rate(moved, before) });
  }

  list(names: readonly string[], amounts: readonly Fen[], whole: Fen, of: string): string {
    const { part, between } = this.voice.wording;
    return names
      .map((name, at) =>
        this.fill(part, { 名: name, 数: this.writer.money(amounts[at] ?? 0n), 全: of, 率: this.writer.rate(amounts[at] ?? 0n, whole) }),
      )
      .join(between);
  }

  /** The words about a budget and what came of it. */
  against(final: Fen, budget: Fen, inTables: boolean): Readonly<Record<string, string>> {
    const { above, below, same } = this.voice.wording.outcome;
    const [数, 预] = [this.writer.money(final), this.writer.money(budget, inTables)];
    // Who writes it compares what is printed.
    const isSame = printedDigits(数) === printedDigits(预);
    return {
      数,
      预,
      率: this.writer.rate(final, budget),
      比: isSame ? same : final > budget ? above : below,
    };
  }
}

function totals(by: Narrator): void {
  const { now, before, writer, voice } = by;
  const { wording } = voice;
  by.head('totals');
  const [total, last] = [now.totals.incomeGrandTotal, before.totals.incomeGrandTotal];
  by.say(wording.totals, { 数: writer.money(total), 变: by.change(total, last, wording.both) });
  by.head('income');
  const [earned = 0n, ...sources] = now.income.total;
  const change = by.change(earned, before.income.total[0] ?? 0n, '收入合计');
  by.say(wording.income, { 数: writer.money(earned), 变: change, 列: by.list(SOURCES, sources, earned, '本年收入') });
  by.head('expenditure');
  const [spent = 0n, ...purposes] = now.expenditure.total;
  const moved = by.change(spent, before.expenditure.total[0] ?? 0n, '支出合计');
  by.say(wording.expenditure, { 数: writer.money(spent), 变: moved, 列: by.list(PURPOSES, purposes, spent, '本年支出') });
  by.head('fiscal');
  const [grand = 0n] = now.fiscal.grandTotal;
  by.say(wording.fiscal, { 数: writer.money(grand), 变: by.change(grand, before.fiscal.grandTotal[0] ?? 0n, wording.fiscalBoth) });
}

function general(by: Narrator): void {
  const { now, before, writer, voice, random, department } = by;
  const { wording } = voice;
  const [total = 0n] = now.general.total;
  by.head('general');
  by.head('generalTotal');
  by.say(wording.general, {
    数: writer.money(total),
    率: writer.rate(total, now.expenditure.total[0] ?? 0n),
    变: by.change(total, before.general.total[0] ?? 0n, '一般公共预算财政拨款支出'),
  });
  by.head('generalStructure');
  const classes = now.general.rows.filter(({ code }) => code.length === 3);
  const listed = classes.map(({ name, amounts: [amount = 0n] }) =>
    by.fill(wording.class, { 名: name, 数: writer.money(amount), 率: writer.rate(amount, total) }),
  );
  by.say(wording.structure, { 数: writer.money(total), 列: listed.join(wording.between) });
  by.head('generalItems');
  const items = now.general.rows.filter(({ code }) => code.length === 7);
  const budgets = items.map(({ amounts: [final = 0n] }) =>
    random.chance(30) ? final : (final * BigInt(70 + random.below(60))) / 100n + 1n,
  );
  const budget = budgets.reduce((sum, each) => sum + each, 0n);
  by.say(wording.items, by.against(total, budget, false));
  const names = functionCodes(department.year).names;
  items.forEach(({ code, amounts: [final = 0n] }, at) => {
    const [head = '', section = '', item = ''] = [3, 5, 7].map((length) => names.get(code.slice(0, length)) ?? '');
    const number = wording.ordinals === 'digits' ? `${at + 1}` : numeral(at + 1);
    by.say(wording.item, { 号: number, 码: code, 类: head, 款: section, 项: item, ...by.against(final, budgets[at] ?? 0n, false) });
  });
}

function economics(by: Narrator): void {
  const { now, writer, voice } = by;
  const { wording } = voice;
  by.head('basic');
  by.say(wording.basic, { 数: writer.money(now.general.total[1] ?? 0n) });
  for (const [side, total] of [
    ['人员经费', now.basic.personnel],
    ['公用经费', now.basic.offices],
  ] as const) {
    const listed = now.basic.blocks
      .filter(({ block }) => block.side === side)
      .flatMap(({ block, items }) => block.items.map(([, label], at) => [label, items[at] ?? 0n] as const))
      .filter(([, amount]) => amount > 0n)
      .map(([label, amount]) => (wording.elements === 'amounts' ? `${label}${writer.money(amount)}` : label));
    by.say(wording.side, { 名: side, 数: writer.money(total), 列: listed.join('、') });
  }
}

function otherBudgets(by: Narrator): void {
  const { now, writer, voice } = by;
  const [opening = 0n, came = 0n, went = 0n, , , closing = 0n] = now.fund.total;
  by.head('fund');
  by.say(voice.wording.fund, {
    初: writer.money(opening),
    收: writer.money(came),
    支: writer.money(went),
    末: writer.money(closing),
  });
  by.head('capital');
  by.say(voice.wording.capital, { 数: writer.money(now.capital.total[2] ?? 0n) });
}

function hospitality(by: Narrator): void {
  const { voice, writer } = by;
  const { wording } = voice;
  const { hospitality: final, hospitalityBudget: budget } = by.now;
  const { hospitality: before } = by.before;
  const lines: readonly (readonly [string, Fen, Fen, Fen])[] = [
    ['因公出国（境）费', final.abroad, budget.abroad, before.abroad],
    ['公务用车购置及运行维护费', final.vehicles, budget.vehicles, before.vehicles],
    ['公务接待费', final.reception, budget.reception, before.reception],
  ];
  by.head('hospitality');
  by.head('hospitalityTotal');
  by.say(wording.three, { ...by.against(final.total, budget.total, true), 变: by.change(final.total, before.total) });
  by.head('hospitalityItems');
  const listed = lines.map(([name, amount]) =>
    by.fill(wording.share, { 名: name, 数: writer.money(amount), 率: writer.rate(amount, final.total) }),
  );
  by.say(wording.threeParts, { 列: listed.join(wording.between) });
  lines.forEach(([name, amount, planned, last], at) => {
    const number = wording.ordinals === 'digits' ? `${at + 1}` : numeral(at + 1);
    by.say(wording.threeItem, { 号: number, 名: name, ...by.against(amount, planned, true), 变: by.change(amount, last, `${name}支出`) });
  });
}

/** What no table prints: 机关运行经费, 政府采购, 车辆. */
function others(by: Narrator): void {
  const { voice, random, writer } = by;
  const { wording } = voice;
  by.head('others');
  const [running, last] = [random.amount(10_000n, 90_000_000n), random.amount(10_000n, 90_000_000n)];
  by.head('running');
  by.say(wording.running, { 数: writer.money(running, false), 变: by.change(running, last, '') });
  const kinds = [0, 1, 2].map(() => (random.chance(25) ? 0n : (random.amount(100_000n, 30_000_000n) / 10_000n) * 10_000n));
  const [goods = 0n, works = 0n, services = 0n] = kinds;
  const money = (amount: Fen) => writer.money(amount, false);
  by.head('procurement');
  by.say(wording.procurement, { 数: money(goods + works + services), 货: money(goods), 工: money(works), 服: money(services) });
  const cars = [0, 1, 2].map(() => random.below(9));
  const [first = 0, second = 0, third = 0] = cars;
  by.head('vehicles');
  by.say(wording.vehicles, {
    数: writer.count(first + second + third, '辆'),
    甲: writer.count(first, '辆'),
    乙: writer.count(second, '辆'),
    丙: writer.count(third, '辆'),
  });
}

/** The year before is a department's year as well: its parts add up to its totals. */
export function yearBefore({ seed, year }: Department): Department {
  return makeDepartment(seed + 1000, { year: year - 1 });
}

/**
 * The 决算情况说明 of a department in one voice: every figure in it is right.
 * @param last the department in the year before
 */
export function narrated(department: Department, voice: Voice, last = yearBefore(department)): Narrated {
  const by = new Narrator(department, voice, last);
  by.head('part');
  for (const write of [totals, general, economics, otherBudgets, hospitality, others]) write(by);
  return { text: by.writer.text(), figures: by.writer.figures() };
}

/** The text of `narrated` alone. */
export function narrate(department: Department, voice: Voice): string {
  return narrated(department, voice).text;
}
