import { toPlain, ZERO } from '../../src/amount/decimal';
import { candidateFor, placesOf } from '../../src/identities/candidates';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { columnOf, figure, identity, minus, plus } from './figures';
import { suspectedIn } from './localised';

/** The amount that the cell is changed to, which identities it settles, how many it leaves broken and how many hold to the last digit. */
function best(cell: Figure, ...identities: Identity[]): unknown {
  const found = candidateFor(...suspectedIn(identities, cell));
  if (!found) return null;
  const settles = found.settles.map(({ judged: { identity: each } }) => identities.indexOf(each));
  return [toPlain(found.after.value), settles, found.left, found.exact];
}

const cell = figure('523.10', { row: 1, column: 1 });
let row = 100;
/** A total of the cell and other amounts, each of which stands in no other identity. */
function total(printed: string, of: Figure, ...others: string[]): Identity {
  row += 20;
  return identity(figure(printed, { row }), [of, ...columnOf(others, { row: row + 1 })]);
}
const copy = (printed: string, of: Figure, sheet = '表2'): Identity => identity(figure(printed, { sheet }), [of], 'copy');

describe('the best change of one cell', () => {
  it('settles as many identities as one amount can', () => {
    expect(best(cell, total('260', cell, '20'), total('500', cell, '260'), copy('230', cell))).toEqual(['240', [0, 1], 1, 2]);
    expect(best(cell, copy('230', cell), identity(cell, columnOf(['200', '40'])), total('500', cell, '260'))).toEqual([
      '240',
      [1, 2],
      1,
      2,
    ]);
  });

  it('leaves as few tails as it can, and is told by the shortest sum', () => {
    const [first, second, third] = [total('300', cell, '100'), total('500.01', cell, '100', '200'), total('900.01', cell, '300', '400')];
    expect(best(cell, first, second, third)).toEqual(['200.01', [0, 1, 2], 0, 2]);
    expect(best(cell, second, first)).toEqual(['200', [0, 1], 0, 1]);
  });

  it('lies between what sums ask for where none of their amounts settles both', () => {
    const sums = [total('600.00', cell, '100', '100', '100', '100'), total('1000.04', cell, '100', '200', '200', '300')];
    expect(best(cell, ...sums)).toEqual(['200.02', [0, 1], 0, 0]);
    expect(best(cell, ...sums.toReversed())).toEqual(['200.02', [0, 1], 0, 0]);
    const bound = identity(cell, [figure('210', { sheet: '表3' })], 'atMost');
    const rate = identity(figure('0.5', { row: 90 }), [cell, figure('400', { row: 91 })], 'ratio');
    expect(best(cell, ...sums, bound, rate)).toEqual(['200.02', [0, 1, 2, 3], 0, 2]);
    const own = identity(cell, columnOf(['50', '50', '50', '50.04'], { row: 50 }));
    expect(best(cell, sums[0] as Identity, own)).toEqual(['200.02', [0, 1], 0, 0]);
  });

  it('breaks nothing that holds, and counts as settled only what was broken', () => {
    const upTo = (most: string): Identity => identity(cell, [figure(most, { sheet: '表3' })], 'atMost');
    expect(best(cell, total('630', cell, '20'), upTo('620'))).toEqual(['610', [0], 0, 1]);
    expect(best(cell, total('630', cell, '20'), upTo('600'))).toBeNull();
    expect(best(cell, total('630', cell, '20'), copy('523.1', cell))).toBeNull();
    // What it would have to be has more digits than it prints.
    const exact = figure('523.10', { row: 1, column: 1, halfWidth: ZERO });
    expect(best(exact, identity(figure('1234567.00', { sheet: '表2', unit: '元' }), [exact], 'copy'))).toBeNull();
  });

  it('is not told by a part of a whole, nor by a sum that has the cell twice or takes it off again', () => {
    const twice = identity(figure('900', { row: 60 }), [cell, cell, figure('100', { row: 61 })]);
    expect(best(cell, twice)).toBeNull();
    expect(best(cell, twice, total('630', cell, '230'))).toEqual(['400', [0, 1], 0, 2]);
    expect(best(cell, identity(cell, [figure('210', { sheet: '表3' })], 'atMost'))).toBeNull();
    const off = identity(figure('70', { row: 70 }), [plus(cell), minus(cell), plus(figure('71', { row: 71 }))]);
    expect(best(cell, off, total('630', cell, '230'))).toEqual(['400', [1], 0, 1]);
  });

  it('is told in the cell’s own unit', () => {
    const yuan = figure('123456.78', { unit: '元', row: 5 });
    const other = figure('100000', { unit: '元', row: 6 });
    const sum = (printed: string): Identity => identity(figure(printed, { row: 7 }), [yuan, other]);
    expect(best(yuan, copy('20.50', yuan))).toEqual(['205000', [0], 0, 1]);
    expect(best(yuan, copy('20.50', yuan), sum('30.51'))).toEqual(['205050', [0, 1], 0, 0]);
  });
});

describe('what was meant', () => {
  it('is a sign turned round, where rounding allows it', () => {
    const negative = figure('-8.5', { row: 1 });
    expect(best(negative, total('30.01', negative, '10', '11.5'))).toEqual(['8.5', [0], 0, 0]);
  });

  it('is what a slip of the pen leads to within what the settled identities allow, whatever is left broken', () => {
    const wrong = figure('1097.05', { row: 1, column: 1 });
    const short = total('1997.61', wrong, '500.1', '400');
    expect(best(wrong, short)).toEqual(['1097.5', [0], 0, 0]);
    expect(best(wrong, short, total('9000', wrong, '1000', '1000', '1000', '1000'))).toEqual(['1097.5', [0], 1, 0]);
    // The point of 52.35 was moved: 5.24 as well as 5.25, to which a digit was added.
    const moved = figure('52.35', { row: 1 });
    expect(best(moved, total('905.24', moved, '500', '400'))).toEqual(['5.24', [0], 0, 1]);
  });
});

describe('a cell of a rate', () => {
  const [spent, budget] = [figure('90', { row: 1 }), figure('100', { row: 2 })];
  const rate = (printed: string, over: Figure, under: Figure): Identity => identity(figure(printed, { row: 3 }), [over, under], 'ratio');

  it('is what makes the rate hold, above the line or below it', () => {
    expect(best(spent, rate('0.5', spent, budget))).toEqual(['50', [0], 0, 1]);
    expect(best(spent, rate('0.5', budget, spent))).toEqual(['200', [0], 0, 1]);
    const wrong = rate('0.5', spent, budget);
    expect(best(wrong.target, wrong)).toEqual(['0.9', [0], 0, 1]);
    const yuan = figure('900000', { row: 1, unit: '元' });
    expect(best(yuan, rate('0.5', yuan, budget))).toEqual(['500000', [0], 0, 1]);
    expect(best(budget, rate('0.5', yuan, budget))).toEqual(['180', [0], 0, 1]);
  });

  it('may stand in both places, or twice above the line', () => {
    const growth = (now: Figure, before: Figure): Identity =>
      identity(figure('0.25', { row: 3 }), [plus(now), minus(before), plus(before)], 'ratio');
    expect(best(spent, growth(spent, budget))).toEqual(['125', [0], 0, 1]);
    expect(best(spent, growth(figure('150', { row: 8 }), spent))).toEqual(['120', [0], 0, 1]);
    expect(best(spent, identity(figure('0.5', { row: 3 }), [spent, spent, budget], 'ratio'))).toEqual(['25', [0], 0, 1]);
  });

  it('is rounded once, from all its digits', () => {
    const [fine, whole] = [figure('123.449999', { row: 1 }), figure('1000', { row: 2 })];
    const printed = identity(figure('0.5000', { row: 3, places: 4 }), [fine, whole], 'ratio');
    expect(best(printed.target, printed)).toEqual(['0.1234', [0], 0, 1]);
  });

  it('is told by nothing where a row is missing, or where no amount will do', () => {
    // Whatever it fell from, all of it is gone only where nothing is left.
    const gone = identity(figure('-1', { row: 3 }), [plus(figure('60', { row: 4 })), minus(budget), plus(budget)], 'ratio');
    expect(best(budget, gone)).toBeNull();
    expect(best(spent, identity(figure('0.5', { row: 3 }), [plus(spent), plus(null), plus(budget)], 'ratio'))).toBeNull();
  });
});

describe('the decimals that the right amount may have', () => {
  const places = (of: Figure, ...identities: Identity[]): number => placesOf(suspectedIn(identities, of)[0]);

  it('are those of its column, or of what it is added to where that does not hold', () => {
    expect(places(cell, total('630', cell, '20'))).toBe(2);
    expect(places(cell, total('630.1234', cell, '20'))).toBe(4);
    expect(places(cell, total('630', cell, '20'), total('623.1234', cell, '100.0234'))).toBe(2);
  });

  it('are not those of rates, of what holds, or of amounts in another unit', () => {
    const rate = identity(figure('0.1234', { row: 90 }), [cell, figure('400', { row: 91 })], 'ratio');
    expect(places(cell, rate)).toBe(2);
    const holds = identity(figure('523.1000', { sheet: '表4', places: 4 }), [cell, figure('0.0001', { sheet: '表4', row: 1 })]);
    expect(places(cell, total('630', cell, '20'), holds)).toBe(2);
    const inYuan = identity(figure('1234.5678', { sheet: '表5', unit: '元' }), [cell], 'copy');
    expect(places(cell, inYuan)).toBe(2);
  });

  it('are no more than the unit has, or the cell prints', () => {
    const yuan = (rest = {}): Figure => figure('523.10', { row: 1, unit: '元', ...rest });
    expect(places(yuan(), total('630.1234', yuan(), '20'))).toBe(2);
    expect(places(yuan({ places: 3 }), total('630.1234', yuan({ places: 3 }), '20'))).toBe(3);
  });
});
