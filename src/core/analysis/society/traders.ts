/** Who traded: agents by trade, what it cost and how much of it. */
export interface Deals {
  readonly buyer: readonly (string | undefined)[];
  readonly seller: readonly (string | undefined)[];
  readonly cost: ArrayLike<number>;
  readonly quantity: ArrayLike<number>;
}

export interface Trader {
  readonly agent: string;
  readonly bought: number;
  readonly sold: number;
  /** Value of all its trades, on either side. */
  readonly value: number;
  readonly units: number;
  readonly trades: number;
  /** Distinct agents that it traded with; itself does not count. */
  readonly partners: number;
  /** 0.5 + min(0.3, value / 1000) + min(0.2, partners / 10). */
  readonly reputation: number;
  /** min(1, trades / 30). */
  readonly reliability: number;
}

/**
 * What each agent traded, by value, greatest first (docs/metrics.md, trader_…). A trade with oneself counts once, as
 * bought and as sold.
 */
export function tradersOf({ buyer, seller, cost, quantity }: Deals): readonly Trader[] {
  const traders = new Map<
    string,
    { bought: number; sold: number; units: number; trades: number; with: Set<string> }
  >();
  const entry = (agent: string) => {
    const known = traders.get(agent) ?? { bought: 0, sold: 0, units: 0, trades: 0, with: new Set<string>() };
    traders.set(agent, known);
    return known;
  };
  buyer.forEach((buys, i) => {
    const sells = seller[i];
    const [paid, units] = [orZero(cost[i]), orZero(quantity[i])];
    if (buys !== undefined) entry(buys).bought += paid;
    if (sells !== undefined) entry(sells).sold += paid;
    for (const agent of new Set([buys, sells])) {
      if (agent === undefined) continue;
      const own = entry(agent);
      own.trades++;
      own.units += units;
      for (const other of [buys, sells]) if (other !== undefined && other !== agent) own.with.add(other);
    }
  });
  return [...traders]
    .map(([agent, { bought, sold, units, trades, with: partners }]) => ({
      agent,
      bought,
      sold,
      value: bought + sold,
      units,
      trades,
      partners: partners.size,
      reputation: 0.5 + Math.min(0.3, (bought + sold) / 1000) + Math.min(0.2, partners.size / 10),
      reliability: Math.min(1, trades / 30),
    }))
    .sort((a, b) => b.value - a.value || (a.agent < b.agent ? -1 : 1));
}

function orZero(value: number | undefined): number {
  return value === undefined || !Number.isFinite(value) ? 0 : value;
}
