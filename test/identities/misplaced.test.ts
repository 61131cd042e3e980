import type { Identity } from '../../src/identities/identity';
import { Incidence, type Statement } from '../../src/identities/incidence';
import { couldOffset, misplaced } from '../../src/identities/misplaced';
import { figure, identity, minus, plus } from './figures';
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

  it('are not told by what is explained otherwise', () => {
    const { broken } = judged([sum('35', 0, ['20', 1, 1], ['10', 2, 1]), sum('22', 1, ['25', 1, 2], ['2', 2, 2])]);
    for (const at of [0, 1]) {
      const incidence = new Incidence(broken, []);
      (incidence.broken[at] as Statement).state = 'explained';
      expect(misplaced(incidence)).toEqual([]);
    }
  });

  it('are any two of a row or column, though another amount there is the same or beside it', () => {
    const one = sum('35', 0, ['20', 1, 1], ['10', 2, 1]);
    expect(exchanged(one, sum('42', 1, ['25', 1, 2], ['20', 1, 3], ['2', 2, 2]))).toEqual([['1,1 1,2', [0, 1]]]);
    // What holds adds both up, or takes both off.
    const [two, whole] = [sum('22', 1, ['25', 1, 2], ['2', 2, 2]), figure('145', { row: 70, column: 70 })];
    const rest = identity(figure('100', { row: 71, column: 71 }), [
      plus(whole),
      ...[one, two].map(({ terms }) => minus(terms[0]?.figure ?? null)),
    ]);
    expect(exchanged(one, two, rest)).toEqual([['1,1 1,2', [0, 1]]]);
  });

  it('are not looked for along a column of more than two hundred amounts', () => {
    const long = (count: number): Identity =>
      sum(
        String(25 + 30 * (count - 1) - 5),
        1,
        ['25', 300, 1],
        ...Array.from({ length: count - 1 }, (_, at): readonly [string, number, number] => ['30', 301 + at, 1]),
      );
    const one = sum('35', 0, ['20', 1, 1], ['10', 2, 3]);
    expect(exchanged(one, long(200))).toEqual([['1,1 300,1', [0, 1]]]);
    expect(exchanged(one, long(201))).toEqual([]);
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
    const incidence = new Incidence(judged([...pair, ...others(59)]).broken, []);
    (incidence.broken.at(-1) as Statement).state = 'explained';
    expect(misplaced(incidence)).toHaveLength(1);
  });

  it('are told once: what is put right by one exchange stands in no other', () => {
    const third = sum('13', 2, ['25', 1, 3], ['-7', 2, 3]);
    const [one, other] = [sum('35', 0, ['20', 1, 1], ['10', 2, 1]), sum('22', 1, ['25', 1, 2], ['2', 2, 2])];
    expect(exchanged(one, other, third)).toEqual([['1,1 1,2', [0, 1]]]);
    expect(exchanged(other, third, one)).toEqual([['1,2 1,1', [0, 2]]]);
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
    const { broken } = judged([one, other, yuan(other), sum('21', 3, ['25', 3, 3]), sum('22.03', 4, ['25', 4, 4], ['2', 5, 4])]);
    const [first, ...others] = new Incidence(broken, []).broken;
    expect(others.map((each) => couldOffset(first as Statement, each))).toEqual([true, false, false, true]);
    const copies = [
      ['25', '20'],
      ['20', '25'],
    ].map(([there = '', here = ''], at) =>
      identity(figure(there, { sheet: '表2', row: 3 * at, column: 5 * at }), [figure(here, { row: 1, column: at })], 'copy'),
    );
    expect(exchanged(...copies)).toEqual([]);
  });
});
