import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import { judgeTogether } from '../../src/identities/added-up';
import type { Judgement } from '../../src/identities/judgement';
import { columnOf, figure, identity, minus, plus, type FigureParts } from './figures';

const PRINTED = ['10.01', '20.02', '30.03'];
const INCOME = columnOf(PRINTED, { row: 1 });
const EXPENDITURE = columnOf(PRINTED, { row: 1, column: 1 });

/** A total above the amounts of one column. */
function total(printed: string, column: number, formula?: string, rest: FigureParts = {}): Figure {
  return figure(printed, { row: 0, column, ...(formula === undefined ? {} : { formula }), ...rest });
}

/** What becomes of the copy of two totals, each the sum of three printed amounts. */
function copied(one: Figure, other: Figure): Judgement {
  const judged = judgeTogether([identity(one, INCOME), identity(other, EXPENDITURE), identity(one, [other], 'copy')]);
  return judged.at(-1)?.judgement as Judgement;
}

describe('copies of a total that a formula adds up', () => {
  const live = total('60.06', 0, '=SUM(A2:A4)');

  test('holds where they agree', () => {
    expect(copied(live, total('60.06', 1)).verdict).toBe('equal');
    const [judged] = judgeTogether([identity(live, INCOME)]);
    expect(judged?.identity.accrued).toBeUndefined();
  });

  test('rounding of the parts explains a difference', () => {
    // Three halves of 0.01 in the formula, one in the printed copy.
    expect(copied(live, total('60.08', 1))).toMatchObject({ verdict: 'rounding', tolerance: { units: 2n, scale: 2 } });
  });

  test('fails beyond what the parts explain', () => {
    expect(copied(live, total('60.09', 1)).verdict).toBe('mismatch');
  });

  test('cannot be run where a total is not known', () => {
    expect(copied(live, total('pending', 1, '=SUM(B2:B4)')).verdict).toBe('notRun');
  });

  test('two printed totals must be equal to the last digit', () => {
    expect(copied(total('60.06', 0), total('60.07', 1))).toMatchObject({ verdict: 'mismatch', tolerance: { units: 0n } });
  });

  test.each([
    ['leaves a part out', '=SUM(A2:A3)+30.03', '60.06'],
    ['mentions no cell', '=60.06', '60.06'],
    ['does not come to the sum of the parts', '=SUM(A2:A4)+0.01', '60.07'],
  ])('a formula that %s makes no allowance', (_, formula, printed) => {
    const apart = printed === '60.06' ? '60.07' : '60.08';
    expect(copied(total(printed, 0, formula), total(apart, 1)).verdict).toBe('mismatch');
  });
});

test('widths add up through totals of totals, and through a cell that only repeats one', () => {
  const parts = columnOf(['1.01', '2.02', '3.03', '4.04'], { row: 1 });
  const [a, b, c, d] = parts as [Figure, Figure, Figure, Figure];
  const left = figure('3.03', { row: 5, formula: '=A2+A3' });
  const right = figure('7.07', { row: 6, formula: '=A4+A5' });
  const whole = figure('10.10', { row: 7, formula: '=A6+A7' });
  const repeated = figure('10.10', { row: 8, formula: '=A8' });
  const printed = figure('10.12', { row: 9 });
  const judged = judgeTogether([
    identity(left, [a, b]),
    identity(right, [c, d]),
    identity(whole, [left, right]),
    identity(whole, [repeated], 'copy'),
    identity(repeated, [printed], 'copy'),
  ]);
  expect(judged.map(({ judgement }) => judgement.verdict)).toEqual(['equal', 'equal', 'equal', 'equal', 'rounding']);
  expect(toPlain(judged[4]?.judgement.tolerance ?? a.value)).toBe('0.025');
});

test('a total in another unit is as wide in that one', () => {
  const live = total('60.06', 0, '=SUM(A2:A4)');
  const inYuan = (printed: string): Judgement | undefined =>
    judgeTogether([identity(live, INCOME), identity(figure(printed, { unit: '元', row: 9 }), [live], 'copy')]).at(-1)?.judgement;
  expect(inYuan('600749.99')).toMatchObject({ verdict: 'rounding' });
  expect(toPlain(inYuan('600749.99')?.tolerance ?? live.value)).toBe('150');
  expect(inYuan('600750.01')).toMatchObject({ verdict: 'mismatch' });
});

test('formulas in a circle end, and make no allowance', () => {
  const one = figure('5.00', { row: 0, formula: '=A2' });
  const two = figure('5.00', { row: 1, formula: '=A1' });
  const judged = judgeTogether([identity(one, [two], 'copy'), identity(one, [figure('5.01', { row: 2 })], 'copy')]);
  expect(judged.map(({ judgement }) => judgement.verdict)).toEqual(['equal', 'mismatch']);
});

test('a sum over totals of formulas is as wide as all their parts', () => {
  const sums = [0, 1].map((column) => total('60.06', column, `=SUM(${column === 0 ? 'A2:A4' : 'B2:B4'})`));
  const [income, expenditure] = sums as [Figure, Figure];
  const both = (printed: string): string | undefined =>
    judgeTogether([
      identity(income, INCOME),
      identity(expenditure, EXPENDITURE),
      identity(figure(printed, { row: 9 }), [income, expenditure]),
    ]).at(-1)?.judgement.verdict;
  expect(both('120.15')).toBe('rounding');
  expect(both('120.16')).toBe('mismatch');
});

describe('what a formula adds up', () => {
  const [left, right] = [figure('30.03', { row: 3, column: 1 }), figure('30.03', { row: 3, column: 2 })];
  const four = columnOf(['10.01', '10.01', '20.02', '20.02'], { row: 4 });
  const live = figure('60.06', { row: 3, formula: '=IF(SUM(A5:A8)=B4+C4,B4+C4,0)' });
  const [along, down] = [identity(live, [left, right]), identity(live, four)];
  const last = (...identities: Parameters<typeof judgeTogether>[0]): ReturnType<typeof judgeTogether>[number] | undefined =>
    judgeTogether(identities).at(-1);

  test('along a row and down a column is no farther off than the closer of both', () => {
    const copy = (printed: string) => identity(figure(printed, { row: 9 }), [live], 'copy');
    for (const both of [
      [along, down],
      [down, along],
    ]) {
      expect(toPlain(last(...both, copy('60.07'))?.judgement.tolerance ?? live.value)).toBe('0.015');
      expect(last(...both, copy('60.08'))?.judgement.verdict).toBe('mismatch');
    }
    expect(last(down, copy('60.08'))?.judgement.verdict).toBe('rounding');
  });

  test('may be more than what it is part of by as much as rounding made of its parts, and a rate over it stays what it is', () => {
    expect(last(down, identity(live, [figure('60.04', { row: 9 })], 'atMost'))?.judgement.verdict).toBe('rounding');
    expect(last(down, identity(live, [figure('60.03', { row: 9 })], 'atMost'))?.judgement.verdict).toBe('exceeds');
    const rate = identity(figure('0.9', { row: 9 }), [figure('30.00', { row: 10 }), live], 'ratio');
    expect(last(down, rate)?.identity).toBe(rate);
  });

  test('may have rows that the table does not have, and formulas about which nothing is known', () => {
    const sum = identity(live, [...four.map((each) => plus(each)), plus(null)]);
    const other = figure('1.00', { row: 20, formula: '=B21' });
    const whole = identity(figure('61.08', { row: 9 }), [plus(live), plus(null), plus(other)]);
    expect(toPlain(last(sum, whole)?.judgement.tolerance ?? live.value)).toBe('0.03');
  });

  test('is as exact as it is printed where its parts are more so, and exactly nothing where it shows nothing', () => {
    const fine = columnOf(['30.0300', '30.0300'], { row: 4, places: 4 });
    const copy = identity(figure('60.07', { row: 9 }), [live], 'copy');
    expect(last(identity(live, fine), copy)?.identity).toBe(copy);
    const blank = figure('', { row: 30, formula: '=A5-A6' });
    const none = identity(blank, [plus(four[0] ?? live), minus(four[1] ?? live)]);
    expect(last(none, identity(figure('0.01', { row: 9 }), [blank], 'copy'))?.judgement.verdict).toBe('mismatch');
  });
});
