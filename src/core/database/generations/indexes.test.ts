import { describe, expect, test } from 'vitest';
import { type TestGenerationId, testGenerations } from '../../testing/generations.ts';
import { textDatabase } from '../../testing/text-database.ts';
import type { Connection } from '../connection.ts';
import { mapCanonical } from './mapping.ts';

function plan(connection: Connection, sql: string): string {
  return connection
    .rows<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${sql}`, parameters: [] })
    .map((row) => row.detail)
    .join('\n');
}

const withIndexes = (Object.keys(testGenerations) as TestGenerationId[]).filter(
  (id) => testGenerations[id].family === 'farm' && id !== 'farm-2024-11-03',
);

describe.each(withIndexes)('through the views of %s', (id) => {
  const stated = `
    simulation s1 steps 0..1
    agent a1 SystemAgent
    state a1 @1 resources 1
    action a1 @1 move
    learn a1 @1 dqn as move
  `;
  // Only a file without keys can hold a state twice; then the view compares, along the index.
  const twice = `${stated}\n state a1 @1 resources 1`;
  const text = testGenerations[id].numberedAgents ? twice : stated;

  test.each([
    ['agent_states', 'agent_id'],
    ['agent_states', 'step_number'],
    ['agents', 'agent_type'],
    ['agents', 'birth_time'],
    ['agent_actions', 'action_type'],
    ['agent_actions', 'step_number'],
    ['agent_actions', 'agent_id'],
    ['health_incidents', 'agent_id'],
    ['resource_states', 'step_number'],
    ['simulation_steps', 'step_number'],
    ['learning_experiences', 'module_type'],
  ])('%s is searched by %s along an index', async (table, column) => {
    const connection = await textDatabase(text, id);
    mapCanonical(connection, { largeFile: false });
    const detail = plan(connection, `SELECT * FROM ${table} WHERE ${column} = 1`);
    expect(detail).toMatch(/^SEARCH t USING/m);
    expect(detail).toMatch(new RegExp(`${column}=\\?|rowid=\\?`));
    expect(detail).not.toMatch(/^SCAN t\b/m);
  });

  test('one agent at one step is one search', async () => {
    const connection = await textDatabase(text, id);
    mapCanonical(connection, { largeFile: false });
    const detail = plan(connection, 'SELECT * FROM agent_states WHERE agent_id = 1 AND step_number = 1');
    expect(detail).toMatch(
      /SEARCH t USING INDEX \S+ \((step_number=\? AND agent_id|agent_id=\? AND step_number)=\?\)/,
    );
  });

  test('steps of a simulation are found without reading the others', async () => {
    const connection = await textDatabase(text, id);
    const { implicitSimulation } = mapCanonical(connection, { largeFile: false });
    const detail = plan(
      connection,
      `SELECT * FROM simulation_steps WHERE simulation_id = 's1' AND step_number > 3`,
    );
    if (implicitSimulation === undefined) expect(detail).toMatch(/SEARCH t USING INDEX/);
    else expect(detail).toMatch(/SEARCH t USING (INDEX|INTEGER PRIMARY KEY)/);
  });
});

test('the index on module_type, in which half of all rows are alike, is left alone', async () => {
  const connection = await textDatabase(
    'simulation s1\n agent a1 system\n action a1 @1 move\n learn a1 @1 dqn as move',
    'farm-2025-11',
  );
  mapCanonical(connection, { largeFile: false });
  for (const table of ['agent_actions', 'learning_experiences']) {
    const detail = plan(
      connection,
      `SELECT step_number, count(*) FROM ${table} WHERE simulation_id = 's1' GROUP BY 1`,
    );
    expect(detail).not.toContain('module_type');
  }
});

test('a repeated state is looked for along the index over step and agent', async () => {
  const connection = await textDatabase(
    'agent a1 SystemAgent\n state a1 @1\n state a1 @1',
    'farm-2024-11-27',
  );
  mapCanonical(connection, { largeFile: false });
  const detail = plan(connection, 'SELECT * FROM agent_states WHERE agent_id = 1');
  expect(detail).toMatch(/SEARCH d USING COVERING INDEX \S+ \(step_number=\? AND agent_id=\?/);
});

test('a parent is looked for among the reproduction events of the step of birth', async () => {
  const connection = await textDatabase('simulation s1\n agent a1 x\n birth a1 -> a2 @2', 'farm-2025-10-24');
  mapCanonical(connection, { largeFile: false });
  expect(plan(connection, 'SELECT parent_id FROM agents')).toMatch(
    /SEARCH e USING INDEX \S+ \(step_number=\?\)/,
  );
});
