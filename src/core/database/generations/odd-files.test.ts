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

const steps = 'CREATE TABLE simulation_steps (simulation_id TEXT, step_number INTEGER, total_agents INTEGER)';
const states =
  'CREATE TABLE agent_states (simulation_id TEXT, step_number INTEGER, agent_id TEXT, age INTEGER)';

describe('columns that are declared otherwise', () => {
  test('numbers in columns of text sort and compare as numbers; other text in them is nothing', async () => {
    const { connection } = await created(
      'CREATE TABLE simulation_steps (simulation_id TEXT, step_number TEXT, total_agents TEXT)',
      `INSERT INTO simulation_steps VALUES ('s', '10', '3'), ('s', '9', '4.5'), ('s', '-1', 'n/a'), ('s', '2', '')`,
    );
    expect(
      table(connection, 'SELECT step_number, total_agents FROM simulation_steps ORDER BY step_number'),
    ).toEqual([
      [-1, null],
      [2, null],
      [9, 4.5],
      [10, 3],
    ]);
  });

  test('simulations that are numbers are found by their text, also without a declared type', async () => {
    const { connection } = await created(
      'CREATE TABLE simulation_steps AS SELECT +1 AS simulation_id, +0 AS step_number, +5 AS total_agents',
    );
    expect(table(connection, `SELECT total_agents FROM simulation_steps WHERE simulation_id = '1'`)).toEqual([
      [5],
    ]);
  });

  test('simulations that are numbers are found by their text where some rows name none', async () => {
    const { connection } = await created(
      'CREATE TABLE simulation_steps (simulation_id INTEGER, step_number INTEGER)',
      'CREATE TABLE agent_states (simulation_id INTEGER, step_number INTEGER, agent_id TEXT)',
      'INSERT INTO simulation_steps VALUES (7, 0)',
      `INSERT INTO agent_states VALUES (7, 0, 'a'), (NULL, 0, 'b'), (7, 0, 'c')`,
    );
    expect(table(connection, `SELECT agent_id FROM agent_states WHERE simulation_id = '7'`)).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ]);
  });
});

describe('states of agents of the same id in several simulations', () => {
  const rows = `INSERT INTO agent_states VALUES
    ('s', 0, 'a', 1), ('t', 0, 'a', 2), ('t', 0, 'a', 2), ('t', 1, 'a', 3), (NULL, 1, 'a', 4)`;
  const kept = [
    ['s', 0, 1],
    ['t', 0, 2],
    ['t', 1, 3],
    [null, 1, 4],
  ];

  test.each([
    ['without an index', []],
    ['with an index', ['CREATE INDEX i ON agent_states (step_number, agent_id)']],
  ])('are no duplicates, but a repeated one is (%s)', async (_, more) => {
    const named = `INSERT INTO simulation_steps VALUES ('s', 0, 1), ('t', 0, 1)`;
    const { connection, mapping } = await created(steps, named, states, ...more, rows);
    expect(
      table(connection, 'SELECT simulation_id, step_number, age FROM agent_states ORDER BY age'),
    ).toEqual(kept);
    expect(mapping.notices.find((notice) => notice.kind === 'duplicate-states')?.text).toContain(
      '1 of 5 agent states a second time',
    );
  });

  test('are told of in a large file without an index, too, but not searched for', async () => {
    const connection = (await nodeEngine()).create();
    for (const statement of [steps, states, rows]) connection.execute(statement);
    connection.execute(`WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500000)
      INSERT INTO agent_states SELECT 's', i + 1, 'a', 0 FROM n`);
    const { notices } = mapCanonical(connection, { largeFile: true });
    expect(notices.map((notice) => notice.kind)).toContain('duplicate-states');
    expect(table(connection, 'SELECT count(*) FROM agent_states')).toEqual([[500_005]]);
  });

  test('are left alone where a column of another meaning is called rowid', async () => {
    const { connection } = await created(
      'CREATE TABLE agent_states (rowid TEXT, step_number INTEGER, agent_id TEXT)',
      `INSERT INTO agent_states VALUES ('x', 0, 'a'), ('x', 0, 'b')`,
    );
    expect(table(connection, 'SELECT agent_id FROM agent_states')).toEqual([['a'], ['b']]);
  });
});

test('rows in the middle that name no simulation are found, and told of where they cannot be placed', async () => {
  const { connection, mapping } = await created(
    steps,
    'CREATE TABLE agents (simulation_id TEXT, agent_id TEXT, birth_time INTEGER)',
    states,
    `INSERT INTO simulation_steps VALUES ('s', 0, 1), ('t', 0, 1)`,
    `INSERT INTO agents VALUES ('s', 'a', 0), ('t', 'b', 0), ('s', 'both', 0), ('t', 'both', 0)`,
    `INSERT INTO agent_states VALUES ('s', 0, 'a', 0), (NULL, 1, 'b', 1), (NULL, 1, 'both', 2), ('t', 0, 'b', 3)`,
  );
  expect(table(connection, 'SELECT simulation_id FROM agent_states ORDER BY age, step_number')).toEqual([
    ['s'],
    ['t'],
    [null],
    ['t'],
  ]);
  expect(mapping.notices.map((notice) => notice.text)).toContain(
    'Some rows of agent_states name no simulation; they count only where their agent tells it.',
  );
});

describe('views in a file', () => {
  const fine = [
    'CREATE TABLE raw_steps (simulation_id TEXT, step_number INTEGER, total_agents INTEGER)',
    `INSERT INTO raw_steps VALUES ('s', 0, 4)`,
    'CREATE VIEW simulation_steps AS SELECT * FROM raw_steps',
  ];

  test('stand for tables, and one that cannot be asked is left out', async () => {
    const { connection, mapping } = await created(
      ...fine,
      'CREATE VIEW broken AS SELECT * FROM nowhere',
      'CREATE VIEW loop_a AS SELECT * FROM loop_b',
      'CREATE VIEW loop_b AS SELECT * FROM loop_a',
    );
    expect(mapping.family).toBe('farm');
    expect(mapping.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['raw_steps', { count: 1, exact: true }],
      ['simulation_steps', { count: 1, exact: true }],
    ]);
    expect(table(connection, 'SELECT step_number, total_agents FROM simulation_steps')).toEqual([[0, 4]]);
  });

  test('are counted as far as a glance tells in a large file', async () => {
    const connection = (await nodeEngine()).create();
    for (const statement of fine) connection.execute(statement);
    connection.execute(
      'CREATE VIEW many AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000) SELECT i FROM n',
    );
    const { tables } = mapCanonical(connection, { largeFile: true });
    expect(tables.slice(1).map(({ name, rows }) => [name, rows])).toEqual([
      ['simulation_steps', { count: 1, exact: true }],
      ['many', { count: 1000, exact: false }],
    ]);
  });
});

test('metric names that are NULL, empty, or full of quotes and braces do no harm', async () => {
  const { connection, mapping } = await mappedText(
    'farm-2024-11-03',
    `
      simulation s1 steps 1..1
      sql INSERT INTO SimulationMetrics (step_id, metric_name, metric_value) SELECT step_id, NULL, 1 FROM SimulationSteps
      sql INSERT INTO SimulationMetrics (step_id, metric_name, metric_value) SELECT step_id, '{main:agents}', 1 FROM SimulationSteps
      sql INSERT INTO SimulationMetrics (step_id, metric_name, metric_value) SELECT step_id, 'a''b"c', 1 FROM SimulationSteps
      sql INSERT INTO SimulationMetrics (step_id, metric_name, metric_value) SELECT step_id, 'total_resources', 12.5 FROM SimulationSteps
    `,
  );
  expect(mapping.has('simulation_steps.total_resources')).toBe('stored');
  expect(table(connection, 'SELECT total_resources FROM simulation_steps')).toEqual([[12.5]]);
});

test('a canonical table that SQLite cannot answer is unavailable, and the others are there', async () => {
  const types = Array.from({ length: 600 }, (_, i) => `t${i}_agents INTEGER`).join(', ');
  const { connection, mapping } = await created(
    `CREATE TABLE simulation_steps (step_number INTEGER, ${types})`,
    'CREATE TABLE agents (agent_id TEXT, birth_time INTEGER)',
    `INSERT INTO agents VALUES ('a', 0)`,
  );
  const note = mapping.canonical.find((entry) => entry.name === 'simulation_steps')?.columns[0]?.note;
  expect(note).toContain('It cannot be read: too many arguments');
  expect(mapping.has('simulation_steps.step_number')).toBe('unavailable');
  expect(table(connection, 'SELECT agent_id FROM agents')).toEqual([['a']]);
});

describe('learning', () => {
  const actions =
    'CREATE TABLE agent_actions (simulation_id TEXT, agent_id TEXT, step_number INTEGER, module_type TEXT)';

  test('is unavailable where no action records any, so that nobody searches for it', async () => {
    const { mapping } = await created(steps, actions, `INSERT INTO agent_actions VALUES ('s', 'a', 0, NULL)`);
    expect(mapping.has('learning_experiences.step_number')).toBe('unavailable');
  });

  test.each([
    ['unavailable', 'with', 'CREATE INDEX i ON agent_actions (module_type)'],
    // Finding nothing would take a search of the whole table.
    ['stored', 'without', 'SELECT 1'],
  ])('is %s in a large file %s an index that rules it out', async (provenance, _, index) => {
    const connection = (await nodeEngine()).create();
    for (const statement of [steps, actions, index]) connection.execute(statement);
    connection.execute(`INSERT INTO agent_actions VALUES ('s', 'a', 0, NULL)`);
    const mapping = mapCanonical(connection, { largeFile: true });
    expect(mapping.has('learning_experiences.step_number')).toBe(provenance);
  });
});
