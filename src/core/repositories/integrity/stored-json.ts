import { sql } from 'kysely';
import type { SchemaDefinition } from '../../schema/define.ts';
import { farmSchema } from '../../schema/farm.ts';
import { societySchema } from '../../schema/society.ts';
import type { Fragment } from '../tables/sql.ts';
import { simulationOf } from './farm-relations.ts';
import { type RuleContext, type RuleSql, within } from './rule-sql.ts';
import { storedColumn, storedTable } from './stored-names.ts';

const columns = ['table', 'column', 'key', 'key_column', 'text'] as const;

/** Tags are also written as text with commas, which is read as well. */
const freeText: ReadonlySet<string> = new Set(['agent_memories.tags']);

/** Characters of a text that are shown. */
const shown = 120;

/** The JSON columns of a family that a file stores, each as a SELECT of the texts that do not parse. */
function broken(schema: SchemaDefinition, context: RuleContext): readonly Fragment[] {
  return Object.entries(schema).flatMap(([name, definition]) => {
    const table = storedTable(context.tables, name);
    if (table === undefined) return [];
    const keys = table.columns.filter(({ primaryKey }) => primaryKey).map((column) => column.name);
    const [first] = keys;
    const key = first === undefined ? sql`NULL` : sql.ref(`t.${first}`);
    return Object.entries(definition.columns).flatMap(([column, { type }]) => {
      const stored = storedColumn(table, column);
      if (type !== 'json' || stored === undefined || freeText.has(`${name}.${column}`)) return [];
      const value = sql.ref(`t.${stored}`);
      return sql`SELECT ${sql.lit(table.name)} AS "table", ${sql.lit(stored)} AS "column", ${key} AS key,
        ${sql.lit(first ?? null)} AS key_column,
        substr(${value}, 1, ${sql.lit(shown)}) AS text FROM ${sql.id('main', table.name)} AS t
        WHERE trim(${value}) <> '' AND NOT json_valid(${value}) AND ${within(context.scope, simulationOf(context, table))}`;
    });
  });
}

/** Stored JSON that does not parse. */
function jsonSql(schema: SchemaDefinition): RuleSql {
  return {
    columns,
    rows: { table: { detail: 'table' }, one: [['key', 'eq', { detail: 'key_column' }]] },
    violations: (context) => {
      const parts = broken(schema, context);
      return parts.length === 0
        ? { unaskable: 'The file stores no JSON.' }
        : sql`SELECT * FROM (${sql.join(parts, sql` UNION ALL `)})`;
    },
  };
}

export const farmJsonSql = jsonSql(farmSchema);
export const societyJsonSql = jsonSql(societySchema);
