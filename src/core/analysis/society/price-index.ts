import type { Trade } from './prices.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Most that the price level may be said to change in a step, in either direction. */
const MOST_INFLATION = 0.2;

/**
 * Mean relative change of several prices since the step before, kept within ±0.2 (docs/metrics.md, inflation); prices
 * that are not known at both steps, or were 0, are left out, NaN when none is left.
 */
export function inflation(prices: readonly Numbers[]): Numbers {
  const length = prices[0]?.length ?? 0;
  return Float64Array.from({ length }, (_, i) => {
    const changes = prices
      .map((price) => {
        const before = i === 0 ? Number.NaN : (price[i - 1] ?? Number.NaN);
        return before > 0 ? ((price[i] ?? Number.NaN) - before) / before : Number.NaN;
      })
      .filter((change) => !Number.isNaN(change));
    if (changes.length === 0) return Number.NaN;
    const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
    return Math.min(MOST_INFLATION, Math.max(-MOST_INFLATION, mean));
  });
}

/** What an index of prices is measured against. */
export interface PriceBase {
  readonly from: number;
  readonly to: number;
  /** Units traded and volume-weighted mean price in the base, by resource. */
  readonly basket: ReadonlyMap<string, { readonly quantity: number; readonly price: number }>;
}

/**
 * The trades in the first quarter of the steps, or up to the first step with a trade where that is later; `undefined`
 * without steps or trades.
 */
export function priceBase(
  axis: Numbers,
  trades: ReadonlyMap<string, readonly Trade[]>,
): PriceBase | undefined {
  const from = axis[0];
  const firstTrade = Math.min(
    ...[...trades.values()].map((list) => list[0]?.step ?? Number.POSITIVE_INFINITY),
  );
  if (from === undefined || !Number.isFinite(firstTrade)) return undefined;
  const quarter = axis[Math.max(1, Math.floor(axis.length / 4)) - 1] ?? from;
  const to = Math.max(quarter, firstTrade);
  const basket = new Map<string, { readonly quantity: number; readonly price: number }>();
  for (const [resource, list] of trades) {
    const inBase = list.filter(({ step }) => step <= to);
    const quantity = inBase.reduce((sum, trade) => sum + trade.quantity, 0);
    const cost = inBase.reduce((sum, trade) => sum + trade.cost, 0);
    if (quantity > 0 && cost > 0) basket.set(resource, { quantity, price: cost / quantity });
  }
  return basket.size === 0 ? undefined : { from, to, basket };
}

/**
 * Laspeyres index 100 · Σ p(t) q₀ / Σ p₀ q₀ over the resources traded in the base (docs/metrics.md, price_index).
 *
 * @param prices last known price of each resource at each step of the axis
 * @returns NaN up to the end of the base
 */
export function laspeyres(axis: Numbers, prices: ReadonlyMap<string, Numbers>, base: PriceBase): Numbers {
  const cost = [...base.basket.values()].reduce((sum, { quantity, price }) => sum + quantity * price, 0);
  return axis.map((step, i) => {
    if (step <= base.to) return Number.NaN;
    const now = [...base.basket].reduce(
      (sum, [resource, { quantity }]) => sum + quantity * (prices.get(resource)?.[i] ?? Number.NaN),
      0,
    );
    return (100 * now) / cost;
  });
}
