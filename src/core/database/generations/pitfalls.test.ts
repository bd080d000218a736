import { describe, expect, test } from 'vitest';
import { mappedText } from '../../testing/mapped.ts';
import { table } from '../../testing/query.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { mapCanonical } from './mapping.ts';

/**
 * What trips a reader of these databases, one group for each known pitfall; docs/schema.md lists them
 * in the same order. Here: which rows there are. Further: pitfalls-values.test.ts for what values
 * mean, pitfalls-fixtures.test.ts for the same pitfalls in real files.
 */

describe('1. actions are written twice', () => {
  const text = `
    simulation s1
    agent a1 system
    action a1 @1 attack -> a2 reward 1
    learn a1 @1 dqn module 1 action 2 as gather reward 1
  `;

  test('behaviour is the action carried out, learning the other row, and a notice says so', async () => {
    const { connection, mapping } = await mappedText('farm-2025-11', text);
    expect(table(connection, 'SELECT action_type FROM agent_actions')).toEqual([['attack']]);
    expect(table(connection, 'SELECT action_taken_mapped FROM learning_experiences')).toEqual([['gather']]);
    expect(mapping.tables.find((entry) => entry.name === 'agent_actions')?.rows.count).toBe(2);
    expect(mapping.notices.map((notice) => notice.kind)).toEqual(['double-logged-actions']);
  });

  test('a file that only records learning keeps those rows as its actions', async () => {
    const { connection } = await mappedText(
      'farm-2025-11',
      'simulation s1\n agent a1 system\n learn a1 @1 dqn as gather',
    );
    expect(table(connection, 'SELECT action_type FROM agent_actions')).toEqual([['gather']]);
  });
});

describe('2. a death names no simulation', () => {
  test('it is reached through its agent, also where agents of that id live in several simulations', async () => {
    const { connection } = await mappedText(
      'farm-2025-11',
      `
      simulation s1
      agent a1 system died 3
      incident a1 @3 starvation simulation null
      incident a1 @2 combat_damage
      simulation s2
      agent a2 system died 3
      agent b1 system died 5
      incident a2 @3 starvation simulation null
      incident b1 @5 starvation simulation null
      `,
    );
    const deaths = `SELECT simulation_id, count(*) FROM health_incidents GROUP BY 1 ORDER BY 1`;
    expect(table(connection, deaths)).toEqual([
      ['s1', 2],
      ['s2', 2],
    ]);
  });

  test('where ids repeat, the step of death tells the simulation, and each gets its own incident', async () => {
    const database = await textDatabase('simulation s1\n simulation s2\n simulation s3', 'farm-2025-11');
    // The same table with a key over simulation and agent, so that ids may repeat.
    database.execute('DROP TABLE agents');
    database.execute(
      'CREATE TABLE agents (simulation_id TEXT, agent_id TEXT, birth_time INTEGER, death_time INTEGER)',
    );
    database.execute(
      `INSERT INTO agents VALUES ('s1','a',0,3),('s2','a',0,4),('s3','a',0,4),('s1','b',0,NULL)`,
    );
    database.execute(`INSERT INTO health_incidents (simulation_id, step_number, agent_id, cause) VALUES
      (NULL,3,'a','starvation'), (NULL,4,'a','starvation'), (NULL,4,'a','starvation'), (NULL,2,'b','starvation')`);
    mapCanonical(database, { largeFile: false });
    expect(
      table(
        database,
        'SELECT simulation_id, agent_id, step_number FROM health_incidents ORDER BY incident_id',
      ),
    ).toEqual([
      ['s1', 'a', 3],
      ['s2', 'a', 4],
      ['s3', 'a', 4],
      ['s1', 'b', 2],
    ]);
  });
});

describe('3. targets are agents and resources mixed', () => {
  test('both stay as stored', async () => {
    const { connection } = await mappedText(
      'farm-2025-11',
      'simulation s1\n agent a1 system\n action a1 @1 attack -> a2\n action a1 @1 gather -> resource_x',
    );
    expect(table(connection, 'SELECT action_target_id FROM agent_actions ORDER BY action_id')).toEqual([
      ['a2'],
      ['resource_x'],
    ]);
  });
});

describe('4. the status cannot be trusted', () => {
  test('extents come from the step rows', async () => {
    const { connection } = await mappedText(
      'farm-2025-11',
      'simulation done steps 0..4 status running\n simulation empty status completed',
    );
    expect(table(connection, extents)).toEqual([
      ['done', 'running', 0, 4],
      ['empty', 'completed', null, null],
    ]);
  });

  const extents = `SELECT s.simulation_id, status, min(step_number), max(step_number) FROM simulations s
    LEFT JOIN simulation_steps t ON t.simulation_id = s.simulation_id GROUP BY 1, 2 ORDER BY 1`;
});

describe('5. every simulation has the same step numbers', () => {
  test('every canonical table can be filtered by simulation', async () => {
    const { connection, mapping } = await mappedText(
      'farm-2025-11',
      `
      simulation s1 steps 0..1
      agent a1 system
      state a1 @1
      simulation s2 steps 0..1
      agent a2 system
      agent a3 system
      state a2 @1
      state a3 @1
      `,
    );
    expect(
      table(connection, 'SELECT simulation_id, count(*) FROM agent_states WHERE step_number = 1 GROUP BY 1'),
    ).toEqual([
      ['s1', 1],
      ['s2', 2],
    ]);
    const filtered = mapping.canonical.filter((entry) =>
      entry.columns.some((column) => column.name === 'simulation_id'),
    );
    expect(filtered).toHaveLength(mapping.canonical.length - 1);
  });
});

describe('6. steps run from 0 to N, and the dead have no state', () => {
  test('a state of a dead agent, which the first schema keeps, is left out', async () => {
    const { connection, mapping } = await mappedText(
      'farm-2024-11-03',
      'simulation s1 steps 0..3\n agent a1 x died 2\n state a1 @0..1\n state a1 @2 alive 0',
    );
    expect(table(connection, 'SELECT max(step_number) FROM agent_states')).toEqual([[1]]);
    expect(mapping.notices.map((notice) => notice.text).join()).toContain('1 stored states');
  });
});

describe('7. states are stored twice', () => {
  const text = `
    simulation s1 steps 0..2
    step 1 total 3
    agent a1 SystemAgent
    agent a2 SystemAgent
    state a1 @1 resources 1
    state a2 @1 resources 2
    state a1 @1 resources 1
    state a1 @2 resources 5
  `;

  test.each(['farm-2024-11-27', 'farm-2024-12-10'] as const)(
    '%s: each counts once, the total stays',
    async (id) => {
      const { connection, mapping } = await mappedText(id, text);
      expect(
        table(connection, 'SELECT step_number, agent_id, resource_level FROM agent_states ORDER BY 1, 2'),
      ).toEqual([
        [1, 1, 1],
        [1, 2, 2],
        [2, 1, 5],
      ]);
      expect(table(connection, 'SELECT total_agents FROM simulation_steps WHERE step_number = 1')).toEqual([
        [3],
      ]);
      expect(mapping.tables.find((entry) => /^agent_?states$/i.test(entry.name))?.rows.count).toBe(4);
      const notice = mapping.notices.find((candidate) => candidate.kind === 'duplicate-states');
      expect(notice?.text).toContain('1 of 4 agent states');
    },
  );

  test('without any index the first row still counts, and only it', async () => {
    const database = await textDatabase(text, 'farm-2024-11-27');
    for (const [name] of table(database, `SELECT name FROM sqlite_schema WHERE type = 'index'`)) {
      database.execute(`DROP INDEX "${name}"`);
    }
    mapCanonical(database, { largeFile: false });
    expect(table(database, 'SELECT count(*) FROM agent_states')).toEqual([[3]]);
  });

  test('a large file is found out by comparing single steps', async () => {
    const database = await textDatabase(text, 'farm-2024-12-10');
    const { notices } = mapCanonical(database, { largeFile: true });
    expect(notices.map((notice) => notice.kind)).toEqual(['duplicate-states']);
    expect(table(database, 'SELECT count(*) FROM agent_states')).toEqual([[3]]);
  });
});
