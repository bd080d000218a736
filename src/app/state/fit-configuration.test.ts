import { describe, expect, test } from 'vitest';
import type { OfferedModel } from '../../core/api/recording.ts';
import { configurationChanges, fitConfiguration } from './fit-configuration.ts';

const number = (path: string, standard: number) =>
  ({ path, label: path, group: 'G', help: '', kind: 'number', default: standard }) as const;

const model: OfferedModel = {
  id: 'farm',
  name: 'Farm',
  family: 'farm',
  summary: '',
  parameters: [number('ground.width', 60), number('food.rate', 0.2), number('combat.range', 4)],
  agentTypes: { path: 'types', names: ['a'], parameters: [number('count', 10), number('weights.move', 0.3)] },
  defaults: {
    seed: 1,
    steps: 200,
    ground: { width: 60 },
    food: { rate: 0.2 },
    combat: { range: 4 },
    types: { a: { count: 10, weights: { move: 0.3 } } },
  },
  presets: [],
  seedPath: 'seed',
  stepsPath: 'steps',
};

describe('fitting a configuration to a model', () => {
  test('takes what the model knows, nested or with dots, and the rest from the defaults', () => {
    const fitted = fitConfiguration(model, { seed: 7, steps: 50, 'food.rate': 0.5, combat: { range: 9 } });
    expect(fitted).toMatchObject({ seed: 7, steps: 50, unknown: [], renamed: [] });
    expect(fitted.configuration).toMatchObject({
      ground: { width: 60 },
      food: { rate: 0.5 },
      combat: { range: 9 },
      types: { a: { count: 10 } },
    });
  });

  test('takes a parameter by its name alone only where no other can be meant', () => {
    const fitted = fitConfiguration(model, {
      width: 100,
      x: { range: 1 },
      y: { range: 2 },
      deep: { seed: 3 },
      seed: 5,
    });
    expect(fitted.renamed).toEqual([{ from: 'width', to: 'ground.width' }]);
    expect(fitted.configuration).toMatchObject({ ground: { width: 100 }, combat: { range: 4 } });
    expect(fitted.seed).toBe(5);
    expect(fitted.unknown).toEqual([
      { path: 'x.range', value: '1' },
      { path: 'y.range', value: '2' },
      { path: 'deep.seed', value: '3' },
    ]);
  });

  test('takes agent types of any name, and lists what of them is unknown', () => {
    const fitted = fitConfiguration(model, {
      types: { bold: { count: 3, colour: 'red' }, shy: { weights: { move: 1 } } },
    });
    expect(fitted.configuration).toMatchObject({
      types: { bold: { count: 3, weights: { move: 0.3 } }, shy: { count: 10, weights: { move: 1 } } },
    });
    expect(fitted.configuration.types).not.toHaveProperty('a');
    expect(fitted.unknown).toEqual([{ path: 'types.bold.colour', value: '"red"' }]);
    expect(fitted.seed).toBeUndefined();
  });

  test('keeps a value of the wrong type, so that the check of the plan can name it', () => {
    expect(fitConfiguration(model, { food: { rate: 'much' } }).configuration).toMatchObject({
      food: { rate: 'much' },
    });
  });
});

describe('the changes between two configurations', () => {
  test('name each parameter that differs, is new or is gone', () => {
    const before = { a: { b: 1, c: 2 }, d: [1], gone: true };
    expect(configurationChanges(before, { a: { b: 1, c: 3 }, d: [1], neu: 'x' })).toEqual([
      { path: 'a.c', before: 2, after: 3 },
      { path: 'gone', before: true, after: undefined },
      { path: 'neu', before: undefined, after: 'x' },
    ]);
    expect(configurationChanges(before, before)).toEqual([]);
  });
});
