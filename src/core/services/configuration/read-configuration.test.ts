import { describe, expect, it } from 'vitest';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { mappedText } from '../../testing/mapped.ts';
import { openFile } from '../../testing/node-engine.ts';
import { describeSource } from '../describe-source.ts';
import { readConfiguration } from './read-configuration.ts';

async function configurationOf(
  generation: Parameters<typeof mappedText>[0],
  simulation: string,
  text: string,
) {
  const { connection, mapping } = await mappedText(generation, text);
  return readConfiguration({ connection, large: false, ...mapping }, simulation);
}

describe('the configuration of a simulation', () => {
  it('aligns nested and dotted keys', async () => {
    const { parameters, places } = await configurationOf(
      'farm-2025-11',
      's1',
      `simulation s1 {"combat": {"range": 2, "damage": 10}, "combat.range": 3, "seed": 1}`,
    );
    expect(parameters.map(({ path, value }) => [path, value])).toEqual([
      ['combat.damage', 10],
      ['combat.range', 3],
      ['seed', 1],
    ]);
    expect(places.map(({ name }) => name)).toEqual(['simulations.parameters']);
  });

  it('names both places, the newest of several, and where they disagree', async () => {
    const { parameters, places } = await configurationOf(
      'farm-2025-11',
      's1',
      `simulation s1 {"a": 1, "b": 2}
       config {"a": 7}
       config {"a": 1, "b": 5}
       simulation s2 {"a": 1, "b": 2}`,
    );
    expect(places.map(({ name, older }) => [name, older])).toEqual([
      ['simulations.parameters', 0],
      ['simulation_config.config_data', 1],
    ]);
    expect(parameters).toEqual([
      { path: 'a', value: 1 },
      { path: 'b', value: 2, disagreement: [2, 5] },
    ]);
  });

  it('has no place where nothing or the text null is stored', async () => {
    const empty = { places: [], parameters: [], others: 0 };
    expect(
      await configurationOf('society-v6', 'r1', `run r1 config_snapshot "null"\nrun r2 config_snapshot ""`),
    ).toEqual(empty);
    expect(await configurationOf('farm-2024-11-27', 'default', 'agent a1 system')).toEqual(empty);
    expect(await configurationOf('farm-2025-11', 'nowhere', 'simulation s1 parameters "null"')).toEqual(
      empty,
    );
  });

  it('keeps a text that is no JSON object, and says so', async () => {
    const { places, parameters } = await configurationOf(
      'farm-2025-11',
      's1',
      'simulation s1 parameters "[1, 2]"',
    );
    expect(places).toEqual([{ name: 'simulations.parameters', json: '[1, 2]', readable: false, older: 0 }]);
    expect(parameters).toEqual([]);
  });

  it('tells what differs from the other simulations', async () => {
    const { parameters, others } = await configurationOf(
      'farm-2025-11',
      's2',
      'simulation s1 {"a": 1, "b": 2}\nsimulation s2 {"a": 1, "b": 3}\nsimulation s3 {"b": 3}',
    );
    expect(others).toBe(2);
    expect(parameters.filter(({ elsewhere }) => elsewhere !== undefined)).toEqual([
      {
        path: 'b',
        value: 3,
        elsewhere: [
          { value: 2, simulations: 1 },
          { value: 3, simulations: 1 },
        ],
      },
    ]);
  });
});

// Counted with Python's json: leaves of the nested objects, lists whole.
describeWithFixtures(
  'the configuration of real files',
  ['af_head_experiment.db', 'llm_society_v6.db'],
  (path) => {
    it('finds the twelve parameters that an experiment varied', async () => {
      const { source } = describeSource('a', await openFile(path('af_head_experiment.db')));
      const { parameters, others, places } = readConfiguration(source, 'sim_attack_high');
      expect([parameters.length, others, places.length]).toEqual([308, 5, 2]);
      const damage = parameters.find((one) => one.path === 'combat.attack_base_damage');
      expect(damage?.value).toBe(60);
      expect(damage?.disagreement).toBeUndefined();
      expect(damage?.elsewhere?.[0]).toEqual({ value: 10, simulations: 3 });
      const different = parameters.filter((one) => one.elsewhere !== undefined).map((one) => one.path);
      expect(different).toEqual([
        'agent_behavior.base_consumption_rate',
        'agent_behavior.starvation_threshold',
        'combat.attack_base_damage',
        'combat.attack_kill_reward',
        'population.chaos_agents',
        'population.control_agents',
        'population.independent_agents',
        'population.order_agents',
        'population.system_agents',
        'resources.initial_resources',
        'resources.resource_regen_rate',
        'seed',
      ]);
    });

    it('has none where a run stored the text null', async () => {
      const { source } = describeSource('a', await openFile(path('llm_society_v6.db')));
      expect(readConfiguration(source, '1cc5fcf7-5a7c-4371-8c11-e576ea69a050').places).toEqual([]);
      expect(readConfiguration(source, 'a2c368c1-f506-4104-b160-d62893d33656').parameters.length).toBe(61);
    });
  },
);
