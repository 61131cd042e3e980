import fc from 'fast-check';
import { checkWorkbook } from '../../src/findings/check';
import { FORMS } from '../../src/forms/registry';
import { recognise } from '../../src/recognise/recognise';
import { cellName } from '../../src/workbook/address';
import { makeDepartment } from '../departments/ledger';
import type { Layout } from '../departments/layout';
import { LAYOUTS } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { withCell } from '../workbook/grid';

const KEYS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'SG', 'GF', 'SOE'];
const NINE = FORMS.filter((form) => KEYS.includes(form.key)).map((form) => form.title);
const TIDY = LAYOUTS.filter((layout) => layout.tidy);

describe('generated departments', () => {
  test.each(LAYOUTS.map((layout): [string, Layout] => [layout.name, layout]))('%s: all nine forms are recognised', (_, layout) => {
    const result = checkWorkbook(printDepartment(makeDepartment(11), layout));
    const titles = result.forms.map((form) => form.form).filter((title) => title !== '通用表');
    expect(new Set(titles)).toEqual(new Set(NINE));
    expect(titles).toHaveLength(NINE.length);
  });

  test('clean departments, one in every layout, give neither error nor warning', () => {
    for (let seed = 1; seed <= TIDY.length; seed++) {
      const layout = TIDY[seed % TIDY.length] as Layout;
      const result = checkWorkbook(printDepartment(makeDepartment(seed), layout));
      const told = result.findings
        .filter((finding) => finding.severity !== 'info')
        .map((finding) => `${layout.name} ${seed} ${finding.message}`);
      expect(told).toEqual([]);
      expect(result.counts.identities).toBeGreaterThan(150);
    }
  });

  test('rounding to 万元 leaves tails, and they are shown as such', () => {
    const printed = TIDY.find((layout) => layout.unit === '万元' && layout.precision === 'printed') as Layout;
    const results = [1, 2, 3, 4, 5].map((seed) => checkWorkbook(printDepartment(makeDepartment(seed), printed)));
    expect(results.some((result) => result.counts.rounding > 0)).toBe(true);
    for (const result of results) {
      const tails = result.findings.filter((finding) => finding.verdict === 'rounding');
      expect(tails.length > 0).toBe(result.counts.rounding > 0);
      expect(tails.every((finding) => finding.severity === 'info')).toBe(true);
    }
  });

  test('any amount changed beyond its rounding bound gives an error that names the cell', () => {
    const amount = fc.record({
      seed: fc.integer({ min: 1, max: 60 }),
      layout: fc.constantFrom(...LAYOUTS),
      pick: fc.nat(),
      change: fc.oneof(fc.integer({ min: 30, max: 9_999_999 }), fc.integer({ min: -9_999_999, max: -30 })),
    });
    fc.assert(
      fc.property(amount, ({ seed, layout, pick, change }) => {
        const workbook = printDepartment(makeDepartment(seed), layout);
        const figures = recognise(workbook, FORMS).forms.flatMap((form) => (form.declaration.key === '' ? [] : form.figures));
        const figure = figures[pick % figures.length];
        if (!figure) throw new Error('没有金额');
        const before = Number(figure.value.units) / 10 ** figure.value.scale;
        // 0.30 is beyond the bound of the longest sum in a form: sixty addends of half a hundredth.
        const changed = Math.round(before * 100 + change) / 100;
        const result = checkWorkbook(withCell(workbook, figure.sheet, figure.row, figure.column, { kind: 'number', number: changed }));
        const cell = cellName(figure);
        const named = result.findings
          .filter((finding) => finding.severity === 'error')
          .some((finding) =>
            [{ sheet: finding.sheet, cell: finding.cell }, ...finding.related].some((at) => at.sheet === figure.sheet && at.cell === cell),
          );
        if (!named) throw new Error(`${layout.name} ${seed} ${figure.sheet} ${cell} ${figure.rowLabel} ${before} → ${changed}`);
      }),
      { numRuns: 30, seed: 20201122 },
    );
  });
});
