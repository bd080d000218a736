import { expect, test } from 'vitest';
import { wilsonInterval } from './proportion.ts';

test('Wilson’s interval of one of two', () => {
  // z² = 3.841459: centre (0.5 + 0.960365) / 2.920729 = 0.5; half 1.959964 · √(0.125 + 0.240091) / 2.920729 = 0.405469
  const interval = wilsonInterval(1, 2);
  expect(interval[0]).toBeCloseTo(0.094531, 6);
  expect(interval[1]).toBeCloseTo(0.905469, 6);
});

test('all and none reach to 1 and 0, and no further', () => {
  // n / (n + z²) = 4 / 7.841459
  expect(wilsonInterval(4, 4)[0]).toBeCloseTo(0.5101091635454027, 12);
  expect(wilsonInterval(4, 4)[1]).toBe(1);
  expect(wilsonInterval(0, 4)[0]).toBe(0);
  expect(wilsonInterval(0, 4)[1]).toBeCloseTo(1 - 0.5101091635454027, 12);
});

test('of nothing there is no proportion', () => {
  for (const n of [0, Number.NaN]) expect(wilsonInterval(0, n)).toEqual([Number.NaN, Number.NaN]);
});
