import type { Department, Fen } from './ledger';
import { functionCodes } from './function-codes';
import { randomFrom, type Random } from './random';
import { statementsOf, type Statements } from './statements';

/** How a department's 决算情况说明 is written. */
export interface Voice {
  readonly name: string;
  /** 100.00 or, as prose has it, 100. */
  readonly keepsZeros: boolean;
  readonly isGrouped: boolean;
  readonly ratePlaces: 0 | 1 | 2;
  /** Blanks around numbers, as word processors leave them. */
  readonly isSpaced: boolean;
  /** Characters after which a page breaks its lines, and empty lines between them; null where lines are paragraphs. */
  readonly page: number | null;
  readonly unit: '万元' | '元';
}

const PLAIN: Voice = { name: '平实', keepsZeros: true, isGrouped: false, ratePlaces: 2, isSpaced: false, page: null, unit: '万元' };

export const VOICES: readonly Voice[] = [
  PLAIN,
  { ...PLAIN, name: '省零', keepsZeros: false, ratePlaces: 1, isSpaced: true },
  { ...PLAIN, name: '页面断行', page: 27, isGrouped: true },
  { ...PLAIN, name: '整数比率', ratePlaces: 0, keepsZeros: false },
  { ...PLAIN, name: '以元', unit: '元', isGrouped: true },
];

const COLUMNS_OF_INCOME = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const COLUMNS_OF_EXPENDITURE = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

/** `units / 10^drop`, rounded half away from zero. */
function rounded(units: bigint, by: bigint): bigint {
  const magnitude = units < 0n ? -units : units;
  const result = (magnitude * 2n + by) / (by * 2n);
  return units < 0n ? -result : result;
}

function decimals(units: bigint, places: number): string {
  const text = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  return (units < 0n ? '-' : '') + (places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`);
}

class Writer {
  private readonly paragraphs: string[] = [];

  constructor(
    private readonly voice: Voice,
    private readonly random: Random,
    readonly year: number,
  ) {}

  say(text: string): void {
    this.paragraphs.push(text);
  }

  money(amount: Fen): string {
    const { unit, keepsZeros, isGrouped, isSpaced } = this.voice;
    let digits = decimals(unit === '元' ? amount : rounded(amount, 10_000n), 2);
    if (isGrouped) digits = digits.replace(/\B(?=(\d{3})+\.)/g, ',');
    if (!keepsZeros) digits = digits.replace(/\.?0+$/, '');
    return isSpaced ? ` ${digits} ${unit}` : `${digits}${unit}`;
  }

  rate(part: Fen, whole: Fen): string {
    const places = this.voice.ratePlaces;
    const ratio = whole === 0n ? 0n : rounded(part * 10n ** BigInt(places + 2), whole);
    return `${this.voice.isSpaced ? ' ' : ''}${decimals(ratio, places)}%`;
  }

  /** “增加 X 万元，增长 Y%” for a year before that is invented. */
  change(now: Fen, subject = ''): string {
    const before = now === 0n ? 0n : (now * BigInt(40 + this.random.below(130))) / 100n;
    if (before === now) return `与上年持平`;
    const [more, grown] = now > before ? ['增加', '增长'] : ['减少', '下降'];
    const moved = now > before ? now - before : before - now;
    return `与${this.year - 1}年度相比，${subject}${more}${this.money(moved)}，${grown}${this.rate(moved, before)}`;
  }

  /** “年初预算为 X，支出决算为 Y，完成年初预算的 Z%，决算数大于预算数”. */
  budget(final: Fen, budget: Fen, name = '年初预算'): string {
    const word = final > budget ? `大于${name}数` : final < budget ? `小于${name}数` : `与${name}数持平`;
    return `${name}为${this.money(budget)}，支出决算为${this.money(final)}，完成${name}的${this.rate(final, budget)}，决算数${word}`;
  }

  invented(final: Fen): Fen {
    return this.random.chance(30) ? final : (final * BigInt(70 + this.random.below(60))) / 100n + 1n;
  }

  text(): string {
    const { page } = this.voice;
    if (page === null) return this.paragraphs.join('\n');
    return this.paragraphs.map((text) => text.replace(new RegExp(`(.{${page}})(?=.)`, 'gu'), '$1\n\n')).join('\n\n');
  }
}

function parts(writer: Writer, names: readonly string[], amounts: readonly Fen[], whole: Fen, of: string): string {
  return names.map((name, at) => `${name}${writer.money(amounts[at] ?? 0n)}，占${of}${writer.rate(amounts[at] ?? 0n, whole)}`).join('；');
}

function general(writer: Writer, department: Department, { general: table, expenditure }: Statements): void {
  const [total = 0n] = table.total;
  const names = functionCodes(department.year).names;
  const { year } = writer;
  writer.say('五、一般公共预算财政拨款支出决算情况说明');
  writer.say('（一）一般公共预算财政拨款支出决算总体情况');
  const share = `占本年支出合计的${writer.rate(total, expenditure.total[0] ?? 0n)}`;
  writer.say(
    `${year}年度一般公共预算财政拨款支出${writer.money(total)}，${share}。${writer.change(total, '一般公共预算财政拨款支出')}，主要原因是项目变动。`,
  );
  writer.say('（二）一般公共预算财政拨款支出决算结构情况');
  const classes = table.rows.filter(({ code }) => code.length === 3);
  const listed = classes.map(
    ({ name, amounts }) => `${name}（类）${writer.money(amounts[0] ?? 0n)}，占${writer.rate(amounts[0] ?? 0n, total)}`,
  );
  writer.say(`${year}年度一般公共预算财政拨款支出${writer.money(total)}，主要用于以下方面：${listed.join('；')}。`);
  writer.say('（三）一般公共预算财政拨款支出决算具体情况');
  writer.say(`${year}年度一般公共预算财政拨款支出${writer.budget(total, writer.invented(total))}。其中：`);
  let number = 0;
  for (const { code, amounts } of table.rows.filter((row) => row.code.length === 7)) {
    const [item, section, head] = [code, code.slice(0, 5), code.slice(0, 3)].map((each) => names.get(each) ?? '');
    const final = amounts[0] ?? 0n;
    writer.say(
      `${++number}．${head ?? ''}（类）${section ?? ''}（款）${item ?? ''}（项）。${writer.budget(final, writer.invented(final))}。`,
    );
  }
}

function economics(writer: Writer, { basic, general: table }: Statements): void {
  writer.say('六、一般公共预算财政拨款基本支出决算情况说明');
  writer.say(`${writer.year}年度一般公共预算财政拨款基本支出${writer.money(table.total[1] ?? 0n)}，其中：`);
  for (const [side, total, name] of [
    ['人员经费', basic.personnel, '人员经费'],
    ['公用经费', basic.offices, '公用经费'],
  ] as const) {
    const listed = basic.blocks
      .filter(({ block }) => block.side === side)
      .flatMap(({ block, items }) => block.items.map(([, label], at) => [label, items[at] ?? 0n] as const))
      .filter(([, amount]) => amount > 0n)
      .map(([label, amount]) => `${label}${writer.money(amount)}`);
    writer.say(`${name}${writer.money(total)}，主要包括：${listed.join('、')}。`);
  }
}

function hospitality(writer: Writer, { hospitality: final, hospitalityBudget: budget }: Statements): void {
  const lines: readonly (readonly [string, Fen, Fen])[] = [
    ['因公出国（境）费', final.abroad, budget.abroad],
    ['公务用车购置及运行维护费', final.vehicles, budget.vehicles],
    ['公务接待费', final.reception, budget.reception],
  ];
  writer.say('九、财政拨款“三公”经费支出决算情况说明');
  writer.say('（一）“三公”经费财政拨款支出决算总体情况说明。');
  writer.say(
    `${writer.year}年度“三公”经费财政拨款支出${writer.budget(final.total, budget.total, '预算')}。${writer.change(final.total)}。`,
  );
  writer.say('（二）“三公”经费财政拨款支出决算具体情况说明。');
  const listed = lines.map(([name, amount]) => `${name}支出决算${writer.money(amount)}，占${writer.rate(amount, final.total)}`);
  writer.say(`${writer.year}年度“三公”经费财政拨款支出决算中，${listed.join('；')}。具体情况如下：`);
  lines.forEach(([name, amount, planned], at) => {
    writer.say(
      `${at + 1}．${name}${writer.budget(amount, planned, '预算')}。${name}支出决算比${writer.year - 1}年度${writer.change(amount).replace(/^.*相比，|^与上年/, '')}。`,
    );
  });
}

/** The 决算情况说明 of a department in one voice: every figure in it is right. */
export function narrate(department: Department, voice: Voice): string {
  const statements = statementsOf(department);
  const { totals, income, expenditure, fiscal, fund, capital } = statements;
  const { year } = department;
  const writer = new Writer(voice, randomFrom(department.seed + 77), year);
  writer.say(`第三部分 ${year}年度部门决算情况说明`);
  writer.say('一、收入支出决算总体情况说明');
  writer.say(
    `${year}年度收、支总计均为${writer.money(totals.incomeGrandTotal)}。${writer.change(totals.incomeGrandTotal, '收、支总计各')}，主要原因是压减支出。`,
  );
  writer.say('二、收入决算情况说明');
  const [earned = 0n, ...sources] = income.total;
  writer.say(
    `${year}年度本年收入合计${writer.money(earned)}，${writer.change(earned, '收入合计')}。其中：${parts(writer, COLUMNS_OF_INCOME, sources, earned, '本年收入')}。`,
  );
  writer.say('三、支出决算情况说明');
  const [spent = 0n, ...purposes] = expenditure.total;
  writer.say(`${year}年度本年支出合计${writer.money(spent)}，其中：${parts(writer, COLUMNS_OF_EXPENDITURE, purposes, spent, '')}。`);
  writer.say('四、财政拨款收入支出决算总体情况说明');
  const [grand = 0n] = fiscal.grandTotal;
  writer.say(`${year}年度财政拨款收、支总计均为${writer.money(grand)}。${writer.change(grand, '财政拨款收、支总计各')}。`);
  general(writer, department, statements);
  economics(writer, statements);
  writer.say('七、政府性基金预算财政拨款收入支出决算情况说明');
  const [opening = 0n, came = 0n, went = 0n, , , closing = 0n] = fund.total;
  writer.say(
    `${year}年度政府性基金预算财政拨款年初结转和结余${writer.money(opening)}，本年收入${writer.money(came)}，` +
      `本年支出${writer.money(went)}，年末结转和结余${writer.money(closing)}。`,
  );
  writer.say('八、国有资本经营预算财政拨款支出决算情况说明');
  writer.say(`${year}年度国有资本经营预算财政拨款支出${writer.money(capital.total[2] ?? 0n)}。`);
  hospitality(writer, statements);
  return writer.text();
}
