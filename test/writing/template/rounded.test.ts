import { checkWorkbook } from '../../../src/findings/check';
import { recalculate } from '../../../src/host/file/formula/recalculate';
import { workbookOf, type SheetLayout } from '../../../src/workbook/layout';
import type { Workbook } from '../../../src/workbook/workbook';
import { requestsFor } from '../../../src/writing/template/ask';
import { buildTemplates } from '../../../src/writing/template/template';
import { fillDepartment } from './department';
import { FilledForms, isInput } from './fill';

type Change = (amount: number, at: number) => number;

/** A department's set in 万元 with every typed amount changed, and its formulas worked out anew. */
function filled(seed: number, change: Change): Workbook {
  const set = new FilledForms(
    buildTemplates(requestsFor({ forms: ['套表'], variant: null, year: 2023, organisation: '某局', unit: '万元' })),
  );
  fillDepartment(set, seed, true);
  let at = 0;
  const layouts = set.result().map((layout) => ({
    ...layout,
    cells: layout.cells.map((cell) =>
      isInput(cell) && typeof cell.value === 'number' ? { ...cell, value: change(cell.value, at++) } : cell,
    ),
  }));
  const stale = layouts.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) =>
      formula === undefined ? [] : [{ sheet: name, row, column, value: { kind: 'pending' as const }, formula }],
    ),
  );
  const results = recalculate(workbookOf(layouts), stale, new Map(), []);
  const values = new Map(results.map(({ sheet, row, column, value }) => [`${sheet} ${row} ${column}`, value]));
  const calculated = layouts.map((layout): SheetLayout => ({
    ...layout,
    cells: layout.cells.map((cell) => {
      const value = values.get(`${layout.name} ${cell.row} ${cell.column}`);
      if (!value) return cell;
      return { ...cell, value: value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : null };
    }),
  }));
  return workbookOf(calculated);
}

const scaled: Change = (amount) => Math.round((amount / 7.3) * 100) / 100;
const SEEDS = [1, 2, 3, 4, 5, 6];

test.each(SEEDS)('amounts that are rounded one by one and added up by formulas are no error: %s', (seed) => {
  const { counts, findings } = checkWorkbook(filled(seed, scaled));
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
  expect(counts).toMatchObject({ errors: 0, mismatch: 0 });
});

test('an amount that is changed by more than rounding is still found', () => {
  for (let wrong = 0; wrong < 40; wrong += 3) {
    const book = filled(1, (amount, at) => scaled(amount, at) + (at === wrong ? 50 : 0));
    expect({ wrong, isFound: checkWorkbook(book).counts.mismatch > 0 }).toEqual({ wrong, isFound: true });
  }
});
