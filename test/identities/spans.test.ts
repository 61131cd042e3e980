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
