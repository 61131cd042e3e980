import { Incidence } from '../../src/identities/incidence';
import { Inequalities, spansOf } from '../../src/identities/spans';
import type { Identity } from '../../src/identities/identity';
import { figure, identity } from './figures';
import { judged } from './localised';

const cell = figure('3', { row: 1 });
/** A sum that asks the cell to be larger by so much, up to 0.015 more or less. */
const asking = (more: string, row: number): Identity => identity(figure(more, { row, column: 1 }), [cell, figure('1', { row, column: 2 })]);

test.each([
  ['4.52', '4.54'],
  ['4.54', '4.52'],
])('the change of a cell is what all its sums leave: %s, then %s', (first, second) => {
  const incidence = new Incidence(judged([asking(first, 5), asking(second, 6)]).broken, []);
  const inequalities = new Inequalities([incidence.at(cell)].flatMap((each) => each ?? []));
  const [unknown] = inequalities.unknowns;
  const [span] = spansOf(inequalities.unknowns) ?? [];
  if (!unknown || !span || span.low === null || span.high === null) throw new RangeError('no span');
  const one = inequalities.changeTo(unknown, figure('4').value);
  expect([span.low, span.high].map((change) => Number(change) / Number(one))).toEqual([0.525, 0.535]);
  expect(spansOf(inequalities.unknowns, null, [span.low - 1n])).toBeNull();
});

test('a bound that holds limits the change of a cell, and one that does not says nothing of it', () => {
  const spanBeside = (whole: string): number[] => {
    const { broken, intact } = judged([asking('4.52', 5), identity(cell, [figure(whole, { sheet: '表2' })], 'atMost')]);
    const [found] = [new Incidence(broken, intact).at(cell)];
    const inequalities = new Inequalities(found ? [found] : []);
    const one = inequalities.unknowns[0] ? inequalities.changeTo(inequalities.unknowns[0], figure('4').value) : 0n;
    return (spansOf(inequalities.unknowns) ?? []).flatMap(({ low, high }) => [low, high].map((change) => Number(change) / Number(one)));
  };
  expect(spanBeside('9')).toEqual([0.505, 0.535]);
  expect(spanBeside('3.51')).toEqual([0.505, 0.52]);
  expect(spanBeside('2.6')).toEqual([0.505, 0.535]);
});
