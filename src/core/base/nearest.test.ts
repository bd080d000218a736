import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('names that differ by few letters are offered, the nearest first', () => {
  expect(nearest('sim_no_regn', ['sim_base', 'sim_no_regen', 'sim_no_regrow'])).toEqual([
    'sim_no_regen',
    'sim_no_regrow',
  ]);
  expect(nearest('ATTACK', ['attack', 'defend'])).toEqual(['attack']);
});

test('a beginning is enough from three letters on, and at most three are offered', () => {
  expect(nearest('sim', ['simulation_abcdef', 'other'])).toEqual(['simulation_abcdef']);
  expect(nearest('si', ['simulation_abcdef'])).toEqual([]);
  expect(nearest('a1', ['a2', 'a3', 'a4', 'a5'])).toEqual(['a2', 'a3', 'a4']);
});

test('what is altogether different is not offered, and nothing comes of nothing', () => {
  expect(nearest('zebra', ['population', 'resources'])).toEqual([]);
  expect(nearest('', ['population'])).toEqual([]);
  expect(nearest('x', [])).toEqual([]);
});
