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

/** How many of the sums say something that the others do not, by elimination in the integers modulo a prime. */
function independent(sums: readonly string[]): number {
  const prime = 10_007;
  const names = [...new Set(sums.flatMap((sum) => sum.match(/\w+/g) ?? []))];
  const rows = sums.map((sum) => {
    const [target = '', right = ''] = sum.split(' = ');
    const row = names.map((name) => Number(name === target));
    for (const [, sign, name = ''] of right.matchAll(/(-?) ?(\w+)/g)) row[names.indexOf(name)] = sign === '-' ? 1 : prime - 1;
    return row;
  });
  let found = 0;
  for (const column of names.keys()) {
    const at = rows.findIndex((row) => row[column] !== 0);
    if (at < 0) continue;
    const [pivot = []] = rows.splice(at, 1);
    found++;
    for (const row of rows) {
      const [own = 0, other = 0] = [pivot[column], row[column]];
      for (const [each, value] of row.entries()) row[each] = (((value * own - (pivot[each] as number) * other) % prime) + prime) % prime;
    }
  }
  return found;
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

  // Lower totals go first, and of the sums of one total the one with the greater share of amounts in too many.
  it.each([
    ['stated first', [across('A'), ...block('A'), 't = tA + w', 'x = xA + w', 'y = yA + w'], [across('A')]],
    ['that all their amounts crowd', ['t1 = x1', 't = t1 + t2', 'z = x + w', 'x = x1 + x2', 't2 = x2', 't = x', 'v = w + t2'], ['t = x']],
    ['of few amounts', ['t = p', 'p = q', 'x = q', 'z = x', 'p = x'], ['p = x']],
    ['of a total that stands in the sum of another', ['q = p + w', 'x = p - y', 't = q + s', 'p = x + y'], ['x = p - y']],
    ['of the lower one of two totals', ['p = r + s', 'r = p - s', 't = s + y'], ['r = p - s']],
  ])('are left out, those %s before others', (_, sums, dropped) => {
    const left = kept(...sums);
    expect(sums.filter((sum) => !left.includes(sum))).toEqual(dropped);
  });

  it.each([
    ['turned round', ['p = x1 + x2 + x3', 'u = p', 't = p + y + z', 'x1 = p - x2 - x3'], ['x1 = p - x2 - x3']],
    ['turned round in a circle', ['q = r + w', 'r = q - w', 't = q', 'p = q + r'], ['r = q - w']],
    ['turned round for both parts', ['t = q + r', 'q = t - r', 'r = x + y', 'x = r - y'], ['q = t - r', 'x = r - y']],
    ['turned round in two tables', ['t2 = x2 + y2', 'x2 = t2 - y2', 'p = x1 + x2', 'x1 = p - x2'], ['x2 = t2 - y2', 'x1 = p - x2']],
    ['of the same amounts in another order', ['p = q + r', 'p = r + q', 'r = p - q', 'u = v + p', 't = p'], ['p = q + r', 'r = p - q']],
    ['told twice in other words', ['p = x', 'p = t - q', 'u = x + y', 't = p + q', 't = u', 'q = y'], ['t = p + q']],
  ])('are left out where they are another one %s, and the other is kept', (_, sums, dropped) => {
    const left = kept(...sums);
    expect(sums.filter((sum) => !left.includes(sum))).toEqual(dropped);
  });

  it('say no less together without those that are left out', () => {
    let seed = 5;
    const below = (end: number): number => (seed = (seed * 48_271) % 2_147_483_647) % end;
    let dropped = 0;
    for (let count = 0; count < 60; count++) {
      const all = [
        ...block('A'),
        ...block('B'),
        across('A'),
        across('B'),
        ...['t', 'x', 'y'].map((column) => `${column} = ${column}A + ${column}B`),
      ];
      const turned = all.map((sum) => sum.replace(/^(\w+) = (\w+) \+ (\w+)$/, '$2 = $1 - $3'));
      const sums = [...all, ...turned].filter(() => below(3) > 0).sort(() => below(3) - 1);
      const left = kept(...sums);
      dropped += sums.length - left.length;
      expect(independent(left)).toBe(independent(sums));
    }
    expect(dropped).toBeGreaterThan(100);
  });
});
