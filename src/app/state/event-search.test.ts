import { expect, test } from 'vitest';
import { formatEventSearch, isWanted, readEventSearch } from './event-search.ts';

test('an empty address means the fixed detector from severity 0.3, the most severe first', () => {
  const search = readEventSearch({});
  expect(search).toMatchObject({ detector: 'fixed', severity: 0.3, sort: 'severity', event: undefined });
  expect(JSON.stringify(formatEventSearch(search))).toBe('{}');
});

test('what was chosen comes back from the address', () => {
  const search = readEventSearch({
    detector: 'relative',
    severity: 0.75,
    without: 'record,population_shift',
    sort: 'step',
    event: 'record.7',
    agent: 12,
    markers: 'off',
  });
  expect(search.without).toEqual(new Set(['record', 'population_shift']));
  // A number in an address is an agent too: some files number them.
  expect(search.agent).toBe('12');
  expect(readEventSearch(formatEventSearch(search))).toEqual(search);
});

test('values that make no sense are ignored one by one', () => {
  const search = readEventSearch({ detector: 'x', severity: 7, sort: [], event: 'a' });
  expect(search).toMatchObject({ detector: 'fixed', severity: 0.3, sort: 'severity', event: 'a' });
});

test('an event exactly at the least severity is shown', () => {
  const search = readEventSearch({ without: 'agent_birth' });
  expect(isWanted(search, { kind: 'agent_death', severity: 0.5 * (0.4 + 0.2) })).toBe(true);
  expect(isWanted(search, { kind: 'agent_death', severity: 0.29 })).toBe(false);
  expect(isWanted(search, { kind: 'agent_birth', severity: 1 })).toBe(false);
});
