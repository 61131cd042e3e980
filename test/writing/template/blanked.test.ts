import { toNumber } from '../../../src/amount/decimal';
import { checkWorkbook } from '../../../src/findings/check';
import { identitiesWithin } from '../../../src/forms/recognised';
import { FORMS } from '../../../src/forms/registry';
import type { Figure } from '../../../src/identities/figure';
import { judge } from '../../../src/identities/judge';
import { recognise } from '../../../src/recognise/recognise';
import { cellName } from '../../../src/workbook/address';
import { workbookOf, type SheetLayout } from '../../../src/workbook/layout';
import type { Cell, Workbook } from '../../../src/workbook/workbook';
import { recomputeWorkbook } from '../../../src/writing/recompute-workbook';
import { calculated, filledForm, OFFERS } from './filled-form';

const MOST_SEEDS = 20;

/** The form filled in so that nothing is wrong with it: random amounts may leave 收入总计 and 支出总计 apart, or spend more than the budget. */
function soundForm(form: string, variant: string): Workbook {
  for (let seed = 1; seed <= MOST_SEEDS; seed++) {
    const book = calculated([balanced(filledForm(form, variant, seed))]);
    if (checkWorkbook(book).findings.every(({ severity }) => severity === 'info')) return book;
  }
  throw new Error(`${form} ${variant}：没有填出一张全部相符的表`);
}

/** The form with what two totals that must be equal differ by added to an amount that the first of them adds up. */
function balanced(layout: SheetLayout): SheetLayout {
  const book = calculated([layout]);
  const identities = recognise(book, FORMS).forms.flatMap((form) => identitiesWithin(form, () => true));
  const sums = identities.filter(({ relation }) => relation === 'sum');
  const leafOf = (figure: Figure): Figure => {
    const part = sums.find(({ target }) => cellName(target) === cellName(figure))?.terms[0]?.figure;
    return part ? leafOf(part) : figure;
  };
  const apart = identities.find((identity) => identity.relation === 'copy' && judge(identity).verdict === 'mismatch');
  if (!apart) return layout;
  const leaf = leafOf(apart.target);
  const wanted = toNumber(leaf.value) - toNumber(judge(apart).difference);
  const cells = layout.cells.map((cell) =>
    cell.row === leaf.row && cell.column === leaf.column ? { ...cell, value: Math.round(wanted * 100) / 100 } : cell,
  );
  return { ...layout, cells };
}

/** The amounts that formulas worked out, by cell, and the workbook without these. */
function blanked(book: Workbook): { readonly totals: ReadonlyMap<string, number>; readonly rest: Workbook } {
  const totals = new Map<string, number>();
  const sheets = book.sheets.map((sheet) => {
    const kept = (cell: Cell): Cell[] => {
      if (cell.formula === undefined) return [cell];
      if (cell.value.kind === 'number' && cell.value.number !== 0) totals.set(cellName(cell), cell.value.number);
      return [];
    };
    return { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.flatMap(kept)])) };
  });
  return { totals, rest: { sheets } };
}

test('a blank form has nothing to recompute', () => {
  const [[form, variant] = ['', '']] = OFFERS;
  const { cells, ...layout } = filledForm(form, variant, 1);
  const empty = cells.map((cell) => (typeof cell.value === 'number' ? { ...cell, value: null } : cell));
  expect(recomputeWorkbook(workbookOf([{ ...layout, cells: empty }]), { write: 'values', tails: 'keep' }).plan.edits).toEqual([]);
});

test.each(OFFERS)('%s %s: totals that are blanked come back when it is recomputed', (form, variant) => {
  const { totals, rest } = blanked(soundForm(form, variant));
  expect(totals.size).toBeGreaterThan(0);
  const { plan } = recomputeWorkbook(rest, { write: 'values', tails: 'keep' });
  const written = new Map(plan.edits.map((edit) => [cellName(edit), Number(edit.after.value)]));
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(totals));
});
