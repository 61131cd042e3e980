import { Incidence, type Statement, type Suspected } from '../../src/identities/incidence';
import { Inequalities, spansOf, type Row, type Unknown } from '../../src/identities/spans';
import type { Identity, Relation } from '../../src/identities/identity';
import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import { amount, figure, identity, minus, plus } from './figures';
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

describe('the changes of several cells', () => {
  /** The inequalities over some cells, and the statements that are broken. */
  function over(cells: readonly Figure[], identities: readonly Identity[]): [Inequalities, Incidence] {
    const { broken, intact } = judged(identities);
    const incidence = new Incidence(broken, intact);
    return [new Inequalities(cells.flatMap((each) => incidence.at(each) ?? [])), incidence];
  }
  /** Spans as amounts in the cell's unit. */
  function spans(cells: readonly Figure[], identities: readonly Identity[], left?: number): unknown {
    const [inequalities, incidence] = over(cells, identities);
    const found = spansOf(inequalities.unknowns, left === undefined ? null : (incidence.broken[left] ?? null));
    if (!found) return null;
    return found.map(({ low, high }, at) => {
      const unknown = inequalities.unknowns[at];
      const figureOf = unknown?.cell.figure;
      if (!unknown || !figureOf) throw new RangeError('no cell');
      const one = Number(inequalities.changeTo(unknown, amount(String(Number(toPlain(figureOf.value)) + 1))));
      return [low, high].map((change) => (change === null ? null : Number(change) / one));
    });
  }
  const [first, second] = [figure('30.00', { row: 1 }), figure('40.00', { row: 2 })];
  const both = identity(figure('100.00', { row: 3 }), [first, second]);
  const own = identity(figure('20.00', { row: 13 }), [first, figure('10.00', { row: 14 })]);

  test('follow from each other: what one is known to be off by is not the other’s', () => {
    expect(spans([first, second], [both])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(spans([first, second], [both, own])).toEqual([
      [-20.015, -19.985],
      [49.97, 50.03],
    ]);
    expect(spans([second, first], [own, both])).toEqual([
      [49.97, 50.03],
      [-20.015, -19.985],
    ]);
    expect(spans([first, second], [both, own], 1)).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('count with their signs, and as often as they stand in a sum', () => {
    const difference = identity(figure('50.00', { row: 3 }), [plus(second), minus(first)]);
    expect(spans([first, second], [difference, own])).toEqual([
      [-20.015, -19.985],
      [19.97, 20.03],
    ]);
    const twice = identity(figure('100.00', { row: 3 }), [first, first]);
    expect(spans([first], [twice])).toEqual([[19.9925, 20.0075]]);
    expect(spans([first], [identity(figure('-100.00', { row: 3 }), [minus(first), minus(first)])])).toEqual([[19.9925, 20.0075]]);
  });

  test('are whole in the finest unit where a sum has a cell three times', () => {
    const thrice = (printed: string): Identity => identity(figure(printed, { row: 3 }), [first, first, first]);
    expect(spans([first], [thrice('100.00')])).toEqual([[3.3266667, 3.34]]);
    expect(spans([first], [thrice('80.00')])).toEqual([[-3.34, -3.3266667]]);
  });

  test('of a part are bounded above by its whole alone', () => {
    const whole = identity(first, [figure('35.00', { sheet: '表2' }), figure('2.00', { sheet: '表2', row: 1 })], 'atMost');
    const more = identity(figure('100.00', { row: 13 }), [first, figure('10.00', { row: 14 })]);
    expect(spans([first], [both, whole])).toBeNull();
    expect(spans([first, second], [both, whole])).toEqual([
      [null, 7.015],
      [22.97, null],
    ]);
    expect(spans([first], [more, whole])).toBeNull();
  });

  test('are wider where a blank is filled in, but not in a copy to the last digit', () => {
    const blank = figure('', { row: 1 });
    expect(spans([blank], [identity(figure('50.00', { row: 3 }), [blank, figure('10.00', { row: 4 })])])).toEqual([[39.985, 40.015]]);
    expect(spans([blank], [identity(figure('50.00', { row: 3 }), [blank], 'copy')])).toEqual([[50, 50]]);
  });

  test('are told in the unit of each cell', () => {
    const yuan = figure('300000', { row: 1, unit: '元' });
    expect(spans([yuan], [identity(figure('50.00', { row: 3 }), [yuan], 'copy')])).toEqual([[199950, 200050]]);
    const [inequalities] = over([yuan, second], [identity(figure('50.00', { row: 3 }), [yuan, second])]);
    const [one, other] = inequalities.unknowns;
    if (!one || !other) throw new RangeError('two cells');
    expect(toPlain(inequalities.amountAfter(one, inequalities.changeTo(one, amount('123456.78'))))).toBe('123456.78');
    expect(toPlain(inequalities.amountAfter(other, inequalities.changeTo(other, amount('41.234'))))).toBe('41.23');
    expect(inequalities.changeTo(one, amount('310000'))).toBe(inequalities.changeTo(other, amount('41')));
  });

  test('are not bounded by a rate', () => {
    const rate = identity(figure('0.9', { row: 9 }), [first, figure('40.00', { row: 10 })], 'ratio');
    expect(spans([first], [own, rate])).toEqual([[-20.015, -19.985]]);
  });
});

describe('the spans of changes', () => {
  const row = (residual: bigint, tolerance: bigint, relation: Relation = 'sum'): Row => ({
    statement: { identity: { relation } } as Statement,
    residual,
    tolerance,
  });
  const unknown = (...parts: Unknown['parts']): Unknown => ({ cell: {} as Suspected, parts, widening: 0n });
  const only = (factor: bigint, of: Row): unknown => spansOf([unknown({ row: of, factor })])?.map(({ low, high }) => [low, high]);

  it('are whole numbers, whichever way a cell counts and however often', () => {
    expect(only(2n, row(5n, 0n))).toBeUndefined();
    expect(only(2n, row(5n, 2n))).toEqual([[-3n, -2n]]);
    expect(only(2n, row(-5n, 2n))).toEqual([[2n, 3n]]);
    expect(only(-2n, row(5n, 2n))).toEqual([[2n, 3n]]);
    expect(only(-2n, row(-5n, 2n))).toEqual([[-3n, -2n]]);
    expect(only(2n, row(0n, 1n))).toEqual([[0n, 0n]]);
    expect(only(-2n, row(0n, 2n))).toEqual([[-1n, 1n]]);
  });

  it('have one end in a bound', () => {
    expect(only(1n, row(5n, 0n, 'atMost'))).toEqual([[null, -5n]]);
    expect(only(-1n, row(5n, 0n, 'atMost'))).toEqual([[5n, null]]);
  });

  it('are open beside a change that is, and narrow beside those that are', () => {
    const all = row(0n, 1n);
    const bound = row(7n, 0n, 'atMost');
    const known = unknown({ row: row(-4n, 0n), factor: 1n }, { row: all, factor: 1n }, { row: bound, factor: 1n });
    const [first, last] = [unknown({ row: all, factor: 1n }), unknown({ row: all, factor: -1n }, { row: bound, factor: -1n })];
    expect(spansOf([first, known, last])?.map(({ low, high }) => [low, high])).toEqual([
      [6n, null],
      [4n, 4n],
      [11n, null],
    ]);
    expect(spansOf([known, last], all.statement)?.map(({ low, high }) => [low, high])).toEqual([
      [4n, 4n],
      [11n, null],
    ]);
  });
});
