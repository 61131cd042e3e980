import { readings } from '../../src/identities/computed-by';
import { Derivation } from '../../src/identities/derivation';
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
