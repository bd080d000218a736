import { expect, test } from 'vitest';
import { formatPathSearch, readPathSearch } from './path-search.ts';

test('agents come back from the address as they were, whatever they are called', () => {
  for (const agents of [['agent_1', 'b.2*c~'], ['17'], ['']]) {
    expect(readPathSearch(formatPathSearch(agents))).toEqual(agents);
  }
});

test('no choice is no part of the address, and nonsense is no choice', () => {
  expect(formatPathSearch(undefined)).toEqual({ paths: undefined });
  expect(readPathSearch({})).toBeUndefined();
  expect(readPathSearch({ paths: { a: 1 } })).toBeUndefined();
  // A router reads digits as a number.
  expect(readPathSearch({ paths: 17 })).toEqual(['17']);
});
