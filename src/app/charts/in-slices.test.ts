import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

/** Counts to `end`, a few milliseconds each time. */
function* counting(end: number, seen: number[]) {
  for (let k = 0; k < end; k++) {
    const until = performance.now() + 3;
    while (performance.now() < until);
    seen.push(k);
    yield;
  }
  return end;
}

test('finishes, letting other tasks run in between', async () => {
  const seen: number[] = [];
  const work = inSlices(counting(12, seen));
  const atOnce = seen.length;
  expect(await work).toBe(12);
  expect(atOnce).toBeGreaterThan(0);
  expect(atOnce).toBeLessThan(12);
  expect(seen.length).toBe(12);
});

test('stops where it is told to', async () => {
  const seen: number[] = [];
  const stop = new AbortController();
  const work = inSlices(counting(1000, seen), stop.signal);
  stop.abort();
  expect(await work).toBeUndefined();
  expect(seen.length).toBeLessThan(1000);
});
