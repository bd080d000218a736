import { describe, expect, it } from 'vitest';
import { inflation, laspeyres, priceBase } from './price-index.ts';
import { candlesOf, lastVwap, overLastPrices, sumInWindow, tradesByResource } from './prices.ts';

const numbers = (...values: readonly number[]) => Float64Array.from(values);

/** Food at steps 1, 1, 2, 5; tools at step 2; one trade without a price. */
const trades = tradesByResource({
  step: numbers(1, 1, 2, 2, 3, 5),
  resource: ['food', 'food', 'tools', 'food', 'food', 'food'],
  price: numbers(2, 4, 10, 3, Number.NaN, 6),
  quantity: numbers(3, 1, 2, 2, 1, 5),
  cost: numbers(6, 4, 20, 6, 1, 30),
});
const food = trades.get('food') ?? [];
const mean = (prices: readonly number[]) => prices.reduce((sum, price) => sum + price, 0) / prices.length;

describe('prices', () => {
  it('are grouped by resource, without trades that have no price', () => {
    expect([...trades.keys()]).toEqual(['food', 'tools']);
    expect(food.map(({ price }) => price)).toEqual([2, 4, 3, 6]);
  });

  it('open, peak, bottom out and close within each window', () => {
    // Steps 1 and 2: 2, 4, 3; (6 + 4 + 6) / (3 + 1 + 2) = 16/6. Steps 5 and 6: 6.
    expect(candlesOf(food, 1, 2)).toEqual([
      { from: 1, to: 2, open: 2, high: 4, low: 2, close: 3, vwap: 16 / 6, volume: 6, trades: 3 },
      { from: 5, to: 6, open: 6, high: 6, low: 6, close: 6, vwap: 6, volume: 5, trades: 1 },
    ]);
    expect(candlesOf([], 0, 1)).toEqual([]);
  });

  it('are averaged over the last trades, and stay until the next', () => {
    // At 1: (2 + 4)/2; at 2 the last two: (4 + 3)/2; at 5: (3 + 6)/2.
    expect([...overLastPrices(numbers(0, 1, 2, 4, 5), food, 2, mean)]).toEqual([
      Number.NaN,
      3,
      3.5,
      3.5,
      4.5,
    ]);
    // At 1: (6 + 4)/(3 + 1).
    expect([...lastVwap(numbers(0, 1, 2, 4, 5), food)]).toEqual([Number.NaN, 2.5, 3, 3, 6]);
  });

  it('are summed within a window that moves along', () => {
    expect([...sumInWindow(numbers(0, 1, 2, 3, 4), [1, 1, 3], [1, 2, 4], 2)]).toEqual([0, 3, 3, 4, 4]);
    expect([...sumInWindow(numbers(9), [1], [5], 2)]).toEqual([0]);
  });
});

describe('the price level', () => {
  it('changes by the mean of what is known, by a fifth at most', () => {
    // Step 1: +10 % and −20 %: −5 %. Step 2: only the first, +100 %, kept at 20 %.
    const rate = inflation([numbers(10, 11, 22), numbers(5, 4, Number.NaN)]);
    expect(rate[0]).toBeNaN();
    expect(rate[1]).toBeCloseTo(-0.05, 12);
    expect(rate[2]).toBe(0.2);
    expect([...inflation([numbers(0, 3)])]).toEqual([Number.NaN, Number.NaN]);
    expect([...inflation([])]).toEqual([]);
  });

  it('is measured against what was traded in the first quarter, or up to the first trade', () => {
    const axis = numbers(0, 1, 2, 3, 4, 5, 6, 7);
    // A quarter of 8 steps ends with step 1: food 4 units for 10.
    const base = priceBase(axis, trades);
    expect(base).toEqual({ from: 0, to: 1, basket: new Map([['food', { quantity: 4, price: 2.5 }]]) });
    if (base === undefined) throw new Error('no base');
    const prices = new Map([['food', lastVwap(axis, food)]]);
    // p₀ = 2.5; at 2 and 3 the price is 3: 120; from 5 on 6: 240.
    expect([...laspeyres(axis, prices, base)]).toEqual([
      Number.NaN,
      Number.NaN,
      120,
      120,
      120,
      240,
      240,
      240,
    ]);
    expect(priceBase(numbers(0, 1, 2, 3), trades)?.to).toBe(1);
    expect(priceBase(numbers(), trades)).toBeUndefined();
    expect(priceBase(axis, new Map())).toBeUndefined();
  });

  it('weighs by the quantities of the base', () => {
    const axis = numbers(0, 1);
    const base = {
      from: 0,
      to: 0,
      basket: new Map([
        ['a', { quantity: 1, price: 10 }],
        ['b', { quantity: 4, price: 5 }],
      ]),
    };
    const prices = new Map([
      ['a', numbers(10, 20)],
      ['b', numbers(5, 4)],
    ]);
    // (20·1 + 4·4) / (10·1 + 5·4) = 36/30.
    expect(laspeyres(axis, prices, base)[1]).toBeCloseTo(120, 12);
  });
});
