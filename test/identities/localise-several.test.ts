import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { figure, identity, minus, plus } from './figures';
import { causes, explain, named, suspicions, table } from './localised';

describe('where several mistakes sit', () => {
  it('finds more mistakes of one table than a search for the fewest would try', () => {
    const size = 6;
    const right = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => 1000 + 137 * row + 59 * column));
    const full = right.map((row) => [row.reduce((sum, each) => sum + each, 0), ...row]);
    full.unshift(Array.from({ length: size + 1 }, (_, column) => full.reduce((sum, row) => sum + (row[column] as number), 0)));
    const typed = full.map((row, at) => row.map((each, column) => String(at > 0 && at === column ? each + 211 + 17 * at : each)));
    expect(causes(table(typed).identities)).toEqual(
      Array.from({ length: size }, (_, at) => [at + 1, at + 1, String(full[at + 1]?.[at + 1])]),
    );
  });

  it('finds mistakes of one column by what their rows and copies say, though the column stays wrong with each of them', () => {
    const amounts = [410, 523, 634, 745, 856];
    const cells = amounts.map((each, at) => figure(String(each + 31 * (at + 3)), { row: at + 1, column: 1 }));
    const others = amounts.map((_, at) => figure(String(77 + at), { row: at + 1, column: 2 }));
    const found = causes([
      ...cells.flatMap((cell, at) => [
        identity(figure(String((amounts[at] as number) + 77 + at), { row: at + 1 }), [cell, others[at] as Figure]),
        identity(figure(String(amounts[at]), { sheet: '表2', row: at + 1 }), [cell], 'copy'),
      ]),
      identity(figure('3168', { column: 1 }), cells),
    ]);
    expect(found).toEqual(amounts.map((each, at) => [at + 1, 1, String(each)]));
  });

  it('passes over sums that hold of other cells, with rows that the table does not have', () => {
    const [total, part] = [figure('7', { row: 40 }), figure('7', { row: 41 })];
    const wrong = identity(figure('5', { row: 0 }), [plus(figure('3', { row: 1 })), plus(null)]);
    expect(explain([wrong, identity(total, [plus(null), plus(part)])]).doubts).toEqual(explain([wrong]).doubts);
  });

  it('finds two mistakes of one table, each by itself', () => {
    const { identities } = table([
      ['1000', '320', '610', '70'],
      ['310', '260', '110', '0'],
      ['690', '120', '505', '70'],
    ]);
    expect(causes(identities)).toEqual([
      [1, 1, '200'],
      [2, 2, '500'],
    ]);
  });

  it('finds two mistakes of one column, whose sum shows neither', () => {
    const found = explain(
      table([
        ['1000', '320', '610', '70'],
        ['310', '217.3', '110', '0'],
        ['690', '151.9', '500', '70'],
      ]).identities,
    );
    expect(named(found.causes)).toEqual([
      [1, 1, '200'],
      [2, 1, '120'],
    ]);
    expect(found.causes.map(({ settles }) => settles.length)).toEqual([2, 2]);
    expect(found.doubts).toEqual([]);
  });

  it('finds three mistakes that share their sums with each other', () => {
    const { identities } = table([
      ['1500', '420', '910', '170'],
      ['310', '217.3', '113.4', '0'],
      ['690', '120', '500', '70'],
      ['500', '100', '300', '111.1'],
    ]);
    expect(causes(identities)).toEqual(
      expect.arrayContaining([
        [1, 1, '200'],
        [1, 2, '110'],
        [3, 3, '100'],
      ]),
    );
  });

  it('sees two amounts of one row that stand in each other’s columns', () => {
    const { identities } = table([
      ['1000', '320', '610', '70'],
      ['310', '110', '200', '0'],
      ['690', '120', '500', '70'],
    ]);
    const found = suspicions(explain(identities));
    expect(named(found)).toEqual([
      [1, 1, '200'],
      [1, 2, '110'],
    ]);
    expect(found[0]?.reason).toBe('疑似与“第2行·C栏”的数填颠倒了');
  });

  it('sees none exchanged where one of them is confirmed elsewhere', () => {
    const { cells, identities } = table([
      ['1000', '320', '610', '70'],
      ['310', '110', '200', '0'],
      ['690', '120', '500', '70'],
    ]);
    for (const column of [1, 2]) {
      const cell = cells[1]?.[column] as Figure;
      const copy = identity({ ...cell, sheet: '表2' }, [cell], 'copy');
      expect(suspicions(explain([...identities, copy])).filter(({ reason }) => reason.includes('填颠倒'))).toEqual([]);
    }
  });

  it('sees an amount in the column beside its own', () => {
    const { identities } = table([
      ['1000', '320', '610', '70'],
      ['310', '', '310', '0'],
      ['690', '10', '610', '70'],
    ]);
    const found = suspicions(explain(identities));
    expect(named(found)).toEqual([
      [1, 1, '310'],
      [1, 2, '0'],
    ]);
    expect(found[1]?.reason).toBe('疑似与“第2行·B栏”的数填错了格');
  });
});

describe('two amounts that were exchanged', () => {
  const [first, second] = [figure('58.4', { row: 1, column: 1 }), figure('71.9', { row: 1, column: 2 })];
  const sums = [
    identity(figure('82.1', { row: 3, column: 1 }), [first, figure('10.2', { row: 2, column: 1 })]),
    identity(figure('79', { row: 3, column: 2 }), [second, figure('20.6', { row: 2, column: 2 })]),
  ];
  const exchanges = (more: readonly Identity[]): string[] =>
    explain([...sums, ...more]).doubts.flatMap(({ suspicions: found }) => found.map(({ suggested }) => toPlain(suggested)));

  it('are named where both sums hold after the exchange', () => {
    expect(exchanges([])).toEqual(['71.9', '58.4']);
  });

  it('are named beside a sum over both, and not beside their difference, which would no longer hold', () => {
    expect(exchanges([identity(figure('130.3', { row: 1, column: 3 }), [first, second])])).toEqual(['71.9', '58.4']);
    const difference = identity(figure('-13.5', { row: 1, column: 3 }), [plus(first), minus(second)]);
    expect(exchanges([difference])).toEqual([]);
  });

  it('are none where they stand in one row of two sheets', () => {
    const onTwo = sums.map((each, at): Identity => {
      const there = (cell: Figure): Figure => ({ ...cell, sheet: `表${at + 1}` });
      return identity(
        there(each.target),
        each.terms.flatMap((term) => (term.figure ? [there(term.figure)] : [])),
      );
    });
    expect(explain(onTwo).doubts.flatMap(({ suspicions: found }) => found)).toEqual([]);
  });
});
