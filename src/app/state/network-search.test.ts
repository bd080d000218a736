import { expect, it } from 'vitest';
import { formatNetworkSearch, readNetworkSearch } from './network-search.ts';

it('comes back from the address as it was', () => {
  const search = { without: new Set(['share', 'a.b*c']), least: 4, node: 'agent_1' };
  expect(readNetworkSearch(formatNetworkSearch(search))).toEqual(search);
});

it('says nothing where nothing was chosen', () => {
  const nothing = readNetworkSearch({});
  expect(nothing).toEqual({ without: new Set(), least: 1, node: undefined });
  expect(formatNetworkSearch(nothing)).toEqual({ nokinds: undefined, least: undefined, node: undefined });
});

it('ignores what makes no sense, and takes an agent whose name is a number', () => {
  expect(readNetworkSearch({ nokinds: '', least: -3, node: 12 })).toEqual({
    without: new Set(),
    least: 1,
    node: '12',
  });
  expect(readNetworkSearch({ nokinds: ['x'], least: 'many', node: {} })).toEqual({
    without: new Set(),
    least: 1,
    node: undefined,
  });
});
