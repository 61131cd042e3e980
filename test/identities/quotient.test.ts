import { toPlain } from '../../src/amount/decimal';
import {
  asPercent,
  isCut,
  rateInExcel,
  ratioOf,
  roundedRate,
  roundedShare,
  type Ratio,
  type Rounding,
} from '../../src/identities/quotient';
import { amount, figure, minus, plus } from './figures';

const ratio = (over: string, under: string): Ratio => ({ numerator: amount(over), denominator: amount(under) });
const rounded = (places: number | null): Rounding => ({ places, mode: 'round', keepsShortfall: false });
const cut = (places: number): Rounding => ({ places, mode: 'cut', keepsShortfall: false });
const kept = (places: number): Rounding => ({ places, mode: 'round', keepsShortfall: true });

describe('a rate', () => {
  it.each([
    ['2', '3', rounded(2), '0.6667'],
    ['2', '3', rounded(0), '0.67'],
    ['2', '3', cut(2), '0.6666'],
    ['1', '3', rounded(null), '0.3333333333'],
    ['99996', '100000', rounded(2), '1'],
    ['99996', '100000', kept(1), '0.9999'],
    ['99999', '100000', kept(0), '0.9999'],
    ['100000', '100000', kept(2), '1'],
    ['5', '8', kept(2), '0.625'],
    ['9876', '10000', kept(1), '0.988'],
    ['100456', '100000', kept(1), '1.005'],
    ['9999996', '10000000', kept(3), '0.99999'],
    ['99967', '100000', kept(1), '0.9997'],
    ['6664', '10000', cut(1), '0.666'],
    ['6666', '10000', cut(1), '0.666'],
    ['5', '8', cut(1), '0.625'],
  ])('%s of %s', (over, under, rounding, expected) => {
    expect(toPlain(roundedRate(ratio(over, under), rounding))).toBe(expected);
  });

  it('is told as a percentage', () => {
    expect(asPercent(amount('0.8434'))).toBe('84.34%');
  });

  it('is known to be cut off rather than rounded', () => {
    expect([isCut(amount('0.98'), ratio('7.88', '8'), 2), isCut(amount('0.99'), ratio('7.88', '8'), 2)]).toEqual([true, false]);
  });

  it.each([
    ['2', '3', rounded(2), 'ROUND(E6/D6,4)'],
    ['2', '3', rounded(0), 'ROUND(E6/D6,2)'],
    ['2', '3', cut(2), 'ROUNDDOWN(E6/D6,4)'],
    // Rounded to two decimals it would be the whole.
    ['99995', '100000', kept(2), 'ROUNDDOWN(E6/D6,4)'],
    ['99800', '100000', kept(0), 'ROUND(E6/D6,4)'],
    ['1', '8', rounded(null), 'ROUND(E6/D6,8)'],
  ])('%s of %s in Excel’s words gives the same', (over, under, rounding, expected) => {
    expect(rateInExcel('E6/D6', ratio(over, under), rounding)).toBe(expected);
  });

  it('without amounts is rounded as any other would be', () => {
    expect(rateInExcel('E6/D6', null, rounded(1))).toBe('ROUND(E6/D6,3)');
    expect(rateInExcel('E6/D6', null, rounded(null))).toBe('E6/D6');
  });
});

it('a share of points stays below the whole where what it is a share of does', () => {
  expect(toPlain(roundedShare(amount('10'), ratio('9996', '10000'), kept(1), amount('10')))).toBe('9.99');
  expect(toPlain(roundedShare(amount('10'), ratio('9996', '10000'), rounded(1), amount('10')))).toBe('10');
  expect(toPlain(roundedShare(amount('10'), ratio('12', '10'), kept(1), amount('10')))).toBe('12');
});

it('a ratio is of one unit, and none over zero or over nothing', () => {
  const [wan, yuan] = [figure('3'), figure('40000', { unit: '元' })];
  const of = (terms: Parameters<typeof ratioOf>[0]['terms']): string[] | null => {
    const found = ratioOf({ terms });
    return found && [toPlain(found.numerator), toPlain(found.denominator)];
  };
  expect(of([plus(wan), plus(yuan)])).toEqual(['30000', '40000']);
  expect(of([plus(wan), minus(yuan), plus(yuan)])).toEqual(['-10000', '40000']);
  expect(of([plus(wan), plus(figure('0'))])).toBeNull();
  expect(of([plus(wan), plus(null)])).toBeNull();
  expect(of([plus(null), plus(wan)])).toBeNull();
});
