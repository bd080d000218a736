import { expect, test } from 'vitest';
import { createHoverStore } from './hover-store.ts';

test('tells each listener of a change once, and of no change nothing', () => {
  const hover = createHoverStore();
  const seen: (string | undefined)[] = [];
  const stop = hover.subscribe(() => seen.push(hover.get()));
  hover.set('a');
  hover.set('a');
  hover.set(undefined);
  stop();
  hover.set('b');
  expect(seen).toEqual(['a', undefined]);
  expect(hover.get()).toBe('b');
});
