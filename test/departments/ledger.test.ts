import { makeDepartment } from './ledger';
import type { Department } from './ledger';
import { statementsOf, sum } from './statements';
import type { CodedTable, HospitalityStatement, Statements } from './statements';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

/** The department and its tables, for every seed. */
const CASES: readonly (readonly [Department, Statements])[] = SEEDS.map((seed) => {
  const department = makeDepartment(seed, seed % 10 === 0 ? { codes: 60, grain: 10_000n } : {});
  return [department, statementsOf(department)];
});

const amount = (amounts: readonly bigint[] | undefined, at: number): bigint => amounts?.[at] ?? 0n;
const rowOf = (table: CodedTable, code: string) => table.rows.find((row) => row.code === code)?.amounts;

/** Codes whose amounts are not the sums of the codes below them; '' stands for 合计. */
function unsummed(table: CodedTable): string[] {
  const children = new Map<string, (readonly bigint[])[]>();
  for (const { code, amounts } of table.rows) {
    const parent = code.slice(0, code.length > 3 ? code.length - 2 : 0);
    children.set(parent, [...(children.get(parent) ?? []), amounts]);
  }
  return [{ code: '', amounts: table.total }, ...table.rows.filter(({ code }) => code.length < 7)]
    .filter(({ code, amounts }) => {
      const below = children.get(code) ?? [];
      return amounts.some((total, column) => sum(below.map((child) => amount(child, column))) !== total);
    })
    .map(({ code }) => code);
}

function expectInRows(table: CodedTable, holds: (amounts: readonly bigint[]) => boolean): void {
  expect([...table.rows.map(({ amounts }) => amounts), table.total].every(holds)).toBe(true);
}

describe('an invented department', () => {
  test('is the same for the same seed and another for another', () => {
    expect(makeDepartment(7)).toEqual(makeDepartment(7));
    expect(makeDepartment(7)).not.toEqual(makeDepartment(8));
  });

  test('comes in all years and with every kind of money', () => {
    expect(new Set(CASES.map(([{ year }]) => year)).size).toBe(7);
    const sources = new Set(CASES.flatMap(([{ incomes }]) => incomes.map(({ source }) => source)));
    expect(sources.size).toBe(8);
    const purposes = new Set(CASES.flatMap(([{ expenditures }]) => expenditures.map(({ purpose }) => purpose)));
    expect(purposes.size).toBe(5);
    expect(CASES.some(([{ usedReserves }]) => usedReserves > 0n)).toBe(true);
    expect(CASES.some(([{ allocated }]) => allocated > 0n)).toBe(true);
    expect(CASES.some(([, { fund }]) => fund.rows.length > 0)).toBe(true);
    expect(CASES.some(([, { fund }]) => fund.rows.length === 0)).toBe(true);
    expect(CASES.some(([, { capital }]) => amount(capital.total, 7) > 0n)).toBe(true);
  });

  test('books nothing below 100 元 and nothing negative', () => {
    for (const [department, statements] of CASES) {
      const printed = [
        ...statements.totals.income,
        ...[statements.totals.opening, statements.totals.closing, department.usedReserves, department.allocated],
        ...[department.ownOpening, department.ownClosing],
        ...statements.fiscal.opening,
        ...statements.fiscal.closing,
        ...department.basicByEconomicCode.values(),
        ...Object.values(department.hospitality as unknown as Record<string, bigint>),
        ...[statements.income, statements.expenditure, statements.general, statements.fund, statements.capital].flatMap(({ rows }) =>
          rows.flatMap(({ amounts }) => amounts),
        ),
      ];
      expect(printed.every((one) => one === 0n || one >= 10_000n)).toBe(true);
    }
  });

  test('has round amounts where a grain is asked for', () => {
    const department = makeDepartment(3, { codes: 60, grain: 10_000n, fund: true, capital: true, own: true });
    const amounts = [
      ...department.expenditures.map((one) => one.amount),
      ...department.incomes.map((one) => one.amount),
      ...department.basicByEconomicCode.values(),
      ...department.balances.flatMap(({ opening, closing }) => [opening, closing]),
    ];
    expect(amounts.every((one) => one % 10_000n === 0n)).toBe(true);
    expect(statementsOf(department).expenditure.rows.filter(({ code }) => code.length === 7).length).toBeGreaterThan(50);
  });

  test('balances 收入支出决算总表', () => {
    for (const [, { totals }] of CASES) {
      expect(sum(totals.income)).toBe(totals.incomeTotal);
      expect(sum(totals.expenditure.values())).toBe(totals.expenditureTotal);
      expect(totals.incomeTotal + totals.usedReserves + totals.opening).toBe(totals.incomeGrandTotal);
      expect(totals.expenditureTotal + totals.allocated + totals.closing).toBe(totals.expenditureGrandTotal);
      expect(totals.incomeGrandTotal).toBe(totals.expenditureGrandTotal);
    }
  });

  test('adds up along codes and across columns', () => {
    for (const [, { income, expenditure, general, fund, capital }] of CASES) {
      for (const table of [income, expenditure, general, fund, capital]) expect(unsummed(table)).toEqual([]);
      for (const table of [income, expenditure, general]) {
        expectInRows(table, ([total = 0n, ...parts]) => total === sum(parts));
      }
      expectInRows(fund, ([opening = 0n, earned = 0n, spent = 0n, basic = 0n, project = 0n, closing = 0n]) => {
        return spent === basic + project && opening + earned - spent === closing;
      });
      expectInRows(
        capital,
        ([opening = 0n, earned = 0n, spent = 0n, basic = 0n, project = 0n, closing = 0n, carried = 0n, surplus = 0n]) => {
          return spent === basic + project && opening + earned - spent === closing && carried + surplus === closing;
        },
      );
    }
  });

  test('balances 财政拨款收入支出决算总表, each budget for itself', () => {
    for (const [, { fiscal }] of CASES) {
      const rows = [
        fiscal.income,
        fiscal.opening,
        fiscal.closing,
        fiscal.grandTotal,
        fiscal.expenditureTotal,
        ...fiscal.expenditure.values(),
      ];
      for (const [total = 0n, ...budgets] of rows) expect(sum(budgets)).toBe(total);
      for (const column of [0, 1, 2, 3]) {
        expect(sum([...fiscal.expenditure.values()].map((row) => amount(row, column)))).toBe(amount(fiscal.expenditureTotal, column));
        expect(amount(fiscal.income, column) + amount(fiscal.opening, column)).toBe(amount(fiscal.grandTotal, column));
        expect(amount(fiscal.expenditureTotal, column) + amount(fiscal.closing, column)).toBe(amount(fiscal.grandTotal, column));
      }
    }
  });

  test('splits 基本支出 by economic code and “三公” by line', () => {
    for (const [department, { basic, general, hospitality, hospitalityBudget }] of CASES) {
      for (const { total, items } of basic.blocks) expect(sum(items)).toBe(total);
      expect(basic.personnel + basic.offices).toBe(amount(general.total, 1));
      const lines = (one: HospitalityStatement) => [one.abroad, one.purchase, one.running, one.reception, one.meetings, one.training];
      for (const one of [hospitality, hospitalityBudget]) {
        expect(one.abroad + one.vehicles + one.reception).toBe(one.total);
        expect(one.purchase + one.running).toBe(one.vehicles);
      }
      ['30212', '31013', '30231', '30217', '30215', '30216'].forEach((code, at) => {
        expect(department.basicByEconomicCode.get(code) ?? 0n).toBeLessThanOrEqual(amount(lines(hospitality), at));
        expect(amount(lines(hospitality), at)).toBeLessThanOrEqual(amount(lines(hospitalityBudget), at));
      });
    }
  });

  test('agrees between its tables', () => {
    for (const [department, { totals, income, expenditure, fiscal, general, fund, capital }] of CASES) {
      expect(amount(income.total, 0)).toBe(totals.incomeTotal);
      expect(amount(income.total, 1)).toBe(sum(totals.income.slice(0, 3)));
      totals.income.slice(3).forEach((line, at) => expect(amount(income.total, at + 2)).toBe(line));
      expect(amount(expenditure.total, 0)).toBe(totals.expenditureTotal);
      const heads = expenditure.rows.filter(({ code }) => code.length === 3);
      expect(heads.map(({ code }) => code)).toEqual([...totals.expenditure.keys()].sort());
      for (const { code, amounts } of heads) expect(amount(amounts, 0)).toBe(totals.expenditure.get(code));
      for (const [code, amounts] of fiscal.expenditure) {
        expect(amount(amounts, 1)).toBe(amount(rowOf(general, code), 0));
        expect(amount(amounts, 0)).toBeLessThanOrEqual(totals.expenditure.get(code) ?? 0n);
      }
      expect(fiscal.income.slice(1)).toEqual(totals.income.slice(0, 3));
      expect(amount(fiscal.income, 0)).toBe(amount(income.total, 1));
      expect(amount(general.total, 0)).toBe(amount(fiscal.expenditureTotal, 1));
      for (const { code, amounts } of general.rows) {
        amounts.forEach((one, column) => expect(one).toBeLessThanOrEqual(amount(rowOf(expenditure, code), column)));
      }
      const change = (all: bigint, paid: bigint) => all - paid;
      expect(
        change(totals.opening, amount(fiscal.opening, 0)) + change(totals.incomeTotal, amount(fiscal.income, 0)) + totals.usedReserves,
      ).toBe(
        change(totals.expenditureTotal, amount(fiscal.expenditureTotal, 0)) +
          totals.allocated +
          change(totals.closing, amount(fiscal.closing, 0)),
      );
      expect(totals.opening - amount(fiscal.opening, 0)).toBe(department.ownOpening);
      expect(totals.closing - amount(fiscal.closing, 0)).toBe(department.ownClosing);
      [fund, capital].forEach((table, at) => {
        expect(amount(table.total, 0)).toBe(amount(fiscal.opening, at + 2));
        expect(amount(table.total, 1)).toBe(amount(fiscal.income, at + 2));
        expect(amount(table.total, 2)).toBe(amount(fiscal.expenditureTotal, at + 2));
        expect(amount(table.total, 5)).toBe(amount(fiscal.closing, at + 2));
      });
    }
  });
});
