import { toPlain } from '../../src/amount/decimal';
import { candidateFor, type Candidate } from '../../src/identities/candidates';
import { isEvident } from '../../src/identities/evidence';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { Incidence, type Statement } from '../../src/identities/incidence';
import { judge } from '../../src/identities/judge';
import { localise } from '../../src/identities/localise';
import { columnOf, figure, identity, minus, plus } from './figures';
import { judged } from './localised';

describe('identities that bear witness', () => {
  // Two further identities have the same three amounts in them; one of the three is a copy and a total of its own.
  const income = figure('3586.56', { row: 1 });
  const reserves = figure('77.83', { row: 2 });
  const before = figure('2692.74', { row: 3 });
  const total = figure('705.66', { row: 4 });
  const after = figure('404.54', { row: 5 });
  const spent = figure('301.12', { row: 6 });
  const copy = figure('358.56', { row: 7 });
  const parts = [figure('220.14', { row: 8 }), figure('138.42', { row: 9 })];
  const identities = [
    identity(total, [income, reserves, before]),
    identity(after, [plus(income), plus(reserves), plus(before), minus(spent)]),
    identity(income, parts),
    identity(copy, [income], 'copy'),
    identity(total, [after, spent]),
    identity(figure('100', { row: 10 }), [before], 'atMost'),
  ];

  it('do not accuse a cell of the mistakes of two others that all of them share', () => {
    const all = identities.map((each) => ({ identity: each, judgement: judge(each) }));
    const isSound = ({ verdict }: ReturnType<typeof judge>): boolean => verdict === 'equal' || verdict === 'rounding';
    const { causes, doubts } = localise(
      all.filter(({ judgement }) => !isSound(judgement)),
      all.filter(({ judgement }) => isSound(judgement)),
    );
    // Beside the income it is 269.27 before, typed with its point moved: the reserves hold less than the sums are too large by.
    expect(causes.map(({ cell, suggested }) => [cell.row, toPlain(suggested)])).toEqual([
      [1, '358.56'],
      [3, '269.27'],
    ]);
    expect(doubts).toEqual([]);
  });
});

describe('a cell is evident', () => {
  let row = 0;
  /** A total that is off by so much, of cells and of further amounts that stand in no other sum. */
  function off(by: number, cells: readonly Figure[], signs: readonly (1 | -1)[] = []): Identity {
    row += 10;
    const rest = columnOf(['100.00', '200.00'], { sheet: '表9', row });
    const sum = cells.reduce((total, each, at) => total + (signs[at] ?? 1) * Number(toPlain(each.value)), 300 - by);
    const terms = cells.map((each, at) => (signs[at] === -1 ? minus(each) : plus(each)));
    return identity(figure(sum.toFixed(2), { sheet: '表8', row }), [...terms, ...rest.map((each) => plus(each))]);
  }
  function isEvidently(cell: Figure, others: readonly Figure[], ...identities: Identity[]): boolean {
    const { broken, intact } = judged(identities);
    const incidence = new Incidence(broken, intact);
    const found = [cell, ...others].flatMap((each): Candidate[] => {
      const entry = incidence.at(each);
      const candidate = entry && candidateFor(entry, incidence);
      return candidate ? [candidate] : [];
    });
    const rivals = new Map<Statement, Candidate[]>();
    for (const each of found) for (const statement of each.settles) rivals.set(statement, [...(rivals.get(statement) ?? []), each]);
    const own = found.find((each) => each.cell.figure === cell);
    return own !== undefined && isEvident(own, rivals, incidence);
  }
  const [cell, other] = [figure('523.10', { row: 1 }), figure('411.70', { row: 2 })];

  it('where two sums agree about it, and not by a single one beside a whole that it exceeds', () => {
    const whole = identity(cell, [figure('510.00', { sheet: '表3' })], 'atMost');
    expect(isEvidently(cell, [], off(30, [cell]), off(30, [cell]))).toBe(true);
    expect(isEvidently(cell, [], off(30, [cell]))).toBe(false);
    expect(isEvidently(cell, [], off(30, [cell]), whole)).toBe(false);
    expect(isEvidently(cell, [], off(30, [cell]), off(30, [cell]), whole)).toBe(true);
  });

  it('where it settles more than it leaves', () => {
    expect(isEvidently(cell, [], off(30, [cell]), off(30, [cell]), off(70, [cell]))).toBe(true);
    expect(isEvidently(cell, [], off(30, [cell]), off(30, [cell]), off(70, [cell]), off(80, [cell]))).toBe(false);
  });

  it('where no other settles two of the same, unless it settles these alone', () => {
    expect(isEvidently(cell, [other], off(30, [cell, other]), off(30, [cell, other]))).toBe(false);
    expect(isEvidently(cell, [other], off(30, [cell, other]), off(30, [cell]))).toBe(true);
    expect(isEvidently(cell, [other], off(30, [cell, other]), off(30, [cell, other]), off(30, [cell]))).toBe(true);
    const four = [off(30, [cell, other]), off(30, [cell]), off(30, [cell]), off(30, [cell])];
    expect(isEvidently(cell, [other], ...four, off(30, [other]))).toBe(false);
    expect(isEvidently(cell, [other], ...four)).toBe(true);
  });

  it('where none stands beside it in all of these and in what is broken elsewhere', () => {
    // Any other amount of that cell would break a rate that holds.
    const rate = identity(figure('0.5', { sheet: '表7' }), [other, figure('823.40', { sheet: '表7', row: 1 })], 'ratio');
    const both = (signs: readonly (1 | -1)[] = []): Identity => off(30, [cell, other], signs);
    expect(isEvidently(cell, [other], both(), both(), off(70, [other]), rate)).toBe(false);
    expect(isEvidently(cell, [other], both(), both([1, -1]), off(70, [other]), rate)).toBe(true);
    expect(isEvidently(cell, [other], both(), both(), off(0, [other]), rate)).toBe(true);
    expect(isEvidently(cell, [other], both(), off(30, [cell]), off(70, [other]), rate)).toBe(true);
  });
});
