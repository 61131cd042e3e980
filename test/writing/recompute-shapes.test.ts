import type { Figure } from '../../src/identities/figure';
import { recompute } from '../../src/writing/recompute';
import { columnOf, figure, identity } from '../identities/figures';

const FORMULAS = { write: 'formulas', tails: 'keep' } as const;
const [one, two, three] = columnOf(['3', '4.5', '2.25'], { row: 9, column: 2 }) as [Figure, Figure, Figure];
const PARTS = [one, two, three];

test('a SUM over numbers stored as text is not replaced: the texts become numbers', () => {
  const texts = PARTS.map((part) => ({ ...part, isText: true, text: '3' }));
  const sum = figure('0', { row: 8, column: 2, formula: '=SUM(C10:C12)' });
  const grand = figure('9.75', { row: 0, column: 2 });
  const { plan, held, refused } = recompute([identity(sum, texts), identity(grand, [sum])], FORMULAS);
  expect(plan.edits.map(({ row, after }) => [row, after.value])).toEqual([
    [9, 3],
    [10, 4.5],
    [11, 2.25],
  ]);
  expect([held, refused]).toEqual([[], []]);
});

test('what hangs on a formula without a result is left, and said to be', () => {
  const unknown = figure('pending', { row: 8, column: 2, formula: '=VLOOKUP(A1,A:B,2,0)' });
  const typed = figure('12', { row: 0, column: 2 });
  const { plan, refused, notes } = recompute([identity(unknown, PARTS), identity(typed, [unknown])], FORMULAS);
  expect([plan.edits, refused]).toEqual([[], []]);
  expect(notes.map(({ cell, reason }) => [cell, reason.startsWith('未判断，因为')])).toEqual([
    ['C9', true],
    ['C1', true],
  ]);
});

test('a formula that reaches wider than its parts stays while it is right', () => {
  for (const formula of ['=SUM(C:C)/2', "=SUM('别的 表'!1:1048576)", '=SUBTOTAL(9,C10:C12)']) {
    const right = figure('9.75', { row: 8, column: 2, formula });
    expect(recompute([identity(right, PARTS)], FORMULAS).plan.edits).toEqual([]);
  }
});

test('links quote the names of sheets, and totals may stand right of, below or before their parts', () => {
  const total = figure('', { sheet: "表'1' & (2)", row: 20, column: 0 });
  const copy = figure('', { sheet: '表 二', row: 1, column: 1 });
  const parts = [5, 3, 1].map((column) => figure('1.5', { sheet: "表'1' & (2)", row: 20, column }));
  const { plan } = recompute([identity(total, parts), identity(copy, [total], 'copy')], FORMULAS);
  expect(plan.edits.map(({ after }) => [after.formula, after.value])).toEqual([
    ['=F21+D21+B21', 4.5],
    ["='表''1'' & (2)'!A21", 4.5],
  ]);
});

test('a relation that is no more than a warning fills what is blank and changes nothing that is there', () => {
  const rule = { ...identity(one, [two]).rule, severity: 'warning' as const };
  const blank = { ...identity(figure('', { row: 8, column: 2 }), PARTS), rule };
  const typed = { ...identity(figure('12', { row: 8, column: 2 }), PARTS), rule };
  expect(recompute([blank], FORMULAS).plan.edits).toHaveLength(1);
  const found = recompute([typed], { ...FORMULAS, tableOf: () => '通用表' });
  expect(found.plan.edits).toEqual([]);
  expect(found.notes.map(({ reason }) => reason)).toEqual([expect.stringContaining('《通用表》表1!C9') as string]);
});
