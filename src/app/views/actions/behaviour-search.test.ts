import { expect, test } from 'vitest';
import { readBehaviourSearch } from './behaviour-search.ts';

test('what the address says is read, and what makes no sense is ignored', () => {
  expect(readBehaviourSearch({})).toEqual({ across: undefined, up: undefined, cluster: undefined });
  expect(readBehaviourSearch({ across: 'attack', up: 'height', cluster: 0 })).toEqual({
    across: 'attack',
    up: undefined,
    cluster: 0,
  });
  expect(readBehaviourSearch({ cluster: -1 }).cluster).toBeUndefined();
  expect(readBehaviourSearch(undefined).across).toBeUndefined();
});
