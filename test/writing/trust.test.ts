import type { Distrust } from '../../src/examination/misread';
import type { Figure } from '../../src/identities/figure';
import type { Identity, Rule } from '../../src/identities/identity';
import { inOrder } from '../../src/identities/order';
import { cellName } from '../../src/workbook/address';
import { trustIn, type Trust } from '../../src/writing/trust';
import { columnOf, figure, identity, plus, type FigureParts } from '../identities/figures';

const BELIEVED: Distrust = () => null;
const trust = (identities: readonly Identity[], distrust = BELIEVED): Trust => trustIn(identities, inOrder(identities), distrust);

/** A cell of column C by its number in the sheet. */
const at = (row: number, printed: string, parts: FigureParts = {}): Figure => figure(printed, { row: row - 1, column: 2, ...parts });
const [one, two, three] = columnOf(['3', '4.5', '2.25'], { row: 9, column: 2 }) as [Figure, Figure, Figure];
const WARNING: Rule = { ...identity(one, [two]).rule, severity: 'warning' };

const corrected = ({ corrections }: Trust): string[] => corrections.map(({ cell }) => cellName(cell));

/** Sums down and across that both tell what C11 should be, with the parts of the rest as they are. */
function down(part: Figure, rest: Partial<Identity> = {}): Identity {
  return identity(at(9, '9.75'), [one, part, three], 'sum', rest);
}
function across(part: Figure, rest: Partial<Identity> = {}): Identity {
  return identity(at(11, '5.5', { column: 1 }), [part, at(11, '1', { column: 3 })], 'sum', rest);
}
const WRONG = at(11, '5.4');

describe('cells that are proved wrong', () => {
  it('are believed to be, and what is right beside them is not doubted', () => {
    const found = trust([down(WRONG), across(WRONG)]);
    expect(corrected(found)).toEqual(['C11']);
    expect(found.correctionOf(WRONG)?.suggested).toEqual(two.value);
    expect(found.correctionOf(one)).toBeUndefined();
    expect([found.doubted(WRONG), found.doubted(one), found.doubted(three)]).toEqual([null, null, null]);
  });

  it('are doubted like all beside them where only rounded amounts tell what they should be', () => {
    const near = at(11, '7.91');
    const found = trust([down(near), across(near)]);
    expect(corrected(found)).toEqual(['C11']);
    expect(found.correctionOf(near)).toBeUndefined();
    expect([found.doubted(near), found.doubted(one)]).toEqual([near, one]);
  });

  it.each(['8.4', '8.41'])('are not where a third sum comes out at %s with them as they are', (printed) => {
    const third = identity(at(11, printed, { column: 7 }), [WRONG, at(11, '3', { column: 8 })]);
    expect(corrected(trust([down(WRONG), across(WRONG), third]))).toEqual([]);
  });

  it('are not by what only warns, and are by one sum that must hold', () => {
    const warns = { rule: WARNING };
    expect(corrected(trust([down(WRONG, warns), across(WRONG, warns)]))).toEqual([]);
    expect(corrected(trust([down(WRONG), across(WRONG, warns)]))).toEqual(['C11']);
  });

  it('are not where something of them may be misread', () => {
    expect(corrected(trust([down(WRONG), across(WRONG)], ({ row }) => (row === 10 ? '一行的科目编码有误' : null)))).toEqual([]);
  });

  it('are not where a formula rests on them of which nobody knows what it computes, unless it is that of a rate', () => {
    const facts = [down(WRONG), across(WRONG)];
    const formula = '=MAX(C11,C12)';
    const copied = (own: Figure): Identity => identity(own, [at(22, '5.4')], 'copy');
    expect(corrected(trust([...facts, copied(at(21, '5.4', { formula }))]))).toEqual([]);
    expect(corrected(trust([...facts, copied(at(21, '#REF!', { formula }))]))).toEqual(['C11']);
    const broken = at(21, '#REF!', { formula });
    expect(corrected(trust([...facts, identity(at(22, '5.4'), [broken], 'copy')]))).toEqual(['C11']);
    const rate = at(21, '0.5', { formula, places: 4 });
    expect(corrected(trust([...facts, identity(rate, [at(22, '1'), at(23, '2')], 'ratio')]))).toEqual(['C11']);
  });
});

describe('cells that are doubted', () => {
  it('are all of a sum, or of a part that exceeds its whole, that nothing explains', () => {
    const total = at(9, '10');
    const found = trust([identity(total, [one, two, three])]);
    expect([found.doubted(total), found.doubted(two), found.doubted(at(30, '1'))]).toEqual([total, two, null]);
    const part = at(20, '7');
    expect(trust([identity(part, [one], 'atMost')]).doubted(part)).toEqual(part);
    expect(trust([identity(one, [part], 'atMost')]).doubted(part)).toBeNull();
  });

  it('are those of a rate between amounts as they stand', () => {
    const [spent, budget] = [at(22, '1'), at(23, '4')];
    const rate = at(21, '0.5', { places: 4 });
    expect(trust([identity(rate, [spent, budget], 'ratio')]).doubted(budget)).toEqual(budget);
    expect(trust([identity(at(21, '', { places: 4 }), [spent, budget], 'ratio')]).doubted(budget)).toBeNull();
    // What has yet to be added up speaks neither for the rate nor against it.
    const open = at(22, '');
    expect(trust([identity(open, [one, two]), identity(rate, [open, budget], 'ratio')]).doubted(budget)).toBeNull();
  });

  it('are not those of a sheet that faces one that is not filled in', () => {
    const elsewhere = at(4, '', { sheet: '表2' });
    expect(trust([identity(one, [elsewhere], 'copy')]).doubted(one)).toBeNull();
    const zero = at(4, '0', { sheet: '表2' });
    expect(trust([identity(one, [zero], 'copy'), identity(at(5, '8', { sheet: '表2' }), [zero])]).doubted(one)).toEqual(one);
  });

  it('are not those that a blank total disagrees with whose parts nobody has filled in', () => {
    const beside = at(20, '5');
    const grandOver = (part: Figure): Identity => identity(at(1, '12'), [part, beside]);
    const blanks = columnOf(['', ''], { row: 9, column: 2 });
    const begun = columnOf(['', '1'], { row: 9, column: 2 });
    const open = at(9, '');
    expect(trust([identity(open, blanks), grandOver(open)]).doubted(beside)).toBeNull();
    expect(trust([identity(open, begun), grandOver(open)]).doubted(beside)).toEqual(beside);
    // A formula has added them up, and a total that needs all of its parts follows from none of them.
    const sum = at(9, '0', { formula: '=SUM(C10:C11)' });
    expect(trust([identity(sum, blanks), grandOver(sum)]).doubted(beside)).toEqual(beside);
    expect(trust([identity(open, blanks, 'sum', { needsAll: true }), grandOver(open)]).doubted(beside)).toEqual(beside);
  });

  it('are looked for among the parts of a total', () => {
    const total = at(9, '9.75', { formula: '=SUM(C10:C12)' });
    const found = trust([identity(total, [one, two, three]), identity(at(1, '8'), [total])]);
    expect(found.doubted(total)).toEqual(one);
  });
});

describe('formulas', () => {
  it('are right where they add up their parts, wrong where they add up others', () => {
    const right = at(9, '9.75', { formula: '=SUM(C10:C12)' });
    const found = trust([identity(right, [one, two, three])]);
    expect([found.hasRightFormula(right), found.hasWrongFormula(right)]).toEqual([true, false]);
    const short = at(9, '7.5', { formula: '=SUM(C10:C11)' });
    const other = trust([identity(short, [one, two, three])]);
    expect([other.hasRightFormula(short), other.hasWrongFormula(short)]).toEqual([false, true]);
    expect(other.derivation.isDefined(short)).toBe(true);
  });

  it('of rates are wrong where they divide others, and nothing is added up from a rate', () => {
    const terms = [at(22, '1'), at(23, '4')];
    const wrong = at(21, '0.5', { places: 4, formula: '=C22/C24' });
    const right = at(21, '0.25', { places: 4, formula: '=C22/C23' });
    expect([wrong, right].map((rate) => trust([identity(rate, terms, 'ratio')]).hasWrongFormula(rate))).toEqual([true, false]);
    const blank = at(21, '', { places: 4 });
    expect(trust([identity(blank, terms, 'ratio')]).derivation.isDefined(blank)).toBe(false);
  });

  it.each([
    ['', true],
    ['#REF!', true],
    ['pending', true],
    ['—', false],
    ['abc', false],
    ['9.75', false],
  ])('or what stands in their place, “%s”: whether it is taken for what it is going to be: %s', (printed, isTaken) => {
    for (const formula of [{}, { formula: '=FOO(1)' }]) {
      const total = at(9, printed, formula);
      const found = trust([identity(total, [one, two, three])]);
      expect(found.derivation.isDefined(total)).toBe(isTaken);
      expect([found.hasRightFormula(total), found.hasWrongFormula(total)]).toEqual([false, false]);
    }
  });
});

describe('numbers stored as text', () => {
  const text = at(11, '4.5', { isText: true, text: '4.5' });

  it('are to be converted where a formula passes over them, each of them once', () => {
    const sum = at(9, '5.25', { formula: '=SUM(C10:C12)' });
    const again = at(9, '5.25', { column: 5, formula: '=SUM(C10:C12)' });
    const parts = [plus(one), plus(null, '其他'), plus(text), plus(three), plus(at(13, '0', { isText: true, text: '0' }))];
    const found = trust([identity(sum, parts), identity(again, parts)]);
    expect(found.conversions).toEqual([text]);
    expect([found.isConverted(text), found.isConverted(one)]).toEqual([true, false]);
  });

  it('stay where a typed total counts them, or a formula that adds them', () => {
    expect(trust([down(text)]).conversions).toEqual([]);
    const added = at(9, '9.75', { formula: '=C10+C11+C12' });
    expect(trust([identity(added, [one, text, three])]).conversions).toEqual([]);
  });
});
