import { expect, test } from 'vitest';
import { Random } from '../../base/random.ts';
import { Market, type Order } from './market.ts';
import { newAgent } from './society-agent.ts';

const random = Random.seeded(1);
const [ann, bob, cy] = [0, 1, 2].map((index) => newAgent(index, 0, random)) as [
  Order['agent'],
  Order['agent'],
  Order['agent'],
];
const market = () => new Market(0.05, Random.seeded(2));
const order = (
  agent: Order['agent'],
  side: Order['side'],
  quantity: number,
  limit: number,
  step = 0,
): Order => ({
  agent,
  side,
  resource: 'food',
  quantity,
  limit,
  step,
});

test('the highest bid meets the lowest ask at the middle of both', () => {
  const food = market();
  food.submit(order(ann, 'buy', 2, 100));
  food.submit(order(bob, 'buy', 3, 120));
  food.submit(order(cy, 'sell', 4, 90));
  const trades = food.clear(0).map(({ buy, quantity, price }) => [buy.agent.id, quantity, price]);
  expect(trades).toEqual([
    [bob.id, 3, 105],
    [ann.id, 1, 95],
  ]);
});

test('nobody pays more than the bid', () => {
  const food = market();
  food.submit(order(ann, 'buy', 2, 100));
  food.submit(order(cy, 'sell', 2, 101));
  expect(food.clear(0)).toEqual([]);
});

test('what is left of an order stands for six steps, and a new order replaces it', () => {
  const food = market();
  food.submit(order(cy, 'sell', 3, 90));
  food.submit(order(ann, 'buy', 1, 100));
  expect(food.clear(0)).toHaveLength(1);
  food.submit(order(ann, 'buy', 5, 95, 5));
  expect(food.clear(5).map((trade) => trade.quantity)).toEqual([2]);
  food.submit(order(cy, 'sell', 3, 90, 5));
  food.submit(order(cy, 'sell', 1, 90, 6));
  expect(food.clear(6).map((trade) => trade.quantity)).toEqual([1]);
  food.submit(order(cy, 'sell', 9, 90, 11));
  expect(food.clear(11)).toEqual([]);
});

test('prices rise with demand and fall with supply', () => {
  const [wanted, unwanted] = [market(), market()];
  for (let step = 0; step < 20; step++) {
    wanted.submit(order(ann, 'buy', 5, 1, step));
    wanted.clear(step);
    unwanted.submit(order(ann, 'sell', 5, 900, step));
    unwanted.clear(step);
  }
  expect(wanted.price('food')).toBeGreaterThan(150);
  expect(unwanted.price('food')).toBeLessThan(75);
});
