import { expect, test } from 'vitest';
import { Random } from '../../../base/random.ts';
import { newCitizen } from '../citizen.ts';
import type { Good } from '../goods.ts';
import { society } from '../society.ts';
import type { SocietySettings } from '../society-settings.ts';
import { Exchange } from './exchange.ts';
import { type Order, OrderBook } from './order-book.ts';

function citizen(id: string) {
  const account = { id: `acc_${id}`, kind: 'checking', ownerId: id, balance: 10_000 } as const;
  return newCitizen({
    ...{ id, name: id, familyName: 'Berg', persona: 'worker', makes: 'food', employed: false },
    ...{ birthStep: 0, adultFrom: 0, parents: [], checking: { ...account }, x: 0, y: 0 },
  });
}

const [ann, bob, cy] = [citizen('ann'), citizen('bob'), citizen('cy')];

function order(owner: Order['owner'], side: Order['side'], quantity: number, limit: number): Order {
  const good: Good = 'food';
  return { id: `${owner.id}-${side}`, owner, side, good, quantity, limit, step: 0, left: quantity };
}

/** All trades of a book: buyer, seller, quantity and price. */
function trades(book: OrderBook): readonly unknown[] {
  const made: unknown[] = [];
  for (let match = book.next(); match !== undefined; match = book.next()) {
    made.push([match.buy.owner.id, match.sell.owner.id, match.quantity, match.price]);
    book.fill(match);
  }
  return made;
}

test('the highest bid meets the lowest ask at the middle of both, as far as both reach', () => {
  const book = new OrderBook();
  book.add(order(ann, 'buy', 2, 100));
  book.add(order(bob, 'buy', 3, 120));
  book.add(order(cy, 'sell', 4, 90));
  // (120 + 90) / 2, then the last unit at (100 + 90) / 2; one that Ann wants is left.
  expect(trades(book)).toEqual([
    ['bob', 'cy', 3, 105],
    ['ann', 'cy', 1, 95],
  ]);
  expect(book.volume).toEqual({ demand: 1, supply: 0 });
});

test('of equal limits the earlier comes first', () => {
  const book = new OrderBook();
  book.add(order(ann, 'sell', 1, 90));
  book.add(order(bob, 'sell', 1, 90));
  book.add(order(cy, 'buy', 2, 91));
  // Half a cent is rounded up.
  expect(trades(book)).toEqual([
    ['cy', 'ann', 1, 91],
    ['cy', 'bob', 1, 91],
  ]);
});

test('nobody pays more than the bid, and nobody trades alone', () => {
  const book = new OrderBook();
  book.add(order(ann, 'buy', 2, 100));
  book.add(order(cy, 'sell', 2, 101));
  expect(trades(book)).toEqual([]);
  book.add(order(ann, 'sell', 2, 50));
  expect(trades(book)).toEqual([]);
  expect(book.best).toEqual({ bid: 100, ask: 50 });
});

const exchange = () => new Exchange(society.complete({}) as unknown as SocietySettings, Random.seeded(2));

test('what is for sale leaves the stock, and comes back when the order is replaced or expires', () => {
  const market = exchange();
  cy.holds.food = 10;
  const ask = { owner: cy, side: 'sell', good: 'food', limit: 90 } as const;
  market.submit({ ...ask, quantity: 4, step: 1 });
  expect(cy.holds.food).toBe(6);
  market.submit({ ...ask, quantity: 7, step: 3 });
  expect([cy.holds.food, market.ordersOf(cy).length]).toEqual([3, 1]);
  market.expire(8);
  expect(market.ordersOf(cy)).toHaveLength(1);
  market.expire(9);
  expect([cy.holds.food, market.ordersOf(cy).length]).toEqual([10, 0]);
});

test('standing bids count as spent', () => {
  const market = exchange();
  market.submit({ owner: ann, side: 'buy', good: 'food', quantity: 3, limit: 110, step: 0 });
  market.submit({ owner: ann, side: 'buy', good: 'tools', quantity: 1, limit: 500, step: 0 });
  expect(market.committed(ann)).toBe(830);
});

test('prices rise with demand and fall with supply', () => {
  const [wanted, unwanted] = [exchange(), exchange()];
  cy.holds.food = 100;
  for (let step = 0; step < 20; step++) {
    wanted.submit({ owner: ann, side: 'buy', good: 'food', quantity: 5, limit: 1, step });
    unwanted.submit({ owner: cy, side: 'sell', good: 'food', quantity: 5, limit: 900, step });
    wanted.movePrices();
    unwanted.movePrices();
  }
  expect(wanted.price('food')).toBeGreaterThan(150);
  expect(unwanted.price('food')).toBeLessThan(75);
});
