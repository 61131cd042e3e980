import { ECONOMIC_CODES } from '../../../src/forms/economic-codes';
import { codesOf } from '../../../src/tables/print/words';
import type { Cents, FilledForms } from './fill';
import { severalRuns, singleRun } from '../../../src/tables/by-code';

/** Whole hundredths between 1 and `most`, from a seed. */
export function amounts(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 1 + Math.floor((state / 2 ** 32) * most);
  };
}

interface Item {
  readonly code: string;
  readonly cents: Cents;
}

/** Adds 款 and 类 above 项, in the order of the codes. */
export function withParents(items: readonly Item[]): Item[] {
  const sums = new Map<string, Record<string, number>>();
  for (const { code, cents } of items) {
    for (const length of [3, 5]) {
      const parent = code.slice(0, length);
      const sum = sums.get(parent) ?? {};
      for (const [column, amount] of Object.entries(cents)) sum[column] = (sum[column] ?? 0) + amount;
      sums.set(parent, sum);
    }
  }
  const parents = [...sums].map(([code, cents]): Item => ({ code, cents }));
  return [...parents, ...items].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function total(items: readonly Item[], column: string): number {
  return items.reduce((sum, { cents }) => sum + (cents[column] ?? 0), 0);
}

const GENERAL = ['2010101', '2010102', '2080505', '2101501', '2101506', '2210201'];
const FUND = '2120801';
const CAPITAL = '2230101';

/**
 * Fills a set in for a department whose money adds up. What the set computes itself is not typed.
 * @param hasCapital whether the department has a state capital budget
 */
export function fillDepartment(set: FilledForms, seed: number, hasCapital: boolean): void {
  const amount = amounts(seed);
  const basicByCode = fillBasic(set, amount);
  const basic = [...basicByCode.values()].reduce((sum, each) => sum + each, 0);

  const shares = GENERAL.map(() => amount(1000));
  const whole = shares.reduce((sum, each) => sum + each, 0);
  let rest = basic;
  const general = GENERAL.map((code, at): Item => {
    const part = at === GENERAL.length - 1 ? rest : Math.floor((basic * (shares[at] as number)) / whole);
    rest -= part;
    return { code, cents: { basic: part, project: amount(900_000) } };
  });
  set.rows('T5', withParents(general));

  const fund = { opening: amount(50_000), expenditure: amount(80_000), closing: amount(20_000) };
  const fundIncome = fund.expenditure + fund.closing - fund.opening + 50_000;
  const fundClosing = fund.opening + fundIncome - fund.expenditure;
  set.rows('GF', withParents([{ code: FUND, cents: { opening: fund.opening, income: fundIncome, basic: 0, project: fund.expenditure } }]));
  const capital = hasCapital ? amount(70_000) : 0;
  if (hasCapital)
    set.rows('SOE', withParents([{ code: CAPITAL, cents: { basic: 0, project: capital, income: capital, expenditure: capital } }]));

  const own = general.map(({ code, cents }): Item => ({
    code,
    cents: {
      basic: (cents['basic'] ?? 0) + amount(30_000),
      project: cents['project'] ?? 0,
      toSuperior: amount(900),
      business: amount(4_000),
      toAffiliated: amount(800),
    },
  }));
  const spending = [
    ...own,
    { code: FUND, cents: { basic: 0, project: fund.expenditure } },
    ...(hasCapital ? [{ code: CAPITAL, cents: { basic: 0, project: capital } }] : []),
  ];
  set.rows('T3', withParents(spending));

  const generalSpending = total(general, 'basic') + total(general, 'project');
  const generalOpening = amount(90_000);
  const generalClosing = amount(60_000);
  const generalIncome = generalSpending + generalClosing - generalOpening;
  const other = {
    superior: amount(9_000),
    operating: amount(90_000),
    business: amount(7_000),
    affiliated: amount(300),
    other: amount(5_000),
  };
  set.rows('T2', withParents([{ code: '2101501', cents: { fiscal: generalIncome + fundIncome + capital, ...other } }]));

  set.part('T1', 'income.general', generalIncome);
  if (capital > 0) set.part('T1', 'income.capital', capital);
  set.part('T4', 'income.openingGeneral', generalOpening);
  set.part('T4', 'expenditure.closing.general', generalClosing);
  set.part('T4', 'expenditure.closing.fund', fundClosing);

  const ownIncome = Object.values(other).reduce((sum, each) => sum + each, 0);
  const columns = ['basic', 'project', 'toSuperior', 'business', 'toAffiliated'];
  const ownSpending = columns.reduce((sum, column) => sum + total(own, column), 0) - generalSpending;
  const balance = amount(2_000);
  const distribution = amount(1_000);
  const ownOpening = ownSpending + distribution;
  const ownClosing = ownOpening + ownIncome + balance - ownSpending - distribution;
  set.part('T1', 'income.nonFiscalBalance', balance);
  set.part('T1', 'income.opening', generalOpening + fund.opening + ownOpening);
  set.part('T1', 'expenditure.distribution', distribution);
  set.part('T1', 'expenditure.closing', generalClosing + fundClosing + ownClosing);

  const hospitality = { abroad: '30212', purchase: '31013', running: '30231', reception: '30217' };
  for (const [node, code] of Object.entries(hospitality)) {
    const final = (basicByCode.get(code) ?? 0) + amount(500);
    set.part('SG', `final.${node}`, final);
    set.part('SG', `budget.${node}`, final + amount(500));
  }
  for (const node of ['meeting', 'training']) {
    if (!set.has('SG', `final.${node}`)) continue;
    set.part('SG', `final.${node}`, 1_000);
    set.part('SG', `budget.${node}`, 1_200);
  }
}

/** Types every economic code of 基本支出; tells what went where. */
function fillBasic(set: FilledForms, amount: (most: number) => number): Map<string, number> {
  const { body, sheet } = set.form('T6');
  const filled = new Map<string, number>();
  for (const { code } of codesOf(ECONOMIC_CODES, set.form('T6').year)) {
    if (code.length === 3) continue;
    const cents = amount(100_000);
    filled.set(code, cents);
    if (severalRuns(body)) {
      set.part('T6', `code.${code}`, cents);
      continue;
    }
    const lane = singleRun(body);
    const row = lane?.rows.find((each) => each.code === code);
    const column = lane?.columns.find(({ key }) => key === (/^30[13]/.test(code) ? 'personnel' : 'public'));
    if (row && column) set.type(sheet, { row: row.row, column: column.column }, cents / 100);
  }
  return filled;
}
