import { economicBlocks } from './economic-codes';
import type { EconomicBlock } from './economic-codes';
import { functionCodes } from './function-codes';
import type { Balance, Department, Fen, Funding, Hospitality, Purpose, Source } from './ledger';

/** One row of a table by function code: 类, 款 or 项. */
export interface CodedRow {
  readonly code: string;
  readonly name: string;
  /** One amount for each column of the table. */
  readonly amounts: readonly Fen[];
}

/** A table by function code: 类, 款 and 项 in the order of their codes, and 合计. */
export interface CodedTable {
  readonly rows: readonly CodedRow[];
  readonly total: readonly Fen[];
}

/** 收入支出决算总表. */
export interface TotalsStatement {
  /** The eight lines of income, in the order of `SOURCES`. */
  readonly income: readonly Fen[];
  readonly incomeTotal: Fen;
  readonly usedReserves: Fen;
  readonly opening: Fen;
  readonly incomeGrandTotal: Fen;
  /** By 类 code; absent is zero. */
  readonly expenditure: ReadonlyMap<string, Fen>;
  readonly expenditureTotal: Fen;
  readonly allocated: Fen;
  readonly closing: Fen;
  readonly expenditureGrandTotal: Fen;
}

/** 财政拨款收入支出决算总表; four amounts are 合计, 一般公共, 政府性基金, 国有资本. */
export interface FiscalStatement {
  readonly income: readonly Fen[];
  readonly opening: readonly Fen[];
  /** By 类 code; absent is zero. */
  readonly expenditure: ReadonlyMap<string, readonly Fen[]>;
  readonly expenditureTotal: readonly Fen[];
  readonly closing: readonly Fen[];
  readonly grandTotal: readonly Fen[];
}

export interface EconomicStatement {
  readonly blocks: readonly { readonly block: EconomicBlock; readonly total: Fen; readonly items: readonly Fen[] }[];
  readonly personnel: Fen;
  readonly offices: Fen;
}

/** The “三公” lines with their sums. */
export interface HospitalityStatement extends Hospitality {
  readonly vehicles: Fen;
  readonly total: Fen;
}

/** The nine tables of a department, in 分. */
export interface Statements {
  readonly totals: TotalsStatement;
  /** 收入决算表: 合计, 财政拨款, 上级补助, 事业, 经营, 附属单位上缴, 其他. */
  readonly income: CodedTable;
  /** 支出决算表: 合计, 基本, 项目, 上缴上级, 经营, 对附属单位补助. */
  readonly expenditure: CodedTable;
  readonly fiscal: FiscalStatement;
  /** 一般公共预算财政拨款支出决算表: 合计, 基本, 项目. */
  readonly general: CodedTable;
  /** 一般公共预算 with income and balances: the columns of `fund`. */
  readonly generalFlow: CodedTable;
  readonly basic: EconomicStatement;
  readonly hospitalityBudget: HospitalityStatement;
  readonly hospitality: HospitalityStatement;
  /** 政府性基金: 年初, 收入, 支出小计, 基本, 项目, 年末. */
  readonly fund: CodedTable;
  /** 国有资本经营: 年初, 收入, 支出合计, 基本, 项目, 年末合计, 结转, 结余. */
  readonly capital: CodedTable;
}

export const SOURCES: readonly Source[] = ['general', 'fund', 'capital', 'superior', 'business', 'operating', 'affiliated', 'other'];
const PURPOSES: readonly Purpose[] = ['basic', 'project', 'remitted', 'operating', 'subsidy'];
const BUDGETS: readonly Balance['funding'][] = ['general', 'fund', 'capital'];

export const sum = (amounts: Iterable<Fen>): Fen => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

/** Sums entries of 项 up to 款, 类 and 合计. */
function codedTable(year: number, columns: number, entries: Iterable<readonly [code: string, amounts: readonly Fen[]]>): CodedTable {
  const zero = (): Fen[] => Array.from({ length: columns }, () => 0n);
  const byCode = new Map<string, Fen[]>();
  const total = zero();
  const addTo = (target: Fen[], amounts: readonly Fen[]) => amounts.forEach((amount, at) => (target[at] = (target[at] ?? 0n) + amount));
  for (const [code, amounts] of entries) {
    addTo(total, amounts);
    for (const length of [3, 5, 7]) {
      const prefix = code.slice(0, length);
      const sums = byCode.get(prefix) ?? zero();
      addTo(sums, amounts);
      byCode.set(prefix, sums);
    }
  }
  const names = functionCodes(year).names;
  const rows = [...byCode.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, amounts]) => ({ code, name: names.get(code) ?? '', amounts }));
  return { rows, total };
}

function incomeTable(department: Department): CodedTable {
  const columns: readonly (readonly Source[])[] = [
    ['general', 'fund', 'capital'],
    ['superior'],
    ['business'],
    ['operating'],
    ['affiliated'],
    ['other'],
  ];
  return codedTable(
    department.year,
    7,
    department.incomes.map(({ code, source, amount }) => [
      code,
      [amount, ...columns.map((sources) => (sources.includes(source) ? amount : 0n))],
    ]),
  );
}

function expenditureTable(department: Department, funding: Funding | null, purposes: readonly Purpose[]): CodedTable {
  return codedTable(
    department.year,
    purposes.length + 1,
    department.expenditures
      .filter((one) => funding === null || one.funding === funding)
      .map(({ code, purpose, amount }) => [code, [amount, ...purposes.map((one) => (one === purpose ? amount : 0n))]]),
  );
}

function balanceTable(department: Department, funding: Balance['funding']): CodedTable {
  const entries: (readonly [string, readonly Fen[]])[] = [];
  for (const { code, source, amount } of department.incomes) {
    if (source === funding) entries.push([code, [0n, amount, 0n, 0n, 0n, 0n, 0n, 0n]]);
  }
  for (const { code, funding: paidBy, purpose, amount } of department.expenditures) {
    if (paidBy !== funding) continue;
    entries.push([code, [0n, 0n, amount, purpose === 'basic' ? amount : 0n, purpose === 'project' ? amount : 0n, 0n, 0n, 0n]]);
  }
  for (const { code, funding: paidBy, opening, closing, surplus } of department.balances) {
    if (paidBy === funding) entries.push([code, [opening, 0n, 0n, 0n, 0n, closing, closing - surplus, surplus]]);
  }
  return codedTable(department.year, 8, entries);
}

function totalsStatement(department: Department): TotalsStatement {
  const income = SOURCES.map((source) => sum(department.incomes.filter((one) => one.source === source).map(({ amount }) => amount)));
  const expenditure = new Map<string, Fen>();
  for (const { code, amount } of department.expenditures) {
    const head = code.slice(0, 3);
    expenditure.set(head, (expenditure.get(head) ?? 0n) + amount);
  }
  const incomeTotal = sum(income);
  const expenditureTotal = sum(expenditure.values());
  const opening = department.ownOpening + sum(department.balances.map((one) => one.opening));
  const closing = department.ownClosing + sum(department.balances.map((one) => one.closing));
  return {
    income,
    incomeTotal,
    usedReserves: department.usedReserves,
    opening,
    incomeGrandTotal: incomeTotal + department.usedReserves + opening,
    expenditure,
    expenditureTotal,
    allocated: department.allocated,
    closing,
    expenditureGrandTotal: expenditureTotal + department.allocated + closing,
  };
}

function fiscalStatement(department: Department): FiscalStatement {
  const withTotal = (amounts: readonly Fen[]): Fen[] => [sum(amounts), ...amounts];
  const byBudget = (amountOf: (funding: Balance['funding']) => Iterable<Fen>) => withTotal(BUDGETS.map((one) => sum(amountOf(one))));
  const spent = department.expenditures.filter((one) => one.funding !== 'own');
  const spentOn = (head: string) =>
    byBudget((funding) => spent.filter((one) => one.funding === funding && one.code.startsWith(head)).map(({ amount }) => amount));
  const heads = [...new Set(spent.map(({ code }) => code.slice(0, 3)))].sort();
  const expenditureTotal = spentOn('');
  const closing = byBudget((funding) => department.balances.filter((one) => one.funding === funding).map((one) => one.closing));
  return {
    income: byBudget((funding) => department.incomes.filter((one) => one.source === funding).map(({ amount }) => amount)),
    opening: byBudget((funding) => department.balances.filter((one) => one.funding === funding).map((one) => one.opening)),
    expenditure: new Map(heads.map((head) => [head, spentOn(head)])),
    expenditureTotal,
    closing,
    grandTotal: expenditureTotal.map((amount, at) => amount + (closing[at] ?? 0n)),
  };
}

function economicStatement(department: Department): EconomicStatement {
  const blocks = economicBlocks(department.year).map((block) => {
    const items = block.items.map(([code]) => department.basicByEconomicCode.get(code) ?? 0n);
    return { block, items, total: sum(items) };
  });
  const side = (name: string) => sum(blocks.filter(({ block }) => block.side === name).map(({ total }) => total));
  return { blocks, personnel: side('人员经费'), offices: side('公用经费') };
}

function hospitalityStatement(lines: Hospitality): HospitalityStatement {
  const vehicles = lines.purchase + lines.running;
  return { ...lines, vehicles, total: lines.abroad + vehicles + lines.reception };
}

/** All nine tables out of the ledger. */
export function statementsOf(department: Department): Statements {
  return {
    totals: totalsStatement(department),
    income: incomeTable(department),
    expenditure: expenditureTable(department, null, PURPOSES),
    fiscal: fiscalStatement(department),
    general: expenditureTable(department, 'general', ['basic', 'project']),
    basic: economicStatement(department),
    hospitalityBudget: hospitalityStatement(department.hospitalityBudget),
    hospitality: hospitalityStatement(department.hospitality),
    generalFlow: balanceTable(department, 'general'),
    fund: balanceTable(department, 'fund'),
    capital: balanceTable(department, 'capital'),
  };
}
