import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { withValue } from '../../src/identities/incidence';
import { lastDigitOf } from '../../src/identities/last-digit';
import { PrintedTwice } from '../../src/identities/printed-twice';
import { amount, columnOf, figure, identity, minus, plus } from './figures';
import { judged, suspectedIn } from './localised';

/** The right amount of a cell to its last digit, about the one that settles it. */
function told(cell: Figure, right: string, identities: readonly Identity[], printed: readonly Identity[] = []): string | null {
  const prints = new PrintedTwice(judged(printed).intact);
  const digit = lastDigitOf(suspectedIn(identities, cell)[0], withValue(cell, amount(right)), prints);
  return digit && toPlain(digit);
}

const wrong = figure('83.11', { row: 1 });
const sum = (printed: string, cell: Figure, row: number, ...others: string[]): Identity =>
  identity(figure(printed, { row }), [cell, ...columnOf(others, { row: row + 1 })]);

describe('the last digit of a cell', () => {
  it('is that of the only other amount of a sum, on whichever side either stands', () => {
    const other = figure('517.45', { row: 9 });
    const zero = plus(figure('0', { row: 10 }));
    const wide = sum('1017.46', wrong, 20, '200.00', '300.00');
    expect(told(wrong, '517.46', [identity(wrong, [plus(other), zero]), wide])).toBe('517.45');
    expect(told(wrong, '517.46', [identity(other, [plus(wrong), zero]), wide])).toBe('517.45');
    expect(told(wrong, '517.46', [identity(other, [plus(wrong), plus(figure('0.01', { row: 10 }))]), wide])).toBeNull();
    const negative = figure('-83.11', { row: 1 });
    expect(told(negative, '-517.46', [identity(other, [minus(negative), zero])])).toBe('-517.45');
  });

  it('is not told by an amount of another unit or of other decimals, nor by a cell that counts twice, a part or a rate', () => {
    expect(told(wrong, '517.46', [identity(wrong, [figure('5174500', { row: 9, unit: '元' })])])).toBeNull();
    expect(told(wrong, '517.46', [identity(wrong, [figure('517.4512', { row: 9 })])])).toBeNull();
    expect(told(wrong, '258.73', [identity(figure('517.46', { row: 9 }), [wrong, wrong])])).toBeNull();
    const far = sum('1017.46', wrong, 20, '200.00', '300.00');
    expect(
      told(wrong, '50.00', [identity(wrong, [figure('50.00', { row: 9 })], 'atMost'), sum('550.00', wrong, 20, '200', '300')]),
    ).toBeNull();
    expect(told(wrong, '517.46', [far, identity(figure('1.00', { row: 30 }), [wrong, figure('517.45', { row: 31 })], 'ratio')])).toBeNull();
    expect(told(wrong, '517.46', [identity(wrong, [figure('517.45', { row: 9 })], 'copy', { accrued: amount('0.02') })])).toBeNull();
  });

  it('is not told where two other amounts differ, or the one does not fit', () => {
    const [one, other] = ['517.45', '517.46'].map((text, at) => identity(figure(text, { row: 9 + at }), [plus(wrong), plus(null)]));
    if (!one || !other) throw new Error('two sums');
    expect(told(wrong, '517.46', [one, other])).toBeNull();
    expect(told(wrong, '517.46', [one, sum('1017.48', wrong, 20, '200.00', '300.00')])).toBeNull();
    expect(told(wrong, '517.46', [one, { ...one, target: { ...one.target, row: 40 } }])).toBe('517.45');
  });

  it('is what a slip of the pen leads to, and to nothing else', () => {
    const typed = figure('547.46', { row: 1 });
    const wide = sum('1017.47', typed, 20, '200.00', '300.00');
    expect(told(typed, '517.48', [wide])).toBe('517.46');
    expect(told(figure('', { row: 1 }), '517.47', [sum('1017.47', figure('', { row: 1 }), 20, '200.00', '300.00')])).toBeNull();
    // What leaves no tail anywhere stays.
    expect(told(typed, '517.48', [sum('1017.48', typed, 20, '200.00', '300.00')])).toBeNull();
    expect(told(typed, '517.47', [wide, sum('917.46', typed, 40, '200.00', '200.00')])).toBe('517.46');
  });

  it('is not looked for where the sum leaves more than a dozen amounts open', () => {
    const many = Array.from({ length: 26 }, () => '10.00');
    expect(told(figure('547.46', { row: 1 }), '517.47', [sum('777.60', figure('547.46', { row: 1 }), 20, ...many)])).toBeNull();
  });

  it('is what another table prints, where that settles the cell', () => {
    const twice = sum('1017.46', wrong, 20, '200.00', '300.00');
    const there = (printed: string, sheet = '表5'): Identity =>
      identity(
        figure('1017.46', { row: 20, sheet }),
        [printed, '200.00', '300.00'].map((text, at) => figure(text, { row: at === 0 ? 1 : 20 + at, sheet })),
      );
    expect(told(wrong, '517.46', [twice], [there('517.45')])).toBe('517.45');
    expect(told(wrong, '517.46', [twice], [there('517.45'), there('517.45', '表6')])).toBe('517.45');
    expect(told(wrong, '517.46', [twice], [there('517.45'), there('517.47', '表6')])).toBeNull();
    expect(told(wrong, '517.46', [twice, sum('1017.48', wrong, 40, '200.00', '300.00')], [there('517.44')])).toBeNull();
  });
});
