import { computedBy } from '../../src/identities/computed-by';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { columnOf, figure, identity, minus, plus } from './figures';

const live = (printed: string, formula = '=SUM(A3:A5)', rest = {}): Figure => figure(printed, { row: 1, formula, ...rest });
const lines = (...printed: string[]): Figure[] => columnOf(printed, { row: 2 });
const how = (each: Identity): unknown => computedBy(each.target, each);
const asText = (each: Figure): Figure => ({ ...each, isText: true });

describe('a formula that computes an identity', () => {
  it('comes to it, and mentions every amount of it', () => {
    expect(how(identity(live('60'), lines('10', '20', '30')))).toBe('exactly');
    expect(how(identity(live('60', '=SUM(A3:A4)+30'), lines('10', '20', '30')))).toBeNull();
    expect(how(identity(live('61'), lines('10', '20', '30')))).toBeNull();
    expect(how(identity(figure('60', { row: 1 }), lines('10', '20', '30')))).toBeNull();
    expect(how(identity(live('30', '=SUM(A3:A4)'), [...lines('10', '20', '0').map((each) => plus(each)), plus(null)]))).toBe('exactly');
  });

  it('mentions a cell at least, though nothing is to be added up', () => {
    expect(how(identity(live('0', '=0'), lines('0', '')))).toBeNull();
  });

  it('is none where a cell cannot be read', () => {
    expect(how(identity(live('60'), lines('10', '20', '#REF!')))).toBeNull();
  });
});

describe('a formula that passes over numbers stored as text', () => {
  const [one, two, three] = lines('10', '20', '30') as [Figure, Figure, Figure];

  it('misses just these', () => {
    expect(how(identity(live('40'), [one, asText(two), three]))).toBe('without-text');
    expect(how(identity(live('10'), [one, asText(two), asText(three)]))).toBe('without-text');
    expect(how(identity(live('40'), [one, two, three]))).toBeNull();
    expect(how(identity(live('39'), [one, asText(two), three]))).toBeNull();
    expect(how(identity(live('60'), [one, asText(two), three]))).toBe('exactly');
    expect(how(identity(live('40', '=A3+30'), [one, asText(two), three]))).toBeNull();
  });

  it('misses what is taken off as well, whatever its unit', () => {
    expect(how(identity(live('40'), [plus(one), minus(asText(two)), plus(three)]))).toBe('without-text');
    const yuan = asText(figure('200000', { row: 3, unit: '元' }));
    expect(how(identity(live('40'), [one, yuan, three]))).toBe('without-text');
  });

  it('is a sum; a text that holds no amount leaves nothing out', () => {
    expect(how(identity(live('0', '=A3'), [asText(one)], 'copy'))).toBeNull();
    expect(how(identity(live('40'), [one, asText(figure('0', { row: 3 })), three, figure('5', { row: 4 })]))).toBeNull();
    expect(how(identity(live('40'), [one, asText(figure('#REF!', { row: 3 })), three]))).toBeNull();
  });
});
