import fc from 'fast-check';
import { compare, toPlain, ZERO, type Decimal } from '../../../src/amount/decimal';
import { balance } from '../../../src/writing/balance/balance';
import type { Balance, BalanceProblem } from '../../../src/writing/balance/problem';
import { exact, gapOf, leastMove, TableMaker, total } from './tables';

async function balanced(problem: BalanceProblem): Promise<Extract<Balance, { kind: 'balanced' }>> {
  const result = await balance(problem);
  if (result.kind !== 'balanced') throw new Error(result.kind);
  return result;
}

const text = (values: readonly Decimal[]): string[] => values.map((value) => toPlain(value, 2));

/** The whole table and the part of it that another table prints: 支出决算表, and what of it is paid by 财政拨款. */
function twoTables(rows: readonly (readonly [number, number, number])[]): TableMaker {
  const table = new TableMaker();
  const whole = rows.map(([part, rest]) => table.cell(part + rest));
  const parts = rows.map(([part]) => table.cell(part));
  const others = rows.map(([, , other]) => table.cell(other));
  const wholes = table.totalOf(whole);
  const sum = table.totalOf(parts);
  table.totalOf([sum, table.totalOf(others)]);
  for (const [at, part] of parts.entries()) table.bound(part, [whole[at] as number]);
  table.bound(sum, [wholes]);
  return table;
}

describe('balancing parts of a whole', () => {
  it('prints what was equal alike, though each of the two alone had gone another way', async () => {
    const table = new TableMaker();
    const [one, other] = [table.cell(10_049), table.cell(10_049)];
    table.totalOf([one, table.cell(10_030), table.cell(10_030)]);
    table.totalOf([other, table.cell(10_000)]);
    const free = await balanced(table.problem());
    expect(text(free.values).slice(0, 2)).toEqual(['1.01', '1.00']);
    expect(free.broken).toEqual([]);
    table.bound(other, [one]);
    const result = await balanced(table.problem());
    const [first, second] = text(result.values);
    expect(first).toBe(second);
    expect(result.broken).toEqual([]);
    expect(toPlain(result.move)).toBe(toPlain(leastMove(table.problem()) ?? ZERO));
  });

  it('moves least of all ways that keep parts within their wholes', async () => {
    const amount = fc.integer({ min: 1, max: 400 });
    const rest = fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 60 }), amount);
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(amount, rest, amount), { minLength: 2, maxLength: 4 }), async (rows) => {
        const problem = twoTables(rows).problem();
        const result = await balanced(problem);
        const best = leastMove(problem);
        expect(problem.sums.filter((each) => gapOf(each, result.values).units !== 0n)).toEqual([]);
        expect(result.overstepped).toEqual([]);
        if (best === null) {
          expect(result.broken).not.toEqual([]);
          return;
        }
        expect(result.broken).toEqual([]);
        for (const [at, bound] of problem.bounds.entries()) expect([at, gapOf(bound, result.values).units <= 0n]).toEqual([at, true]);
        expect(toPlain(result.move)).toBe(toPlain(best));
        if (compare(best, leastMove({ ...problem, bounds: [] }) ?? ZERO) > 0) mended++;
      }),
      { numRuns: 60 },
    );
    expect(mended).toBeGreaterThan(0);
  }, 180_000);

  it('names the pairs that no rounding keeps together, and keeps the others', async () => {
    // Halves of a cent of which two pairs make a cent: a and c go one way, b the other.
    const table = new TableMaker();
    const [a, b, c] = [table.cell(50), table.cell(50), table.cell(50)] as const;
    table.totalOf([a, b]);
    table.totalOf([b, c]);
    table.bound(a, [b]);
    table.bound(a, [c]);
    const result = await balanced(table.problem());
    expect(leastMove(table.problem())).toBeNull();
    expect(table.sums.every((each) => gapOf(each, result.values).units === 0n)).toBe(true);
    expect(result.overstepped).toEqual([]);
    expect(result.broken).toEqual([0]);
    expect(text(result.values)[a]).toBe(text(result.values)[c]);
  });

  it('prints a part as less than its whole where no rounding prints them alike', async () => {
    const table = new TableMaker();
    const [part, one, other, whole] = [table.cell(10_040), table.cell(10_060), table.cell(10_040), table.cell(10_060)] as const;
    // Of each pair one goes up and the other down: part and whole never go the same way.
    for (const pair of [
      [part, one],
      [one, other],
      [other, whole],
    ])
      table.totalOf(pair);
    for (let count = 0; count < 3; count++) table.totalOf([part, table.cell(10_030)]);
    expect(text((await balanced(table.problem())).values).slice(0, 4)).toEqual(['1.01', '1.00', '1.01', '1.00']);
    table.bound(part, [whole]);
    const result = await balanced(table.problem());
    expect(text(result.values).slice(0, 4)).toEqual(['1.00', '1.01', '1.00', '1.01']);
    expect([result.broken, result.overstepped]).toEqual([[], []]);
  });

  it('asks nothing of a part that was more than its whole to begin with', async () => {
    const cells = [149, 51].map(exact);
    const result = await balanced({ cells, sums: [], bounds: [total(0, 1)], places: 2 });
    expect(text(result.values)).toEqual(['0.01', '0.01']);
    expect(result.broken).toEqual([]);
    expect(text((await balanced({ cells: [151, 51].map(exact), sums: [], bounds: [total(0, 1)], places: 2 })).values)).toEqual([
      '0.02',
      '0.01',
    ]);
  });
});
