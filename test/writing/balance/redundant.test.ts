import { withoutRedundant } from '../../../src/writing/balance/redundant';
import type { Constraint } from '../../../src/writing/balance/system';
import type { Variable } from '../../../src/writing/balance/variable';

/** Sums over named amounts: `t = a + b - c`; those that end with `!` cannot move. */
function kept(...sums: string[]): string[] {
  const names = [...new Set(sums.flatMap((sum) => sum.match(/\w+!?/g) ?? []))];
  const variables = names.map((name, at): Variable => ({
    lowest: 1n,
    costs: name.endsWith('!') ? [] : [1],
    overstep: 0,
    cells: [at],
  }));
  const constraints = sums.map((sum): Constraint => {
    const [target = '', right = ''] = sum.split(' = ');
    const parts = [...right.matchAll(/([-+]?) ?(\w+!?)/g)].map(
      ([, sign, name = '']) => [names.indexOf(name), sign === '-' ? 1 : -1] as const,
    );
    return { target: names.indexOf(target), coefficients: new Map([[names.indexOf(target), 1], ...parts]) };
  });
  const left = new Set(withoutRedundant(constraints, variables));
  return sums.filter((_, at) => left.has(constraints[at] as Constraint));
}

/** A class with two items: its columns x and y, and their total. */
const block = (name: string): string[] => [
  ...[`${name}1`, `${name}2`].map((item) => `t${item} = x${item} + y${item}`),
  ...['t', 'x', 'y'].map((column) => `${column}${name} = ${column}${name}1 + ${column}${name}2`),
];
const across = (name: string): string => `t${name} = x${name} + y${name}`;

describe('sums that follow from others', () => {
  it('are left out where their amounts stand in too many: the row of a subtotal', () => {
    const sums = [
      ...block('A'),
      ...block('B'),
      across('A'),
      across('B'),
      ...['t', 'x', 'y'].map((column) => `${column} = ${column}A + ${column}B`),
      't = x + y',
    ];
    const left = kept(...sums);
    expect(sums.filter((sum) => !left.includes(sum))).toEqual([across('A'), across('B')]);
  });

  it('are kept where no amount stands in more than two', () => {
    const sums = [...block('A'), across('A')];
    expect(kept(...sums)).toEqual(sums);
  });

  it('are kept where the amounts in too many of them cannot move', () => {
    const sums = [...block('A'), across('A'), 't = tA + z', 'x = xA + z'].map((sum) => sum.replace(/\b[txy]A\b/g, '$&!'));
    expect(kept(...sums)).toEqual(sums);
  });

  it('are not left out on each other’s strength, nor where nothing proves them', () => {
    const sums = ['t = a + b', 't = c + d', 't = e + f', 'a = g + h'];
    expect(kept(...sums)).toEqual(sums);
    // The class has a part that its items do not have.
    const more = [...block('A'), 'tA = xA + yA + z', 't = tA + w', 'x = xA + w', 'y = yA + w'];
    expect(kept(...more)).toEqual(more);
  });

  it('follow with their signs as well', () => {
    const sums = [
      ...['1', '2'].map((item) => `t${item} = x${item} - y${item}`),
      ...['t', 'x', 'y'].map((column) => `${column}A = ${column}1 + ${column}2`),
      'tA = xA - yA',
      't = tA + w',
      'x = xA + v',
      'y = yA + u',
    ];
    const left = kept(...sums);
    expect(sums.filter((sum) => !left.includes(sum))).toEqual(['tA = xA - yA']);
  });
});
