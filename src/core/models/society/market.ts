import type { Random } from '../../base/random.ts';
import type { SocietyAgent } from './society-agent.ts';
import { basePrices, type Resource, resources } from './society-parameters.ts';

export interface Order {
  readonly agent: SocietyAgent;
  readonly side: 'buy' | 'sell';
  readonly resource: Resource;
  readonly quantity: number;
  /** The most to pay or the least to take for a unit, in cents. */
  readonly limit: number;
  /** Step of its submission. */
  readonly step: number;
}

/** Steps that an order stands, unless it is carried out before. */
const STANDS = 6;

export interface Trade {
  readonly buy: Order;
  readonly sell: Order;
  readonly quantity: number;
  /** For a unit, in whole cents. */
  readonly price: number;
}

interface StandingOrder extends Order {
  left: number;
}

/** One market for each resource. */
export class Market {
  readonly #prices: Record<Resource, number> = { ...basePrices };
  readonly #sensitivity: number;
  readonly #random: Random;
  #orders: StandingOrder[] = [];

  constructor(sensitivity: number, random: Random) {
    this.#sensitivity = sensitivity;
    this.#random = random;
  }

  /** What a unit currently goes for, in cents. */
  price(resource: Resource): number {
    return this.#prices[resource];
  }

  /** Places an order; it replaces what the agent asked of this market before. */
  submit(order: Order): void {
    const same = ({ agent, side, resource }: Order) =>
      agent === order.agent && side === order.side && resource === order.resource;
    this.#orders = [...this.#orders.filter((other) => !same(other)), { ...order, left: order.quantity }];
  }

  /**
   * Matches the highest bids with the lowest asks, at the middle of both, then moves each price
   * by the surplus of demand or supply, a little noise, and a pull back to the base price.
   */
  clear(step: number): readonly Trade[] {
    const stands = (order: StandingOrder) =>
      order.left > 0 && order.agent.alive && step - order.step < STANDS;
    this.#orders = this.#orders.filter(stands);
    return resources.flatMap((resource) => this.#clearOne(resource));
  }

  #clearOne(resource: Resource): Trade[] {
    const of = (side: Order['side']) =>
      this.#orders.filter((order) => order.side === side && order.resource === resource);
    const bids = of('buy').sort((a, b) => b.limit - a.limit);
    const asks = of('sell').sort((a, b) => a.limit - b.limit);
    this.#movePrice(resource, volume(bids), volume(asks));
    const trades: Trade[] = [];
    for (const buy of bids) {
      for (const sell of asks) {
        const quantity = Math.min(buy.left, sell.left);
        if (quantity === 0 || sell.limit > buy.limit) continue;
        trades.push({ buy, sell, quantity, price: Math.round((buy.limit + sell.limit) / 2) });
        buy.left -= quantity;
        sell.left -= quantity;
      }
    }
    return trades;
  }

  #movePrice(resource: Resource, demand: number, supply: number): void {
    const base = basePrices[resource];
    const price = this.#prices[resource];
    const surplus = demand + supply === 0 ? 0 : (demand - supply) / (demand + supply);
    const noise = this.#random.between(-0.02, 0.02);
    const pull = 0.03 * (base / price - 1);
    const next = price * (1 + this.#sensitivity * surplus + noise + pull);
    this.#prices[resource] = Math.max(base / 10, Math.min(base * 10, next));
  }
}

function volume(orders: readonly StandingOrder[]): number {
  return orders.reduce((sum, order) => sum + order.left, 0);
}
