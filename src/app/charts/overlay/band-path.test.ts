import { expect, test } from 'vitest';
import { bandPath } from './band-path.ts';

const sx = { domain: [0, 4], range: [0, 40] } as const;
const sy = { domain: [0, 10], range: [100, 0] } as const;
const none = Number.NaN;

test('a band goes along the upper edge and back along the lower one', () => {
  const x = Float64Array.of(0, 2, 4);
  const path = bandPath({ x, lower: Float64Array.of(1, 2, 3), upper: Float64Array.of(4, 5, 6) }, sx, sy, 40);
  expect(path).toBe('M0,60L20,50L40,40L40,70L20,80L0,90Z');
});

test('where either edge is missing the band is broken, and a place by itself stays seen', () => {
  const x = Float64Array.of(0, 1, 2, 3, 4);
  const lower = Float64Array.of(1, 1, none, 1, none);
  const upper = Float64Array.of(2, 2, 2, 2, 2);
  expect(bandPath({ x, lower, upper }, sx, sy, 40)).toBe('M0,80L10,80L10,90L0,90ZM28.5,80h3V90h-3Z');
});

test('a band without a lower end on a log scale goes down beyond the plot', () => {
  const x = Float64Array.of(0, 4);
  const lower = Float64Array.of(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY);
  expect(bandPath({ x, lower, upper: Float64Array.of(5, 5) }, sx, sy, 40)).toBe('M0,50L40,50L40,500L0,500Z');
});
