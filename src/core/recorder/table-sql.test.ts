import { afterAll, describe, expect, test } from 'vitest';
import { SqlFailure } from '../database/connection.ts';
import type { SchemaDefinition } from '../schema/define.ts';
import { farmSchema } from '../schema/farm.ts';
import { farmTables } from '../schema/farm-tables.ts';
import { societySchema } from '../schema/society.ts';
import { societyTables } from '../schema/society-tables.ts';
import { integer, layout, longText, required, text } from '../schema/table-layout.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { BulkInsert, givenColumns, type Rows } from './bulk-insert.ts';
import { createSql } from './table-sql.ts';

const engine = await nodeEngine();

const pets = layout({
  name: 'pets',
  columns: { id: required(integer), name: required(longText), owner: text(64) },
  key: ['id'],
  unique: [['name', 'owner']],
  references: [{ columns: ['owner'], table: 'owners', to: ['name'], deferred: true }],
  indexes: { by_owner: ['owner', 'name'] },
});

test('a layout says how the table and its indexes are created', () => {
  expect(createSql(pets)).toBe(
    'CREATE TABLE IF NOT EXISTS pets (\n\tid INTEGER NOT NULL, \n\tname TEXT NOT NULL, \n\towner VARCHAR(64), \n\t' +
      'PRIMARY KEY (id), \n\tUNIQUE (name, owner), \n\tFOREIGN KEY(owner) REFERENCES owners (name) DEFERRABLE INITIALLY DEFERRED\n);\n' +
      'CREATE INDEX IF NOT EXISTS by_owner ON pets (owner, name)',
  );
});

test('any number of rows is inserted in their order, absent columns as NULL', () => {
  const database = engine.create();
  database.execute(createSql(pets));
  const insert = new BulkInsert(database, pets, givenColumns(pets));
  const names = Array.from({ length: 234 }, (_, index) => `pet ${index}`);
  const rows: Rows = [];
  for (const name of names) insert.add(rows, { name });
  insert.run(rows);
  insert.run([]);
  insert.run(['last', null]);
  insert.free();
  const stored = database.rows<{ id: number; name: string; owner: string | null }>({
    sql: 'SELECT * FROM pets ORDER BY id',
    parameters: [],
  });
  expect(stored.map(({ name }) => name)).toEqual([...names, 'last']);
  expect(stored[0]).toEqual({ id: 1, name: 'pet 0', owner: null });
  database.close();
});

/** What the recorder stores besides the canonical columns. */
const beyondCanonical = {
  farm: [
    'agent_actions.module_id',
    'agent_actions.module_type',
    'agent_actions.state_after_id',
    'agent_actions.state_before_id',
    'agent_states.id',
    'interactions.*',
    'reproduction_events.parent_position_x',
    'reproduction_events.parent_position_y',
    'reproduction_events.timestamp',
    'resource_states.id',
    'simulation_steps.combat_encounters_this_step',
    'simulation_steps.control_agents',
    'simulation_steps.independent_agents',
    'simulation_steps.resources_shared_this_step',
    'simulation_steps.successful_attacks_this_step',
    'simulation_steps.system_agents',
  ],
  society: ['agents.creation_run_id'],
};

describe.each([
  ['farm', farmTables, farmSchema as SchemaDefinition],
  ['society', societyTables, societySchema as SchemaDefinition],
] as const)('the %s tables', (family, tables, schema) => {
  const database = engine.create();
  for (const table of tables) database.execute(createSql(table));
  afterAll(() => database.close());

  test('have only columns that the canonical schema knows, and a few more', () => {
    const unknown = tables.flatMap(({ name, columns }) =>
      schema[name] === undefined
        ? [`${name}.*`]
        : Object.keys(columns)
            .filter((column) => schema[name]?.columns[column] === undefined)
            .map((column) => `${name}.${column}`),
    );
    expect(unknown.sort()).toEqual(beyondCanonical[family]);
  });

  test('have the types of the canonical schema', () => {
    const like = {
      integer: ['integer'],
      real: ['real', 'integer'],
      boolean: ['boolean'],
      text: ['text', 'uuid'],
      json: ['json', 'tags'],
      datetime: ['datetime'],
    };
    const wrong = tables.flatMap(({ name, columns }) =>
      Object.entries(columns).flatMap(([column, { type }]) => {
        const canonical = schema[name]?.columns[column]?.type;
        return canonical === undefined || like[canonical].includes(type) ? [] : [`${name}.${column} ${type}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('can be created twice without harm', () => {
    for (const table of tables) database.execute(createSql(table));
    expect(database.rows({ sql: 'PRAGMA foreign_key_check', parameters: [] })).toEqual([]);
  });
});

describe('LLM Society’s tables', () => {
  const database = engine.create();
  database.execute('PRAGMA foreign_keys = ON');
  for (const table of societyTables) database.execute(createSql(table));
  const ask = (sql: string) => database.rows<Record<string, unknown>>({ sql, parameters: [] });
  afterAll(() => database.close());

  test('give a row an id and a time of its own', () => {
    database.execute("INSERT INTO simulation_runs (status) VALUES ('running'), ('completed')");
    const rows = ask('SELECT run_id, start_time FROM simulation_runs');
    expect(new Set(rows.map((row) => row.run_id)).size).toBe(2);
    for (const row of rows) {
      expect(row.run_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(row.start_time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
    }
  });

  test.each([
    ["INSERT INTO simulation_runs (run_id, config_snapshot) VALUES ('x', '{')", /CHECK/],
    ["INSERT INTO simulation_runs (run_id, status) VALUES ('x', 'asleep')", /CHECK/],
    [memory("1.5, '[]'"), /CHECK/],
    [memory("0.5, '{}'"), /CHECK/],
    [memory("0.5, 'a, b'"), /CHECK/],
    ["INSERT INTO agents (agent_id_str, creation_run_id) VALUES ('a', 'nowhere')", /FOREIGN KEY/],
  ])('refuse %s', (sql, message) => {
    expect(() => database.execute(sql)).toThrow(SqlFailure);
    expect(() => database.execute(sql)).toThrow(message);
  });

  test('find memories by tag and by word, also after they are changed and removed', () => {
    const insert = (id: string, content: string, tags: string | null) =>
      database.execute(
        'INSERT INTO agent_memories (memory_id, agent_id_str, step_timestamp, content, tags) VALUES (?, ?, 1, ?, ?)',
        [id, 'ann', content, tags],
      );
    insert('m1', 'Bought bread from Bob', '["trade","food","trade"]');
    insert('m2', 'Met Bob at the well', '["talk"]');
    insert('m3', 'Slept', null);
    const tagged = (tag: string) =>
      ask(`SELECT memory_id FROM agent_memory_tags WHERE tag = '${tag}' ORDER BY 1`).map(
        (row) => row.memory_id,
      );
    const worded = (words: string) =>
      ask(`SELECT m.memory_id FROM agent_memories_fts AS f JOIN agent_memories AS m USING (memory_id)
        WHERE agent_memories_fts MATCH '${words}' ORDER BY 1`).map((row) => row.memory_id);
    expect([tagged('trade'), tagged('talk'), worded('bob'), worded('bread bob'), worded('m1')]).toEqual([
      ['m1'],
      ['m2'],
      ['m1', 'm2'],
      ['m1'],
      [],
    ]);
    const plan = ask("EXPLAIN QUERY PLAN SELECT memory_id FROM agent_memory_tags WHERE tag = 'food'");
    expect(plan.map((row) => row.detail).join()).toContain('USING PRIMARY KEY (tag=?)');
    database.execute(
      `UPDATE agent_memories SET tags = '["talk"]', content = 'Sold bread' WHERE memory_id = 'm1'`,
    );
    database.execute("DELETE FROM agent_memories WHERE memory_id = 'm2'");
    expect([tagged('trade'), tagged('talk'), worded('bob'), worded('sold')]).toEqual([
      [],
      ['m1'],
      [],
      ['m1'],
    ]);
  });
});

function memory(values: string): string {
  return `INSERT INTO agent_memories (agent_id_str, step_timestamp, content, importance, tags) VALUES ('a', 1, 'c', ${values})`;
}
