import { describe, expect, it } from 'vitest';
import type { FigureData } from '../../api/simulation.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import type { FigureId } from '../../metrics/figures.ts';
import type { TestGenerationId } from '../../testing/generations.ts';
import { textDatabase } from '../../testing/text-database.ts';
import type { Source } from '../source.ts';
import { readFigure } from './read-figure.ts';

/** Two founders and one born at 1; a1 dies at 3. Nobody acts at step 3. */
const text = `
  simulation s1 steps 0..3
  agent a1 SystemAgent born 0 died 3
  agent a2 IndependentAgent born 0
  agent a3 SystemAgent born 1
  state a1 @0..2 resources 4 health 90 reward 1
  state a2 @0..3 resources 2 health 70 reward 2
  state a3 @1..3 resources 6 health 80 reward 6
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}
  action a3 @1 attack reward 5 {"damage_dealt": 0}
  action a3 @2 attack reward 2 {}
  action a2 @2 share -> a1 reward 0 {"amount_shared": 2}
  action a2 @1 share reward 0 {"reason": "too poor"}
`;

async function source(generation: TestGenerationId, more = ''): Promise<Source> {
  const connection = await textDatabase(text + more, generation);
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

function figure(from: Source, id: FigureId): FigureData {
  const [row] = from.connection.rows<{ id: string }>({
    sql: 'SELECT simulation_id AS id FROM simulations',
    parameters: [],
  });
  return readFigure({ source: from, simulation: row?.id ?? '' }, id);
}

/** Values of each series by key. */
function values(data: FigureData): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(data.series.map((one) => [one.key, [...one.values]]));
}

const unknown = Number.NaN;
const withActions = [
  'farm-2024-11-27',
  'farm-2024-12-10',
  'farm-2025-02',
  'farm-2025-10-24',
  'farm-2025-11',
] as const;

describe('figures of any generation', () => {
  it.each(withActions)(
    '%s: attacks succeed by damage, and by reward where no damage is stored',
    async (id) => {
      expect(values(figure(await source(id), 'combat'))).toEqual({
        combat_encounters: [0, 2, 1, 0],
        successful_attacks: [0, 1, 1, 0],
        attack_success_rate: [unknown, 0.5, 1, unknown],
      });
    },
  );

  it.each(withActions)('%s: sharing is the sum of what is said to be given', async (id) => {
    expect(values(figure(await source(id), 'sharing'))).toEqual({ resources_shared: [0, 0, 2, 0] });
  });

  it('cannot tell how much was shared where no action says it', async () => {
    const silent = await source('farm-2025-11', 'sql UPDATE agent_actions SET details = NULL');
    expect(figure(silent, 'sharing').series).toEqual([]);
  });

  it.each([...withActions, 'farm-2024-11-03'] as const)('%s: population by type', async (id) => {
    const data = figure(await source(id), 'population');
    const types = Object.entries(values(data)).filter(([key]) => key === 'total' || /system/.test(key));
    expect(Object.fromEntries(types)).toEqual({ total: [2, 3, 3, 2], 'type:system': [1, 2, 2, 1] });
  });
});

describe('figures without stored numbers', () => {
  const cleared =
    `sql UPDATE simulation_steps SET total_agents = NULL, agent_type_counts = NULL, births = NULL,
    deaths = NULL, average_agent_resources = NULL, average_agent_health = NULL, average_agent_age = NULL,
    average_reward = NULL, current_max_generation = NULL`.replace(/\s+/g, ' ');

  it('are worked out from agents and states, and say so', async () => {
    const from = await source('farm-2025-11', cleared);
    const population = figure(from, 'population');
    expect(values(population)).toEqual({
      total: [2, 3, 3, 2],
      'type:independent': [1, 1, 1, 1],
      'type:system': [1, 2, 2, 1],
    });
    expect(population.series.map((one) => [one.provenance, one.note !== undefined])).toEqual(
      population.series.map(() => ['derived', true]),
    );
    expect(values(figure(from, 'births_deaths'))).toEqual({ births: [0, 1, 0, 0], deaths: [0, 0, 0, 1] });
    // (4 + 2)/2, (4 + 2 + 6)/3, the same, (2 + 6)/2
    expect(values(figure(from, 'agent_resources'))).toEqual({ average_agent_resources: [3, 4, 4, 4] });
    // health (90 + 70)/2, (90 + 70 + 80)/3, the same, (70 + 80)/2; ages 0; 1, 1, 0; 2, 2, 1; 3, 2
    expect(values(figure(from, 'health_age'))).toEqual({
      average_agent_health: [80, 80, 80, 75],
      average_agent_age: [0, 2 / 3, 5 / 3, 2.5],
    });
    expect(values(figure(from, 'reward'))).toEqual({ average_reward: [1.5, 3, 3, 4] });
  });

  it('take their steps from the states where there is no table of steps', async () => {
    const from = await source('farm-2025-11', 'sql DROP TABLE simulation_steps');
    const data = figure(from, 'population');
    expect([...data.step]).toEqual([0, 1, 2, 3]);
    expect(values(data).total).toEqual([2, 3, 3, 2]);
  });

  it('count an agent once where its state is stored twice', async () => {
    const twice = `${cleared}
      sql INSERT INTO agent_states (id, simulation_id, step_number, agent_id, resource_level) VALUES ('x', 's1', 0, 'a1', 4)`;
    expect(values(figure(await source('farm-2025-11', twice), 'agent_resources'))).toEqual({
      average_agent_resources: [3, 4, 4, 4],
    });
  });
});

describe('values that are no numbers', () => {
  it('do not count in sums and means, nor as a success', async () => {
    const odd = await source(
      'farm-2025-11',
      `
      resource r1 @0 amount 3
      resource r2 @0 amount 4
      sql UPDATE simulation_steps SET average_agent_resources = NULL, total_resources = NULL
      sql UPDATE agent_states SET resource_level = 'lots' WHERE agent_id = 'a2' AND step_number < 2
      sql UPDATE resource_states SET amount = x'00ff' WHERE resource_id = 'r1'
      sql UPDATE agent_actions SET details = '{"damage_dealt": "none"}', reward = 'much' WHERE agent_id = 'a1'
      sql INSERT INTO simulation_steps (simulation_id, step_number, total_agents) VALUES ('s1', 'abc', 99)`,
    );
    // 4 alone; (4 + 6)/2; (4 + 2 + 6)/3; (2 + 6)/2
    expect(values(figure(odd, 'agent_resources'))).toEqual({ average_agent_resources: [4, 5, 4, 4] });
    expect(values(figure(odd, 'resources')).total_resources).toEqual([4, unknown, unknown, unknown]);
    expect(values(figure(odd, 'combat')).successful_attacks).toEqual([0, 0, 1, 0]);
    expect(values(figure(odd, 'population')).total).toEqual([2, 3, 3, 2]);
  });

  it('count a resource once where the first step is stored as set up and as it ended', async () => {
    const twice = `
      resource r1 @0 amount 3
      resource r2 @0 amount 4
      sql UPDATE simulation_steps SET total_resources = NULL
      sql INSERT INTO resource_states (simulation_id, step_number, resource_id, amount) SELECT simulation_id, step_number, resource_id, 10 FROM resource_states`;
    expect(values(figure(await source('farm-2025-11', twice), 'resources')).total_resources?.[0]).toBe(7);
  });
});

describe('figures of one simulation', () => {
  it('hold nothing of another one in the same file', async () => {
    const other = `
      simulation s2 steps 0..1
      agent b1 SystemAgent born 0
      state b1 @0..1 resources 100
      action b1 @1 attack reward 1 {"damage_dealt": 9}
      sql UPDATE simulation_steps SET total_agents = NULL, average_agent_resources = NULL`;
    const from = await source('farm-2025-11', other);
    expect(values(figure(from, 'combat')).combat_encounters).toEqual([0, 2, 1, 0]);
    expect(values(figure(from, 'agent_resources')).average_agent_resources).toEqual([3, 4, 4, 4]);
    expect(values(figure(from, 'population')).total).toEqual([2, 3, 3, 2]);
  });
});
