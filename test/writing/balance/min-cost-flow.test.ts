import fc from 'fast-check';
import { minCostFlow, type Arc } from '../../../src/writing/balance/min-cost-flow';

/** Tries every subset of arcs; null where none meets the supplies. */
function cheapest(supply: readonly number[], arcs: readonly Arc[]): number | null {
  let best: number | null = null;
  for (let chosen = 0; chosen < 1 << arcs.length; chosen++) {
    const left = [...supply];
    let cost = 0;
    for (const [at, arc] of arcs.entries()) {
      if (!(chosen & (1 << at))) continue;
      left[arc.from] = (left[arc.from] ?? 0) - 1;
      left[arc.to] = (left[arc.to] ?? 0) + 1;
      cost += arc.cost;
    }
    if (left.every((each) => each === 0) && (best === null || cost < best)) best = cost;
  }
  return best;
}

describe('the cheapest flow', () => {
  it('takes the cheap way round', () => {
    const arcs = [
      { from: 0, to: 1, cost: 5 },
      { from: 0, to: 2, cost: 1 },
      { from: 2, to: 1, cost: 1 },
    ];
    expect([...(minCostFlow([1, -1, 0], arcs) ?? [])]).toEqual([0, 1, 1]);
    expect([...(minCostFlow([2, -2, 0], arcs) ?? [])]).toEqual([1, 1, 1]);
    expect(minCostFlow([3, -3, 0], arcs)).toBeNull();
  });

  it('uses what pays even where nothing is asked', () => {
    const arcs = [
      { from: 0, to: 1, cost: -3 },
      { from: 1, to: 0, cost: 2 },
      { from: 1, to: 0, cost: 9 },
    ];
    expect([...(minCostFlow([0, 0], arcs) ?? [])]).toEqual([1, 1, 0]);
    expect([...(minCostFlow([0], []) ?? [])]).toEqual([]);
  });

  const free = (from: number, to: number) => ({ from, to, cost: 1 });

  it('is none where one node has more to send than it can, or another wants more than comes', () => {
    expect(minCostFlow([1, 1, -2], [free(0, 2), free(0, 2)])).toBeNull();
    expect(minCostFlow([1, 1, -1, -1], [free(0, 2), free(1, 2)])).toBeNull();
    expect(minCostFlow([0, 2, -2], [free(1, 0), free(0, 2), free(0, 2)])).toBeNull();
  });

  it('finds its way out of where it leads no further', () => {
    expect([...(minCostFlow([1, 0, 0, -1], [free(0, 1), free(0, 2), free(2, 3)]) ?? [])]).toEqual([0, 1, 1]);
    expect([...(minCostFlow([2, 0, 0, -2], [free(0, 1), free(1, 0), free(1, 2), free(0, 2), free(2, 3), free(2, 3)]) ?? [])]).toEqual([
      1, 0, 1, 1, 1, 1,
    ]);
  });

  it('is as cheap as the best of all flows', () => {
    const nodes = 5;
    const node = fc.integer({ min: 0, max: nodes - 1 });
    const arc = fc.record({ from: node, to: node, cost: fc.integer({ min: -20, max: 20 }) }).filter(({ from, to }) => from !== to);
    fc.assert(
      fc.property(
        fc.array(arc, { maxLength: 10 }),
        fc.array(fc.integer({ min: -2, max: 2 }), { minLength: nodes - 1, maxLength: nodes - 1 }),
        (arcs, most) => {
          const supply = [...most, -most.reduce((a, b) => a + b, 0)];
          const used = minCostFlow(supply, arcs);
          const best = cheapest(supply, arcs);
          if (!used) return expect(best).toBeNull();
          const left = [...supply];
          let cost = 0;
          for (const [at, { from, to, cost: price }] of arcs.entries()) {
            if (!used[at]) continue;
            left[from] = (left[from] ?? 0) - 1;
            left[to] = (left[to] ?? 0) + 1;
            cost += price;
          }
          expect(left.every((each) => each === 0)).toBe(true);
          expect(cost).toBe(best);
        },
      ),
      { numRuns: 300 },
    );
  });
});
