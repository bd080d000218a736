import { expect, test } from 'vitest';
import { type Candle, candleChart, mergeCandles } from './candles.ts';

const candle = (step: number, open: number, high: number, low: number, close: number): Candle => ({
  from: step,
  to: step,
  open,
  high,
  low,
  close,
  volume: 2,
  trades: 1,
});

test('longer candles open with the first, close with the last, and reach as far as any of the shorter ones', () => {
  const merged = mergeCandles([candle(1, 5, 6, 4, 6), candle(2, 7, 9, 3, 8), candle(5, 2, 2, 2, 2)], 1, 2);
  expect(merged).toEqual([
    { from: 1, to: 2, open: 5, high: 9, low: 3, close: 8, volume: 4, trades: 2 },
    { from: 5, to: 6, open: 2, high: 2, low: 2, close: 2, volume: 2, trades: 1 },
  ]);
});

test('a candle is a body from open to close with a line to the highest and lowest price', () => {
  const panels = [{ label: 'food', candles: [candle(0, 4, 10, 0, 8), candle(1, 8, 8, 2, 2)] }];
  const shapes = candleChart(panels, 400)?.shapes ?? [];
  const bodies = shapes.filter((shape) => shape.kind === 'rect' && shape.title !== undefined);
  // The axis runs from 0 to 10 over 104 pixels that end at 24 + 150 − 22 = 152: 8 is at 68.8, 4 at 110.4.
  expect(bodies[0]).toMatchObject({ y: 68.8, height: 41.6, fill: 'ground' });
  // 8 down to 2: filled.
  expect(bodies[1]).toMatchObject({ y: 68.8, height: 62.4, fill: { light: '#c63d17' } });
  expect(bodies[1]).toMatchObject({
    title: 'food, step 1: open 8, high 8, low 2, close 2; 2 units in 1 trade',
  });
  // Only the first reaches beyond its body: from 10 (48) to 8, and from 4 to 0 (152).
  const wicks = shapes.filter((shape) => shape.kind === 'path' && shape.stroke !== 'grid');
  expect(wicks).toHaveLength(1);
  expect(wicks[0]).toMatchObject({ d: expect.stringMatching(/^M[\d.]+ 48V68\.8M[\d.]+ 110\.4V152$/) });
});

test('two panels stand side by side where there is room', () => {
  const panels = ['food', 'tools', 'energy'].map((label) => ({ label, candles: [candle(0, 1, 2, 1, 2)] }));
  expect(candleChart(panels, 900)?.height).toBe(24 + 2 * 150);
  expect(candleChart(panels, 500)?.height).toBe(24 + 3 * 150);
});

test('nothing is drawn without trades; a price that never moves still has a body', () => {
  expect(candleChart([], 400)).toBeUndefined();
  const shapes = candleChart([{ label: 'food', candles: [candle(3, 5, 5, 5, 5)] }], 400)?.shapes ?? [];
  expect(shapes.find((shape) => shape.kind === 'rect' && shape.title !== undefined)).toMatchObject({
    height: 2,
  });
});
