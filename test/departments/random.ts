/** A source of numbers that repeats itself exactly for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  /** True in about `percent` of a hundred calls. */
  chance(percent: number): boolean;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** `count` of the items (all of them if there are fewer), in their own order. */
  sample<T>(items: readonly T[], count: number): T[];
  /** An amount from `low` to `high` in 分, small ones as likely as large ones in every power of ten. */
  amount(low: bigint, high: bigint): bigint;
}

/** The generator “mulberry32”: 32 bits of state, more than enough for test data. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[below(items.length)] as (typeof items)[number];
    },
    sample: (items, count) => {
      const order = items.map((_, at) => at);
      for (let at = order.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [order[at], order[other]] = [order[other] as number, order[at] as number];
      }
      const chosen = new Set(order.slice(0, count));
      return items.filter((_, at) => chosen.has(at));
    },
    amount: (low, high) => {
      const smallest = low.toString().length;
      const digits = smallest + below(high.toString().length - smallest + 1);
      const floor = 10n ** BigInt(digits - 1);
      const drawn = floor + (((BigInt(next()) << 32n) | BigInt(next())) % (floor * 9n));
      return drawn < low || drawn > high ? low + (drawn % (high - low + 1n)) : drawn;
    },
  };
}
