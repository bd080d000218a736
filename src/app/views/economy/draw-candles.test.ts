import { expect, test } from 'vitest';
import type { ReportTable } from '../../../core/api/report.ts';
import { drawCandles } from './draw-candles.ts';

const table = (rows: readonly (readonly (string | number)[])[]): ReportTable => ({
  id: 'candles',
  name: 'Price candles',
  columns: [],
  rows: rows.map((cells) => ({ cells })),
  notes: [],
});

/** Resource, first and last step, open, high, low, close, VWAP, volume, trades. */
const steps = Array.from({ length: 48 }, (_, step) => ['food', step, step, 1, 2, 1, 2, 1.5, 3, 1]);

function bodies(chosen: number | undefined): number {
  const shapes = drawCandles(chosen)(table(steps), 500)?.shapes ?? [];
  return shapes.filter((shape) => shape.kind === 'rect' && shape.title !== undefined).length;
}

test('draws at most 24 candles unless their width is chosen', () => {
  expect(bodies(undefined)).toBe(24);
  expect(bodies(1)).toBe(48);
  expect(bodies(10)).toBe(5);
  expect(drawCandles(1)(table([]), 500)).toBeUndefined();
});
