import { readings } from '../../src/identities/computed-by';
import { Derivation, derivationOf, isBroken, signatureOf } from '../../src/identities/derivation';
import { figure, identity, minus, plus } from './figures';

const [a, b, c] = [1, 2, 3].map((row) => figure(String(row), { row })) as [
  ReturnType<typeof figure>,
  ReturnType<typeof figure>,
  ReturnType<typeof figure>,
];
const sum = figure('3', { row: 10, formula: '=A2+A3' });
const derivation = new Derivation();
derivation.define(sum, identity(sum, [a, b]));

describe('an identity written out', () => {
  const written = (terms: Parameters<typeof identity>[1]): unknown =>
    derivation
      .expand(identity(figure('9', { row: 20 }), terms))
      ?.terms.map(({ figure: each, sign }) => `${sign > 0 ? '+' : '-'}${String(each?.row)}`);

  it('has the cells that a formula adds up in its place', () => {
    expect(written([sum, c])).toEqual(['+1', '+2', '+3']);
    expect(written([plus(c), minus(sum), plus(null)])).toEqual(['+3', '-1', '-2']);
  });

  it('passes over rows that a formula was not given', () => {
    const open = new Derivation();
    open.define(sum, identity(sum, [plus(a), plus(null), plus(b)]));
    expect(open.leavesOf(sum)).toEqual([a, b]);
    expect(open.leavesOf(c)).toEqual([c]);
  });

  it('has a cell as often as it counts, and not at all where it is taken off again', () => {
    expect(written([sum, a])).toEqual(['+1', '+1', '+2']);
    expect(written([plus(sum), minus(a)])).toEqual(['+2']);
  });

  it('is nothing where a formula agrees with what it adds up, and itself where nothing follows from anything', () => {
    expect(derivation.expand(identity(sum, [a, b]))).toBeNull();
    const plain = identity(c, [a, b]);
    expect(derivation.expand(plain)).toBe(plain);
    const rate = identity(c, [sum, b], 'ratio');
    expect(derivation.expand(rate)).toBe(rate);
  });
});

describe('what a formula may compute', () => {
  const live = figure('5', { row: 30, formula: '=A41' });
  const other = figure('5', { row: 40 });

  it('is a copy on either side, a sum only where its total stands', () => {
    expect(readings(identity(live, [other], 'copy')).map(({ target }) => target)).toEqual([live]);
    expect(readings(identity(other, [live], 'copy'))).toMatchObject([{ target: live, terms: [{ figure: other, sign: 1 }] }]);
    expect(readings(identity(other, [live]))).toEqual([]);
    expect(readings(identity(live, [other]))).toHaveLength(1);
    expect(readings(identity(other, [minus(live)], 'copy'))).toEqual([]);
    expect(readings(identity(other, [live], 'atMost'))).toEqual([]);
  });
});

describe('cells that follow from each other', () => {
  const from = (...defined: [ReturnType<typeof figure>, ReturnType<typeof identity>][]): Derivation =>
    new Derivation().with(defined.map(([target, by]) => ({ target, by })));
  const terms = (derivation: Derivation, ...of: Parameters<typeof identity>[1]): unknown =>
    derivation
      .expand(identity(figure('9', { row: 20 }), of))
      ?.terms.map(({ figure: each, sign }) => `${sign > 0 ? '+' : '-'}${String(each?.row)}`);
  const upper = figure('6', { row: 11, formula: '=A11+A4' });
  const top = figure('9', { row: 12, formula: '=A12+A11' });

  it('are written out down to those that follow from none, each as often as it counts', () => {
    const chain = from([top, identity(top, [upper, sum])], [upper, identity(upper, [sum, c])], [sum, identity(sum, [plus(a), minus(b)])]);
    expect(terms(chain, top)).toEqual(['+1', '+1', '-2', '-2', '+3']);
    expect(chain.leavesOf(top)).toEqual([a, b, c]);
    expect(terms(chain, minus(top))).toEqual(['-1', '-1', '+2', '+2', '-3']);
    expect([chain.isDefined(top), chain.isDefined(a), chain.definitionOf(sum)?.target]).toEqual([true, false, sum]);
  });

  it('keep what was said of them first, also with others beside', () => {
    const first = from([sum, identity(sum, [a, b])]);
    const both = first.with([
      { target: sum, by: identity(sum, [c]) },
      { target: upper, by: identity(upper, [c]) },
    ]);
    expect([both.leavesOf(sum), both.leavesOf(upper), first.leavesOf(upper)]).toEqual([[a, b], [c], [upper]]);
  });

  it('are taken for what they come to where they lead back to themselves, or to another unit', () => {
    const one = figure('5', { row: 15, formula: '=A17' });
    const two = figure('5', { row: 16, formula: '=A16' });
    const circle = from([one, identity(one, [two])], [two, identity(two, [one])]);
    expect(circle.leavesOf(one)).toEqual([two]);
    const yuan = figure('50000', { row: 17, unit: '元' });
    expect(from([one, identity(one, [yuan])]).leavesOf(one)).toEqual([one]);
    expect(from([one, identity(one, [a, yuan])]).leavesOf(one)).toEqual([one]);
  });

  it('say nothing where they lead back to themselves and hold no amount', () => {
    const blank = figure('', { row: 18, formula: '=A20' });
    const back = figure('', { row: 19, formula: '=A19' });
    const circle = from([blank, identity(blank, [back])], [back, identity(back, [blank])]);
    expect(circle.leavesOf(blank)).toEqual([]);
    expect(circle.expand(identity(c, [blank]))).toBeNull();
    expect(circle.expand(identity(blank, [c], 'copy'))).toBeNull();
  });

  it('make a sum of a copy, and a part of a whole stay one, with a whole as its only other side', () => {
    const derived = from([sum, identity(sum, [a, b])]);
    expect(derived.expand(identity(c, [sum], 'copy'))).toMatchObject({ relation: 'sum', isWrittenOut: true, breakdown: false, target: c });
    expect(derived.expand(identity(c, [sum], 'atMost'))).toMatchObject({ relation: 'atMost', target: c });
    expect(derived.expand(identity(sum, [c], 'atMost'))).toMatchObject({
      relation: 'atMost',
      target: a,
      terms: [
        { figure: b, sign: -1 },
        { figure: c, sign: 1 },
      ],
    });
    // Nothing is left on its side that could be part of the rest.
    const none = identity(a, [sum], 'atMost');
    expect(derived.expand(none)).toBe(none);
  });

  it('have a target of its own unit, with its sign turned where it has to be', () => {
    const derived = from([sum, identity(sum, [a, b])]);
    expect(derived.expand(identity(a, [plus(sum), plus(c)]))).toMatchObject({ target: b, terms: [{ figure: c, sign: -1 }] });
    const yuan = figure('10000', { row: 40, unit: '元' });
    expect(derived.expand(identity(sum, [yuan, a]))).toMatchObject({ target: b, terms: [{ figure: yuan, sign: 1 }] });
    const other = figure('3', { row: 41, formula: '=A41' });
    const inYuan = from([other, identity(other, [a])]);
    expect(inYuan.expand(identity(yuan, [other]))).toMatchObject({ target: yuan, terms: [{ figure: a, sign: 1 }] });
  });

  it('leave out what formulas widened it by, which they no longer stand in', () => {
    const widened = identity(c, [sum], 'copy', { accrued: a.halfWidth });
    expect(derivation.expand(widened)).not.toHaveProperty('accrued');
  });
});

describe('what the formulas of a workbook compute', () => {
  const live = figure('3', { row: 10, formula: '=A2+A3' });
  const zero = figure('0', { row: 50 });

  it('is what they come to and mention, those that mention every cell before those with a zero beside', () => {
    const found = derivationOf([identity(live, [a, b, zero]), identity(live, [a, b]), identity(upperOf('9'), [a, b])]);
    expect(found.leavesOf(live)).toEqual([a, b]);
    expect(found.isDefined(upperOf('9'))).toBe(false);
    expect(derivationOf([identity(live, [a, b, zero])]).leavesOf(live)).toEqual([a, b, zero]);
    expect(derivationOf([identity(live, [plus(a), plus(null), plus(b)]), identity(live, [a, b, zero])]).leavesOf(live)).toEqual([a, b]);
  });

  function upperOf(printed: string): ReturnType<typeof figure> {
    return figure(printed, { row: 60, formula: '=A2+A3' });
  }
});

describe('two identities', () => {
  it('say the same with their cells in another order, or with all signs turned', () => {
    const same = signatureOf(identity(c, [a, b]));
    expect(signatureOf(identity(c, [b, a]))).toBe(same);
    expect(signatureOf(identity(a, [plus(c), minus(b)]))).toBe(same);
    expect(signatureOf(identity(c, [plus(a), plus(null), plus(b)], 'copy'))).toBe(same);
    expect(signatureOf(identity(c, [plus(a), minus(b)]))).not.toBe(same);
    expect(signatureOf(identity(c, [a, a]))).not.toBe(signatureOf(identity(c, [a])));
    expect(signatureOf(identity(a, [plus(c), plus(c), minus(c)]))).toBe(signatureOf(identity(a, [plus(c), minus(c), plus(c)])));
  });

  it('say something else where a part is of the other whole', () => {
    expect(signatureOf(identity(c, [a], 'atMost'))).not.toBe(signatureOf(identity(a, [c], 'atMost')));
    expect(signatureOf(identity(c, [a], 'atMost'))).not.toBe(signatureOf(identity(c, [a])));
    expect(signatureOf(identity(b, [a, c], 'atMost'))).toBe(signatureOf(identity(b, [c, a], 'atMost')));
    expect(signatureOf(identity({ ...a, sheet: '表2' }, [b]))).not.toBe(signatureOf(identity(a, [b])));
  });

  it('do not hold where a sum is off or a part is more than its whole', () => {
    expect([identity(c, [a]), identity(c, [a], 'atMost'), identity(a, [c], 'atMost'), identity(c, [a, b])].map(isBroken)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
