type Numbers = Float64Array<ArrayBuffer>;

/** Trades in the order in which they happened; NaN where a number is not stored. */
export interface Trades {
  readonly step: Numbers;
  readonly resource: readonly string[];
  readonly price: Numbers;
  readonly quantity: Numbers;
  readonly cost: Numbers;
}

/** One trade with a known step and price; quantity and cost 0 where they are not stored. */
export interface Trade {
  readonly step: number;
  readonly price: number;
  readonly quantity: number;
  readonly cost: number;
}

/** The trades of each resource, resources in alphabetical order; trades without a step or a price are left out. */
export function tradesByResource(trades: Trades): ReadonlyMap<string, readonly Trade[]> {
  const groups = new Map<string, Trade[]>();
  trades.resource.forEach((resource, i) => {
    const [step, price] = [trades.step[i] ?? Number.NaN, trades.price[i] ?? Number.NaN];
    if (!Number.isFinite(step) || !Number.isFinite(price)) return;
    const trade = { step, price, quantity: knownOr0(trades.quantity[i]), cost: knownOr0(trades.cost[i]) };
    const group = groups.get(resource);
    if (group === undefined) groups.set(resource, [trade]);
    else group.push(trade);
  });
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What became of the price of a resource within some steps. */
export interface Candle {
  /** First and last step of the window. */
  readonly from: number;
  readonly to: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** Volume-weighted mean price Σ cost / Σ quantity; NaN when no quantity is known. */
  readonly vwap: number;
  /** Units. */
  readonly volume: number;
  readonly trades: number;
}

/** First, highest, lowest and last price within each window of `width` steps from `start` in which there is a trade. */
export function candlesOf(trades: readonly Trade[], start: number, width: number): readonly Candle[] {
  const windows = new Map<number, Trade[]>();
  for (const trade of trades) {
    const window = Math.floor((trade.step - start) / width);
    const list = windows.get(window);
    if (list === undefined) windows.set(window, [trade]);
    else list.push(trade);
  }
  return [...windows].map(([window, list]) => {
    const prices = list.map(({ price }) => price);
    const volume = list.reduce((sum, { quantity }) => sum + quantity, 0);
    const cost = list.reduce((sum, trade) => sum + trade.cost, 0);
    return {
      from: start + window * width,
      to: start + (window + 1) * width - 1,
      open: prices[0] ?? Number.NaN,
      high: prices.reduce((most, price) => Math.max(most, price)),
      low: prices.reduce((least, price) => Math.min(least, price)),
      close: prices.at(-1) ?? Number.NaN,
      vwap: volume === 0 ? Number.NaN : cost / volume,
      volume,
      trades: list.length,
    };
  });
}

/**
 * What `of` makes of the last `count` prices at or before each step of an ascending axis, fewer while there are
 * fewer; NaN before the first trade.
 */
export function overLastPrices(
  axis: Numbers,
  trades: readonly Trade[],
  count: number,
  of: (prices: readonly number[]) => number,
): Numbers {
  let next = 0;
  let value = Number.NaN;
  return axis.map((step) => {
    const before = next;
    while (next < trades.length && (trades[next]?.step ?? 0) <= step) next++;
    if (next > before) value = of(trades.slice(Math.max(0, next - count), next).map(({ price }) => price));
    return value;
  });
}

/** The volume-weighted mean price of the last step with a trade at or before each step of the axis; NaN before. */
export function lastVwap(axis: Numbers, trades: readonly Trade[]): Numbers {
  const first = trades[0];
  const candles = first === undefined ? [] : candlesOf(trades, first.step, 1);
  let next = 0;
  let value = Number.NaN;
  return axis.map((step) => {
    for (; next < candles.length && (candles[next]?.from ?? 0) <= step; next++) {
      const { vwap = Number.NaN, close = Number.NaN } = candles[next] ?? {};
      value = Number.isNaN(vwap) ? close : vwap;
    }
    return value;
  });
}

/** Sum of values in the window of `width` steps that ends with each step of an ascending axis. */
export function sumInWindow(
  axis: Numbers,
  steps: ArrayLike<number>,
  values: ArrayLike<number>,
  width: number,
): Numbers {
  let [added, dropped, sum] = [0, 0, 0];
  return axis.map((step) => {
    for (; added < steps.length && (steps[added] ?? 0) <= step; added++) sum += values[added] ?? 0;
    for (; dropped < added && (steps[dropped] ?? 0) <= step - width; dropped++) sum -= values[dropped] ?? 0;
    return dropped === added ? 0 : sum;
  });
}

function knownOr0(value: number | undefined): number {
  return value === undefined || !Number.isFinite(value) ? 0 : value;
}
