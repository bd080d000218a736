/** Who acted on whom, and how often. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly acts: number;
}

/** What is said of a network as a whole; numbers without a meaning are `undefined`. */
export interface NetworkNumbers {
  readonly acts: number;
  /** Agents with at least one edge. */
  readonly agents: number;
  /** Distinct ordered pairs of agents. */
  readonly pairs: number;
  readonly actsPerPossiblePair: number | undefined;
  readonly density: number | undefined;
  readonly reciprocity: number | undefined;
  readonly meanPartners: number | undefined;
  readonly isolatedShare: number | undefined;
  readonly clustering: number | undefined;
}

/** One edge for each ordered pair of different agents, the acts of all kinds added up. */
export function mergeEdges(edges: readonly Edge[]): readonly Edge[] {
  const pairs = new Map<string, Map<string, number>>();
  for (const { from, to, acts } of edges) {
    if (from === to) continue;
    const own = pairs.get(from) ?? new Map<string, number>();
    own.set(to, (own.get(to) ?? 0) + acts);
    pairs.set(from, own);
  }
  return [...pairs].flatMap(([from, own]) => [...own].map(([to, acts]) => ({ from, to, acts })));
}

/** The other agents that each agent has an edge with, whichever way it points. */
function partnersOf(edges: readonly Edge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  const link = (one: string, other: string) => {
    const own = partners.get(one) ?? new Set<string>();
    own.add(other);
    partners.set(one, own);
  };
  for (const { from, to } of edges) {
    if (from === to) continue;
    link(from, to);
    link(to, from);
  }
  return partners;
}

/**
 * The numbers of a directed network; formulas in docs/metrics.md. What an agent did to itself does not count.
 *
 * @param known how many agents there are, with or without an edge
 */
export function networkNumbers(edges: readonly Edge[], known: number): NetworkNumbers {
  const pairs = mergeEdges(edges);
  const partners = partnersOf(pairs);
  const agents = partners.size;
  const acts = pairs.reduce((sum, edge) => sum + edge.acts, 0);
  const possible = agents * (agents - 1);
  const there = new Set(pairs.map(({ from, to }) => JSON.stringify([from, to])));
  const answered = pairs.filter(({ from, to }) => there.has(JSON.stringify([to, from]))).length;
  const degrees = [...partners.values()].reduce((sum, own) => sum + own.size, 0);
  return {
    acts,
    agents,
    pairs: pairs.length,
    actsPerPossiblePair: possible === 0 ? undefined : acts / possible,
    density: possible === 0 ? undefined : pairs.length / possible,
    reciprocity: pairs.length === 0 ? undefined : answered / pairs.length,
    meanPartners: agents === 0 ? undefined : degrees / agents,
    isolatedShare: known === 0 ? undefined : Math.max(0, known - agents) / known,
    clustering: clusteringOf(partners),
  };
}

/**
 * Mean over the agents with two partners or more of the share of pairs of their partners that are partners
 * themselves (Watts and Strogatz 1998), whichever way edges point.
 */
function clusteringOf(partners: ReadonlyMap<string, ReadonlySet<string>>): number | undefined {
  let sum = 0;
  let counted = 0;
  for (const own of partners.values()) {
    if (own.size < 2) continue;
    const list = [...own];
    let closed = 0;
    list.forEach((one, i) => {
      const others = partners.get(one);
      for (const other of list.slice(i + 1)) if (others?.has(other)) closed += 1;
    });
    sum += (2 * closed) / (own.size * (own.size - 1));
    counted += 1;
  }
  return counted === 0 ? undefined : sum / counted;
}

/** What one agent has to do with others. */
export interface Connections {
  readonly id: string;
  /** Others with an edge from or to it. */
  readonly partners: number;
  /** Others that it acted on, and that acted on it. */
  readonly out: number;
  readonly in: number;
  readonly actsOut: number;
  readonly actsIn: number;
}

/** Every agent with an edge, most partners first, then most acts, then by id. */
export function connectionsOf(edges: readonly Edge[]): readonly Connections[] {
  const pairs = mergeEdges(edges);
  const sums = new Map<string, { out: number; in: number; actsOut: number; actsIn: number }>();
  const of = (id: string) => {
    const own = sums.get(id) ?? { out: 0, in: 0, actsOut: 0, actsIn: 0 };
    sums.set(id, own);
    return own;
  };
  for (const { from, to, acts } of pairs) {
    const giver = of(from);
    giver.out += 1;
    giver.actsOut += acts;
    const receiver = of(to);
    receiver.in += 1;
    receiver.actsIn += acts;
  }
  const partners = partnersOf(pairs);
  return [...sums]
    .map(([id, own]) => ({ id, partners: partners.get(id)?.size ?? 0, ...own }))
    .sort(
      (a, b) =>
        b.partners - a.partners || b.actsOut + b.actsIn - (a.actsOut + a.actsIn) || (a.id < b.id ? -1 : 1),
    );
}
