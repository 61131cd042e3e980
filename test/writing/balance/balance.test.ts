import fc from 'fast-check';
import { absolute, compare, decimal, halfUnit, subtract, toPlain, ZERO, type Decimal } from '../../../src/amount/decimal';
import { balance } from '../../../src/writing/balance/balance';
import { loadHighs, type Solver } from '../../../src/writing/balance/integer';
import type { Balance, BalanceProblem } from '../../../src/writing/balance/problem';
import { exact, gapOf, grouped, leastMove, TableMaker, total } from './tables';

async function balanced(problem: BalanceProblem): Promise<Extract<Balance, { kind: 'balanced' }>> {
  const result = await balance(problem);
  if (result.kind !== 'balanced') throw new Error(result.kind);
  return result;
}

const text = (values: readonly Decimal[]): string[] => values.map((value) => toPlain(value, 2));

/** Every sum holds, every amount moved by less than a unit, zeros and round amounts stayed. */
function expectSound(problem: BalanceProblem, { values, overstepped }: Extract<Balance, { kind: 'balanced' }>): void {
  expect(problem.sums.filter((each) => gapOf(each, values).units !== 0n)).toEqual([]);
  expect(overstepped).toEqual([]);
  const unit = decimal(1n, problem.places);
  for (const [at, { value }] of problem.cells.entries()) {
    const printed = values[at] ?? ZERO;
    expect(printed.scale).toBeLessThanOrEqual(problem.places);
    expect(compare(absolute(subtract(printed, value)), unit)).toBe(-1);
  }
}

const amounts = fc.oneof(
  fc.integer({ min: -99_999, max: 999_999 }),
  fc.constant(0),
  fc.integer({ min: 1, max: 9_999 }).map((each) => each * 100),
);

describe('balancing a table', () => {
  it('spreads the tail where it costs least', async () => {
    const table = new TableMaker();
    table.totalOf([table.cell(10_049), table.cell(20_049), table.cell(30_030)]);
    const result = await balanced(table.problem());
    // 1.0049 + 2.0049 + 3.0030 = 6.0128: rounded one by one the parts give 6.00, the total 6.01.
    expect(text(result.values)[3]).toBe('6.01');
    expectSound(table.problem(), result);
    expect(toPlain(result.move)).toBe('0.0158');
    expect(result.isProven).toBe(true);
  });

  it('leaves zeros and round amounts where they are', async () => {
    const table = new TableMaker();
    table.totalOf([table.cell(0), table.cell(1_200), table.cell(49), table.cell(49)]);
    const { values } = await balanced(table.problem());
    expect(text(values).slice(0, 2)).toEqual(['0.00', '0.12']);
    expect(text(values)[4]).toBe('0.13');
  });

  it('rounds an amount of no sum to the nearer side, halves away from zero', async () => {
    const cells = [50, -50, 149, -149, 151].map(exact);
    expect(text((await balanced({ cells, sums: [], bounds: [], places: 2 })).values)).toEqual(['0.01', '-0.01', '0.01', '-0.01', '0.02']);
  });

  it('prints copies alike, and counts the move of each', async () => {
    const table = new TableMaker();
    const one = table.cell(10_070);
    table.copyOf(one);
    const result = await balanced(table.problem());
    expect(text(result.values)).toEqual(['1.01', '1.01']);
    expect(toPlain(result.move)).toBe('0.006');
  });

  it('says which sums do not hold to begin with', async () => {
    expect(await balance({ cells: [exact(30), exact(10), exact(10)], sums: [total(0, 1, 2)], bounds: [], places: 2 })).toEqual({
      kind: 'broken',
      sums: [0],
    });
  });

  it('works on printed amounts within their intervals', async () => {
    const printed = (hundredths: number): BalanceProblem['cells'][number] => ({
      value: decimal(BigInt(hundredths), 2),
      halfWidth: halfUnit(2),
    });
    const problem = { cells: [printed(1001), printed(500), printed(500)], sums: [total(0, 1, 2)], bounds: [], places: 2 };
    const result = await balanced(problem);
    expect(gapOf(total(0, 1, 2), result.values)).toEqual(ZERO);
    expect(toPlain(result.move)).toBe('0.01');
  });

  it('moves least of all ways to balance a table of rows and columns', async () => {
    const row = fc.array(amounts, { minLength: 2, maxLength: 2 });
    const group = fc.array(row, { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(group, { minLength: 1, maxLength: 2 }), async (groups) => {
        const problem = grouped(groups).problem();
        const result = await balanced(problem);
        expectSound(problem, result);
        expect(toPlain(result.move)).toBe(toPlain(leastMove(problem) ?? ZERO));
      }),
      { numRuns: 12 },
    );
  });

  it('moves least in linked tables and deeper columns, which are no flow', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(amounts, amounts, amounts), { minLength: 2, maxLength: 3 }), amounts, async (rows, other) => {
        const table = new TableMaker();
        // Each row: 人员, 公用 under 基本, then 项目, all under 合计; the column of 基本 and of 合计 is repeated in a second table.
        const lines = rows.map(([staff, office, projects]) => {
          const parts = [table.cell(staff), table.cell(office)];
          const basic = table.totalOf(parts);
          const project = table.cell(projects);
          return [table.totalOf([basic, project]), basic, project, ...parts];
        });
        const sums = [0, 1, 2, 3, 4].map((column) => table.totalOf(lines.map((line) => line[column] as number)));
        table.state(sums[0] as number, [sums[1] as number, sums[2] as number]);
        table.state(sums[1] as number, [sums[3] as number, sums[4] as number]);
        table.totalOf([table.copyOf(sums[1] as number), table.cell(other)]);
        const problem = table.problem();
        const best = leastMove(problem);
        const result = await balance(problem);
        if (best === null) {
          expect(result.kind === 'balanced' ? result.overstepped.length : 1).toBeGreaterThan(0);
          return;
        }
        if (result.kind !== 'balanced') throw new Error(result.kind);
        expectSound(problem, result);
        expect(toPlain(result.move)).toBe(toPlain(best));
      }),
      { numRuns: 8 },
    );
  }, 180_000);

  it('says what had to overstep where nothing else works', async () => {
    // Three amounts of 0.005 of which every two make a round cent: no rounding within one unit satisfies all three pairs.
    const table = new TableMaker();
    const [a, b, c] = [table.cell(50), table.cell(50), table.cell(50)] as const;
    for (const pair of [
      [a, b],
      [b, c],
      [a, c],
    ])
      table.totalOf(pair);
    const result = await balanced(table.problem());
    expect(leastMove(table.problem())).toBeNull();
    expect(table.sums.every((each) => gapOf(each, result.values).units === 0n || result.overstepped.length > 0)).toBe(true);
    expect(result.overstepped.length).toBeGreaterThan(0);
  });

  it('overshoots into another table where nothing else works, and leaves both as they then are', async () => {
    const table = new TableMaker();
    // A table of its own, which is no part of it.
    const fine = table.totalOf([table.cell(10_049), table.cell(20_049)]);
    // Amounts that go the same way, and whose total is a round cent: it must give way, and with it the table that it is carried into.
    const [a, b, c] = [table.cell(50), table.cell(50), table.cell(-50)] as const;
    const carried = table.totalOf([a, b]);
    table.totalOf([b, c]);
    table.totalOf([a, c]);
    table.totalOf([carried, table.cell(40)]);
    const { values, overstepped } = await balanced(table.problem());
    expect(table.sums.filter((each) => gapOf(each, values).units !== 0n)).toEqual([]);
    expect(overstepped).toContain(carried);
    expect(overstepped).not.toContain(fine);
  });

  it('names what hangs together where not even that works', async () => {
    // Copies that are each printed within half a unit of the next, while the first and the last are three apart.
    const cells = [10n, 11n, 12n, 13n].map((value) => ({ value: decimal(value, 0), halfWidth: halfUnit(0) }));
    const problem = { cells: [...cells, exact(10_049)], sums: [total(0, 1), total(1, 2), total(2, 3)], bounds: [], places: 2 };
    expect(await balance(problem)).toEqual({ kind: 'unsolved', cells: [0, 1, 2, 3] });
  });

  it('moves least in tables that add up to a third one, with the solver of linked tables', async () => {
    let loads = 0;
    const counted = async (): Promise<Solver> => {
      loads++;
      return loadHighs();
    };
    const pair = fc.tuple(amounts, amounts);
    await fc.assert(
      fc.asyncProperty(pair, pair, pair, pair, async (a, b, c, d) => {
        const table = new TableMaker();
        const line = (parts: readonly [number, number]): number[] => {
          const cells = parts.map((each) => table.cell(each));
          return [table.totalOf(cells), ...cells];
        };
        const [one, two] = [
          [line(a), line(b)],
          [line(c), line(d)],
        ];
        const both = one.map((cells, at) => cells.map((cell, column) => table.totalOf([cell, two[at]?.[column] as number])));
        for (const cells of both) table.state(cells[0] as number, cells.slice(1));
        for (const lines of [one, two, both]) for (const column of [0, 1, 2]) table.totalOf(lines.map((cells) => cells[column] as number));
        const problem = table.problem();
        const best = leastMove(problem);
        const result = await balance(problem, counted);
        if (result.kind !== 'balanced') throw new Error(result.kind);
        expect(problem.sums.filter((each) => gapOf(each, result.values).units !== 0n)).toEqual([]);
        if (best) {
          expectSound(problem, result);
          expect(toPlain(result.move)).toBe(toPlain(best));
        } else {
          expect(result.overstepped.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 12 },
    );
    expect(loads).toBeGreaterThan(0);
  }, 180_000);

  it('needs no solver for 类, 款 and 项 with their columns', async () => {
    let seed = 11;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
    const table = new TableMaker();
    const line = (): number[] => {
      const parts = Array.from({ length: 5 }, () => table.cell(next() % 3 === 0 ? 0 : next() % 9_999_999));
      return [table.totalOf(parts), ...parts];
    };
    const totalLine = (lines: readonly number[][]): number[] => {
      const cells = [0, 1, 2, 3, 4, 5].map((column) => table.totalOf(lines.map((each) => each[column] as number)));
      table.state(cells[0] as number, cells.slice(1));
      return cells;
    };
    const several = (make: () => number[]): number[][] => Array.from({ length: 1 + (next() % 4) }, make);
    totalLine(Array.from({ length: 5 }, () => totalLine(several(() => totalLine(several(line))))));
    const result = await balance(table.problem(), () => Promise.reject(new Error('not needed')));
    if (result.kind !== 'balanced') throw new Error(result.kind);
    expectSound(table.problem(), result);
  });

  it('balances a thousand rows in groups', async () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
    const groups = Array.from({ length: 25 }, () => Array.from({ length: 40 }, () => Array.from({ length: 6 }, () => next() % 99_999_999)));
    const problem = grouped(groups).problem();
    expectSound(problem, await balanced(problem));
  });
});
