import type { Citizen } from '../citizen.ts';
import type { Good } from '../goods.ts';

/** What somebody offers to buy or to sell; it stands until it is filled, expires, or is replaced. */
export interface Order {
  readonly id: string;
  readonly owner: Citizen;
  readonly side: 'buy' | 'sell';
  readonly good: Good;
  readonly quantity: number;
  /** The most to pay or the least to take for a unit, in cents. */
  readonly limit: number;
  /** Step of its submission. */
  readonly step: number;
  /** Units that are not filled yet. */
  left: number;
}

export interface Match {
  readonly buy: Order;
  readonly sell: Order;
  readonly quantity: number;
  /** For a unit, in whole cents. */
  readonly price: number;
}

/** The orders of one market: best prices first, of equal ones the earlier first. */
export class OrderBook {
  readonly #bids: Order[] = [];
  readonly #asks: Order[] = [];

  get orders(): readonly Order[] {
    return [...this.#bids, ...this.#asks];
  }

  /** The best bid and the best ask, in cents. */
  get best(): { readonly bid: number | undefined; readonly ask: number | undefined } {
    return { bid: this.#bids[0]?.limit, ask: this.#asks[0]?.limit };
  }

  /** Units that are wanted, and that are offered. */
  get volume(): { readonly demand: number; readonly supply: number } {
    const sum = (orders: readonly Order[]) => orders.reduce((total, { left }) => total + left, 0);
    return { demand: sum(this.#bids), supply: sum(this.#asks) };
  }

  /** Puts an order behind all that are at least as good. */
  add(order: Order): void {
    const [orders, sign] = order.side === 'buy' ? [this.#bids, -1] : [this.#asks, 1];
    const worse = orders.findIndex(({ limit }) => sign * limit > sign * order.limit);
    orders.splice(worse < 0 ? orders.length : worse, 0, order);
  }

  remove(order: Order): void {
    const orders = order.side === 'buy' ? this.#bids : this.#asks;
    const place = orders.indexOf(order);
    if (place >= 0) orders.splice(place, 1);
  }

  /**
   * The best bid with the best ask, where the one pays what the other wants and they are not of the same agent: as
   * many units as both have, at the middle of their limits in whole cents. `undefined` where nothing matches.
   */
  next(): Match | undefined {
    for (const buy of this.#bids) {
      const sell = this.#asks.find(({ owner }) => owner !== buy.owner);
      if (sell === undefined || sell.limit > buy.limit) continue;
      const quantity = Math.min(buy.left, sell.left);
      return { buy, sell, quantity, price: Math.round((buy.limit + sell.limit) / 2) };
    }
    return undefined;
  }

  /** Takes what was traded off both orders; one that is filled leaves the book. */
  fill({ buy, sell, quantity }: Match): void {
    for (const order of [buy, sell]) {
      order.left -= quantity;
      if (order.left === 0) this.remove(order);
    }
  }
}
