import { expect, test } from 'vitest';
import { createSignal } from './signal.ts';
import { whileSeen } from './while-seen.ts';

test('tells of changes in view, of none out of view, and once when it comes back', () => {
  const seen = createSignal(true);
  const store = createSignal<string | undefined>(undefined);
  const followed = whileSeen(store, seen);
  const told: (string | undefined)[] = [];
  const stop = followed.subscribe(() => told.push(followed.get()));
  store.set('a');
  seen.set(false);
  store.set('b');
  store.set('c');
  expect(told).toEqual(['a']);
  seen.set(true);
  expect(told).toEqual(['a', 'c']);
  stop();
  store.set('d');
  seen.set(false);
  seen.set(true);
  expect(told).toEqual(['a', 'c']);
});

test('changes made through it reach the store that others follow', () => {
  const store = createSignal(0);
  whileSeen(store, createSignal(false)).set(3);
  expect(store.get()).toBe(3);
});
