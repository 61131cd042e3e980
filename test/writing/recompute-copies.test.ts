import type { Figure } from '../../src/identities/figure';
import type { Recomputation, RecomputeOptions } from '../../src/writing/recomputation';
import { recompute } from '../../src/writing/recompute';
import { columnOf, figure, identity } from '../identities/figures';

const VALUES: RecomputeOptions = { write: 'values', tails: 'keep' };
const FORMULAS: RecomputeOptions = { write: 'formulas', tails: 'keep' };

const brief = ({ plan }: Recomputation) =>
  plan.edits.map(({ sheet, row, column, after }) => [`${sheet}!${row},${column}`, after.formula, after.value]);

describe('a figure that is printed in two places', () => {
  const [total, one, two, three] = columnOf(['', '3', '4.5', '2.25'], { row: 8, column: 2 }) as [Figure, Figure, Figure, Figure];

  it('is left to people where the sum of its table and the other table both contradict it', () => {
    const typed = figure('12', { row: 8, column: 2 });
    const elsewhere = figure('11', { sheet: '表2', row: 3 });
    const found = recompute([identity(typed, [elsewhere], 'copy'), identity(typed, [one, two, three])], VALUES);
    expect(brief(found)).toEqual([]);
    expect(found.held.map(({ sheet, row, column }) => `${sheet}!${row},${column}`)).toContain('表1!8,2');
  });

  it('takes the printed copy where the sum of rounded parts differs by rounding alone', () => {
    const elsewhere = figure('9.76', { sheet: '表2', row: 3 });
    const identities = [identity(total, [elsewhere], 'copy'), identity(total, [one, two, three])];
    expect(brief(recompute(identities, VALUES))).toEqual([['表1!8,2', null, 9.76]]);
    expect(brief(recompute(identities, { ...VALUES, tails: 'settle' }))).toEqual([['表1!8,2', null, 9.75]]);
  });

  it('takes what another table prints of the figure, though that table is the one to copy', () => {
    const elsewhere = figure('9.76', { sheet: '表2', row: 3 });
    const identities = [identity(elsewhere, [total], 'copy'), identity(total, [one, two, three])];
    expect(brief(recompute(identities, VALUES))).toEqual([['表1!8,2', null, 9.76]]);
    // A formula could only be the sum of rounded parts, and would drag the printed figure along.
    const found = recompute(identities, FORMULAS);
    expect(brief(found)).toEqual([['表1!8,2', null, 9.76]]);
    expect(found.notes[0]?.reason).toContain('写成数而不是公式：表1!C9');
  });

  it('of two copies to compute believes the one with fewer rounded parts', () => {
    const few = figure('', { sheet: '表2', row: 0 });
    const identities = [
      identity(total, [one, two, three]),
      identity(few, [figure('9.76', { sheet: '表2', row: 1 })]),
      identity(few, [total], 'copy'),
    ];
    expect(brief(recompute(identities, VALUES))).toEqual([
      ['表1!8,2', null, 9.76],
      ['表2!0,0', null, 9.76],
    ]);
  });

  it('does not decide between two typed numbers of two tables', () => {
    const [typed, elsewhere] = [figure('12'), figure('11', { sheet: '表2', row: 3 })];
    const found = recompute([identity(typed, [elsewhere], 'copy')], VALUES);
    expect(brief(found)).toEqual([]);
    expect(found.notes[0]?.reason).toContain('两处都是手填的数');
    expect(brief(recompute([identity(figure(''), [elsewhere], 'copy')], VALUES))).toEqual([['表1!0,0', null, 11]]);
  });

  describe('and the two are to be held against each other in one table', () => {
    const income = figure('97.5', { row: 8, column: 2 });
    const spending = figure('9.76', { row: 8, column: 5 });
    const identities = (of: Figure) => [identity(of, [one, two, three]), identity(of, [spending], 'copy')];

    it('takes the better number, but never as a formula, which would agree whatever happens', () => {
      const found = recompute(identities(income), FORMULAS);
      expect(brief(found)).toEqual([['表1!8,2', null, 9.76]]);
      expect(found.notes[0]?.reason).toContain('写成数而不是公式');
    });

    it('lets a total that is a formula stay the sum of its parts', () => {
      const live = figure('97.5', { row: 8, column: 2, formula: '=C10*10' });
      expect(brief(recompute(identities(live), FORMULAS))).toEqual([['表1!8,2', '=SUM(C10:C12)', 9.75]]);
    });
  });
});
