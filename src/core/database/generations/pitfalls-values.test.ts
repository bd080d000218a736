import { describe, expect, test } from 'vitest';
import { parseJsonObject } from '../../base/json.ts';
import { parseStoredDate } from '../../base/stored-date.ts';
import { canonicalAgentType } from '../../schema/agent-type.ts';
import { flattenParameters } from '../../schema/parameters.ts';
import { mappedText } from '../../testing/mapped.ts';
import { query, table } from '../../testing/query.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { mapCanonical } from './mapping.ts';

/** The second half of the pitfalls (see pitfalls.test.ts): what values mean. */

describe('8. agent types are open', () => {
  test('any column that counts a type counts it, under its canonical name', async () => {
    const database = await textDatabase('simulation s1 steps 0..0\n agent a1 SystemAgent', 'farm-2024-11-27');
    database.execute('ALTER TABLE SimulationSteps ADD COLUMN order_agents INTEGER');
    database.execute('UPDATE SimulationSteps SET order_agents = 4');
    const mapping = mapCanonical(database, { largeFile: false });
    const [[counts]] = table(database, 'SELECT agent_type_counts FROM simulation_steps') as [[string]];
    expect(JSON.parse(counts)).toEqual({ system: 1, independent: null, control: null, order: 4 });
    expect(mapping.has('simulation_steps.agent_type_counts')).toBe('derived');
    expect(
      ['SystemAgent', 'system', 'IndependentAgent', 'chaos', 'AgentCore'].map(canonicalAgentType),
    ).toEqual(['system', 'system', 'independent', 'chaos', 'agentcore']);
  });

  test('count columns that stay 0 although agents live are not believed', async () => {
    const { mapping } = await mappedText(
      'farm-2025-10-24',
      'simulation s1\n step 0..2 total 5 system_agents 0',
    );
    expect(mapping.has('simulation_steps.agent_type_counts')).toBe('unavailable');
    expect(mapping.has('simulation_steps.total_agents')).toBe('stored');
  });
});

describe('9. health may exceed its start and damage may be negative', () => {
  test('neither is cut', async () => {
    const { connection } = await mappedText(
      'farm-2025-11',
      'simulation s1\n agent a1 system health 100\n state a1 @1 health 104.5 starting_health 100\n action a1 @1 attack {"damage_dealt": -1.5}',
    );
    expect(table(connection, 'SELECT current_health, starting_health FROM agent_states')).toEqual([
      [104.5, 100],
    ]);
    expect(table(connection, `SELECT details ->> '$.damage_dealt' FROM agent_actions`)).toEqual([[-1.5]]);
  });
});

describe('10. nothing is stored in five ways', () => {
  test.each(['null', null, '', '[]', '{}'])('%j is an empty object', (stored) => {
    expect(parseJsonObject(stored)).toEqual({});
    expect(flattenParameters(stored)).toEqual({});
  });

  test('broken details break no query', async () => {
    const { connection } = await mappedText(
      'farm-2025-11',
      `simulation s1\n agent a1 system\n action a1 @1 move details "null"\n action a1 @1 move details ""
       action a1 @1 move details "{not json"\n action a1 @1 move\n learn a1 @1 dqn action 3 as move`,
    );
    expect(table(connection, 'SELECT resources_before FROM agent_actions')).toEqual([
      [null],
      [null],
      [null],
      [null],
    ]);
    expect(table(connection, 'SELECT action_taken FROM learning_experiences')).toEqual([[3]]);
  });

  test('dotted keys and nested ones name the same parameter', () => {
    expect(flattenParameters('{"combat.range": 2, "seed": 7, "agents": {"count": 3}}')).toEqual(
      flattenParameters('{"combat": {"range": 2}, "seed": 7, "agents.count": 3}'),
    );
  });
});

describe('11. dates have no zone', () => {
  test('text and seconds since 1970 are both read, as written', () => {
    expect(parseStoredDate('2026-11-22 03:47:42.543836')).toMatchObject({
      hour: 3,
      minute: 47,
      microsecond: 543836,
    });
    expect(parseStoredDate(1795319262)).toMatchObject({
      year: 2026,
      month: 11,
      day: 22,
      hour: 3,
      minute: 47,
      second: 42,
    });
  });
});

describe('12. numbers that are none', () => {
  test('the id of a module stays text, and integers beyond 2^53 keep their digits', async () => {
    const { connection } = await mappedText(
      'farm-2025-11',
      'simulation s1\n agent a1 system\n learn a1 @1 dqn module "140537107297936"\n sql UPDATE agent_actions SET action_id = 9007199254740993',
    );
    expect(table(connection, 'SELECT module_id, experience_id FROM learning_experiences')).toEqual([
      ['140537107297936', '9007199254740993'],
    ]);
  });
});

describe('13. agent ids are case-sensitive', () => {
  test('two ids that differ in case are two agents', async () => {
    const { connection } = await mappedText(
      'farm-2025-02',
      'simulation s1\n agent aBcD x\n agent AbCd x\n state aBcD @1 resources 1\n state AbCd @1 resources 2',
    );
    expect(table(connection, `SELECT resource_level FROM agent_states WHERE agent_id = 'AbCd'`)).toEqual([
      [2],
    ]);
    expect(table(connection, 'SELECT count(*) FROM agents')).toEqual([[2]]);
  });
});

describe('14. lineage is told in three ways', () => {
  const family = 'simulation s1\n agent a1 x\n agent a2 x born 2';

  test.each([
    ['farm-2024-12-10', `${family} parent a1`, 1, 'stored'],
    ['farm-2025-10-24', `${family}\n birth a1 -> a2 @2`, 'a1', 'derived'],
    ['farm-2025-11', `${family} genome a1:1`, 'a1', 'derived'],
  ] as const)('%s', async (id, text, parent, provenance) => {
    const { connection, mapping } = await mappedText(id, text);
    expect(table(connection, 'SELECT parent_id FROM agents ORDER BY agent_id')).toEqual([[null], [parent]]);
    expect(mapping.has('agents.parent_id')).toBe(provenance);
  });
});

describe('15. LLM Society', () => {
  test('amounts stay as stored, memories may be missing, a configuration may be the text null', async () => {
    const { connection, mapping } = await mappedText(
      'society-v6',
      `
      run r1 config_snapshot "null"
      bank a1 transfer @1 amount -5 balance 95 to a2
      bank a1 withdrawal @2 amount 10 balance 85
      `,
    );
    expect(table(connection, 'SELECT transaction_type, amount FROM banking_transactions')).toEqual([
      ['transfer', -5],
      ['withdrawal', 10],
    ]);
    expect(table(connection, 'SELECT count(*) FROM agent_memories')).toEqual([[0]]);
    const [[config]] = table(connection, 'SELECT config_snapshot FROM simulation_runs') as [[string]];
    expect(config).toBe('null');
    expect(parseJsonObject(config)).toEqual({});
    expect(mapping.generation.id).toBe('society-v6');
  });

  test('a file without the table of memories still opens', async () => {
    const { mapping, connection } = await mappedText(
      'society-v6',
      'run r1\n event BORN a1 @0\n sql DROP TABLE agent_memories',
    );
    expect(mapping.has('agent_memories.content')).toBe('unavailable');
    expect(table(connection, 'SELECT count(*) FROM agent_memories')).toEqual([[0]]);
    expect(table(connection, 'SELECT agent_id_str FROM agents')).toEqual([['a1']]);
  });
});

describe('16. layouts in the wild', () => {
  test('the side file with metrics is told from the main one, under any name of its table', async () => {
    const database = await textDatabase('run r1', 'society-v6');
    for (const { name } of query<{ name: string }>(
      database,
      `SELECT name FROM sqlite_schema WHERE type = 'table'`,
    )) {
      database.execute(`DROP TABLE "${name}"`);
    }
    database.execute(`CREATE TABLE metrics (id INTEGER PRIMARY KEY, timestamp TEXT, step INTEGER, metric_name TEXT,
      value REAL, tags TEXT)`);
    const mapping = mapCanonical(database, { largeFile: false });
    expect(mapping.family).toBe('metrics');
    expect(mapping.canonical).toEqual([]);
    expect(mapping.tables.map((entry) => entry.name)).toEqual(['metrics']);
  });
});
