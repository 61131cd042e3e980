import { isZero } from '../../src/amount/decimal';
import { checkWorkbook } from '../../src/findings/check';
import { examine } from '../../src/examination/examine';
import type { Workbook } from '../../src/workbook/workbook';
import { balanceTables } from '../../src/writing/balance/plan';
import { makeDepartment } from '../departments/ledger';
import { LAYOUTS } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { withCell } from '../workbook/grid';

const TIDY = LAYOUTS.filter(({ tidy }) => tidy);

/** A department's tables with every amount of one table, or all but the first, taken away. */
function emptied(key: string, seed: number, value: 0 | null, isFirstKept = false): { workbook: Workbook; sheet: string } {
  const layout = TIDY[seed % TIDY.length] ?? LAYOUTS[0];
  if (!layout) throw new Error('没有版式');
  const workbook = printDepartment(makeDepartment(seed), layout);
  const form = examine(workbook).standard.find(({ declaration }) => declaration.key === key);
  const figures = (form?.figures ?? []).filter((figure) => !isZero(figure.value)).slice(isFirstKept ? 1 : 0);
  const number = value === null ? null : ({ kind: 'number', number: value } as const);
  const after = figures.reduce((book, { sheet, row, column }) => withCell(book, sheet, row, column, number), workbook);
  return { workbook: after, sheet: form?.sheet ?? '' };
}

test.each([null, 0] as const)('a table without any amount (%s) is what is told of, not the table that is filled in', (value) => {
  for (let seed = 1; seed <= 8; seed++) {
    const { workbook, sheet } = emptied('T6', seed, value);
    const errors = checkWorkbook(workbook).findings.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([expect.objectContaining({ rule: 'JS-0004', sheet, cell: null, verdict: 'missing' })]);
    expect(errors[0]?.message).toContain(`${sheet} 没有填数，而`);
    expect(errors[0]?.related.every((cell) => cell.sheet !== sheet)).toBe(true);
  }
});

test('a table with a single amount is judged like any other', () => {
  const { workbook } = emptied('T6', 3, null, true);
  const { findings } = checkWorkbook(workbook);
  expect(findings.some(({ rule }) => rule === 'JS-0004')).toBe(false);
  expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
});

test('balancing says the same', async () => {
  const { workbook, sheet } = emptied('T6', 3, null);
  const { standard, judged } = examine(workbook);
  const sheets = new Set(standard.map((form) => form.sheet));
  const identities = judged.map(({ identity }) => identity).filter(({ target }) => sheets.has(target.sheet));
  const { plan, refused } = await balanceTables(
    identities,
    standard.flatMap(({ figures }) => figures),
    { unit: '万元', places: 2 },
  );
  expect(plan.edits).toEqual([]);
  expect(refused.some(({ reason }) => reason.startsWith(`${sheet} 没有填数，而`))).toBe(true);
});
