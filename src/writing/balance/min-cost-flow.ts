/** One arc that can carry a single unit; its cost is an integer. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** By how much the price scale shrinks from one phase to the next. */
const SHRINK = 8;

/**
 * The cheapest integral flow that sends `supply[v]` units more out of every node than into it, each arc carrying one unit or none
 * (最小费用流), by cost scaling: push and relabel under prices that are exact to a shrinking ε.
 * @param supply integers that add up to zero
 * @returns for every arc whether it is used, or null where no flow meets the supplies
 */
export function minCostFlow(supply: readonly number[], arcs: readonly Arc[]): Uint8Array | null {
  const network = new Network(supply, arcs);
  if (!network.canMeetSupplies()) return null;
  network.optimise();
  return network.used();
}

/** The residual network: arc k runs forward as 2k and backward as 2k + 1, and exactly one of the two has room. */
class Network {
  private readonly nodes: number;
  private readonly head: Int32Array;
  private readonly cost: Float64Array;
  private readonly room: Uint8Array;
  /** The arcs out of node v, both ways, are `outgoing[first[v]]` to `outgoing[first[v + 1] - 1]`. */
  private readonly first: Int32Array;
  private readonly outgoing: Int32Array;
  private readonly supply: Int32Array;
  private readonly largest: number;

  constructor(supply: readonly number[], arcs: readonly Arc[]) {
    this.nodes = supply.length;
    this.supply = Int32Array.from(supply);
    this.head = new Int32Array(2 * arcs.length);
    this.cost = new Float64Array(2 * arcs.length);
    this.room = new Uint8Array(2 * arcs.length);
    this.first = new Int32Array(this.nodes + 1);
    this.outgoing = new Int32Array(2 * arcs.length);
    // Costs are multiples of nodes + 1, so that prices exact to 1 mean that no cheaper flow exists.
    const scale = this.nodes + 1;
    let largest = 1;
    for (const [at, { from, to, cost }] of arcs.entries()) {
      this.head[2 * at] = to;
      this.head[2 * at + 1] = from;
      this.cost[2 * at] = cost * scale;
      this.cost[2 * at + 1] = -cost * scale;
      largest = Math.max(largest, Math.abs(cost) * scale);
      this.first[from + 1] = at32(this.first, from + 1) + 1;
      this.first[to + 1] = at32(this.first, to + 1) + 1;
    }
    this.largest = largest;
    for (let node = 0; node < this.nodes; node++) this.first[node + 1] = at32(this.first, node + 1) + at32(this.first, node);
    const next = this.first.slice();
    for (const [at, { from, to }] of arcs.entries()) {
      this.outgoing[next[from] as number] = 2 * at;
      next[from] = at32(next, from) + 1;
      this.outgoing[next[to] as number] = 2 * at + 1;
      next[to] = at32(next, to) + 1;
    }
  }

  used(): Uint8Array {
    const used = new Uint8Array(this.room.length / 2);
    for (let at = 0; at < used.length; at++) used[at] = this.room[2 * at] === 0 ? 1 : 0;
    return used;
  }

  /** Whether the supplies can reach the demands at any cost, by breadth-first levels and blocking flows. */
  canMeetSupplies(): boolean {
    this.clear();
    const excess = this.supply.slice();
    let missing = excess.reduce((total, each) => total + Math.max(each, 0), 0);
    while (missing > 0) {
      const level = this.levels(excess);
      const sent = this.blockingFlow(excess, level);
      if (sent === 0) return false;
      missing -= sent;
    }
    return true;
  }

  private clear(): void {
    for (let arc = 0; arc < this.room.length; arc += 2) {
      this.room[arc] = 1;
      this.room[arc + 1] = 0;
    }
  }

  private levels(excess: Int32Array): Int32Array {
    const level = new Int32Array(this.nodes).fill(-1);
    const queue: number[] = [];
    for (let node = 0; node < this.nodes; node++) {
      if (at32(excess, node) <= 0) continue;
      level[node] = 0;
      queue.push(node);
    }
    for (const node of queue) {
      for (let at = at32(this.first, node); at < at32(this.first, node + 1); at++) {
        const arc = at32(this.outgoing, at);
        const to = at32(this.head, arc);
        if (this.room[arc] === 0 || level[to] !== -1) continue;
        level[to] = at32(level, node) + 1;
        queue.push(to);
      }
    }
    return level;
  }

  private blockingFlow(excess: Int32Array, level: Int32Array): number {
    const next = this.first.slice();
    const path: number[] = [];
    let sent = 0;
    for (let start = 0; start < this.nodes; start++) {
      let node = start;
      while (at32(excess, start) > 0) {
        if (at32(excess, node) < 0) {
          for (const arc of path) this.turn(arc);
          excess[node] = at32(excess, node) + 1;
          excess[start] = at32(excess, start) - 1;
          sent++;
          path.length = 0;
          node = start;
          continue;
        }
        const at = at32(next, node);
        if (at === at32(this.first, node + 1)) {
          const back = path.pop();
          if (back === undefined) break;
          node = at32(this.head, back ^ 1);
          next[node] = at32(next, node) + 1;
          continue;
        }
        const arc = at32(this.outgoing, at);
        const to = at32(this.head, arc);
        if (this.room[arc] === 1 && at32(level, to) === at32(level, node) + 1) {
          path.push(arc);
          node = to;
        } else {
          next[node] = at + 1;
        }
      }
      path.length = 0;
    }
    return sent;
  }

  private turn(arc: number): void {
    this.room[arc] = 0;
    this.room[arc ^ 1] = 1;
  }

  /** Finds the cheapest flow; the supplies must be known to be met by some flow. */
  optimise(): void {
    this.clear();
    const excess = this.supply.slice();
    const price = new Float64Array(this.nodes);
    for (let epsilon = this.largest; ; epsilon = Math.max(1, Math.floor(epsilon / SHRINK))) {
      this.refine(epsilon, price, excess);
      if (epsilon === 1) return;
    }
  }

  /** Makes the flow cheapest to within ε: every arc that still pays is filled, then what piles up is pushed on. */
  private refine(epsilon: number, price: Float64Array, excess: Int32Array): void {
    for (let arc = 0; arc < this.room.length; arc++) {
      if (this.room[arc] === 0) continue;
      const from = at32(this.head, arc ^ 1);
      const to = at32(this.head, arc);
      if ((this.cost[arc] as number) + (price[from] as number) - (price[to] as number) >= 0) continue;
      this.turn(arc);
      excess[from] = at32(excess, from) - 1;
      excess[to] = at32(excess, to) + 1;
    }
    const current = this.first.slice();
    const queue = new Int32Array(this.nodes + 1);
    let reading = 0;
    let writing = 0;
    for (let node = 0; node < this.nodes; node++) if (at32(excess, node) > 0) queue[writing++] = node;
    while (reading !== writing) {
      const node = at32(queue, reading);
      reading = reading === this.nodes ? 0 : reading + 1;
      while (at32(excess, node) > 0) {
        const at = at32(current, node);
        if (at === at32(this.first, node + 1)) {
          price[node] = this.relabelled(node, price) - epsilon;
          current[node] = at32(this.first, node);
          continue;
        }
        const arc = at32(this.outgoing, at);
        const to = at32(this.head, arc);
        if (this.room[arc] === 0 || (this.cost[arc] as number) + (price[node] as number) - (price[to] as number) >= 0) {
          current[node] = at + 1;
          continue;
        }
        this.turn(arc);
        excess[node] = at32(excess, node) - 1;
        excess[to] = at32(excess, to) + 1;
        if (at32(excess, to) === 1) {
          queue[writing] = to;
          writing = writing === this.nodes ? 0 : writing + 1;
        }
      }
    }
  }

  private relabelled(node: number, price: Float64Array): number {
    let best = -Infinity;
    for (let at = at32(this.first, node); at < at32(this.first, node + 1); at++) {
      const arc = at32(this.outgoing, at);
      if (this.room[arc] === 1) best = Math.max(best, (price[at32(this.head, arc)] as number) - (this.cost[arc] as number));
    }
    return best;
  }
}

function at32(array: Int32Array, index: number): number {
  return array[index] as number;
}
