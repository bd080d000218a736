import { describe, expect, test } from 'vitest';
import { type TestGenerationId, testGenerations } from './generations.ts';
import { nodeEngine } from './node-engine.ts';
import { table } from './query.ts';
import { textDatabase } from './text-database.ts';

test('the text names the generation, and a call may name another', async () => {
  const text = 'generation farm-2025-11\n simulation s1\n agent a1 system';
  expect(table(await textDatabase(text), 'SELECT agent_id FROM agents')).toEqual([['a1']]);
  expect(table(await textDatabase(text, 'farm-2024-11-03'), 'SELECT agent_id FROM Agents')).toEqual([[1]]);
  await expect(textDatabase('agent a1 system')).rejects.toThrow('Unknown generation');
});

test('steps that no line describes are counted from the agents', async () => {
  const database = await textDatabase(
    'simulation s1 steps 0..3\n step 3 total 9\n agent a1 system died 2\n agent a2 control born 1\n simulation s2\n agent a3 x',
    'farm-2025-11',
  );
  expect(
    table(
      database,
      'SELECT step_number, total_agents, births, deaths, agent_type_counts FROM simulation_steps ORDER BY 1',
    ),
  ).toEqual([
    [0, 1, 0, 0, '{"system":1}'],
    [1, 2, 1, 0, '{"system":1,"control":1}'],
    [2, 1, 0, 1, '{"control":1}'],
    [3, 9, null, null, null],
  ]);
});

test('a range of steps writes a row each, repeated lines repeat rows, other simulations may be named', async () => {
  const database = await textDatabase(
    'simulation s1\n resource r1 @0..2 amount 4\n resource r1 @1 amount 4\n resource r1 @0 amount 4 simulation null',
    'farm-2025-11',
  );
  expect(
    table(database, 'SELECT step_number, count(*), count(simulation_id) FROM resource_states GROUP BY 1'),
  ).toEqual([
    [0, 2, 1],
    [1, 2, 2],
    [2, 1, 1],
  ]);
});

test('the first schema has steps by id, numbers as rows, and resources once', async () => {
  const database = await textDatabase(
    'simulation s1\n step 5 total 2 resources 7 {"system": 2}\n resource r3 @5 amount 4 x 1 y 2\n state a1 @5 x 3',
    'farm-2024-11-03',
  );
  expect(table(database, 'SELECT step_id, step_number FROM SimulationSteps')).toEqual([[1, 5]]);
  expect(table(database, 'SELECT step_id, metric_name, metric_value FROM SimulationMetrics')).toEqual([
    [1, 'total_agents', 2],
    [1, 'total_resources', 7],
    [1, 'system_agents', 2],
  ]);
  expect(table(database, 'SELECT * FROM Resources')).toEqual([[3, 4, 1, 2]]);
  expect(table(database, 'SELECT agent_id, step_id, position_x, alive FROM AgentStates')).toEqual([
    [1, 1, 3, 1],
  ]);
});

describe.each(Object.keys(testGenerations) as TestGenerationId[])('%s', (id) => {
  test('is a whole database, also as bytes', async () => {
    const line =
      testGenerations[id].family === 'farm' ? 'simulation s1 steps 0..1' : 'run r1\n event BORN a1 @0';
    const database = await textDatabase(line, id);
    const reopened = (await nodeEngine()).openMemory(database.export());
    expect(table(reopened, 'PRAGMA integrity_check')).toEqual([['ok']]);
    const names = table(
      reopened,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
    );
    expect(names.flat().sort()).toEqual(Object.keys(testGenerations[id].ddl).sort());
  });
});
