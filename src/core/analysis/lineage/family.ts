type Indexes = Int32Array<ArrayBuffer>;

/** Who descends from whom, agents by their place in the list; −1 stands for nobody. */
export interface Family {
  readonly size: number;
  /** The first and the second parent that are in the simulation. */
  readonly first: Indexes;
  readonly second: Indexes;
  /** Children of each agent by either parent, in the order of the list. */
  readonly children: readonly (readonly number[])[];
  /** Every agent after its parents. */
  readonly order: Indexes;
  /** Fewest generations from a root. */
  readonly depth: Indexes;
  /** The root at the end of the chain of first parents. */
  readonly founder: Indexes;
  /** 1 for agents that name a parent that the simulation does not have. */
  readonly orphan: Uint8Array<ArrayBuffer>;
  /** Links to parents that were dropped because they run in a circle. */
  readonly dropped: number;
}

/**
 * Builds the family of a simulation from the agents and the parents that each names (none, one or two). Of an
 * agent that is listed twice the first row is a parent; circles are cut at their first agent.
 */
export function familyOf(agents: readonly string[], named: readonly (readonly string[])[]): Family {
  const size = agents.length;
  const place = new Map<string, number>();
  agents.forEach((agent, i) => {
    if (!place.has(agent)) place.set(agent, i);
  });
  const first = new Int32Array(size).fill(-1);
  const second = new Int32Array(size).fill(-1);
  const orphan = new Uint8Array(size);
  named.forEach((names, i) => {
    const found = [...new Set(names)].map((name) => place.get(name));
    if (found.includes(undefined)) orphan[i] = 1;
    const [a = -1, b = -1] = found.filter((parent) => parent !== undefined);
    first[i] = a;
    second[i] = b;
  });
  const { order, dropped } = sort(first, second);
  const children = childrenOf(first, second);
  const depth = new Int32Array(size);
  const founder = new Int32Array(size);
  for (const i of order) {
    const [a, b] = [first[i] ?? -1, second[i] ?? -1];
    founder[i] = a < 0 ? i : (founder[a] ?? i);
    const above = [a, b].filter((parent) => parent >= 0).map((parent) => depth[parent] ?? 0);
    depth[i] = above.length === 0 ? 0 : Math.min(...above) + 1;
  }
  return { size, first, second, children, order, depth, founder, orphan, dropped };
}

/** Parents before children; where only circles are left, the parents of an agent in one are forgotten. */
function sort(first: Indexes, second: Indexes): { readonly order: Indexes; readonly dropped: number } {
  const parentsOf = (i: number) => [first[i] ?? -1, second[i] ?? -1].filter((parent) => parent >= 0);
  const below = childrenOf(first, second);
  const waiting = Int32Array.from(first, (_, i) => parentsOf(i).length);
  const order: number[] = Array.from(waiting.keys()).filter((i) => waiting[i] === 0);
  const done = new Uint8Array(first.length);
  for (const i of order) done[i] = 1;
  const add = (i: number) => {
    done[i] = 1;
    order.push(i);
  };
  let next = 0;
  let suspect = 0;
  let dropped = 0;
  for (;;) {
    for (; next < order.length; next++) {
      for (const child of below[order[next] ?? -1] ?? []) {
        waiting[child] = (waiting[child] ?? 0) - 1;
        if (waiting[child] === 0 && done[child] === 0) add(child);
      }
    }
    if (order.length === first.length) return { order: Int32Array.from(order), dropped };
    while (done[suspect] === 1) suspect++;
    const inCircle = circleFrom(suspect, first, second, done);
    dropped += parentsOf(inCircle).length;
    first[inCircle] = -1;
    second[inCircle] = -1;
    add(inCircle);
  }
}

function childrenOf(first: Indexes, second: Indexes): readonly number[][] {
  const children: number[][] = Array.from(first, () => []);
  first.forEach((parent, i) => {
    children[parent]?.push(i);
    children[second[i] ?? -1]?.push(i);
  });
  return children;
}

/** Goes up from an agent, among those not yet sorted, until one comes twice: that one is in a circle. */
function circleFrom(start: number, first: Indexes, second: Indexes, done: Uint8Array): number {
  const seen = new Set<number>();
  let at = start;
  while (!seen.has(at)) {
    seen.add(at);
    const up = [first[at] ?? -1, second[at] ?? -1].find((parent) => parent >= 0 && done[parent] === 0);
    if (up === undefined) return at;
    at = up;
  }
  return at;
}
