import type { Random } from '../../../base/random.ts';
import type { Citizen } from '../citizen.ts';
import { type Good, goodNames, goods } from '../goods.ts';
import { hexOf } from '../money/account.ts';
import type { SocietySettings } from '../society-settings.ts';
import { type Match, type Order, OrderBook } from './order-book.ts';

/** How strongly a price is drawn back to that from which it started. */
const PULL = 0.05;
const NOISE = 0.02;
/** Farthest that a price gets from where it started, either way. */
const FARTHEST = 10;

/** A market for each good. */
export class Exchange {
  readonly #settings: SocietySettings['market'];
  readonly #random: Random;
  readonly #books = new Map<Good, OrderBook>(goodNames.map((good) => [good, new OrderBook()]));
  readonly #prices = new Map<Good, number>(goodNames.map((good) => [good, goods[good].price]));
  #count = 0;

  constructor({ market }: SocietySettings, random: Random) {
    this.#settings = market;
    this.#random = random;
  }

  /** What a unit is thought to be worth, in cents. */
  price(good: Good): number {
    return this.#prices.get(good) ?? goods[good].price;
  }

  book(good: Good): OrderBook {
    return this.#books.get(good) as OrderBook;
  }

  /** The orders of an agent that stand, in all markets. */
  ordersOf(owner: Citizen): readonly Order[] {
    return goodNames.flatMap((good) => this.book(good).orders.filter((order) => order.owner === owner));
  }

  /** Cents that the standing bids of an agent would take. */
  committed(owner: Citizen): number {
    const bids = this.ordersOf(owner).filter(({ side }) => side === 'buy');
    return bids.reduce((sum, { left, limit }) => sum + left * limit, 0);
  }

  /** Places an order; what the agent asked of this market before is cancelled. What is for sale leaves its stock. */
  submit(order: Omit<Order, 'id' | 'left'>): Order {
    const { owner, good, side, step, quantity } = order;
    for (const old of this.book(good).orders) if (old.owner === owner && old.side === side) this.cancel(old);
    const id = `order_${owner.id}_${good}_${step}_${hexOf(this.#count++)}`;
    const placed: Order = { ...order, id, left: quantity };
    if (side === 'sell') owner.holds[good] -= quantity;
    this.book(good).add(placed);
    return placed;
  }

  /** Takes an order off its book; what is left of what was for sale goes back. */
  cancel(order: Order): void {
    this.book(order.good).remove(order);
    if (order.side === 'sell') order.owner.holds[order.good] += order.left;
  }

  /** Cancels what has stood for as long as an order may. */
  expire(step: number): void {
    for (const good of goodNames) {
      for (const order of this.book(good).orders) {
        if (step - order.step >= this.#settings.order_life) this.cancel(order);
      }
    }
  }

  /** Matches of a good, one after the other, each as soon as the one before is settled. */
  *matches(good: Good): Generator<Match, void, undefined> {
    const book = this.book(good);
    for (let match = book.next(); match !== undefined; match = book.next()) yield match;
  }

  /** Prices move by the surplus of what is wanted or offered, a little noise, and a pull back to where they started. */
  movePrices(): void {
    for (const good of goodNames) {
      const base = goods[good].price;
      const price = this.price(good);
      const { demand, supply } = this.book(good).volume;
      const surplus = demand + supply === 0 ? 0 : (demand - supply) / (demand + supply);
      const noise = this.#random.between(-NOISE, NOISE);
      const change = this.#settings.price_sensitivity * surplus + noise + PULL * (base / price - 1);
      const moved = Math.max(base / FARTHEST, Math.min(base * FARTHEST, price * (1 + change)));
      this.#prices.set(good, Math.round(moved * 100) / 100);
    }
  }
}
