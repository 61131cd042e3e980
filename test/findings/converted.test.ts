import fc from 'fast-check';
import { checkWorkbook } from '../../src/findings/check';
import type { Finding } from '../../src/findings/finding';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { makeDepartment } from '../departments/ledger';
import { layoutNamed } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { withCell } from '../workbook/grid';

const department = (seed: number): Workbook => printDepartment(makeDepartment(seed, { codes: 16 }), layoutNamed('云南'));
const YUAN = department(12);

/** Whole numbers below a hundred are 行次 and codes, not amounts. */
function withAmounts(workbook: Workbook, changed: (amount: number) => number): Workbook {
  const cell = (each: Cell): Cell => {
    const { value } = each;
    if (value.kind !== 'number' || (value.number < 100 && Number.isInteger(value.number))) return each;
    return { ...each, value: { kind: 'number', number: changed(value.number) } };
  };
  return {
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map(cell)])) })),
  };
}

/** Amounts as 万元 with two decimals, multiplied by 10,000. */
const converted = (workbook: Workbook): Workbook => withAmounts(workbook, (amount) => Math.round(amount / 100) * 100);
/** A department that happens to keep its books in whole hundreds: every sum holds. */
const inHundreds = (workbook: Workbook): Workbook => withAmounts(workbook, (amount) => Math.round(amount * 100) * 100);

/** One amount, any of them, is off. */
function slipped(workbook: Workbook, which: number, by: number): Workbook {
  const amounts = workbook.sheets.flatMap((sheet) =>
    [...sheet.rows.values()].flat().flatMap(({ row, column, value }) => {
      return value.kind === 'number' && value.number > 100 ? [{ sheet: sheet.name, row, column, number: value.number }] : [];
    }),
  );
  const place = amounts[which % amounts.length];
  if (!place) throw new Error('没有金额');
  return withCell(workbook, place.sheet, place.row, place.column, { kind: 'number', number: place.number + by });
}

const told = (workbook: Workbook): Finding[] => checkWorkbook(workbook).findings.filter(({ severity }) => severity !== 'info');
const hasError = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error');

const seeds = fc.integer({ min: 1, max: 97 });
const places = fc.nat(5000);

describe('amounts in 元 that were made from 万元', () => {
  it('are told once, with every difference that the conversion explains', () => {
    expect(told(YUAN)).toEqual([]);
    const findings = told(converted(YUAN));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['JS-0003', 'warning']]);
    expect(findings[0]?.message).toMatch(/疑由保留两位小数的万元换算而来，\d+ 条勾稽关系的差额可由此解释/);
    expect(findings[0]?.related.length).toBeGreaterThan(5);
  });

  it('are no error in any department', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(told(converted(department(seed))).map(({ rule }) => rule)).toEqual(['JS-0003']);
      }),
      { numRuns: 20 },
    );
  });

  it('hide no difference that the conversion does not explain', () => {
    fc.assert(
      fc.property(seeds, places, fc.constantFrom(900_000, -90_000), (seed, which, by) => {
        const findings = told(slipped(converted(department(seed)), which, by));
        expect(findings.some(({ rule, severity }) => rule !== 'JS-0003' && severity === 'error')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('are mistakes where one amount of the form is to the 分', () => {
    const findings = told(slipped(converted(YUAN), 0, 0.37));
    const [sheet] = YUAN.sheets;
    expect(findings.some(({ rule, severity, sheet: on }) => rule !== 'JS-0003' && severity === 'error' && on === sheet?.name)).toBe(true);
  });
});

describe('a department that keeps its books in whole hundreds', () => {
  it('has an error where one amount is off by as much as a conversion', () => {
    fc.assert(
      fc.property(seeds, places, fc.constantFrom(100, 200, 300, -100, -200, -300), (seed, which, by) => {
        const workbook = inHundreds(department(seed));
        fc.pre(!hasError(told(workbook)));
        const findings = told(slipped(workbook, which, by));
        expect(findings.map(({ rule }) => rule)).not.toContain('JS-0003');
        expect(hasError(findings)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('has an error where the same amount is missing from a sum of several tables', () => {
    const workbook = inHundreds(YUAN);
    // 项 rows of one code, in every table that prints it with the same amount.
    const rows = workbook.sheets.flatMap((sheet) =>
      [...sheet.rows].flatMap(([row, cells]) => {
        const code = cells.find(({ value }) => value.kind === 'text' && /^\d{7}$/.test(value.text));
        const amount = cells.find(({ value }) => value.kind === 'number' && value.number > 100);
        return code?.value.kind === 'text' && amount?.value.kind === 'number'
          ? [{ sheet: sheet.name, row, column: amount.column, code: code.value.text, number: amount.value.number }]
          : [];
      }),
    );
    const printed = (a: (typeof rows)[number]): typeof rows => rows.filter(({ code, number }) => code === a.code && number === a.number);
    const copies = rows.map(printed).sort((a, b) => b.length - a.length)[0] ?? [];
    expect(copies.length).toBeGreaterThan(2);
    const short = copies.reduce(
      (book, { sheet, row, column, number }) => withCell(book, sheet, row, column, { kind: 'number', number: number - 300 }),
      workbook,
    );
    expect(hasError(told(short))).toBe(true);
  });
});
