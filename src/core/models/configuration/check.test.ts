import { describe, expect, test } from 'vitest';
import type { ModelConfiguration, ParameterDescription } from '../../api/recording.ts';
import { checkConfiguration } from './check.ts';
import { type ConfigurationShape, completeConfiguration } from './shape.ts';

const number = (path: string, value: number): ParameterDescription => ({
  ...{ path, label: path.replace(/^.*\./, ''), group: 'Group', help: 'Help.', kind: 'number' },
  ...{ default: value, least: 0, most: 10 },
});

const shape: ConfigurationShape = {
  parameters: [
    { ...number('seed', 1), kind: 'integer' },
    number('ground.width', 5),
    number('ground.height', 6),
  ],
  agentTypes: {
    path: 'types',
    names: ['system', 'control'],
    parameters: [number('count', 3), { ...number('learns', 0), kind: 'boolean', default: false }],
  },
  typeDefaults: { system: { learns: true } },
};

const complete = (configuration: ModelConfiguration) => completeConfiguration(shape, configuration);
const problems = (configuration: unknown) =>
  checkConfiguration(shape, configuration as ModelConfiguration).map(({ path, problem }) => [path, problem]);

describe('a completed configuration', () => {
  const all = {
    seed: 1,
    ground: { width: 5, height: 6 },
    types: { system: { count: 3, learns: true }, control: { count: 3, learns: false } },
  };

  test('has everything at its default', () => {
    expect(complete({})).toEqual(all);
    expect(complete(all)).toEqual(all);
  });

  test('takes dotted keys for the objects that they mean; they win', () => {
    const given = { ground: { width: 1, height: 2 }, 'ground.width': 3 };
    expect(complete(given).ground).toEqual({ width: 3, height: 2 });
  });

  test('has only the agent types that it names', () => {
    expect(complete({ types: { swarm: { count: 1 }, system: {} } }).types).toEqual({
      swarm: { count: 1, learns: false },
      system: { count: 3, learns: true },
    });
  });

  test('keeps what cannot be', () => {
    const odd = { ground: 3, types: 'none', other: { deep: [1] } };
    expect(complete(odd)).toEqual({ seed: 1, ...odd });
  });

  test('is not misled by keys of every object', () => {
    const given = JSON.parse('{"__proto__": {"width": 1}, "ground": {"constructor": 2}}');
    expect(complete(given).seed).toBe(1);
    expect(Object.getPrototypeOf(complete(given))).toBe(Object.prototype);
  });
});

describe('what cannot be', () => {
  test('is nothing in a sound one', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ 'ground.width': 10, types: { 'My swarm-2': { count: 0 } } })).toEqual([]);
  });

  test('is told by path, with what is wanted and what is there', () => {
    expect(problems({ seed: 1.5, ground: { width: 11, height: Number.NaN } })).toEqual([
      ['seed', 'seed must be a whole number from 0 to 10, not 1.5.'],
      ['ground.width', 'width must be a number from 0 to 10, not 11.'],
      ['ground.height', 'height must be a number from 0 to 10, not NaN.'],
    ]);
    expect(
      problems({ seed: '1', ground: { width: null, height: [2] } }).map(([, problem]) => problem),
    ).toEqual([
      'seed must be a whole number from 0 to 10, not "1".',
      'width must be a number from 0 to 10, not null.',
      'height must be a number from 0 to 10, not a list.',
    ]);
    expect(problems({ ground: { width: Number.POSITIVE_INFINITY } })[0]?.[0]).toBe('ground.width');
    expect(problems([])).toEqual([['', 'The configuration must be a JSON object.']]);
  });

  test('is a key that nobody knows, with those that are alike', () => {
    expect(problems({ ground: { widht: 2 }, colour: 'red' })).toEqual([
      [
        'ground.widht',
        'There is no parameter "ground.widht"; did you mean "ground.width" or "ground.height"?',
      ],
      ['colour', 'There is no parameter "colour".'],
    ]);
    expect(problems({ width: 2 })[0]?.[1]).toBe(
      'There is no parameter "width"; did you mean "ground.width"?',
    );
  });

  test('is an agent type without a proper name, of the wrong kind, or twice', () => {
    const cases: readonly [unknown, string][] = [
      [{}, 'There must be at least one agent type.'],
      [[1], 'Agent types must be an object, not a list.'],
      [{ swarm: 3 }, 'The agent type "swarm" must be an object, not 3.'],
      [{ swarm: { count: -1 } }, 'count must be a number from 0 to 10, not -1.'],
      [{ swarm: { learns: 1 } }, 'learns must be true or false, not 1.'],
      [{ swarm: { coutn: 1 } }, 'There is no parameter "coutn"; did you mean "count"?'],
      [{ System: {}, system_agent: {} }, '"system_agent" and "System" would be read as the same agent type.'],
    ];
    for (const [types, problem] of cases) expect(problems({ types })[0]?.[1]).toBe(problem);
    expect(problems({ types: { '1:2': {} } })[0]?.[1]).toMatch(
      /^The name of an agent type begins with a letter/,
    );
  });
});
