import { foundOf } from '../../../src/tables/read/found';
import { withParents } from '../../../src/tables/read/run-parents';
import { isSection } from '../../../src/tables/read/section-column';
import { adoptUncoded } from '../../../src/tables/read/uncoded';
import type { ReadRow } from '../../../src/tables/reading';
import { figure } from '../../identities/figures';

type RowCells = readonly [code: string, amount: string, column?: number];

/** Rows of a run: code and amount; a row without a code has lost it. */
function rows(...cells: readonly RowCells[]): ReadRow[] {
  return cells.map(([code, amount, codeColumn = 0], row) => ({
    ...{ row, key: '', code, codeColumn, name: '某项', nameColumn: codeColumn + 1, level: code.length > 3 ? 2 : 1, parent: -1 },
    ...(code === '' ? { flaw: 'uncoded' as const } : {}),
    figures: [figure(amount, { row })],
  }));
}
const parents = (...cells: readonly RowCells[]): number[] => withParents(rows(...cells)).map(({ parent }) => parent);

describe('in runs of codes', () => {
  test('a 款 belongs to the 类 that it names, wherever that stands, or to the one above it in its run', () => {
    expect(parents(['301', '9'], ['30101', '5'], ['30201', '4'], ['302', '4', 3])).toEqual([-1, 0, 3, -1]);
    expect(parents(['301', '9'], ['30101', '5'], ['39901', '4'])).toEqual([-1, 0, 0]);
    expect(parents(['301', '9'], ['30101', '9'], ['39901', '4', 3])).toEqual([-1, 0, -1]);
    // Several that name a class which has no row belong to none.
    expect(parents(['301', '9'], ['30101', '9'], ['30201', '4'], ['30202', '3'])).toEqual([-1, 0, -1, -1]);
  });

  test('a row without a code is a part of the class above it where its sum says so, and of none where it says that', () => {
    expect(parents(['301', '9'], ['30101', '5'], ['', '4'])).toEqual([-1, 0, 0]);
    expect(parents(['301', '5'], ['30101', '5'], ['', '4'])).toEqual([-1, 0, -2]);
    const open = withParents(rows(['301', '7'], ['30101', '5'], ['', '4']));
    expect([open[2]?.parent, open[2]?.figures[0]?.state, open[1]?.figures[0]?.state]).toEqual([0, 'uncoded', 'amount']);
    expect(parents(['', '4'])).toEqual([-2]);
    const zeros = withParents(rows(['301', '0'], ['30101', '0'], ['', '0']));
    expect(zeros.map(({ parent, figures }) => `${parent} ${String(figures[0]?.state)}`)).toEqual(['-1 amount', '0 amount', '0 amount']);
  });

  test('or it is the class that the rows below it name', () => {
    expect(withParents(rows(['', '9'], ['30201', '5'], ['30202', '4'])).map(({ code, parent }) => `${code} ${String(parent)}`)).toEqual([
      '302 -1',
      '30201 0',
      '30202 0',
    ]);
    const codes = (...cells: readonly RowCells[]): string[] => withParents(rows(...cells)).map(({ code }) => code);
    expect(codes(['', '9'], ['30201', '5'])).toEqual(['', '30201']);
    expect(codes(['', '9'], ['30201', '5'], ['30202', '4'], ['302', '9', 3])).toEqual(['', '30201', '30202', '302']);
    expect(codes(['30201', '5'], ['', '9'], ['30202', '4'])).toEqual(['30201', '', '30202']);
    expect(codes(['30302', '5'], ['', '9'], ['30201', '5'], ['30202', '4'])).toEqual(['30302', '302', '30201', '30202']);
    expect(codes(['', '9', 3], ['30201', '5'], ['30202', '4'])).toEqual(['', '30201', '30202']);
  });
});

test('a 款 beside its 类 is one or two digits', () => {
  expect([isSection('301', '01'), isSection('301', '1'), isSection('301', '101'), isSection('301', '甲')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([isSection('201', '01'), isSection('3011', '01')]).toEqual([false, false]);
});

test('what is found is a share of what is wanted, and all where nothing is', () => {
  const part = (name: string, isFound: boolean) => ({ name, isFound });
  expect(foundOf([part('甲', true), part('乙', false), part('丙', true), part('丁', true)])).toEqual({ missing: ['乙'], fitness: 0.75 });
  expect(foundOf([])).toEqual({ missing: [], fitness: 1 });
});

test('a row without a code that no sum finds a place for keeps every sum waiting that it may belong to', () => {
  const levels = rows(['201', '10'], ['20101', '6'], ['', '3'], ['20102', '4']);
  const total = { ...rows(['', '10'])[0], key: 'total', level: 0 } as ReadRow;
  const waiting = adoptUncoded(levels, [total]).filter(({ flaw }) => flaw === 'uncoded');
  expect(waiting.map(({ parent, level, figures }) => [parent, level, figures[0]?.state])).toEqual([]);
  const open = adoptUncoded(levels.slice(0, 3), [total]).filter(({ flaw }) => flaw === 'uncoded');
  expect(open.map(({ parent, level, figures }) => [parent, level, figures[0]?.state])).toEqual([
    [-2, 1, 'amount'],
    [-1, 1, 'uncoded'],
    [1, 3, 'uncoded'],
    [0, 2, 'uncoded'],
  ]);
});
