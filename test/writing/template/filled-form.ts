import { FORMS } from '../../../src/forms/registry';
import { recalculate } from '../../../src/host/file/formula/recalculate';
import { singleRun } from '../../../src/tables/by-code';
import { workbookOf, type SheetLayout } from '../../../src/workbook/layout';
import type { Workbook } from '../../../src/workbook/workbook';
import { buildTemplates, templateList } from '../../../src/writing/template/template';
import { amounts, withParents } from './department';
import { FilledForms, isInput } from './fill';

const TITLES = new Set(FORMS.map(({ title }) => title));
/** Every form with each of its printed variants. */
export const OFFERS = templateList().flatMap(({ form, variants }) =>
  TITLES.has(form) ? variants.map(({ id }) => [form, id] as const) : [],
);
/** One form with random amounts in everything that is typed; coded rows get three classes with their parts. */
export function filledForm(form: string, variant: string, seed: number): SheetLayout {
  const blank = buildTemplates([{ form, variant, year: 2023, organisation: '某局', unit: '万元' }]);
  const filled = new FilledForms(blank);
  const amount = amounts(seed);
  const [key] = filled.forms.keys();
  const sheet = blank[0]?.name ?? '';
  const coded = new Set(filled.blankRows(sheet));
  for (const cell of blank[0]?.cells ?? []) {
    const isAmount = isInput(cell) && cell.style?.format?.startsWith('#,##0.00');
    if (isAmount && !coded.has(cell.row)) filled.type(sheet, cell, amount(10_000_000) / 100);
  }
  const lane = singleRun(filled.form(key ?? '').body);
  if (coded.size > 0 && lane) {
    const items = ['2010101', '2010102', '2010201', '2080505', '2101501'].map((code) => {
      const cents = Object.fromEntries(lane.columns.map((column) => [column.key, amount(1_000_000)]));
      const { opening = 0, income = 0, expenditure = 0, closingSurplus = 0 } = cents;
      return { code, cents: { ...cents, closingCarried: opening + income - expenditure - closingSurplus } };
    });
    // Only codes of subjects tell what belongs to what.
    filled.rows(key ?? '', lane.spec.rows.kind === 'coded' ? withParents(items) : items);
  }
  return filled.result()[0] as SheetLayout;
}

/** The workbook with every formula worked out by the project itself, in exact decimals. */
export function calculated(layouts: readonly SheetLayout[]): Workbook {
  const book = workbookOf(layouts);
  const stale = layouts.flatMap((layout) =>
    layout.cells.flatMap(({ row, column, formula }) =>
      formula === undefined ? [] : [{ sheet: layout.name, row, column, value: { kind: 'pending' as const }, formula }],
    ),
  );
  const results = recalculate(book, stale, new Map(), []);
  const values = new Map(results.map(({ sheet, row, column, value }) => [`${sheet} ${row} ${column}`, value]));
  return workbookOf(
    layouts.map((layout) => ({
      ...layout,
      cells: layout.cells.map((cell) => {
        const value = values.get(`${layout.name} ${cell.row} ${cell.column}`);
        if (!value) return cell;
        return { ...cell, value: value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : null };
      }),
    })),
  );
}
