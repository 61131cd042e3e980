import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { localise, type Localisation } from '../../src/identities/localise';
import { figure, identity } from './figures';
import { causes, explain, judged, named, suspicions, table } from './localised';

describe('the last digit', () => {
  const first = (printed: readonly (readonly string[])[]) =>
    explain(table(printed).identities).causes.map(({ cell, suggested, isExact }) => [cell.row, cell.column, toPlain(suggested), isExact]);

  it('is that of the only other amount of a sum: both print one figure', () => {
    const printed = (wrong: string): string[][] => [
      ['220.02', '100.01', '120.00'],
      [wrong, '8.17', ''],
      ['211.84', '91.84', '120.00'],
    ];
    expect(first(printed('8.17'))).toEqual([]);
    expect(first(printed('436.25'))).toEqual([[1, 0, '8.17', true]]);
  });

  it('is what a slip of the pen leads to, where it leads to one amount only', () => {
    const printed = (wrong: string): string[][] => [
      ['1517.45', '1003.47', '513.99'],
      [wrong, '503.47', '13.99'],
      ['1000.00', '500.00', '500.00'],
    ];
    expect(first(printed('5117.45'))).toEqual([[1, 0, '517.45', true]]);
    expect(first(printed('547.46'))).toEqual([[1, 0, '517.46', true]]);
    // Anything may have been meant, or any last digit lost.
    expect(first(printed('83.11'))).toEqual([[1, 0, expect.any(String), false]]);
    expect(first(printed('51.74'))).toEqual([[1, 0, expect.any(String), false]]);
  });

  it('is that of the amount which leaves no tail, where a slip of the pen leads to it', () => {
    const printed = [
      ['1517.46', '1003.47', '513.99'],
      ['547.46', '503.47', '13.99'],
      ['1000.00', '500.00', '500.00'],
    ];
    expect(first(printed)).toEqual([[1, 0, '517.46', true]]);
  });

  it('is told where the amounts beside it would break a sum, however the wrong one came about', () => {
    const yuan = (text: string, row: number, column: number): Figure => figure(text, { row, column, unit: '元' });
    const wrong = yuan('731.28', 1, 1);
    const row = identity(yuan('1430.39', 1, 0), [wrong, yuan('1012.34', 1, 2)]);
    const column = identity(yuan('2418.55', 0, 1), [wrong, yuan('2000.50', 2, 1)]);
    const { causes: found } = explain([row, column]);
    expect(named(found)).toEqual([[1, 1, '418.05']]);
    expect(found).toMatchObject([{ isExact: true, settles: [{}, {}] }]);
  });

  it('is told where the amount above it would be more than the whole that it is part of', () => {
    const wrong = figure('967.85', { row: 1, column: 1 });
    // The sums leave 412.30 and 412.31, the whole 412.30 at most.
    const row = identity(figure('512.41', { row: 1 }), [wrong, figure('100.10', { row: 1, column: 2 })]);
    const column = identity(figure('612.50', { column: 1 }), [wrong, figure('200.20', { row: 2, column: 1 })]);
    const told = (more: readonly Identity[]): unknown[] => explain([row, column, ...more]).causes.map(({ isExact }) => isExact);
    const whole = identity(wrong, [figure('412.29', { sheet: '表2' })], 'atMost');
    expect(told([whole])).toEqual([true]);
    expect(named(explain([row, column, whole]).causes)).toEqual([[1, 1, '412.3']]);
    expect(told([])).toEqual([false]);
  });
});

describe('a slip of the pen beside tails', () => {
  const crossed = (row: string, column: string): ReturnType<typeof explain> => {
    const wrong = figure('1097.05', { row: 1, column: 1 });
    const beside = ['200', '300.1', '400'].map((text, at) => figure(text, { row: 1, column: at + 2 }));
    const below = ['70', '80.3', '90'].map((text, at) => figure(text, { row: at + 2, column: 1 }));
    return explain([identity(figure(row, { row: 1 }), [wrong, ...beside]), identity(figure(column, { column: 1 }), [wrong, ...below])]);
  };

  it('tells what was meant where no amount settles all to the last digit', () => {
    // 1097.51 for the row, 1097.52 for the column: digits exchanged, it is 1097.50.
    const { causes: found } = crossed('1997.61', '1337.82');
    expect(named(found)).toEqual([[1, 1, '1097.5']]);
    expect(found[0]).toMatchObject({ reason: '疑似数字颠倒' });
  });

  it('is not looked for where an amount leaves no tail at all', () => {
    const { causes: found } = crossed('1997.61', '1337.81');
    expect(named(found)).toEqual([[1, 1, '1097.51']]);
    expect(found[0]).toMatchObject({ isExact: false });
  });
});

describe('a sum that is too large by more than a cell holds', () => {
  const sums = (first: string, others: readonly string[]): Identity[] => {
    const cells = [first, ...others].map((text, row) => figure(text, { row: row + 1 }));
    const total = figure('100.00', { row: 0 });
    const copy = figure('100.00', { row: 0, column: 9 });
    return [identity(total, cells), identity(copy, cells)];
  };

  it('is the mistake of the one cell that holds as much', () => {
    expect(causes(sums('770.00', ['20.00', '30.00', '']))).toEqual([[1, 0, '50']]);
    // A zero that is typed is no negative amount.
    expect(causes(sums('770.00', ['20.00', '30.00', '0']))).toEqual([[1, 0, '50']]);
  });

  it('is told of a single sum too, for somebody to decide', () => {
    // Another table confirms the total.
    const one = (first: string): Localisation => {
      const single = sums(first, ['20.00', '30.00', ''])[0] as Identity;
      return explain([single, identity(figure('100.00', { row: 0, column: 20 }), [single.target], 'copy')]);
    };
    expect(one('770.00').causes).toEqual([]);
    expect(named(suspicions(one('770.00')))).toEqual([[1, 0, '50']]);
    // There may be another mistake in the sum, so that the amount is not certain.
    expect(suspicions(one('770.00'))[0]?.isExact).toBe(false);
    expect(suspicions(one('5.00'))).toEqual([]);
  });

  it('is not told of the only cell that nothing confirms: a row may be missing', () => {
    const single = sums('5.00', ['20.00'])[0] as Identity;
    const confirmed = [single.target, single.terms[1]?.figure as Figure].map((cell, at) =>
      identity({ ...cell, sheet: '表2', row: at }, [cell], 'copy'),
    );
    const found = explain([single, ...confirmed]);
    expect(found.doubts.map(({ candidates }) => candidates.map(({ row }) => row))).toEqual([[1]]);
    expect(suspicions(found)).toEqual([]);
  });

  it('may be any cell where amounts are negative anyway', () => {
    expect(causes(sums('770.00', ['20.00', '-30.00', '']))).toEqual([]);
  });

  it('may be any cell where it is too small', () => {
    expect(causes(sums('5.00', ['20.00', '30.00', '']))).toEqual([]);
  });
});

describe('what is neither broken nor holds', () => {
  const total = figure('2990.40', { row: 1 });
  const left = identity(total, [figure('', { row: 2 }), figure('', { row: 3 })], 'sum', { breakdown: true });
  const copies = ['表2', '表3'].map((sheet) => identity(figure('2909.40', { sheet }), [total], 'copy'));

  it('is passed over: a breakdown that was left blank neither accuses nor pins its total', () => {
    const { broken, intact } = judged([left, ...copies]);
    expect([broken.length, intact.length]).toEqual([2, 1]);
    expect(named(localise(broken, intact).causes)).toEqual([[1, 0, '2909.4']]);
    expect(localise(intact, [])).toEqual({ causes: [], doubts: [] });
  });

  it('is not settled by a cell that only stands in it', () => {
    const bound = identity(total, [figure('5000', { sheet: '表4' })], 'atMost');
    const column = identity(figure('9000', { row: 9 }), [total, figure('3000', { row: 8 })]);
    const [cause] = explain([...copies, bound, column]).causes;
    expect(cause?.settles.map((each) => each.identity)).toEqual(copies);
  });
});
