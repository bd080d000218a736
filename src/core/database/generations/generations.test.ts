import { describe, expect, test } from 'vitest';
import {
  farmGenerationIds,
  type TestGeneration,
  type TestGenerationId,
  testGenerations,
} from '../../testing/generations.ts';
import { query } from '../../testing/query.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { mapCanonical } from './mapping.ts';

/** Three agents over four steps, told once for all generations. Numbers below are worked out by hand. */
const story = `
  simulation s1 steps 0..3 status completed {"seed": 7}
  agent a1 SystemAgent born 0 died 3 x 1 y 2 resources 5 health 100 genome ::1
  agent a2 IndependentAgent born 0 x 3 y 4 resources 6 health 80 genome ::2
  agent a3 SystemAgent born 2 x 1 y 2 resources 3 health 100 genome a1:1 parent a1
  state a1 @0..2 x 1 y 2 resources 4 health 90 reward 2 age 1
  state a2 @0..3 x 3 y 4 resources 6 health 80 reward 1 age 1
  state a3 @2..3 x 1 y 2 resources 3 health 100 reward 0 age 1
  resource r1 @0..3 amount 10 x 5 y 6
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3, "agent_resources_before": 4, "agent_resources_after": 5}
  action a2 @1 move reward 0.5
  learn a1 @1 dqn module 140537107297936 action 2 as gather reward 1
  incident a2 @1 combat_damage before 83 after 80
  incident a1 @3 starvation before 0 after 0 simulation null
  birth a1 -> a3 @2
  config timestamp 1795319262 {"seed": 7}
`;

const ids = farmGenerationIds;

/** What a name is in a generation. */
function nameIn(id: TestGenerationId, name: string): string | number {
  return testGenerations[id].numberedAgents ? Number(name.slice(1)) : name;
}

async function open(id: TestGenerationId) {
  const connection = await textDatabase(story, id);
  return { connection, mapping: mapCanonical(connection, { largeFile: false }) };
}

describe.each(ids)('%s', (id) => {
  const generation: TestGeneration = testGenerations[id];

  test('is recognised', async () => {
    const { mapping } = await open(id);
    expect(mapping.family).toBe('farm');
    expect(mapping.generation.id).toBe(id);
    expect(mapping.notices.filter((notice) => notice.kind === 'unknown-generation')).toEqual([]);
  });

  test('has every canonical table under its name, each row in the one simulation', async () => {
    const { connection, mapping } = await open(id);
    const only = query<{ simulation_id: string }>(connection, 'SELECT simulation_id FROM simulations');
    expect(only).toHaveLength(1);
    for (const table of mapping.canonical) {
      const list = table.columns.map((column) => `"${column.name}"`).join(', ');
      const all = query<Record<string, unknown>>(connection, `SELECT ${list} FROM ${table.name}`);
      if (table.name === 'experiments') continue;
      expect(all.filter((row) => row.simulation_id !== only[0]?.simulation_id)).toEqual([]);
    }
  });

  test('tells the same agents', async () => {
    const { connection } = await open(id);
    expect(
      query(
        connection,
        'SELECT agent_id, birth_time, death_time, agent_type, position_x FROM agents ORDER BY agent_id',
      ),
    ).toEqual([
      { agent_id: nameIn(id, 'a1'), birth_time: 0, death_time: 3, agent_type: 'SystemAgent', position_x: 1 },
      {
        agent_id: nameIn(id, 'a2'),
        birth_time: 0,
        death_time: null,
        agent_type: 'IndependentAgent',
        position_x: 3,
      },
      {
        agent_id: nameIn(id, 'a3'),
        birth_time: 2,
        death_time: null,
        agent_type: 'SystemAgent',
        position_x: 1,
      },
    ]);
  });

  test('tells who the parent is, in its own way, or says that it cannot', async () => {
    const { connection, mapping } = await open(id);
    const parents = query<{ parent_id: unknown }>(
      connection,
      'SELECT parent_id FROM agents ORDER BY agent_id',
    );
    const provenance = mapping.has('agents.parent_id');
    expect(provenance).toBe(
      id === 'farm-2024-11-03' ? 'unavailable' : generation.numberedAgents ? 'stored' : 'derived',
    );
    const parent = provenance === 'unavailable' ? null : nameIn(id, 'a1');
    expect(parents.map((row) => row.parent_id)).toEqual([null, null, parent]);
  });

  test('tells the same states, with health where it is stored', async () => {
    const { connection, mapping } = await open(id);
    const health = mapping.has('agent_states.current_health') === 'stored';
    expect(health).toBe(id !== 'farm-2024-11-03');
    expect(
      query(
        connection,
        `SELECT step_number, count(*) AS agents, sum(resource_level) AS resources, sum(current_health) AS health
          FROM agent_states GROUP BY step_number ORDER BY step_number`,
      ),
    ).toEqual([
      { step_number: 0, agents: 2, resources: 10, health: health ? 170 : null },
      { step_number: 1, agents: 2, resources: 10, health: health ? 170 : null },
      { step_number: 2, agents: 3, resources: 13, health: health ? 270 : null },
      { step_number: 3, agents: 2, resources: 9, health: health ? 180 : null },
    ]);
  });

  test('tells the health at birth in the states too, from the agent where need be', async () => {
    const { connection, mapping } = await open(id);
    const provenance = mapping.has('agent_states.starting_health');
    const expected = { 'farm-2024-11-03': 'unavailable', 'farm-2025-02': 'derived' } as const;
    expect(provenance).toBe((expected as Partial<Record<string, string>>)[id] ?? 'stored');
    if (provenance !== 'derived') return;
    expect(
      query(connection, 'SELECT DISTINCT agent_id, starting_health FROM agent_states ORDER BY agent_id'),
    ).toEqual([
      { agent_id: 'a1', starting_health: 100 },
      { agent_id: 'a2', starting_health: 80 },
      { agent_id: 'a3', starting_health: 100 },
    ]);
  });

  test('tells the same steps and counts of types', async () => {
    const { connection, mapping } = await open(id);
    const provenance = mapping.has('simulation_steps.agent_type_counts');
    expect(provenance).toBe(id === 'farm-2025-11' ? 'stored' : 'derived');
    const steps = query<{ step_number: number; total_agents: number; agent_type_counts: string }>(
      connection,
      'SELECT step_number, total_agents, agent_type_counts FROM simulation_steps ORDER BY step_number',
    );
    expect(steps.map((step) => [step.step_number, step.total_agents])).toEqual([
      [0, 2],
      [1, 2],
      [2, 3],
      [3, 2],
    ]);
    const counts: unknown = JSON.parse(steps[2]?.agent_type_counts ?? '');
    expect(counts).toMatchObject({ system: 2, independent: 1 });
  });

  test('tells births of a step where they are stored', async () => {
    const { connection, mapping } = await open(id);
    const stored = mapping.has('simulation_steps.births') === 'stored';
    expect(stored).toBe(id !== 'farm-2024-11-03');
    const births = query<{ births: number | null }>(
      connection,
      'SELECT births FROM simulation_steps ORDER BY step_number',
    );
    expect(births.map((row) => row.births)).toEqual(stored ? [0, 0, 1, 0] : [null, null, null, null]);
  });

  test('tells where resources are', async () => {
    const { connection } = await open(id);
    expect(
      query(
        connection,
        'SELECT step_number, amount, position_x, position_y FROM resource_states WHERE step_number = 3',
      ),
    ).toEqual([{ step_number: 3, amount: 10, position_x: 5, position_y: 6 }]);
  });

  test('tells actions apart from learning', async () => {
    const { connection, mapping } = await open(id);
    if (id === 'farm-2024-11-03') {
      expect(mapping.has('agent_actions.action_type')).toBe('unavailable');
      return;
    }
    expect(
      query(connection, 'SELECT agent_id, action_type, reward FROM agent_actions ORDER BY action_id'),
    ).toEqual([
      { agent_id: nameIn(id, 'a1'), action_type: 'attack', reward: 1 },
      { agent_id: nameIn(id, 'a2'), action_type: 'move', reward: 0.5 },
    ]);
    expect(
      query(
        connection,
        'SELECT agent_id, step_number, module_type, action_taken, reward FROM learning_experiences',
      ),
    ).toEqual([
      { agent_id: nameIn(id, 'a1'), step_number: 1, module_type: 'dqn', action_taken: 2, reward: 1 },
    ]);
  });

  test('reaches the death that names no simulation', async () => {
    const { connection } = await open(id);
    const deaths = query<{ causes: number }>(
      connection,
      `SELECT count(*) AS causes FROM health_incidents WHERE cause = 'starvation'
        AND simulation_id = (SELECT simulation_id FROM simulations)`,
    );
    expect(deaths).toEqual([{ causes: id === 'farm-2024-11-03' ? 0 : 1 }]);
  });
});

test('a file without simulation ids holds one simulation, called default or as its only row', async () => {
  const [nameless, numbered] = await Promise.all([
    textDatabase('simulation s7 stored no steps 0..1', 'farm-2024-12-10'),
    textDatabase('simulation s7 steps 0..1', 'farm-2024-12-10'),
  ]);
  expect(mapCanonical(nameless, { largeFile: false }).implicitSimulation).toBe('default');
  expect(query(nameless, 'SELECT simulation_id FROM simulation_steps')).toEqual([
    { simulation_id: 'default' },
    { simulation_id: 'default' },
  ]);
  expect(mapCanonical(numbered, { largeFile: false }).implicitSimulation).toBe('7');
  expect(
    query(
      numbered,
      `SELECT s.simulation_id, count(*) AS steps FROM simulations s
      JOIN simulation_steps t ON t.simulation_id = s.simulation_id WHERE s.simulation_id = '7' GROUP BY 1`,
    ),
  ).toEqual([{ simulation_id: '7', steps: 2 }]);
});

test('mapping twice is the same as mapping once', async () => {
  const connection = await textDatabase(story, 'farm-2024-12-10');
  const first = mapCanonical(connection, { largeFile: false });
  const second = mapCanonical(connection, { largeFile: false });
  expect(second.canonical).toEqual(first.canonical);
  expect(second.tables).toEqual(first.tables);
});
