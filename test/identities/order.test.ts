import type { Figure } from '../../src/identities/figure';
import { inOrder } from '../../src/identities/order';
import { figure, identity, minus, plus } from './figures';

const at = (row: number, sheet = '表1', printed = '1'): Figure => figure(printed, { row, sheet });

describe('the order in which cells are computed', () => {
  const [whole, part, detail] = [at(0), at(1), at(2)];

  it('has what is added up before what it is added up to', () => {
    const assignments = inOrder([identity(whole, [part, at(9)]), identity(part, [detail, at(8)])]);
    expect(assignments.map(({ target }) => target)).toEqual([part, whole]);
    const last = inOrder([identity(whole, [at(9), plus(null), part]), identity(part, [at(8), detail])]);
    expect(last.map(({ target }) => target)).toEqual([part, whole]);
  });

  it('computes a cell by the sum of its own table; the relations with others are only compared', () => {
    const sum = identity(whole, [part, detail]);
    const near = identity(whole, [at(5)], 'copy');
    const far = identity(whole, [at(0, '表2')], 'copy');
    const atMost = identity(whole, [at(0, '表3')], 'atMost');
    for (const all of [
      [far, near, sum, atMost],
      [sum, atMost, far, near],
    ]) {
      expect(inOrder(all)).toEqual([{ target: whole, by: sum, others: [near, far] }]);
    }
  });

  it('passes over a choice that would run in a circle', () => {
    const there = identity(whole, [part], 'copy');
    const back = identity(part, [whole], 'copy');
    const sum = identity(part, [detail, at(7)]);
    expect(inOrder([there, back]).map(({ by }) => by)).toEqual([there]);
    expect(inOrder([there, back, sum]).map(({ by }) => by)).toEqual([sum, there]);
    const [up, down] = [identity(whole, [part, at(5)]), identity(part, [whole, at(6)])];
    expect(inOrder([up, down, sum]).map(({ by }) => by)).toEqual([sum, up]);
  });

  it('computes nothing by a balance over several tables, and by a total of theirs only what is blank', () => {
    const others = [at(0, '表2'), at(0, '表3')];
    const [first, second] = others as [Figure, Figure];
    expect(inOrder([identity(whole, others)])).toEqual([]);
    expect(inOrder([identity(whole, [part, first])])).toEqual([]);
    const copy = identity(whole, [first], 'copy');
    expect(inOrder([copy]).map(({ by }) => by)).toEqual([copy]);
    const blank = at(0, '表1', '');
    expect(inOrder([identity(blank, others)]).map(({ target }) => target)).toEqual([blank]);
    expect(inOrder([identity(blank, [plus(first), minus(second)])])).toEqual([]);
    const own = identity(blank, [part, detail]);
    expect(inOrder([identity(blank, [first, part]), own]).map(({ by }) => by)).toEqual([own]);
    const within = identity(whole, [plus(part), minus(detail), plus(null)]);
    expect(inOrder([within]).map(({ by }) => by)).toEqual([within]);
  });
});
