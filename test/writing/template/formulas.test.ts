import type { Identity } from '../../../src/identities/identity';
import { Draft, type BlankRows } from '../../../src/tables/print/draft';
import { AMOUNT, AMOUNT_INPUT } from '../../../src/tables/print/looks';
import { cellName } from '../../../src/workbook/address';
import { addFormulas } from '../../../src/writing/template/formulas';
import { figure, identity } from '../../identities/figures';

const at = (sheet: string, row: number, column = 0): ReturnType<typeof figure> => figure('0', { sheet, row, column });

/** A sheet with amounts in these places. */
function draftOf(name: string, places: readonly (readonly [number, number])[], blankRows: BlankRows | null = null): Draft {
  const draft = new Draft(name);
  for (const [row, column] of places) draft.amount(row, column, { input: AMOUNT_INPUT, computed: AMOUNT });
  draft.blankRows = blankRows;
  return draft;
}

/** The formulas that drafts get of what their forms say. */
function formulasOf(drafts: readonly Draft[], within: readonly Identity[], between: readonly Identity[] = []): Record<string, unknown> {
  addFormulas(drafts, [{ within, between, codes: new Map() }]);
  const found = drafts.flatMap((draft) =>
    draft
      .layout()
      .cells.flatMap((cell) => (cell.formula === undefined ? [] : [[`${draft.name}!${cellName(cell)}`, cell.formula] as const])),
  );
  return Object.fromEntries(found);
}

describe('a figure that two tables print', () => {
  const copy = identity(at('甲', 0), [at('乙', 0)], 'copy');
  const drafts = (places: readonly (readonly [number, number])[]): Draft[] => [draftOf('甲', places), draftOf('乙', [[0, 0]])];
  const sum = identity(at('甲', 0), [at('甲', 1), at('甲', 2)]);

  test('is copied from the sum of its own table', () => {
    const whole = drafts([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(formulasOf(whole, [sum], [copy])).toEqual({ '甲!A1': '=SUM(A2:A3)', '乙!A1': '=甲!A1' });
  });

  test('is not copied from a place that the form leaves empty, whatever is added up there', () => {
    expect(formulasOf(drafts([]), [sum], [copy])).toEqual({});
  });

  test('is not copied to such a place, and nothing is where nothing was probed', () => {
    expect(formulasOf([draftOf('甲', []), draftOf('乙', [[0, 0]])], [], [copy])).toEqual({});
    const drafts = [draftOf('甲', [[0, 0]])];
    addFormulas(drafts, []);
    expect(drafts[0]?.layout().cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('is not computed by being no more than another one', () => {
    const part = identity(at('甲', 0), [at('甲', 1)], 'atMost');
    const places = [[0, 0] as const, [1, 0] as const];
    expect(formulasOf(drafts(places), [part], [copy])).toEqual({ '甲!A1': '=乙!A1' });
  });
});

test('blank rows are those from the first to the last: only they stay blank until something is typed', () => {
  const rows = [2, 3, 4, 5, 6];
  const draft = draftOf(
    '甲',
    rows.flatMap((row) => [2, 3, 4].map((column) => [row, column] as const)),
    { first: 3, last: 5, codeColumn: 0 },
  );
  const across = rows.map((row) =>
    identity(at('甲', row, 2), row === 4 ? [at('甲', row, 4), at('甲', row, 3)] : [at('甲', row, 3), at('甲', row, 4)]),
  );
  const blank = (row: number): string => `=IF(COUNT(D${row}:E${row})=0,"",SUM(D${row}:E${row}))`;
  expect(formulasOf([draft], across)).toEqual({
    '甲!C3': '=SUM(D3:E3)',
    '甲!C4': blank(4),
    // The cells are counted in the order of their columns, however the sum names them.
    '甲!C5': '=IF(COUNT(D5:E5)=0,"",SUM(E5,D5))',
    '甲!C6': blank(6),
    '甲!C7': '=SUM(D7:E7)',
  });
});

test.each([
  ['above', 2],
  ['below', 6],
])('a total %s blank rows adds up the classes that will be typed into them, items all of them', (_, row) => {
  const places = [2, 3, 4, 5, 6].map((each) => [each, 2] as const);
  const total = identity(
    at('甲', row, 2),
    [3, 4, 5].map((each) => at('甲', each, 2)),
  );
  const blankRows = { first: 3, last: 5, codeColumn: 0 };
  const cell = `甲!C${row + 1}`;
  expect(formulasOf([draftOf('甲', places, blankRows)], [total])).toEqual({
    [cell]: '=SUMPRODUCT((LEN(TRIM($A$4:$A$6))=3)*1,C$4:C$6)',
  });
  expect(formulasOf([draftOf('甲', places, { ...blankRows, areItems: true })], [total])).toEqual({ [cell]: '=SUM(C$4:C$6)' });
});
