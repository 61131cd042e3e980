import * as fc from 'fast-check';
import { judge } from '../../src/identities/judge';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { readPerformanceForms } from '../../src/performance/read-form';
import { planScores } from '../../src/performance/score-plan';
import type { Cell, Sheet } from '../../src/workbook/workbook';
import { fixture, fixtureNames, sheetOf } from './fixture';

/** Everything that is done with a sheet. */
function work(sheet: Sheet): number {
  const forms = readPerformanceForms(sheet);
  const { identities, remarks } = checkPerformanceForms(forms);
  identities.forEach((identity) => judge(identity));
  const { plan } = planScores(forms, [sheet], { write: 'formulas', overwrite: true, equalWeights: true });
  return remarks.length + plan.edits.length;
}

const content = fc.oneof(
  fc.constantFrom(
    '≥',
    '—',
    '#REF!',
    '-',
    '（10分）',
    '1e999',
    '∞',
    '０',
    '٣',
    '1,234,567.89',
    '100%%',
    '>=>=5',
    '不适用',
    '总分',
    '一级指标',
    '　',
    '=',
    '(((',
    '5'.repeat(400),
  ),
  fc.string({ maxLength: 30 }),
  fc.double({ noNaN: false }),
);

const cell = (row: number, column: number, value: string | number, kind: number): Cell => {
  if (kind === 0) return { row, column, value: { kind: 'error', error: '#DIV/0!' } };
  if (kind === 1) return { row, column, value: { kind: 'pending' }, formula: '=A1' };
  if (kind === 2) return { row, column, value: { kind: 'boolean', boolean: true } };
  return typeof value === 'number'
    ? { row, column, value: { kind: 'number', number: value }, format: '0.00%' }
    : { row, column, value: { kind: 'text', text: value } };
};

test('whatever stands in the cells of a form, reading, checking and scoring it never throw', () => {
  const names = fixtureNames();
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.nat(40), fc.nat(10), content, fc.nat(8)), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (name, changes, merged) => {
        const sheet = sheetOf(fixture(name), { merged });
        const rows = new Map([...sheet.rows].map(([row, cells]) => [row, [...cells]]));
        for (const [row, column, value, kind] of changes) {
          const others = (rows.get(row) ?? []).filter((one) => one.column !== column);
          rows.set(
            row,
            [...others, cell(row, column, value, kind)].sort((a, b) => a.column - b.column),
          );
        }
        expect(work({ ...sheet, rows: new Map([...rows].sort(([a], [b]) => a - b)) })).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 300 },
  );
});

test('a form with rows or columns taken out never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fixtureNames()), fc.nat(30), fc.nat(8), (name, row, column) => {
      const form = fixture(name);
      const rows = form.rows.filter((_, at) => at !== row).map((line) => line.filter((_, at) => at !== column));
      expect(work(sheetOf({ ...form, rows, merges: [] }))).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});

test('reading does not change what a sheet holds', () => {
  const sheet = sheetOf(fixture('jining-2020-13'));
  const before = JSON.stringify([...sheet.rows]);
  work(sheet);
  expect(JSON.stringify([...sheet.rows])).toBe(before);
});
