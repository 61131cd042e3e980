import type { Random } from './random';

/** Nobody books an item under 100 元, and a form that prints one as 0.00 would say that there is none. */
const LEAST = 10_000n;
const MOST = 6_000_000_000n;

/** Draws amounts of money in 分 for invented departments; each is a multiple of the grain. */
export class Purse {
  /** The smallest amount that is ever drawn. */
  readonly least: bigint;

  /** @param grain the step between amounts, in 分; divides 10000n or is a multiple of it */
  constructor(
    private readonly random: Random,
    private readonly grain: bigint,
  ) {
    this.least = LEAST > grain ? LEAST : grain;
  }

  /** One amount, from `least` up to `most` (分): mostly 万元 and 十万元, sometimes a few hundred 元, sometimes 千万元. */
  draw(most: bigint = MOST): bigint {
    const high = most < this.least ? this.least : most;
    const low = this.random.chance(10) || high < 1_000_000n ? this.least : 1_000_000n;
    const drawn = this.random.amount(low, high);
    const whole = drawn - (drawn % this.grain);
    return whole < this.least ? this.least : whole;
  }

  /**
   * Parts that add up to `amount`, each at least `least` and about as large as its weight tells: as many as there are weights,
   * or fewer where the amount is too small.
   */
  split(amount: bigint, weights: readonly number[]): bigint[] {
    const most = amount / this.least;
    const parts = most < BigInt(weights.length) ? Number(most) : weights.length;
    if (parts <= 1) return amount > 0n ? [amount] : [];
    const drawn = weights.slice(0, parts).map((weight) => BigInt(weight * (1 + this.random.below(1000))));
    const drawnSum = drawn.reduce((sum, weight) => sum + weight, 0n);
    const spare = amount - this.least * BigInt(parts);
    const shares = drawn.map((weight) => {
      const share = (spare * weight) / drawnSum;
      return this.least + share - (share % this.grain);
    });
    const rest = amount - shares.reduce((sum, share) => sum + share, 0n);
    return shares.map((share, at) => (at === 0 ? share + rest : share));
  }
}
