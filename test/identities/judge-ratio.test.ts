import { halfUnit, toPlain, ZERO } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import { judge } from '../../src/identities/judge';
import { amount, figure, identity, minus, plus } from './figures';

const rate = (text: string, places = 2): Figure => figure(text, { places, halfWidth: halfUnit(places) });
/** An amount to the 分, which is exact. */
const exact = (text: string): Figure => figure(text, { unit: '元' });
const verdict = (target: Figure, ...terms: Parameters<typeof identity>[1]): string => judge(identity(target, terms, 'ratio')).verdict;

describe('a ratio at the edge of what rounding allows', () => {
  it('may be cut off where the exact quotient ends in a half', () => {
    expect(verdict(rate('0.50'), exact('50.50'), exact('100.00'))).toBe('rounding');
    expect(verdict(rate('0.50'), exact('50.51'), exact('100.00'))).toBe('mismatch');
    expect(verdict(rate('-0.50'), exact('-50.50'), exact('100.00'))).toBe('rounding');
    expect(verdict(rate('-0.50'), exact('-50.51'), exact('100.00'))).toBe('mismatch');
  });

  it('may be anything over an amount that rounding may have made of nothing', () => {
    const tiny = figure('0.005', { halfWidth: amount('0.005') });
    expect(verdict(rate('7.00'), figure('100.00'), tiny)).toBe('rounding');
    expect(verdict(rate('7.00'), figure('100.00'), figure('0.005', { halfWidth: amount('0.004') }))).toBe('mismatch');
  });

  it('is trusted to twelve decimals', () => {
    const third = (text: string, places: number): string => verdict(rate(text, places), exact('100.00'), exact('300.00'));
    expect(third('0.333333333334', 12)).toBe('mismatch');
    expect(third('0.3333333333331', 13)).toBe('rounding');
    expect(third('0.3333333333310', 13)).toBe('mismatch');
  });

  it('is off by its own last digit only over exact amounts, and by those of its parts too over others', () => {
    const tolerance = (over: Figure, under: Figure): string => toPlain(judge(identity(rate('0.90'), [over, under], 'ratio')).tolerance);
    expect(tolerance(exact('300.00'), exact('400.00'))).toBe('0.005');
    expect(tolerance(exact('30000.00'), figure('4.00'))).toBe('0.00593867');
    expect(tolerance(figure('3.00'), exact('40000.00'))).toBe('0.00625');
    const [now, before] = [figure('3.00', { row: 1 }), figure('4.00', { row: 2 })];
    // A growth is as open as the quotient that it is one less of.
    const growth = judge(identity(rate('-0.20'), [plus(now), minus(before), plus(before)], 'ratio'));
    expect([toPlain(growth.expected ?? ZERO), toPlain(growth.tolerance)]).toEqual(['-0.25', '0.00719024']);
    expect(toPlain(judge(identity(figure('0'), [exact('300.00'), exact('400.00')], 'ratio')).tolerance)).toBe('0');
  });
});

describe('a ratio over nothing', () => {
  it('is blank where the form leaves it so, and cannot be judged where it is filled in all the same', () => {
    const under = figure('0');
    const blank = (target: Figure) => judge(identity(target, [figure('0'), under], 'ratio', { blankOverZero: true }));
    expect(blank(figure(''))).toMatchObject({ verdict: 'equal', expected: ZERO });
    expect(blank(rate('0.50'))).toMatchObject({ verdict: 'notRun', blockers: [under] });
  });

  it('names no cell where the row is not there', () => {
    expect(judge(identity(rate('0.50'), [plus(figure('5')), plus(null)], 'ratio'))).toMatchObject({ verdict: 'notRun', blockers: [] });
  });
});

it('a ratio has what is taken off above the line, and rows that are not there count as nothing', () => {
  const before = exact('400.00');
  expect(verdict(rate('0.50'), plus(exact('600.00')), minus(before), plus(before))).toBe('equal');
  expect(verdict(rate('0.25'), plus(exact('600.00')), plus(null), minus(exact('500.00')), plus(before))).toBe('equal');
});
