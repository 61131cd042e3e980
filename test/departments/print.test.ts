import { read, utils } from '@e965/xlsx';
import { cellName, parseAreaName } from '../../src/workbook/address';
import { cellAt } from '../../src/workbook/workbook';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import { makeDepartment } from './ledger';
import { LAYOUTS, layoutNamed } from './layouts';
import { printedDigits } from './money-cells';
import type { Page } from './page';
import { printDepartment, printPages } from './print';
import { sum } from './statements';
import { xlsxBytes } from './xlsx';

const SEEDS = [1, 2];

function cellsOf(workbook: Workbook): { sheet: Sheet; cell: Cell }[] {
  return workbook.sheets.flatMap((sheet) => [...sheet.rows.values()].flat().map((cell) => ({ sheet, cell })));
}

/** The amounts of a page by the names of their cells. */
function amountsOf(page: Page): ReadonlyMap<string, bigint> {
  return new Map(page.cells.flatMap((cell) => (cell.kind === 'amount' ? [[cellName(cell), cell.amount]] : [])));
}

/** Millionths, exact: enough for 分 in 万元. */
function millionths(number: number): bigint {
  const [whole = '', fraction = ''] = number.toFixed(6).split('.');
  return BigInt(whole + fraction);
}

/** What `=SUM(…)-SUM(…)` of the sheet's own cells comes to. */
function evaluated(sheet: Sheet, formula: string): bigint {
  if (!/^=SUM\([A-Z0-9:,]+\)(-SUM\([A-Z0-9:,]+\))?$/.test(formula)) throw new SyntaxError(formula);
  const [added = '', subtracted = ''] = formula.split('-');
  return sumOf(sheet, added) - sumOf(sheet, subtracted);
}

function sumOf(sheet: Sheet, call: string): bigint {
  let total = 0n;
  for (const name of call.match(/[A-Z]+\d+(:[A-Z]+\d+)?/g) ?? []) {
    const area = parseAreaName(name);
    if (!area) throw new SyntaxError(name);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = cellAt(sheet, row, column)?.value;
        if (value?.kind === 'number') total += millionths(value.number);
      }
    }
  }
  return total;
}

test('rounds half away from zero, and keeps the 分 where it is told to', () => {
  const printed = { unit: '万元', precision: 'printed' } as const;
  expect(printedDigits(5_000n, printed)).toBe('0.01');
  expect(printedDigits(4_999n, printed)).toBe('0.00');
  expect(printedDigits(11_013_550_000n, printed)).toBe('11013.55');
  expect(printedDigits(-15_000n, printed)).toBe('-0.02');
  expect(printedDigits(12_345n, { unit: '万元', precision: 'exact' })).toBe('0.012345');
  expect(printedDigits(12_345n, { unit: '元', precision: 'printed' })).toBe('123.45');
});

test('layouts have names of their own', () => {
  expect(new Set(LAYOUTS.map(({ name }) => name)).size).toBe(LAYOUTS.length);
  expect(layoutNamed('上海').totalRow).toBe('bottom');
  expect(() => layoutNamed('火星')).toThrow(RangeError);
});

test.each(LAYOUTS)('$name: a sound snapshot with every form on it', (layout) => {
  for (const seed of SEEDS) {
    const department = makeDepartment(seed);
    const workbook = printDepartment(department, layout);
    const names = workbook.sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
    expect(workbook.sheets.map(({ index }) => index)).toEqual(names.map((_, at) => at));
    for (const sheet of workbook.sheets) {
      const places = [...sheet.rows].flatMap(([row, cells]) => cells.map((cell) => [row, cell.row, cell.column] as const));
      expect(places.every(([key, row]) => key === row)).toBe(true);
      const order = places.map(([, row, column]) => row * 100_000 + column);
      expect(order.every((place, at) => at === 0 || place > (order[at - 1] as number))).toBe(true);
    }
    const amounts = printPages(department, layout).flatMap(({ cells }) =>
      cells.filter((cell) => cell.kind === 'amount' && cell.amount !== 0n),
    );
    const printed = cellsOf(workbook).filter(({ cell }) => cell.value.kind === 'number' && cell.value.number !== 0).length;
    expect(printed + (layout.amountsAsText === 'none' ? 0 : amounts.length)).toBeGreaterThanOrEqual(amounts.length);
    if (seed === SEEDS[0]) expect(workbook).toEqual(printDepartment(makeDepartment(seed), layout));
  }
});

test.each(LAYOUTS.filter(({ formulas }) => formulas))('$name: formulas come to the results stored with them', (layout) => {
  for (const seed of SEEDS) {
    const withFormula = cellsOf(printDepartment(makeDepartment(seed, { fund: true, capital: true, own: true }), layout)).filter(
      ({ cell }) => cell.formula !== undefined,
    );
    expect(withFormula.length).toBeGreaterThan(100);
    const wrong = withFormula.filter(({ sheet, cell }) => {
      return cell.value.kind !== 'number' || evaluated(sheet, cell.formula ?? '') !== millionths(cell.value.number);
    });
    expect(wrong.map(({ sheet, cell }) => `${sheet.name}!${cellName(cell)}`)).toEqual([]);
  }
});

test('every part of a total stands where the total says, in every layout', () => {
  const wrong: string[] = [];
  for (const layout of LAYOUTS) {
    for (const page of printPages(makeDepartment(11, { fund: true, capital: true, own: true }), layout)) {
      const amounts = amountsOf(page);
      for (const cell of page.cells) {
        if (cell.kind !== 'amount' || !cell.parts) continue;
        const parts = cell.parts.map((part) => (part.subtracted ? -1n : 1n) * (amounts.get(cellName(part)) ?? 0n));
        if (sum(parts) !== cell.amount) wrong.push(`${layout.name} ${page.title} ${cellName(cell)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('rounding tails appear, and stay within half a unit of each number', () => {
  const layout = layoutNamed('曾都');
  const cents = (amount: bigint) => BigInt(printedDigits(amount, layout).replace('.', ''));
  const beyond: string[] = [];
  let tails = 0;
  for (const page of [1, 2, 3, 4, 5].flatMap((seed) => printPages(makeDepartment(seed), layout))) {
    const amounts = amountsOf(page);
    for (const cell of page.cells) {
      if (cell.kind !== 'amount' || !cell.parts) continue;
      const parts = cell.parts
        .map((part) => (part.subtracted ? -1n : 1n) * (amounts.get(cellName(part)) ?? 0n))
        .filter((part) => part !== 0n);
      const gap = cents(cell.amount) - sum(parts.map(cents));
      if (gap !== 0n) tails++;
      if (2n * (gap < 0n ? -gap : gap) > BigInt(parts.length + 1)) beyond.push(`${page.title} ${cellName(cell)}`);
    }
  }
  expect(beyond).toEqual([]);
  expect(tails).toBeGreaterThan(20);
});

test.each(['曾都', '济宁', '元与公式', '隐藏工作表'])('%s: the file says what the snapshot says', (name) => {
  const workbook = printDepartment(makeDepartment(3), layoutNamed(name));
  const bytes = xlsxBytes(workbook);
  expect(Buffer.compare(bytes, xlsxBytes(workbook))).toBe(0);
  const file = read(bytes, { cellNF: true });
  expect(file.SheetNames).toEqual(workbook.sheets.map((sheet) => sheet.name));
  workbook.sheets.forEach((sheet, at) => {
    const written = file.Sheets[sheet.name];
    expect((written?.['!merges'] ?? []).map((area) => utils.encode_range(area))).toHaveLength(sheet.merges.length);
    expect(file.Workbook?.Sheets?.[at]?.Hidden ?? 0).toBe(sheet.visibility === 'hidden' ? 1 : 0);
    const different = [...sheet.rows.values()].flat().filter((cell) => {
      const found = written?.[cellName(cell)] as { v?: unknown; f?: string; z?: string } | undefined;
      const value = cell.value.kind === 'number' ? cell.value.number : cell.value.kind === 'text' ? cell.value.text : undefined;
      return found?.v !== value || found?.f !== cell.formula?.slice(1) || (found?.z ?? 'General') !== (cell.format ?? 'General');
    });
    expect(different.map(cellName)).toEqual([]);
  });
});
