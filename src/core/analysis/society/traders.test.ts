import { expect, it } from 'vitest';
import { tradersOf } from './traders.ts';

it('counts what each agent traded and with whom', () => {
  const traders = tradersOf({
    buyer: ['a', 'b', 'a', undefined],
    seller: ['b', 'c', 'a', 'c'],
    cost: [100, 200, 50, Number.NaN],
    quantity: [1, 2, 3, 4],
  });
  // a: bought 100 + 50, sold 50, trades 1 and 3, with b only. b: sold 100, bought 200. c: sold 200 and a trade of unknown cost.
  expect(traders).toEqual([
    {
      agent: 'b',
      bought: 200,
      sold: 100,
      value: 300,
      units: 3,
      trades: 2,
      partners: 2,
      reputation: 1,
      reliability: 2 / 30,
    },
    {
      agent: 'a',
      bought: 150,
      sold: 50,
      value: 200,
      units: 4,
      trades: 2,
      partners: 1,
      reputation: expect.closeTo(0.8, 12),
      reliability: 2 / 30,
    },
    {
      agent: 'c',
      bought: 0,
      sold: 200,
      value: 200,
      units: 6,
      trades: 2,
      partners: 1,
      reputation: expect.closeTo(0.8, 12),
      reliability: 2 / 30,
    },
  ]);
  expect(tradersOf({ buyer: [], seller: [], cost: [], quantity: [] })).toEqual([]);
});
