import { expect, test } from 'vitest';
import type { Configurations } from '../../../../core/api/compare.ts';
import { type ConfigurationChoice, configurationCsv, configurationRows } from './configuration-rows.ts';
import type { Sides } from './sides.ts';

const parameter = (path: string, values: Configurations['parameters'][number]['values']) => ({
  path,
  values,
  differs: true,
  seed: path === 'seed',
});

const configurations: Configurations = {
  parameters: [
    parameter('agent.damage', [10, 10, 25]),
    parameter('agent.health', [100, 100, 100]),
    parameter('extra', [1, undefined, 1]),
    parameter('seed', [1, 2, 1]),
  ],
  replicates: [0, 0, 1],
  silent: [],
};

const sides = { a: { places: [0, 1] }, b: { places: [2] } } as unknown as Sides;
const all: ConfigurationChoice = { columns: [0, 1, 2], equal: false, ignore: [], find: '' };
const paths = (choice: Partial<ConfigurationChoice>) =>
  configurationRows(configurations, sides, { ...all, ...choice }).map(({ path }) => path);

test('only differences are listed, those between A and B first', () => {
  const rows = configurationRows(configurations, sides, all);
  expect(rows.map(({ path, parts }) => [path, parts])).toEqual([
    ['agent.damage', true],
    ['extra', true],
    ['seed', true],
  ]);
  expect(rows[1]?.values).toEqual([1, undefined, 1]);
});

test('equal parameters are listed when they are asked for', () => {
  expect(paths({ equal: true })).toEqual(['agent.damage', 'extra', 'seed', 'agent.health']);
});

test('columns that are equal among themselves show no difference but that of A and B', () => {
  expect(paths({ columns: [0] })).toEqual(['agent.damage', 'extra', 'seed']);
});

test('who stores no configuration differs in nothing', () => {
  const silent = { ...configurations, silent: [2] };
  const rows = configurationRows(silent, sides, all);
  expect(rows.map(({ path, parts }) => [path, parts])).toEqual([['seed', false]]);
});

test('that some columns store nothing is a difference between A and B only', () => {
  const onlyFirst = { a: { places: [0] }, b: { places: [2] } } as unknown as Sides;
  const rows = configurationRows(configurations, onlyFirst, all);
  expect(rows.map(({ path, parts }) => [path, parts])).toEqual([
    ['agent.damage', true],
    ['seed', false],
  ]);
  const withSecond = { a: { places: [0] }, b: { places: [1] } } as unknown as Sides;
  expect(configurationRows(configurations, withSecond, all).map(({ path }) => path)).toEqual([
    'extra',
    'seed',
    'agent.damage',
  ]);
});

test('parameters are ignored by path, by object and by their last part', () => {
  expect(paths({ ignore: ['seed'] })).toEqual(['agent.damage', 'extra']);
  expect(paths({ ignore: ['agent'] })).toEqual(['extra', 'seed']);
  expect(paths({ ignore: ['damage', 'extra'] })).toEqual(['seed']);
});

test('the search looks at paths and values', () => {
  expect(paths({ find: 'dam' })).toEqual(['agent.damage']);
  expect(paths({ find: '25' })).toEqual(['agent.damage']);
});

test('the CSV leaves a field empty where nothing is stored', () => {
  const rows = configurationRows(configurations, sides, { ...all, find: 'extra' });
  expect(configurationCsv(['x', 'y', 'z'], rows)).toBe('Parameter,x,y,z\r\nextra,1,,1\r\n');
});
