import { describe, expect, test } from 'vitest';
import { mappedText } from '../../testing/mapped.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { table } from '../../testing/query.ts';
import { mapCanonical } from './mapping.ts';

async function created(...statements: readonly string[]) {
  const connection = (await nodeEngine()).create();
  for (const statement of statements) connection.execute(statement);
  return { connection, mapping: mapCanonical(connection, { largeFile: false }) };
}

describe('a generation that nobody has met', () => {
  const text = `
    simulation s1 steps 0..1
    agent a1 system
    state a1 @1 resources 4 health 90
    sql ALTER TABLE agents RENAME COLUMN agent_type TO kind
    sql ALTER TABLE simulation_steps RENAME COLUMN agent_type_counts TO kinds
    sql ALTER TABLE agent_states DROP COLUMN current_health
    sql ALTER TABLE agent_states ADD COLUMN mood TEXT
    sql DROP TABLE health_incidents
  `;

  test('opens as far as its columns go, and says so', async () => {
    const { connection, mapping } = await mappedText('farm-2025-11', text);
    expect(mapping.family).toBe('farm');
    expect(mapping.generation).toEqual({
      id: 'farm-unknown',
      label: 'AgentFarm, a generation not met before',
    });
    expect(mapping.notices.map((notice) => notice.kind)).toEqual(['unknown-generation']);
    expect(table(connection, 'SELECT agent_id, agent_type FROM agents')).toEqual([['a1', null]]);
    expect(table(connection, 'SELECT resource_level, current_health FROM agent_states')).toEqual([[4, null]]);
    expect(table(connection, 'SELECT count(*) FROM health_incidents')).toEqual([[0]]);
  });

  test('tells what is missing, and why', async () => {
    const { mapping } = await mappedText('farm-2025-11', text);
    expect(mapping.has('agents.agent_type')).toBe('unavailable');
    expect(mapping.has('agent_states.resource_level')).toBe('stored');
    expect(mapping.has('health_incidents.cause')).toBe('unavailable');
    expect(mapping.has('no_such.column')).toBe('unavailable');
    const incidents = mapping.canonical.find((entry) => entry.name === 'health_incidents');
    expect(incidents?.columns.map((column) => column.note)).toEqual(
      incidents?.columns.map(() => 'The file has no table of health incidents.'),
    );
  });
});

test('names are found under any spelling, and quotes in them do no harm', async () => {
  const { connection, mapping } = await created(
    'CREATE TABLE "AGENTS" ("Agent_ID" TEXT PRIMARY KEY, "birthTime" INTEGER, "agentType" TEXT)',
    'CREATE TABLE agentstates (stepNumber INTEGER, AgentId TEXT, resourceLevel REAL)',
    'CREATE TABLE "odd""name" ("a ""b""" TEXT)',
    `INSERT INTO AGENTS VALUES ('a1', 3, 'SystemAgent')`,
    `INSERT INTO agentstates VALUES (4, 'a1', 2.5)`,
  );
  expect(mapping.family).toBe('farm');
  expect(table(connection, 'SELECT agent_id, birth_time, agent_type FROM agents')).toEqual([
    ['a1', 3, 'SystemAgent'],
  ]);
  expect(table(connection, 'SELECT step_number, agent_id, resource_level FROM agent_states')).toEqual([
    [4, 'a1', 2.5],
  ]);
  expect(mapping.tables.find((entry) => entry.name === 'odd"name')?.rows).toEqual({ count: 0, exact: true });
});

describe('the family', () => {
  test.each([
    ['other', 'CREATE TABLE books (title TEXT, agent_id TEXT)'],
    ['other', 'CREATE TABLE agents (agent_id TEXT, licence TEXT)'],
    [
      'metrics',
      'CREATE TABLE m (id INTEGER, timestamp TEXT, step INTEGER, metric_name TEXT, value REAL, tags TEXT)',
    ],
    ['farm', 'CREATE TABLE simulation_steps (step_number INTEGER, total_agents INTEGER)'],
    [
      'society',
      'CREATE TABLE simulation_events (simulation_run_id TEXT, step_timestamp INTEGER, event_type TEXT)',
    ],
  ])('is %s for: %s', async (family, statement) => {
    const { mapping } = await created(statement);
    expect(mapping.family).toBe(family);
  });

  test('is other for a file without tables', async () => {
    const { mapping } = await created();
    expect(mapping).toMatchObject({ family: 'other', tables: [], canonical: [], notices: [] });
  });
});

describe('tables', () => {
  test('are counted; in a large file the largest rowid stands in', async () => {
    const statements = [
      'CREATE TABLE simulation_steps (step_number INTEGER PRIMARY KEY)',
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) INSERT INTO simulation_steps SELECT i FROM n',
      'DELETE FROM simulation_steps WHERE step_number BETWEEN 2 AND 101',
    ];
    const { connection, mapping } = await created(...statements);
    expect(mapping.tables.map((entry) => entry.rows)).toEqual([{ count: 1400, exact: true }]);
    const large = mapCanonical(connection, { largeFile: true });
    expect(large.tables.map((entry) => entry.rows)).toEqual([{ count: 1500, exact: false }]);
  });

  test('without a rowid are counted, keys are told, generated columns are listed', async () => {
    const { connection } = await created(
      'CREATE TABLE pairs (a TEXT, b INT, c AS (b + 1), PRIMARY KEY (a, b)) WITHOUT ROWID',
      `INSERT INTO pairs VALUES ('x', 1), ('x', 2)`,
    );
    const { tables } = mapCanonical(connection, { largeFile: true });
    expect(tables).toEqual([
      {
        name: 'pairs',
        columns: [
          { name: 'a', type: 'TEXT', primaryKey: true },
          { name: 'b', type: 'INT', primaryKey: true },
          { name: 'c', type: '', primaryKey: false },
        ],
        rows: { count: 2, exact: true },
      },
    ]);
  });
});

describe('simulations that the list of simulations lacks', () => {
  test('are reachable, and a notice names them', async () => {
    const { connection, mapping } = await mappedText(
      'farm-2025-11',
      'simulation s1 steps 0..1\n simulation lost stored no steps 0..2',
    );
    expect(table(connection, 'SELECT simulation_id, status FROM simulations ORDER BY 1')).toEqual([
      ['lost', null],
      ['s1', null],
    ]);
    expect(table(connection, `SELECT count(*) FROM simulation_steps WHERE simulation_id = 'lost'`)).toEqual([
      [3],
    ]);
    expect(mapping.notices.map((notice) => notice.text).join()).toContain('lost');
    expect(mapping.has('simulations.simulation_id')).toBe('stored');
  });

  test('are found along the index in a large file', async () => {
    const { connection } = await mappedText(
      'farm-2025-11',
      'simulation s1 steps 0..1\n simulation lost stored no steps 0..2',
    );
    mapCanonical(connection, { largeFile: true });
    expect(table(connection, 'SELECT simulation_id FROM simulations ORDER BY 1')).toEqual([['lost'], ['s1']]);
  });

  test('are one, called default, where the rows name none although they could', async () => {
    const { connection } = await created(
      'CREATE TABLE simulation_steps (step_number INTEGER, simulation_id TEXT, total_agents INTEGER)',
      'INSERT INTO simulation_steps VALUES (0, NULL, 3), (1, NULL, 4)',
    );
    expect(table(connection, 'SELECT simulation_id FROM simulations')).toEqual([['default']]);
    expect(table(connection, 'SELECT simulation_id, total_agents FROM simulation_steps')).toEqual([
      ['default', 3],
      ['default', 4],
    ]);
  });
});

test('a large file is asked nothing that reads a whole table', async () => {
  const { connection } = await mappedText(
    'farm-2025-11',
    'simulation s1 steps 0..3\n agent a1 system\n state a1 @0..3\n action a1 @1 move\n learn a1 @1 dqn as move',
  );
  const asked: string[] = [];
  const watched = {
    ...connection,
    execute: connection.execute.bind(connection),
    rows: ((statement: { sql: string; parameters: readonly unknown[] }) => {
      asked.push(statement.sql);
      return connection.rows(statement);
    }) as typeof connection.rows,
  };
  mapCanonical(watched, { largeFile: true });
  const plans = asked
    .filter(
      (sql) =>
        /agent_states|agent_actions|resource_states/.test(sql) &&
        !/LIMIT|max\(rowid\)|count\(\*\) AS n/.test(sql),
    )
    .flatMap((sql) => table(connection, `EXPLAIN QUERY PLAN ${sql}`).map((row) => String(row[3])));
  expect(plans.filter((detail) => /^SCAN/.test(detail))).toEqual([]);
});
