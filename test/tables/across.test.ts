import { acrossColumns } from '../../src/tables/across';
import type { SumSpec } from '../../src/tables/column-axis';
import type { RowAxis } from '../../src/tables/row-axis';
import { derived, laneOf, ruleOf, type MadeLane, type MadeRow } from './made-tables';

const RULE = ruleOf('X');
const AXIS: RowAxis = { kind: 'coded', classification: 'functional', hierarchy: { class: RULE } };
const DECLARED = ['all', 'a', 'b', 'c', 'd'];
const sum = (...plus: string[]): SumSpec => ({ rule: RULE, target: 'all', plus });

interface Made extends Omit<Partial<MadeLane['spec']>, 'rows' | 'columns'> {
  readonly columns?: readonly string[];
  readonly rows?: readonly MadeRow[];
  readonly rest?: MadeLane['rest'];
}
const ROW: MadeRow = { key: 'r', amounts: ['9', '4', '3', '2', '1'] };

function across({ columns = DECLARED, rows = [ROW], rest = {}, ...spec }: Made, fits?: (told: string) => boolean): string[] {
  const declared = DECLARED.map((key) => ({ key, captions: [key] }));
  const lane = laneOf({ spec: { rows: AXIS, columns: declared, ...spec }, columns, rows, rest });
  return derived((deriving, identities) => acrossColumns(lane, deriving, identities), fits);
}

test('a lane that declares nothing across has nothing to be checked there', () => {
  expect(across({})).toEqual([]);
});

test('a sum is of those of its columns that stand there, in every row that is a line of the lane', () => {
  const rows = [ROW, { ...ROW, key: 's' }, { ...ROW, key: 'maybe', isDoubtful: true }, { ...ROW, key: 'lost', state: 'uncoded' as const }];
  expect(across({ across: [sum('a', 'b')], rows })).toEqual(['r.all = r.a + r.b', 's.all = s.a + s.b']);
  expect(across({ across: [sum('a', 'x', 'c')] })).toEqual(['r.all = r.a + r.c']);
  expect(across({ across: [sum('x', 'y')] })).toEqual([]);
  expect(across({ across: [{ ...sum('a'), target: 'x' }] })).toEqual([]);
});

test('a row without a cell for the sum has none, and one without cells for its addends neither', () => {
  const rows: MadeRow[] = [
    { key: 'none', amounts: [] },
    { key: 'bare', amounts: ['9'] },
    { key: 'one', amounts: ['9', '4'] },
  ];
  expect(across({ across: [sum('a', 'b')], rows })).toEqual(['one.all = one.a']);
});

test('a balance says nothing while a part of it has no column, but for those that it may lack', () => {
  const balance = { ...sum('a', 'b'), minus: ['c'] };
  expect(across({ across: [balance] })).toEqual(['r.all = r.a + r.b − r.c']);
  const columns = ['all', 'a', 'c'];
  expect(across({ across: [balance], columns })).toEqual([]);
  expect(across({ across: [{ ...balance, mayLack: ['c'] }], columns })).toEqual([]);
  expect(across({ across: [{ ...balance, mayLack: ['b'] }], columns })).toEqual(['r.all = r.a − r.c']);
  expect(across({ across: [{ ...balance, minus: ['x'] }] })).toEqual([]);
  expect(across({ across: [{ ...sum('a', 'b'), wantsAll: true }], columns })).toEqual([]);
  expect(across({ across: [{ ...sum('a', 'c'), wantsAll: true }], columns })).toEqual(['r.all = r.a + r.c']);
});

describe('of several lists of addends', () => {
  const several = { across: [{ ...sum('a', 'b', 'c'), or: [['a', 'b'], ['d']] }] };

  test('the one that holds in a row is taken, the first of them', () => {
    expect(across(several)).toEqual(['r.all = r.a + r.b + r.c']);
    expect(across(several, (told) => !told.endsWith('r.c'))).toEqual(['r.all = r.a + r.b']);
    expect(across(several, (told) => told.endsWith('= r.d'))).toEqual(['r.all = r.d']);
  });

  test('where none holds, it is the first of which the row lacks the fewest', () => {
    const rows: MadeRow[] = [
      { key: 'long', amounts: ['9', '4', '3', '2'] },
      { key: 'short', amounts: ['9', '4', '3'] },
      { key: 'bare', amounts: ['9'] },
    ];
    const lists = {
      across: [
        {
          ...sum('d', 'x'),
          or: [
            ['a', 'x', 'y', 'z'],
            ['b', 'c', 'y', 'z'],
          ],
        },
      ],
      rows,
    };
    expect(across({ ...several, rows }, () => false)).toEqual(['long.all = long.a + long.b + long.c', 'short.all = short.a + short.b']);
    expect(across(lists, () => false)).toEqual(['long.all = long.b + long.c', 'short.all = short.a']);
  });
});

describe('a column that nobody knows', () => {
  const columns = ['all', 'a', '甲', '乙'];

  test('joins the sum that is open for it, and no other', () => {
    const both = [sum('a'), { ...sum('all'), target: 'a' }];
    expect(across({ across: both, columns, openSum: 'all' })).toEqual(['r.all = r.a + r.甲 + r.乙', 'r.a = r.all']);
    expect(across({ across: both, columns })).toEqual(['r.all = r.a', 'r.a = r.all']);
  });

  test('is none of that sum below the caption of another', () => {
    const rest = { groups: new Map([['甲', ['乙']]]) };
    expect(across({ across: [sum('a')], columns, openSum: 'all', rest })).toEqual(['r.all = r.a + r.甲']);
  });
});

test('below one caption, what stands there adds up to its 小计, where the form says so', () => {
  const groups = new Map([
    ['a', ['b', '无', 'c']],
    ['无', ['b']],
  ]);
  const rows = [ROW, { ...ROW, key: 's' }];
  const told = ['r.a = r.b + null + r.c (breakdown)', 's.a = s.b + null + s.c (breakdown)'];
  expect(across({ groups: RULE, rows, rest: { groups } })).toEqual(told);
  expect(across({ groups: RULE, across: [sum('d')], rest: { groups } })).toEqual(['r.all = r.d', told[0]]);
  expect(across({ across: [sum('d')], rest: { groups } })).toEqual(['r.all = r.d']);
  expect(across({ groups: RULE })).toEqual([]);
});

test('a part is no more than its whole, unless that is in the red', () => {
  const rows: MadeRow[] = [
    { key: 'r', amounts: ['9', '4'] },
    { key: 'zero', amounts: ['0', '4'] },
    { key: 'red', amounts: ['-1', '4'] },
  ];
  const part = (of: string, whole: string) => ({ within: [{ rule: RULE, part: of, whole }], rows });
  expect(across(part('a', 'all'))).toEqual(['r.a ≤ r.all', 'zero.a ≤ zero.all']);
  expect(across(part('x', 'all'))).toEqual([]);
  expect(across(part('a', 'x'))).toEqual([]);
});

describe('where amounts stand below captions that nobody knows', () => {
  const rows = [ROW, { key: 'zero', amounts: ['0', '4', '3', '2'] }];
  const strays = { rest: { hasStrays: true } as const };

  test('a sum of all columns that it names is told, and one of fewer only where it holds', () => {
    expect(across({ across: [sum('a', 'b')], rows, ...strays }, () => false)).toHaveLength(2);
    expect(across({ across: [sum('a', 'x')], rows, ...strays }, () => false)).toEqual([]);
    expect(across({ across: [sum('a', 'x')], rows, ...strays }, (told) => told.startsWith('r.'))).toHaveLength(2);
    expect(across({ across: [sum('a', 'x')], rows }, () => false)).toHaveLength(2);
  });

  test('what is taken away counts among the columns that a balance names', () => {
    const balance = { ...sum('a'), minus: ['b', 'x'], mayLack: ['x'] };
    expect(across({ across: [balance], rows, ...strays }, () => false)).toEqual([]);
    expect(across({ across: [{ ...balance, plus: ['a', 'b'], minus: ['x'] }], rows, ...strays }, () => false)).toEqual([]);
    expect(across({ across: [{ ...balance, minus: ['c'] }], rows, ...strays }, () => false)).toHaveLength(2);
  });
});
