import type { Identity } from '../../src/identities/identity';
import { Incidence } from '../../src/identities/incidence';
import { misplaced } from '../../src/identities/misplaced';
import { figure, identity, plus } from './figures';
import { judged } from './localised';

/** A total far from its parts, of cells by their row and column. */
function sum(printed: string, at: number, ...parts: readonly (readonly [string, number, number])[]): Identity {
  return identity(
    figure(printed, { row: 50 + at, column: 50 + at }),
    parts.map(([text, row, column]) => figure(text, { row, column })),
  );
}

/** The rows and columns of the cells that were exchanged, and the totals that this settles. */
function exchanged(...identities: Identity[]): unknown {
  const { broken, intact } = judged(identities);
  return misplaced(new Incidence(broken, intact)).map(({ first, second, settles }) => [
    `${first.row},${first.column} ${second.row},${second.column}`,
    settles.map(({ judged: { identity: each } }) => identities.indexOf(each)),
  ]);
}

describe('two amounts in each other’s place', () => {
  it('stand in one row or in one column', () => {
    expect(exchanged(sum('35', 0, ['20', 1, 1], ['10', 2, 1]), sum('22', 1, ['25', 1, 2], ['2', 2, 2]))).toEqual([['1,1 1,2', [0, 1]]]);
    expect(exchanged(sum('35', 0, ['20', 1, 1], ['10', 1, 2]), sum('22', 1, ['25', 2, 1], ['2', 2, 2]))).toEqual([['1,1 2,1', [0, 1]]]);
    expect(exchanged(sum('35', 0, ['20', 1, 1], ['10', 1, 2]), sum('22', 1, ['25', 2, 3], ['2', 2, 4]))).toEqual([]);
  });

  it('make both sums wrong by the same amount', () => {
    expect(exchanged(sum('36', 0, ['20', 1, 1], ['10', 2, 1]), sum('22', 1, ['25', 1, 2], ['2', 2, 2]))).toEqual([]);
  });

  it('are not told where two exchanges would do', () => {
    const [one, other] = [sum('35', 0, ['20', 1, 1], ['10', 2, 1]), sum('30', 1, ['25', 1, 2], ['15', 2, 2])];
    expect(exchanged(one, { ...other, target: { ...other.target, value: figure('35').value } })).toEqual([]);
  });

  it('are not looked for among more than sixty sums that nothing explains', () => {
    const pair = [sum('35', 0, ['20', 1, 1], ['10', 2, 1]), sum('22', 1, ['25', 1, 2], ['2', 2, 2])];
    const others = (count: number): Identity[] =>
      Array.from({ length: count }, (_, at) => sum(String(1000 * (at + 1)), at + 2, ['1', 200 + 2 * at, 100 + 2 * at]));
    expect(exchanged(...pair, ...others(58))).toHaveLength(1);
    expect(exchanged(...pair, ...others(59))).toEqual([]);
  });

  it('are told once: what is put right by one exchange stands in no other', () => {
    const third = sum('13', 2, ['25', 1, 3], ['-7', 2, 3]);
    expect(exchanged(sum('35', 0, ['20', 1, 1], ['10', 2, 1]), sum('22', 1, ['25', 1, 2], ['2', 2, 2]), third)).toEqual([
      ['1,1 1,2', [0, 1]],
    ]);
  });

  it('are amounts of one unit, in sums', () => {
    const yuan = (each: Identity): Identity => ({
      ...each,
      target: { ...each.target, unit: '元' },
      terms: each.terms.map(({ figure: part }) => plus(part && { ...part, unit: '元' })),
    });
    const [one, other] = [sum('35', 0, ['20', 1, 1], ['10', 2, 1]), sum('22', 1, ['25', 1, 2], ['2', 2, 2])];
    expect(exchanged(yuan(one), yuan(other))).toEqual([['1,1 1,2', [0, 1]]]);
    expect(exchanged(one, yuan(other))).toEqual([]);
    const copies = [
      ['25', '20'],
      ['20', '25'],
    ].map(([there = '', here = ''], at) =>
      identity(figure(there, { sheet: '表2', row: 3 * at, column: 5 * at }), [figure(here, { row: 1, column: at })], 'copy'),
    );
    expect(exchanged(...copies)).toEqual([]);
  });
});
