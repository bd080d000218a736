import { afterAll, describe, expect, test } from 'vitest';
import type { SchemaDefinition } from '../schema/define.ts';
import { farmSchema } from '../schema/farm.ts';
import { societySchema } from '../schema/society.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { farmTables } from './farm-tables.ts';
import { societyTables } from './society-tables.ts';
import { createSql, insertParameters, insertSql, layout, type TableLayout } from './table-layout.ts';

const engine = await nodeEngine();

describe('a table layout', () => {
  const pets = layout({
    name: 'pets',
    columns: { id: 'INTEGER NOT NULL', name: 'TEXT NOT NULL', owner: 'TEXT' },
    key: ['id'],
    unique: ['name'],
    references: { owner: ['owners', 'name'] },
    indexes: { by_owner: ['owner', 'name'] },
  });

  test('says how the table and its indexes are created', () => {
    expect(createSql(pets)).toBe(
      'CREATE TABLE IF NOT EXISTS pets (\n\tid INTEGER NOT NULL, \n\tname TEXT NOT NULL, \n\towner TEXT, \n\t' +
        'PRIMARY KEY (id), \n\tUNIQUE (name), \n\tFOREIGN KEY(owner) REFERENCES owners (name)\n);\n' +
        'CREATE INDEX IF NOT EXISTS by_owner ON pets (owner, name)',
    );
  });

  test('says how a row is inserted, absent columns as NULL', () => {
    expect(insertSql(pets)).toBe('INSERT INTO pets (id, name, owner) VALUES (?, ?, ?)');
    expect(insertParameters(pets, { name: 'Rex' })).toEqual([null, 'Rex', null]);
  });
});

/** What the recorder stores besides the canonical columns. */
const beyondCanonical = [
  'agent_actions.module_id',
  'agent_actions.module_type',
  'agent_states.id',
  'reproduction_events.parent_position_x',
  'reproduction_events.parent_position_y',
  'reproduction_events.timestamp',
  'resource_states.id',
];

describe.each([
  ['farm', farmTables, farmSchema as SchemaDefinition],
  ['society', societyTables, societySchema as SchemaDefinition],
])('the %s tables', (family, tables, schema) => {
  const database = engine.create();
  for (const table of tables) database.execute(createSql(table));
  afterAll(() => database.close());

  test('have only columns that the canonical schema knows, and a few more', () => {
    const unknown = tables.flatMap((table: TableLayout) =>
      Object.keys(table.columns)
        .filter((column) => schema[table.name]?.columns[column] === undefined)
        .map((column) => `${table.name}.${column}`),
    );
    expect(unknown.sort()).toEqual(family === 'farm' ? beyondCanonical : []);
  });

  test('declare numbers as numbers and text as text', () => {
    for (const table of tables) {
      for (const [column, declared] of Object.entries(table.columns)) {
        const type = schema[table.name]?.columns[column]?.type;
        if (type === undefined) continue;
        const expected = {
          integer: 'INTEGER',
          real: '(FLOAT|INTEGER)',
          boolean: 'BOOLEAN',
          datetime: 'DATETIME',
        };
        const prefix = type in expected ? expected[type as keyof typeof expected] : '(VARCHAR|TEXT|JSON)';
        expect(`${table.name}.${column} ${declared}`).toMatch(new RegExp(` ${prefix}\\b`));
      }
    }
  });

  test('can be created twice without harm', () => {
    for (const table of tables) database.execute(createSql(table));
    expect(database.rows({ sql: 'PRAGMA foreign_key_check', parameters: [] })).toEqual([]);
  });
});
